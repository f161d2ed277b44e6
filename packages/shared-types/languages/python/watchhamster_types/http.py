# Generated from the JSON Schemas by `pnpm codegen`. Do not edit.

from enum import Enum
from dataclasses import dataclass
from typing import Optional, List, Any, Dict, Union, TypeVar, Callable, Type, cast


T = TypeVar("T")
EnumT = TypeVar("EnumT", bound=Enum)


def from_int(x: Any) -> int:
    assert isinstance(x, int) and not isinstance(x, bool)
    return x


def from_str(x: Any) -> str:
    assert isinstance(x, str)
    return x


def from_bool(x: Any) -> bool:
    assert isinstance(x, bool)
    return x


def from_none(x: Any) -> Any:
    assert x is None
    return x


def from_union(fs, x):
    for f in fs:
        try:
            return f(x)
        except:
            pass
    assert False


def from_float(x: Any) -> float:
    assert isinstance(x, (float, int)) and not isinstance(x, bool)
    return float(x)


def from_list(f: Callable[[Any], T], x: Any) -> List[T]:
    assert isinstance(x, list)
    return [f(y) for y in x]


def from_dict(f: Callable[[Any], T], x: Any) -> Dict[str, T]:
    assert isinstance(x, dict)
    return { k: f(v) for (k, v) in x.items() }


def to_enum(c: Type[EnumT], x: Any) -> EnumT:
    assert isinstance(x, c)
    return x.value


def to_float(x: Any) -> float:
    assert isinstance(x, (int, float))
    return x


def to_class(c: Type[T], x: Any) -> dict:
    assert isinstance(x, c)
    return cast(Any, x).to_dict()


class SnapshotProjectsItemAccessToken(Enum):
    empty = "***"


class SnapshotProjectsItemAction(Enum):
    active = "active"
    init = "init"


@dataclass
class SnapshotProjectsItem:
    action: SnapshotProjectsItemAction
    agentQuantity: int
    """How many callers the project has."""

    callFlowId: str
    clientid: str
    createdAt: str
    """RFC 3339 with an offset or Z."""

    projectId: str
    updatedAt: str
    """RFC 3339 with an offset or Z."""

    wsconnected: bool
    """Whether the project’s event socket is open, now."""

    accesstoken: Optional[SnapshotProjectsItemAccessToken] = None
    """'***' when there is a token, null when there is none. Never the token."""

    caller: Optional[Union[float, bool, List[Any], Dict[str, Any], str]] = None
    """The callers, as the PBX lists them; null before they are known."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotProjectsItem':
        assert isinstance(obj, dict)
        action = SnapshotProjectsItemAction(obj.get("action"))
        agentQuantity = from_int(obj.get("agentQuantity"))
        callFlowId = from_str(obj.get("callFlowId"))
        clientid = from_str(obj.get("client_id"))
        createdAt = from_str(obj.get("createdAt"))
        projectId = from_str(obj.get("projectId"))
        updatedAt = from_str(obj.get("updatedAt"))
        wsconnected = from_bool(obj.get("ws_connected"))
        accesstoken = from_union([from_none, SnapshotProjectsItemAccessToken], obj.get("access_token"))
        caller = from_union([from_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], obj.get("caller"))
        return SnapshotProjectsItem(action, agentQuantity, callFlowId, clientid, createdAt, projectId, updatedAt, wsconnected, accesstoken, caller)

    def to_dict(self) -> dict:
        result: dict = {}
        result["action"] = to_enum(SnapshotProjectsItemAction, self.action)
        result["agentQuantity"] = from_int(self.agentQuantity)
        result["callFlowId"] = from_str(self.callFlowId)
        result["client_id"] = from_str(self.clientid)
        result["createdAt"] = from_str(self.createdAt)
        result["projectId"] = from_str(self.projectId)
        result["updatedAt"] = from_str(self.updatedAt)
        result["ws_connected"] = from_bool(self.wsconnected)
        result["access_token"] = from_union([from_none, lambda x: to_enum(SnapshotProjectsItemAccessToken, x)], self.accesstoken)
        result["caller"] = from_union([to_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], self.caller)
        return result


@dataclass
class SnapshotRecentEventsItemMessage:
    data: Dict[str, Any]
    timestamp: str
    """RFC 3339 with an offset or Z."""

    type: str
    broadcastid: Optional[str] = None

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotRecentEventsItemMessage':
        assert isinstance(obj, dict)
        data = from_dict(lambda x: x, obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = from_str(obj.get("type"))
        broadcastid = from_union([from_str, from_none], obj.get("broadcast_id"))
        return SnapshotRecentEventsItemMessage(data, timestamp, type, broadcastid)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = from_dict(lambda x: x, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = from_str(self.type)
        if self.broadcastid is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcastid)
        return result


@dataclass
class SnapshotRecentEventsItem:
    message: SnapshotRecentEventsItemMessage
    position: int

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotRecentEventsItem':
        assert isinstance(obj, dict)
        message = SnapshotRecentEventsItemMessage.from_dict(obj.get("message"))
        position = from_int(obj.get("position"))
        return SnapshotRecentEventsItem(message, position)

    def to_dict(self) -> dict:
        result: dict = {}
        result["message"] = to_class(SnapshotRecentEventsItemMessage, self.message)
        result["position"] = from_int(self.position)
        return result


class SnapshotRecentLogsItemLevel(Enum):
    CRITICAL = "CRITICAL"
    DEBUG = "DEBUG"
    ERROR = "ERROR"
    INFO = "INFO"
    WARNING = "WARNING"


@dataclass
class SnapshotRecentLogsItem:
    filename: str
    level: SnapshotRecentLogsItemLevel
    message: str
    sequence: int
    """Grows with every entry kept by this server since it started."""

    timestamp: str
    """RFC 3339 with an offset or Z."""

    linenumber: Optional[int] = None
    loggername: Optional[str] = None
    module: Optional[str] = None
    serviceid: Optional[str] = None
    """A service’s id: letters, digits, _ - . and :, at most 128 of them."""

    threadid: Optional[str] = None

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotRecentLogsItem':
        assert isinstance(obj, dict)
        filename = from_str(obj.get("file_name"))
        level = SnapshotRecentLogsItemLevel(obj.get("level"))
        message = from_str(obj.get("message"))
        sequence = from_int(obj.get("sequence"))
        timestamp = from_str(obj.get("timestamp"))
        linenumber = from_union([from_int, from_none], obj.get("line_number"))
        loggername = from_union([from_str, from_none], obj.get("logger_name"))
        module = from_union([from_str, from_none], obj.get("module"))
        serviceid = from_union([from_str, from_none], obj.get("service_id"))
        threadid = from_union([from_str, from_none], obj.get("thread_id"))
        return SnapshotRecentLogsItem(filename, level, message, sequence, timestamp, linenumber, loggername, module, serviceid, threadid)

    def to_dict(self) -> dict:
        result: dict = {}
        result["file_name"] = from_str(self.filename)
        result["level"] = to_enum(SnapshotRecentLogsItemLevel, self.level)
        result["message"] = from_str(self.message)
        result["sequence"] = from_int(self.sequence)
        result["timestamp"] = from_str(self.timestamp)
        if self.linenumber is not None:
            result["line_number"] = from_union([from_int, from_none], self.linenumber)
        if self.loggername is not None:
            result["logger_name"] = from_union([from_str, from_none], self.loggername)
        if self.module is not None:
            result["module"] = from_union([from_str, from_none], self.module)
        if self.serviceid is not None:
            result["service_id"] = from_union([from_str, from_none], self.serviceid)
        if self.threadid is not None:
            result["thread_id"] = from_union([from_str, from_none], self.threadid)
        return result


@dataclass
class SnapshotServer:
    hostname: str
    platform: str
    startedat: str
    """RFC 3339 with an offset or Z."""

    time: str
    """RFC 3339 with an offset or Z."""

    version: str

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotServer':
        assert isinstance(obj, dict)
        hostname = from_str(obj.get("hostname"))
        platform = from_str(obj.get("platform"))
        startedat = from_str(obj.get("started_at"))
        time = from_str(obj.get("time"))
        version = from_str(obj.get("version"))
        return SnapshotServer(hostname, platform, startedat, time, version)

    def to_dict(self) -> dict:
        result: dict = {}
        result["hostname"] = from_str(self.hostname)
        result["platform"] = from_str(self.platform)
        result["started_at"] = from_str(self.startedat)
        result["time"] = from_str(self.time)
        result["version"] = from_str(self.version)
        return result


@dataclass
class SnapshotServicesItemLastExit:
    """How it ended the last time."""

    at: str
    """RFC 3339 with an offset or Z."""

    exitcode: Optional[int] = None
    signal: Optional[str] = None

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotServicesItemLastExit':
        assert isinstance(obj, dict)
        at = from_str(obj.get("at"))
        exitcode = from_union([from_int, from_none], obj.get("exit_code"))
        signal = from_union([from_none, from_str], obj.get("signal"))
        return SnapshotServicesItemLastExit(at, exitcode, signal)

    def to_dict(self) -> dict:
        result: dict = {}
        result["at"] = from_str(self.at)
        result["exit_code"] = from_union([from_int, from_none], self.exitcode)
        result["signal"] = from_union([from_none, from_str], self.signal)
        return result


class SnapshotServicesItemStatus(Enum):
    error = "error"
    running = "running"
    starting = "starting"
    stopped = "stopped"
    stopping = "stopping"
    unknown = "unknown"


@dataclass
class SnapshotServicesItem:
    dependson: List[str]
    kind: str
    """process; other kinds may be added."""

    restartcount: int
    """Restarts without a person asking, since the server started."""

    serviceid: str
    """A service’s id: letters, digits, _ - . and :, at most 128 of them."""

    servicename: str
    since: str
    """Since when it has been in this state."""

    status: SnapshotServicesItemStatus
    lastexit: Optional[SnapshotServicesItemLastExit] = None
    """How it ended the last time."""

    nextrestartat: Optional[str] = None
    """When a failed service is started again."""

    pid: Optional[int] = None

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotServicesItem':
        assert isinstance(obj, dict)
        dependson = from_list(from_str, obj.get("depends_on"))
        kind = from_str(obj.get("kind"))
        restartcount = from_int(obj.get("restart_count"))
        serviceid = from_str(obj.get("service_id"))
        servicename = from_str(obj.get("service_name"))
        since = from_str(obj.get("since"))
        status = SnapshotServicesItemStatus(obj.get("status"))
        lastexit = from_union([SnapshotServicesItemLastExit.from_dict, from_none], obj.get("last_exit"))
        nextrestartat = from_union([from_str, from_none], obj.get("next_restart_at"))
        pid = from_union([from_int, from_none], obj.get("pid"))
        return SnapshotServicesItem(dependson, kind, restartcount, serviceid, servicename, since, status, lastexit, nextrestartat, pid)

    def to_dict(self) -> dict:
        result: dict = {}
        result["depends_on"] = from_list(from_str, self.dependson)
        result["kind"] = from_str(self.kind)
        result["restart_count"] = from_int(self.restartcount)
        result["service_id"] = from_str(self.serviceid)
        result["service_name"] = from_str(self.servicename)
        result["since"] = from_str(self.since)
        result["status"] = to_enum(SnapshotServicesItemStatus, self.status)
        if self.lastexit is not None:
            result["last_exit"] = from_union([lambda x: to_class(SnapshotServicesItemLastExit, x), from_none], self.lastexit)
        if self.nextrestartat is not None:
            result["next_restart_at"] = from_union([from_str, from_none], self.nextrestartat)
        if self.pid is not None:
            result["pid"] = from_union([from_int, from_none], self.pid)
        return result


class SnapshotStatusHealth(Enum):
    critical = "critical"
    degraded = "degraded"
    healthy = "healthy"
    warning = "warning"


class SnapshotStatusNetworkStatus(Enum):
    connected = "connected"
    disconnected = "disconnected"
    limited = "limited"


@dataclass
class SnapshotStatus:
    activeservices: int
    """Services that are running."""

    cpupercent: float
    """Processor load over all cores since the last sample, in percent."""

    diskusage: float
    """Used share of the file system that holds the data directory, in percent."""

    memorypercent: float
    """Memory in use, in percent of the installed memory."""

    networkstatus: SnapshotStatusNetworkStatus
    sampledat: str
    """RFC 3339 with an offset or Z."""

    uptime: float
    """Seconds since the host started."""

    diskfree: Optional[int] = None
    """Bytes."""

    diskused: Optional[int] = None
    """Bytes."""

    health: Optional[SnapshotStatusHealth] = None
    loadaverage: Optional[List[float]] = None
    """Load over 1, 5 and 15 minutes."""

    memoryavailable: Optional[int] = None
    """Bytes."""

    memoryused: Optional[int] = None
    """Bytes."""

    networkbytesrecv: Optional[int] = None
    """Bytes received on all interfaces since the host started."""

    networkbytessent: Optional[int] = None
    """Bytes sent on all interfaces since the host started."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotStatus':
        assert isinstance(obj, dict)
        activeservices = from_int(obj.get("active_services"))
        cpupercent = from_float(obj.get("cpu_percent"))
        diskusage = from_float(obj.get("disk_usage"))
        memorypercent = from_float(obj.get("memory_percent"))
        networkstatus = SnapshotStatusNetworkStatus(obj.get("network_status"))
        sampledat = from_str(obj.get("sampled_at"))
        uptime = from_float(obj.get("uptime"))
        diskfree = from_union([from_int, from_none], obj.get("disk_free"))
        diskused = from_union([from_int, from_none], obj.get("disk_used"))
        health = from_union([SnapshotStatusHealth, from_none], obj.get("health"))
        loadaverage = from_union([lambda x: from_list(from_float, x), from_none], obj.get("load_average"))
        memoryavailable = from_union([from_int, from_none], obj.get("memory_available"))
        memoryused = from_union([from_int, from_none], obj.get("memory_used"))
        networkbytesrecv = from_union([from_int, from_none], obj.get("network_bytes_recv"))
        networkbytessent = from_union([from_int, from_none], obj.get("network_bytes_sent"))
        return SnapshotStatus(activeservices, cpupercent, diskusage, memorypercent, networkstatus, sampledat, uptime, diskfree, diskused, health, loadaverage, memoryavailable, memoryused, networkbytesrecv, networkbytessent)

    def to_dict(self) -> dict:
        result: dict = {}
        result["active_services"] = from_int(self.activeservices)
        result["cpu_percent"] = to_float(self.cpupercent)
        result["disk_usage"] = to_float(self.diskusage)
        result["memory_percent"] = to_float(self.memorypercent)
        result["network_status"] = to_enum(SnapshotStatusNetworkStatus, self.networkstatus)
        result["sampled_at"] = from_str(self.sampledat)
        result["uptime"] = to_float(self.uptime)
        if self.diskfree is not None:
            result["disk_free"] = from_union([from_int, from_none], self.diskfree)
        if self.diskused is not None:
            result["disk_used"] = from_union([from_int, from_none], self.diskused)
        if self.health is not None:
            result["health"] = from_union([lambda x: to_enum(SnapshotStatusHealth, x), from_none], self.health)
        if self.loadaverage is not None:
            result["load_average"] = from_union([lambda x: from_list(to_float, x), from_none], self.loadaverage)
        if self.memoryavailable is not None:
            result["memory_available"] = from_union([from_int, from_none], self.memoryavailable)
        if self.memoryused is not None:
            result["memory_used"] = from_union([from_int, from_none], self.memoryused)
        if self.networkbytesrecv is not None:
            result["network_bytes_recv"] = from_union([from_int, from_none], self.networkbytesrecv)
        if self.networkbytessent is not None:
            result["network_bytes_sent"] = from_union([from_int, from_none], self.networkbytessent)
        return result


@dataclass
class Snapshot:
    """The state, and the journal position that it was true at."""

    epoch: str
    position: int
    projects: List[SnapshotProjectsItem]
    recentevents: List[SnapshotRecentEventsItem]
    """The newest durable messages, oldest first; at most 100."""

    recentlogs: List[SnapshotRecentLogsItem]
    """The newest log entries of all sources, oldest first; at most 500."""

    server: SnapshotServer
    services: List[SnapshotServicesItem]
    status: Optional[SnapshotStatus] = None
    """null before the first sample."""

    @staticmethod
    def from_dict(obj: Any) -> 'Snapshot':
        assert isinstance(obj, dict)
        epoch = from_str(obj.get("epoch"))
        position = from_int(obj.get("position"))
        projects = from_list(SnapshotProjectsItem.from_dict, obj.get("projects"))
        recentevents = from_list(SnapshotRecentEventsItem.from_dict, obj.get("recent_events"))
        recentlogs = from_list(SnapshotRecentLogsItem.from_dict, obj.get("recent_logs"))
        server = SnapshotServer.from_dict(obj.get("server"))
        services = from_list(SnapshotServicesItem.from_dict, obj.get("services"))
        status = from_union([SnapshotStatus.from_dict, from_none], obj.get("status"))
        return Snapshot(epoch, position, projects, recentevents, recentlogs, server, services, status)

    def to_dict(self) -> dict:
        result: dict = {}
        result["epoch"] = from_str(self.epoch)
        result["position"] = from_int(self.position)
        result["projects"] = from_list(lambda x: to_class(SnapshotProjectsItem, x), self.projects)
        result["recent_events"] = from_list(lambda x: to_class(SnapshotRecentEventsItem, x), self.recentevents)
        result["recent_logs"] = from_list(lambda x: to_class(SnapshotRecentLogsItem, x), self.recentlogs)
        result["server"] = to_class(SnapshotServer, self.server)
        result["services"] = from_list(lambda x: to_class(SnapshotServicesItem, x), self.services)
        result["status"] = from_union([lambda x: to_class(SnapshotStatus, x), from_none], self.status)
        return result


def Snapshotfromdict(s: Any) -> Snapshot:
    return Snapshot.from_dict(s)


def Snapshottodict(x: Snapshot) -> Any:
    return to_class(Snapshot, x)
