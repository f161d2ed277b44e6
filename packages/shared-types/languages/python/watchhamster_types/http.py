# Generated from the JSON Schemas by `pnpm codegen`. Do not edit.

from dataclasses import dataclass
from typing import Any, TypeVar, Callable, Type, cast
from enum import Enum


T = TypeVar("T")
EnumT = TypeVar("EnumT", bound=Enum)


def from_str(x: Any) -> str:
    assert isinstance(x, str)
    return x


def from_list(f: Callable[[Any], T], x: Any) -> list[T]:
    assert isinstance(x, list)
    return [f(y) for y in x]


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


def from_dict(f: Callable[[Any], T], x: Any) -> dict[str, T]:
    assert isinstance(x, dict)
    return { k: f(v) for (k, v) in x.items() }


def to_enum(c: Type[EnumT], x: Any) -> EnumT:
    assert isinstance(x, c)
    return x.value


def to_class(c: Type[T], x: Any) -> dict:
    assert isinstance(x, c)
    return cast(Any, x).to_dict()


def from_int(x: Any) -> int:
    assert isinstance(x, int) and not isinstance(x, bool)
    return x


def from_float(x: Any) -> float:
    assert isinstance(x, (float, int)) and not isinstance(x, bool)
    return float(x)


def to_float(x: Any) -> float:
    assert isinstance(x, (int, float))
    return x


def from_bool(x: Any) -> bool:
    assert isinstance(x, bool)
    return x


@dataclass
class SnapshotAlertsItemActionsItem:
    action: str
    """What to send back."""

    label: str
    """What to show."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotAlertsItemActionsItem':
        assert isinstance(obj, dict)
        action = from_str(obj.get("action"))
        label = from_str(obj.get("label"))
        return SnapshotAlertsItemActionsItem(action, label)

    def to_dict(self) -> dict:
        result: dict = {}
        result["action"] = from_str(self.action)
        result["label"] = from_str(self.label)
        return result


class SnapshotAlertsItemLevel(Enum):
    """How bad it is."""

    CRITICAL = "critical"
    ERROR = "error"
    INFO = "info"
    WARNING = "warning"


class SnapshotAlertsItemState(Enum):
    """Where the alert stands now."""

    ACKNOWLEDGED = "acknowledged"
    FIRING = "firing"
    RESOLVED = "resolved"


@dataclass
class SnapshotAlertsItem:
    alert_id: str
    """Which alert: the same as in its messages."""

    category: str
    """What it is about: performance, service, deployment, …"""

    fired_at: str
    """When it began."""

    level: SnapshotAlertsItemLevel
    """How bad it is."""

    message: str
    """What happened, in full, for a person."""

    source: str
    """Which part of the system noticed."""

    state: SnapshotAlertsItemState
    """Where the alert stands now."""

    title: str
    """What happened, in a few words."""

    updated_at: str
    """When its last message was sent."""

    actions: list[SnapshotAlertsItemActionsItem] | None = None
    """What can be done about it: a label to show and the action to send back in alert_action."""

    metadata: dict[str, Any] | None = None
    """Figures and facts behind it; which, depends on the category."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotAlertsItem':
        assert isinstance(obj, dict)
        alert_id = from_str(obj.get("alert_id"))
        category = from_str(obj.get("category"))
        fired_at = from_str(obj.get("fired_at"))
        level = SnapshotAlertsItemLevel(obj.get("level"))
        message = from_str(obj.get("message"))
        source = from_str(obj.get("source"))
        state = SnapshotAlertsItemState(obj.get("state"))
        title = from_str(obj.get("title"))
        updated_at = from_str(obj.get("updated_at"))
        actions = from_union([lambda x: from_list(SnapshotAlertsItemActionsItem.from_dict, x), from_none], obj.get("actions"))
        metadata = from_union([lambda x: from_dict(lambda x: x, x), from_none], obj.get("metadata"))
        return SnapshotAlertsItem(alert_id, category, fired_at, level, message, source, state, title, updated_at, actions, metadata)

    def to_dict(self) -> dict:
        result: dict = {}
        result["alert_id"] = from_str(self.alert_id)
        result["category"] = from_str(self.category)
        result["fired_at"] = from_str(self.fired_at)
        result["level"] = to_enum(SnapshotAlertsItemLevel, self.level)
        result["message"] = from_str(self.message)
        result["source"] = from_str(self.source)
        result["state"] = to_enum(SnapshotAlertsItemState, self.state)
        result["title"] = from_str(self.title)
        result["updated_at"] = from_str(self.updated_at)
        if self.actions is not None:
            result["actions"] = from_union([lambda x: from_list(lambda x: to_class(SnapshotAlertsItemActionsItem, x), x), from_none], self.actions)
        if self.metadata is not None:
            result["metadata"] = from_union([lambda x: from_dict(lambda x: x, x), from_none], self.metadata)
        return result


@dataclass
class SnapshotDeploymentsItemGitProblem:
    code: str
    """What kind of failure."""

    message: str
    """For a person."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotDeploymentsItemGitProblem':
        assert isinstance(obj, dict)
        code = from_str(obj.get("code"))
        message = from_str(obj.get("message"))
        return SnapshotDeploymentsItemGitProblem(code, message)

    def to_dict(self) -> dict:
        result: dict = {}
        result["code"] = from_str(self.code)
        result["message"] = from_str(self.message)
        return result


class SnapshotDeploymentsItemGitRemoteStatus(Enum):
    """What is deployed, compared with the branch."""

    AHEAD = "ahead"
    BEHIND = "behind"
    DIVERGED = "diverged"
    UNKNOWN = "unknown"
    UP_TO_DATE = "up-to-date"


@dataclass
class SnapshotDeploymentsItemGit:
    """What is deployed, beside the branch."""

    ahead_count: int
    """Commits that are deployed and not on the branch."""

    behind_count: int
    """Commits of the branch that are not deployed."""

    branch: str
    """The branch that is watched."""

    changed_files: list[str]
    """Files of the release that were changed by hand; at most 20."""

    remote_status: SnapshotDeploymentsItemGitRemoteStatus
    """What is deployed, compared with the branch."""

    checked_at: str | None = None
    """When the remote last answered."""

    commit_hash: str | None = None
    """What is deployed; null before the first deployment."""

    problem: SnapshotDeploymentsItemGitProblem | None = None
    """Why the last look at the remote failed."""

    remote_commit_hash: str | None = None
    """The tip of the branch, as the remote last said."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotDeploymentsItemGit':
        assert isinstance(obj, dict)
        ahead_count = from_int(obj.get("ahead_count"))
        behind_count = from_int(obj.get("behind_count"))
        branch = from_str(obj.get("branch"))
        changed_files = from_list(from_str, obj.get("changed_files"))
        remote_status = SnapshotDeploymentsItemGitRemoteStatus(obj.get("remote_status"))
        checked_at = from_union([from_none, from_str], obj.get("checked_at"))
        commit_hash = from_union([from_none, from_str], obj.get("commit_hash"))
        problem = from_union([SnapshotDeploymentsItemGitProblem.from_dict, from_none], obj.get("problem"))
        remote_commit_hash = from_union([from_none, from_str], obj.get("remote_commit_hash"))
        return SnapshotDeploymentsItemGit(ahead_count, behind_count, branch, changed_files, remote_status, checked_at, commit_hash, problem, remote_commit_hash)

    def to_dict(self) -> dict:
        result: dict = {}
        result["ahead_count"] = from_int(self.ahead_count)
        result["behind_count"] = from_int(self.behind_count)
        result["branch"] = from_str(self.branch)
        result["changed_files"] = from_list(from_str, self.changed_files)
        result["remote_status"] = to_enum(SnapshotDeploymentsItemGitRemoteStatus, self.remote_status)
        result["checked_at"] = from_union([from_none, from_str], self.checked_at)
        result["commit_hash"] = from_union([from_none, from_str], self.commit_hash)
        result["problem"] = from_union([lambda x: to_class(SnapshotDeploymentsItemGitProblem, x), from_none], self.problem)
        result["remote_commit_hash"] = from_union([from_none, from_str], self.remote_commit_hash)
        return result


class SnapshotDeploymentsItemRunEventType(Enum):
    """What happened."""

    DEPLOYMENT_COMPLETED = "deployment_completed"
    DEPLOYMENT_FAILED = "deployment_failed"
    DEPLOYMENT_PROGRESS = "deployment_progress"
    DEPLOYMENT_ROLLED_BACK = "deployment_rolled_back"
    DEPLOYMENT_STARTED = "deployment_started"


class SnapshotDeploymentsItemRunStatus(Enum):
    """Where the deployment stands now."""

    COMPLETED = "completed"
    FAILED = "failed"
    IN_PROGRESS = "in_progress"
    PENDING = "pending"
    ROLLED_BACK = "rolled_back"


class SnapshotDeploymentsItemRunStepsItemStatus(Enum):
    """Where the step stands."""

    COMPLETED = "completed"
    FAILED = "failed"
    IN_PROGRESS = "in_progress"
    PENDING = "pending"
    SKIPPED = "skipped"


@dataclass
class SnapshotDeploymentsItemRunStepsItem:
    name: str
    """What the step does."""

    status: SnapshotDeploymentsItemRunStepsItemStatus
    """Where the step stands."""

    duration_ms: int | None = None
    """How long it took, once it has ended. In milliseconds."""

    progress: float | None = None
    """How far the step is, while it runs. In percent."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotDeploymentsItemRunStepsItem':
        assert isinstance(obj, dict)
        name = from_str(obj.get("name"))
        status = SnapshotDeploymentsItemRunStepsItemStatus(obj.get("status"))
        duration_ms = from_union([from_int, from_none], obj.get("duration_ms"))
        progress = from_union([from_float, from_none], obj.get("progress"))
        return SnapshotDeploymentsItemRunStepsItem(name, status, duration_ms, progress)

    def to_dict(self) -> dict:
        result: dict = {}
        result["name"] = from_str(self.name)
        result["status"] = to_enum(SnapshotDeploymentsItemRunStepsItemStatus, self.status)
        if self.duration_ms is not None:
            result["duration_ms"] = from_union([from_int, from_none], self.duration_ms)
        if self.progress is not None:
            result["progress"] = from_union([to_float, from_none], self.progress)
        return result


@dataclass
class SnapshotDeploymentsItemRun:
    at: str
    """When it last changed."""

    branch: str
    """The branch that is deployed."""

    commit_hash: str
    """The commit that is deployed."""

    deployment_id: str
    """Which deployment: the same in all its messages."""

    event_type: SnapshotDeploymentsItemRunEventType
    """What happened."""

    message: str
    """For a person."""

    progress: float
    """How far the whole deployment is. In percent."""

    status: SnapshotDeploymentsItemRunStatus
    """Where the deployment stands now."""

    steps: list[SnapshotDeploymentsItemRunStepsItem]
    """Every step, in order."""

    deployment: str | None = None
    """What is deployed again and again: the id of a deployment in the configuration."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotDeploymentsItemRun':
        assert isinstance(obj, dict)
        at = from_str(obj.get("at"))
        branch = from_str(obj.get("branch"))
        commit_hash = from_str(obj.get("commit_hash"))
        deployment_id = from_str(obj.get("deployment_id"))
        event_type = SnapshotDeploymentsItemRunEventType(obj.get("event_type"))
        message = from_str(obj.get("message"))
        progress = from_float(obj.get("progress"))
        status = SnapshotDeploymentsItemRunStatus(obj.get("status"))
        steps = from_list(SnapshotDeploymentsItemRunStepsItem.from_dict, obj.get("steps"))
        deployment = from_union([from_str, from_none], obj.get("deployment"))
        return SnapshotDeploymentsItemRun(at, branch, commit_hash, deployment_id, event_type, message, progress, status, steps, deployment)

    def to_dict(self) -> dict:
        result: dict = {}
        result["at"] = from_str(self.at)
        result["branch"] = from_str(self.branch)
        result["commit_hash"] = from_str(self.commit_hash)
        result["deployment_id"] = from_str(self.deployment_id)
        result["event_type"] = to_enum(SnapshotDeploymentsItemRunEventType, self.event_type)
        result["message"] = from_str(self.message)
        result["progress"] = to_float(self.progress)
        result["status"] = to_enum(SnapshotDeploymentsItemRunStatus, self.status)
        result["steps"] = from_list(lambda x: to_class(SnapshotDeploymentsItemRunStepsItem, x), self.steps)
        if self.deployment is not None:
            result["deployment"] = from_union([from_str, from_none], self.deployment)
        return result


@dataclass
class SnapshotDeploymentsItem:
    deployment: str
    """Its id in the configuration."""

    git: SnapshotDeploymentsItemGit
    """What is deployed, beside the branch."""

    name: str
    """What people see."""

    repository: str
    """Without credentials."""

    waiting: bool
    """Whether another run waits for this one."""

    run: SnapshotDeploymentsItemRun | None = None
    """The run that is under way, else the last one, in the form of a posco_event."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotDeploymentsItem':
        assert isinstance(obj, dict)
        deployment = from_str(obj.get("deployment"))
        git = SnapshotDeploymentsItemGit.from_dict(obj.get("git"))
        name = from_str(obj.get("name"))
        repository = from_str(obj.get("repository"))
        waiting = from_bool(obj.get("waiting"))
        run = from_union([SnapshotDeploymentsItemRun.from_dict, from_none], obj.get("run"))
        return SnapshotDeploymentsItem(deployment, git, name, repository, waiting, run)

    def to_dict(self) -> dict:
        result: dict = {}
        result["deployment"] = from_str(self.deployment)
        result["git"] = to_class(SnapshotDeploymentsItemGit, self.git)
        result["name"] = from_str(self.name)
        result["repository"] = from_str(self.repository)
        result["waiting"] = from_bool(self.waiting)
        result["run"] = from_union([lambda x: to_class(SnapshotDeploymentsItemRun, x), from_none], self.run)
        return result


class SnapshotLogSourcesItemState(Enum):
    """output: what a service prints; the others are of a file that is followed."""

    FOLLOWING = "following"
    MISSING = "missing"
    OUTPUT = "output"
    UNREADABLE = "unreadable"


@dataclass
class SnapshotLogSourcesItem:
    dropped_entries: int
    """Entries that were dropped since the server started: too many at once."""

    file_name: str
    """The log’s name: a file, or the output of a service."""

    state: SnapshotLogSourcesItemState
    """output: what a service prints; the others are of a file that is followed."""

    service_id: str | None = None
    """The service whose log it is."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotLogSourcesItem':
        assert isinstance(obj, dict)
        dropped_entries = from_int(obj.get("dropped_entries"))
        file_name = from_str(obj.get("file_name"))
        state = SnapshotLogSourcesItemState(obj.get("state"))
        service_id = from_union([from_str, from_none], obj.get("service_id"))
        return SnapshotLogSourcesItem(dropped_entries, file_name, state, service_id)

    def to_dict(self) -> dict:
        result: dict = {}
        result["dropped_entries"] = from_int(self.dropped_entries)
        result["file_name"] = from_str(self.file_name)
        result["state"] = to_enum(SnapshotLogSourcesItemState, self.state)
        if self.service_id is not None:
            result["service_id"] = from_union([from_str, from_none], self.service_id)
        return result


class SnapshotProjectsItemAccessToken(Enum):
    EMPTY = "***"


class SnapshotProjectsItemAction(Enum):
    """init until its token, callers and event socket are there, then active."""

    ACTIVE = "active"
    INIT = "init"


class SnapshotProjectsItemDiallingState(Enum):
    """What it does: paused by a person, without its PBX, waiting for its hours, calling, or
    done with its lists.
    """
    DIALLING = "dialling"
    DISCONNECTED = "disconnected"
    FINISHED = "finished"
    OUTSIDE_HOURS = "outside_hours"
    PAUSED = "paused"


@dataclass
class SnapshotProjectsItemDialling:
    """How its call lists are dialled; absent where it has none."""

    answered: int
    """Numbers that were reached."""

    failed: int
    """Numbers that could not be called."""

    in_progress: int
    """Calls that ring or are connected."""

    state: SnapshotProjectsItemDiallingState
    """What it does: paused by a person, without its PBX, waiting for its hours, calling, or
    done with its lists.
    """
    unanswered: int
    """Numbers that nobody answered at, as often as was asked for."""

    unknown: int
    """Numbers of which cannot be known whether they were called."""

    waiting: int
    """Numbers that are still to be dialled, or again."""

    revision: str | None = None
    """Another one when its settings or its lists are others: read them again. Absent from older
    servers.
    """

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotProjectsItemDialling':
        assert isinstance(obj, dict)
        answered = from_int(obj.get("answered"))
        failed = from_int(obj.get("failed"))
        in_progress = from_int(obj.get("in_progress"))
        state = SnapshotProjectsItemDiallingState(obj.get("state"))
        unanswered = from_int(obj.get("unanswered"))
        unknown = from_int(obj.get("unknown"))
        waiting = from_int(obj.get("waiting"))
        revision = from_union([from_str, from_none], obj.get("revision"))
        return SnapshotProjectsItemDialling(answered, failed, in_progress, state, unanswered, unknown, waiting, revision)

    def to_dict(self) -> dict:
        result: dict = {}
        result["answered"] = from_int(self.answered)
        result["failed"] = from_int(self.failed)
        result["in_progress"] = from_int(self.in_progress)
        result["state"] = to_enum(SnapshotProjectsItemDiallingState, self.state)
        result["unanswered"] = from_int(self.unanswered)
        result["unknown"] = from_int(self.unknown)
        result["waiting"] = from_int(self.waiting)
        if self.revision is not None:
            result["revision"] = from_union([from_str, from_none], self.revision)
        return result


@dataclass
class SnapshotProjectsItem:
    action: SnapshotProjectsItemAction
    """init until its token, callers and event socket are there, then active."""

    agent_quantity: int
    """How many callers the project has."""

    call_flow_id: str
    """The call flow that the project runs."""

    client_id: str
    """Its PBX account, without the secret."""

    created_at: str
    """When it was first started."""

    project_id: str
    """Which project."""

    updated_at: str
    """When anything about it changed last."""

    ws_connected: bool
    """Whether the project’s event socket is open, now."""

    access_token: SnapshotProjectsItemAccessToken | None = None
    """'***' when there is a token, null when there is none. Never the token."""

    caller: float | bool | list[Any] | dict[str, Any] | str | None = None
    """The callers, as the PBX lists them; null before they are known."""

    dialling: SnapshotProjectsItemDialling | None = None
    """How its call lists are dialled; absent where it has none."""

    error: str | None = None
    """Why it is not connected, for a person; null when it is. Absent from older servers."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotProjectsItem':
        assert isinstance(obj, dict)
        action = SnapshotProjectsItemAction(obj.get("action"))
        agent_quantity = from_int(obj.get("agentQuantity"))
        call_flow_id = from_str(obj.get("callFlowId"))
        client_id = from_str(obj.get("client_id"))
        created_at = from_str(obj.get("createdAt"))
        project_id = from_str(obj.get("projectId"))
        updated_at = from_str(obj.get("updatedAt"))
        ws_connected = from_bool(obj.get("ws_connected"))
        access_token = from_union([from_none, SnapshotProjectsItemAccessToken], obj.get("access_token"))
        caller = from_union([from_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], obj.get("caller"))
        dialling = from_union([SnapshotProjectsItemDialling.from_dict, from_none], obj.get("dialling"))
        error = from_union([from_none, from_str], obj.get("error"))
        return SnapshotProjectsItem(action, agent_quantity, call_flow_id, client_id, created_at, project_id, updated_at, ws_connected, access_token, caller, dialling, error)

    def to_dict(self) -> dict:
        result: dict = {}
        result["action"] = to_enum(SnapshotProjectsItemAction, self.action)
        result["agentQuantity"] = from_int(self.agent_quantity)
        result["callFlowId"] = from_str(self.call_flow_id)
        result["client_id"] = from_str(self.client_id)
        result["createdAt"] = from_str(self.created_at)
        result["projectId"] = from_str(self.project_id)
        result["updatedAt"] = from_str(self.updated_at)
        result["ws_connected"] = from_bool(self.ws_connected)
        result["access_token"] = from_union([from_none, lambda x: to_enum(SnapshotProjectsItemAccessToken, x)], self.access_token)
        result["caller"] = from_union([to_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], self.caller)
        if self.dialling is not None:
            result["dialling"] = from_union([lambda x: to_class(SnapshotProjectsItemDialling, x), from_none], self.dialling)
        if self.error is not None:
            result["error"] = from_union([from_none, from_str], self.error)
        return result


@dataclass
class SnapshotRecentEventsItemMessage:
    """The message in the typed style."""

    data: dict[str, Any]
    """What it says."""

    timestamp: str
    """When it was sent."""

    type: str
    """The name of the message."""

    broadcast_id: str | None = None
    """<kind>_<position>."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotRecentEventsItemMessage':
        assert isinstance(obj, dict)
        data = from_dict(lambda x: x, obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = from_str(obj.get("type"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcast_id"))
        return SnapshotRecentEventsItemMessage(data, timestamp, type, broadcast_id)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = from_dict(lambda x: x, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = from_str(self.type)
        if self.broadcast_id is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcast_id)
        return result


@dataclass
class SnapshotRecentEventsItem:
    message: SnapshotRecentEventsItemMessage
    """The message in the typed style."""

    position: int
    """Its place in the journal."""

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
    """How important it is."""

    CRITICAL = "CRITICAL"
    DEBUG = "DEBUG"
    ERROR = "ERROR"
    INFO = "INFO"
    WARNING = "WARNING"


@dataclass
class SnapshotRecentLogsItem:
    file_name: str
    """The log’s name: a file, or the output of a service."""

    level: SnapshotRecentLogsItemLevel
    """How important it is."""

    message: str
    """The text, with known shapes of secrets masked; several lines where it is a stack trace."""

    sequence: int
    """Grows with every entry kept by this server since it started."""

    timestamp: str
    """When it was logged, by the clock of who logged it."""

    line_number: int | None = None
    """The line in that source file."""

    logger_name: str | None = None
    """Which logger of the service wrote it."""

    module: str | None = None
    """Which source file wrote it."""

    service_id: str | None = None
    """The service whose output it is."""

    thread_id: str | None = None
    """Which thread wrote it."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotRecentLogsItem':
        assert isinstance(obj, dict)
        file_name = from_str(obj.get("file_name"))
        level = SnapshotRecentLogsItemLevel(obj.get("level"))
        message = from_str(obj.get("message"))
        sequence = from_int(obj.get("sequence"))
        timestamp = from_str(obj.get("timestamp"))
        line_number = from_union([from_int, from_none], obj.get("line_number"))
        logger_name = from_union([from_str, from_none], obj.get("logger_name"))
        module = from_union([from_str, from_none], obj.get("module"))
        service_id = from_union([from_str, from_none], obj.get("service_id"))
        thread_id = from_union([from_str, from_none], obj.get("thread_id"))
        return SnapshotRecentLogsItem(file_name, level, message, sequence, timestamp, line_number, logger_name, module, service_id, thread_id)

    def to_dict(self) -> dict:
        result: dict = {}
        result["file_name"] = from_str(self.file_name)
        result["level"] = to_enum(SnapshotRecentLogsItemLevel, self.level)
        result["message"] = from_str(self.message)
        result["sequence"] = from_int(self.sequence)
        result["timestamp"] = from_str(self.timestamp)
        if self.line_number is not None:
            result["line_number"] = from_union([from_int, from_none], self.line_number)
        if self.logger_name is not None:
            result["logger_name"] = from_union([from_str, from_none], self.logger_name)
        if self.module is not None:
            result["module"] = from_union([from_str, from_none], self.module)
        if self.service_id is not None:
            result["service_id"] = from_union([from_str, from_none], self.service_id)
        if self.thread_id is not None:
            result["thread_id"] = from_union([from_str, from_none], self.thread_id)
        return result


@dataclass
class SnapshotServer:
    """The server that answered."""

    hostname: str
    """The name of its machine."""

    platform: str
    """Its operating system, such as linux."""

    started_at: str
    """When it was started."""

    time: str
    """Its clock when it answered."""

    version: str
    """The server’s version, as in its package."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotServer':
        assert isinstance(obj, dict)
        hostname = from_str(obj.get("hostname"))
        platform = from_str(obj.get("platform"))
        started_at = from_str(obj.get("started_at"))
        time = from_str(obj.get("time"))
        version = from_str(obj.get("version"))
        return SnapshotServer(hostname, platform, started_at, time, version)

    def to_dict(self) -> dict:
        result: dict = {}
        result["hostname"] = from_str(self.hostname)
        result["platform"] = from_str(self.platform)
        result["started_at"] = from_str(self.started_at)
        result["time"] = from_str(self.time)
        result["version"] = from_str(self.version)
        return result


class SnapshotServicesItemHealthState(Enum):
    """What the probes say so far."""

    HEALTHY = "healthy"
    UNHEALTHY = "unhealthy"
    UNKNOWN = "unknown"


@dataclass
class SnapshotServicesItemHealth:
    """Whether it is well; only where it is probed."""

    failures: int
    """Failed probes in a row."""

    state: SnapshotServicesItemHealthState
    """What the probes say so far."""

    checked_at: str | None = None
    """When it was probed the last time."""

    latency_ms: float | None = None
    """How long that probe took, in milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotServicesItemHealth':
        assert isinstance(obj, dict)
        failures = from_int(obj.get("failures"))
        state = SnapshotServicesItemHealthState(obj.get("state"))
        checked_at = from_union([from_str, from_none], obj.get("checked_at"))
        latency_ms = from_union([from_float, from_none], obj.get("latency_ms"))
        return SnapshotServicesItemHealth(failures, state, checked_at, latency_ms)

    def to_dict(self) -> dict:
        result: dict = {}
        result["failures"] = from_int(self.failures)
        result["state"] = to_enum(SnapshotServicesItemHealthState, self.state)
        if self.checked_at is not None:
            result["checked_at"] = from_union([from_str, from_none], self.checked_at)
        if self.latency_ms is not None:
            result["latency_ms"] = from_union([to_float, from_none], self.latency_ms)
        return result


@dataclass
class SnapshotServicesItemLastExit:
    """How it ended the last time."""

    at: str
    """When."""

    exit_code: int | None = None
    """Its exit code; null when a signal ended it."""

    signal: str | None = None
    """The signal that ended it, such as SIGKILL; null when it exited."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotServicesItemLastExit':
        assert isinstance(obj, dict)
        at = from_str(obj.get("at"))
        exit_code = from_union([from_int, from_none], obj.get("exit_code"))
        signal = from_union([from_none, from_str], obj.get("signal"))
        return SnapshotServicesItemLastExit(at, exit_code, signal)

    def to_dict(self) -> dict:
        result: dict = {}
        result["at"] = from_str(self.at)
        result["exit_code"] = from_union([from_int, from_none], self.exit_code)
        result["signal"] = from_union([from_none, from_str], self.signal)
        return result


class SnapshotServicesItemStatus(Enum):
    """Its state."""

    ERROR = "error"
    RUNNING = "running"
    STARTING = "starting"
    STOPPED = "stopped"
    STOPPING = "stopping"
    UNKNOWN = "unknown"


@dataclass
class SnapshotServicesItem:
    depends_on: list[str]
    """The services that it needs."""

    kind: str
    """process, http, tcp or freshness; other kinds may be added."""

    restart_count: int
    """Restarts without a person asking; it outlives the server where there is a database."""

    service_id: str
    """A service’s id: letters, digits, _ - . and :, at most 128 of them."""

    service_name: str
    """Its name, for a person."""

    since: str
    """Since when it has been in this state."""

    status: SnapshotServicesItemStatus
    """Its state."""

    health: SnapshotServicesItemHealth | None = None
    """Whether it is well; only where it is probed."""

    last_exit: SnapshotServicesItemLastExit | None = None
    """How it ended the last time."""

    next_restart_at: str | None = None
    """When a failed service is started again."""

    pid: int | None = None
    """Its process, while it has one."""

    reason: str | None = None
    """Why it is in error or not healthy, for a person, in the server’s locale."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotServicesItem':
        assert isinstance(obj, dict)
        depends_on = from_list(from_str, obj.get("depends_on"))
        kind = from_str(obj.get("kind"))
        restart_count = from_int(obj.get("restart_count"))
        service_id = from_str(obj.get("service_id"))
        service_name = from_str(obj.get("service_name"))
        since = from_str(obj.get("since"))
        status = SnapshotServicesItemStatus(obj.get("status"))
        health = from_union([SnapshotServicesItemHealth.from_dict, from_none], obj.get("health"))
        last_exit = from_union([SnapshotServicesItemLastExit.from_dict, from_none], obj.get("last_exit"))
        next_restart_at = from_union([from_str, from_none], obj.get("next_restart_at"))
        pid = from_union([from_int, from_none], obj.get("pid"))
        reason = from_union([from_str, from_none], obj.get("reason"))
        return SnapshotServicesItem(depends_on, kind, restart_count, service_id, service_name, since, status, health, last_exit, next_restart_at, pid, reason)

    def to_dict(self) -> dict:
        result: dict = {}
        result["depends_on"] = from_list(from_str, self.depends_on)
        result["kind"] = from_str(self.kind)
        result["restart_count"] = from_int(self.restart_count)
        result["service_id"] = from_str(self.service_id)
        result["service_name"] = from_str(self.service_name)
        result["since"] = from_str(self.since)
        result["status"] = to_enum(SnapshotServicesItemStatus, self.status)
        if self.health is not None:
            result["health"] = from_union([lambda x: to_class(SnapshotServicesItemHealth, x), from_none], self.health)
        if self.last_exit is not None:
            result["last_exit"] = from_union([lambda x: to_class(SnapshotServicesItemLastExit, x), from_none], self.last_exit)
        if self.next_restart_at is not None:
            result["next_restart_at"] = from_union([from_str, from_none], self.next_restart_at)
        if self.pid is not None:
            result["pid"] = from_union([from_int, from_none], self.pid)
        if self.reason is not None:
            result["reason"] = from_union([from_str, from_none], self.reason)
        return result


class SnapshotStatusHealth(Enum):
    """From thresholds over CPU, memory and disk."""

    CRITICAL = "critical"
    DEGRADED = "degraded"
    HEALTHY = "healthy"
    WARNING = "warning"


class SnapshotStatusNetworkStatus(Enum):
    """limited: an interface is up, but the configured check target is silent."""

    CONNECTED = "connected"
    DISCONNECTED = "disconnected"
    LIMITED = "limited"


@dataclass
class SnapshotStatus:
    active_services: int
    """Services that are running."""

    cpu_percent: float
    """Processor load over all cores since the last sample, in percent."""

    disk_usage: float
    """Used share of the file system that holds the data directory, in percent."""

    memory_percent: float
    """Memory in use, in percent of the installed memory."""

    network_status: SnapshotStatusNetworkStatus
    """limited: an interface is up, but the configured check target is silent."""

    sampled_at: str
    """When the metrics were taken."""

    uptime: float
    """Time since the host started. In seconds."""

    disk_free: int | None = None
    """Free on that file system. In bytes."""

    disk_used: int | None = None
    """Used on the file system that holds the data directory. In bytes."""

    health: SnapshotStatusHealth | None = None
    """From thresholds over CPU, memory and disk."""

    load_average: list[float] | None = None
    """Load over 1, 5 and 15 minutes."""

    memory_available: int | None = None
    """Memory that programs can still get. In bytes."""

    memory_used: int | None = None
    """Memory in use. In bytes."""

    network_bytes_recv: int | None = None
    """Received on all interfaces since the host started. In bytes."""

    network_bytes_sent: int | None = None
    """Sent on all interfaces since the host started. In bytes."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotStatus':
        assert isinstance(obj, dict)
        active_services = from_int(obj.get("active_services"))
        cpu_percent = from_float(obj.get("cpu_percent"))
        disk_usage = from_float(obj.get("disk_usage"))
        memory_percent = from_float(obj.get("memory_percent"))
        network_status = SnapshotStatusNetworkStatus(obj.get("network_status"))
        sampled_at = from_str(obj.get("sampled_at"))
        uptime = from_float(obj.get("uptime"))
        disk_free = from_union([from_int, from_none], obj.get("disk_free"))
        disk_used = from_union([from_int, from_none], obj.get("disk_used"))
        health = from_union([SnapshotStatusHealth, from_none], obj.get("health"))
        load_average = from_union([lambda x: from_list(from_float, x), from_none], obj.get("load_average"))
        memory_available = from_union([from_int, from_none], obj.get("memory_available"))
        memory_used = from_union([from_int, from_none], obj.get("memory_used"))
        network_bytes_recv = from_union([from_int, from_none], obj.get("network_bytes_recv"))
        network_bytes_sent = from_union([from_int, from_none], obj.get("network_bytes_sent"))
        return SnapshotStatus(active_services, cpu_percent, disk_usage, memory_percent, network_status, sampled_at, uptime, disk_free, disk_used, health, load_average, memory_available, memory_used, network_bytes_recv, network_bytes_sent)

    def to_dict(self) -> dict:
        result: dict = {}
        result["active_services"] = from_int(self.active_services)
        result["cpu_percent"] = to_float(self.cpu_percent)
        result["disk_usage"] = to_float(self.disk_usage)
        result["memory_percent"] = to_float(self.memory_percent)
        result["network_status"] = to_enum(SnapshotStatusNetworkStatus, self.network_status)
        result["sampled_at"] = from_str(self.sampled_at)
        result["uptime"] = to_float(self.uptime)
        if self.disk_free is not None:
            result["disk_free"] = from_union([from_int, from_none], self.disk_free)
        if self.disk_used is not None:
            result["disk_used"] = from_union([from_int, from_none], self.disk_used)
        if self.health is not None:
            result["health"] = from_union([lambda x: to_enum(SnapshotStatusHealth, x), from_none], self.health)
        if self.load_average is not None:
            result["load_average"] = from_union([lambda x: from_list(to_float, x), from_none], self.load_average)
        if self.memory_available is not None:
            result["memory_available"] = from_union([from_int, from_none], self.memory_available)
        if self.memory_used is not None:
            result["memory_used"] = from_union([from_int, from_none], self.memory_used)
        if self.network_bytes_recv is not None:
            result["network_bytes_recv"] = from_union([from_int, from_none], self.network_bytes_recv)
        if self.network_bytes_sent is not None:
            result["network_bytes_sent"] = from_union([from_int, from_none], self.network_bytes_sent)
        return result


class SnapshotWebhooksTargetsItemState(Enum):
    """What it does now."""

    IDLE = "idle"
    SENDING = "sending"
    WAITING = "waiting"


class SnapshotWebhooksTargetsItemWebhookType(Enum):
    """Which kind of target."""

    DISCORD = "discord"
    DOORAY = "dooray"
    GENERIC = "generic"
    SLACK = "slack"
    TEAMS = "teams"


@dataclass
class SnapshotWebhooksTargetsItem:
    pending: int
    """Webhooks that wait for it."""

    state: SnapshotWebhooksTargetsItemState
    """What it does now."""

    target_id: str
    """Its id in the configuration."""

    url: str
    """Where it is, masked."""

    webhook_type: SnapshotWebhooksTargetsItemWebhookType
    """Which kind of target."""

    next_attempt_at: str | None = None
    """Until when it waits."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotWebhooksTargetsItem':
        assert isinstance(obj, dict)
        pending = from_int(obj.get("pending"))
        state = SnapshotWebhooksTargetsItemState(obj.get("state"))
        target_id = from_str(obj.get("target_id"))
        url = from_str(obj.get("url"))
        webhook_type = SnapshotWebhooksTargetsItemWebhookType(obj.get("webhook_type"))
        next_attempt_at = from_union([from_str, from_none], obj.get("next_attempt_at"))
        return SnapshotWebhooksTargetsItem(pending, state, target_id, url, webhook_type, next_attempt_at)

    def to_dict(self) -> dict:
        result: dict = {}
        result["pending"] = from_int(self.pending)
        result["state"] = to_enum(SnapshotWebhooksTargetsItemState, self.state)
        result["target_id"] = from_str(self.target_id)
        result["url"] = from_str(self.url)
        result["webhook_type"] = to_enum(SnapshotWebhooksTargetsItemWebhookType, self.webhook_type)
        if self.next_attempt_at is not None:
            result["next_attempt_at"] = from_union([from_str, from_none], self.next_attempt_at)
        return result


@dataclass
class SnapshotWebhooks:
    """The outbox of webhooks."""

    failed: int
    """Dead letters: they can be tried again by hand."""

    pending: int
    """Webhooks that wait to be sent."""

    targets: list[SnapshotWebhooksTargetsItem]
    """The configured targets."""

    @staticmethod
    def from_dict(obj: Any) -> 'SnapshotWebhooks':
        assert isinstance(obj, dict)
        failed = from_int(obj.get("failed"))
        pending = from_int(obj.get("pending"))
        targets = from_list(SnapshotWebhooksTargetsItem.from_dict, obj.get("targets"))
        return SnapshotWebhooks(failed, pending, targets)

    def to_dict(self) -> dict:
        result: dict = {}
        result["failed"] = from_int(self.failed)
        result["pending"] = from_int(self.pending)
        result["targets"] = from_list(lambda x: to_class(SnapshotWebhooksTargetsItem, x), self.targets)
        return result


@dataclass
class Snapshot:
    """The state, and the journal position that it was true at."""

    alerts: list[SnapshotAlertsItem]
    """All that fire, acknowledged or not, newest first; at most 1000."""

    deployments: list[SnapshotDeploymentsItem]
    """Every deployment of the configuration."""

    epoch: str
    """The journal’s identity; positions of another epoch mean nothing."""

    log_sources: list[SnapshotLogSourcesItem]
    """Every source of log entries."""

    position: int
    """The journal position that all of this was true at."""

    projects: list[SnapshotProjectsItem]
    """Every outbound project."""

    recent_events: list[SnapshotRecentEventsItem]
    """The newest durable messages, oldest first; at most 100."""

    recent_logs: list[SnapshotRecentLogsItem]
    """The newest log entries of all sources, oldest first; at most 500."""

    server: SnapshotServer
    """The server that answered."""

    services: list[SnapshotServicesItem]
    """Every service."""

    webhooks: SnapshotWebhooks
    """The outbox of webhooks."""

    status: SnapshotStatus | None = None
    """null before the first sample."""

    @staticmethod
    def from_dict(obj: Any) -> 'Snapshot':
        assert isinstance(obj, dict)
        alerts = from_list(SnapshotAlertsItem.from_dict, obj.get("alerts"))
        deployments = from_list(SnapshotDeploymentsItem.from_dict, obj.get("deployments"))
        epoch = from_str(obj.get("epoch"))
        log_sources = from_list(SnapshotLogSourcesItem.from_dict, obj.get("log_sources"))
        position = from_int(obj.get("position"))
        projects = from_list(SnapshotProjectsItem.from_dict, obj.get("projects"))
        recent_events = from_list(SnapshotRecentEventsItem.from_dict, obj.get("recent_events"))
        recent_logs = from_list(SnapshotRecentLogsItem.from_dict, obj.get("recent_logs"))
        server = SnapshotServer.from_dict(obj.get("server"))
        services = from_list(SnapshotServicesItem.from_dict, obj.get("services"))
        webhooks = SnapshotWebhooks.from_dict(obj.get("webhooks"))
        status = from_union([SnapshotStatus.from_dict, from_none], obj.get("status"))
        return Snapshot(alerts, deployments, epoch, log_sources, position, projects, recent_events, recent_logs, server, services, webhooks, status)

    def to_dict(self) -> dict:
        result: dict = {}
        result["alerts"] = from_list(lambda x: to_class(SnapshotAlertsItem, x), self.alerts)
        result["deployments"] = from_list(lambda x: to_class(SnapshotDeploymentsItem, x), self.deployments)
        result["epoch"] = from_str(self.epoch)
        result["log_sources"] = from_list(lambda x: to_class(SnapshotLogSourcesItem, x), self.log_sources)
        result["position"] = from_int(self.position)
        result["projects"] = from_list(lambda x: to_class(SnapshotProjectsItem, x), self.projects)
        result["recent_events"] = from_list(lambda x: to_class(SnapshotRecentEventsItem, x), self.recent_events)
        result["recent_logs"] = from_list(lambda x: to_class(SnapshotRecentLogsItem, x), self.recent_logs)
        result["server"] = to_class(SnapshotServer, self.server)
        result["services"] = from_list(lambda x: to_class(SnapshotServicesItem, x), self.services)
        result["webhooks"] = to_class(SnapshotWebhooks, self.webhooks)
        result["status"] = from_union([lambda x: to_class(SnapshotStatus, x), from_none], self.status)
        return result


def snapshot_from_dict(s: Any) -> Snapshot:
    return Snapshot.from_dict(s)


def snapshot_to_dict(x: Snapshot) -> Any:
    return to_class(Snapshot, x)
