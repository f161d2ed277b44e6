# Generated from the JSON Schemas by `pnpm codegen`. Do not edit.

from dataclasses import dataclass
from typing import Any, Optional, List, Dict, Union, TypeVar, Type, cast, Callable
from enum import Enum


T = TypeVar("T")
EnumT = TypeVar("EnumT", bound=Enum)


def from_str(x: Any) -> str:
    assert isinstance(x, str)
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


def to_class(c: Type[T], x: Any) -> dict:
    assert isinstance(x, c)
    return cast(Any, x).to_dict()


def to_enum(c: Type[EnumT], x: Any) -> EnumT:
    assert isinstance(x, c)
    return x.value


def from_int(x: Any) -> int:
    assert isinstance(x, int) and not isinstance(x, bool)
    return x


def from_list(f: Callable[[Any], T], x: Any) -> List[T]:
    assert isinstance(x, list)
    return [f(y) for y in x]


def from_dict(f: Callable[[Any], T], x: Any) -> Dict[str, T]:
    assert isinstance(x, dict)
    return { k: f(v) for (k, v) in x.items() }


def from_bool(x: Any) -> bool:
    assert isinstance(x, bool)
    return x


def from_float(x: Any) -> float:
    assert isinstance(x, (float, int)) and not isinstance(x, bool)
    return float(x)


def to_float(x: Any) -> float:
    assert isinstance(x, (int, float))
    return x


@dataclass
class AlertActionData:
    action: str
    """acknowledge, dismiss, or one of the actions that the alert offered."""

    alertid: str

    @staticmethod
    def from_dict(obj: Any) -> 'AlertActionData':
        assert isinstance(obj, dict)
        action = from_str(obj.get("action"))
        alertid = from_str(obj.get("alert_id"))
        return AlertActionData(action, alertid)

    def to_dict(self) -> dict:
        result: dict = {}
        result["action"] = from_str(self.action)
        result["alert_id"] = from_str(self.alertid)
        return result


class AlertActionType(Enum):
    alertaction = "alert_action"


@dataclass
class AlertAction:
    """Answers an alert with one of its actions."""

    data: AlertActionData
    type: AlertActionType
    clientid: Optional[str] = None
    """How the client calls itself."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'AlertAction':
        assert isinstance(obj, dict)
        data = AlertActionData.from_dict(obj.get("data"))
        type = AlertActionType(obj.get("type"))
        clientid = from_union([from_str, from_none], obj.get("client_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return AlertAction(data, type, clientid, requestid, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(AlertActionData, self.data)
        result["type"] = to_enum(AlertActionType, self.type)
        if self.clientid is not None:
            result["client_id"] = from_union([from_str, from_none], self.clientid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class ClientInfoDataResume:
    """Where the client stood: the epoch, and the last position that it has seen."""

    after: int
    epoch: str

    @staticmethod
    def from_dict(obj: Any) -> 'ClientInfoDataResume':
        assert isinstance(obj, dict)
        after = from_int(obj.get("after"))
        epoch = from_str(obj.get("epoch"))
        return ClientInfoDataResume(after, epoch)

    def to_dict(self) -> dict:
        result: dict = {}
        result["after"] = from_int(self.after)
        result["epoch"] = from_str(self.epoch)
        return result


@dataclass
class ClientInfoData:
    clientid: str
    clienttype: Optional[str] = None
    features: Optional[List[str]] = None
    language: Optional[str] = None
    """BCP 47, such as ko-KR: the language of error messages."""

    resume: Optional[ClientInfoDataResume] = None
    """Where the client stood: the epoch, and the last position that it has seen."""

    screenresolution: Optional[str] = None
    timestamp: Optional[str] = None
    """RFC 3339 with an offset or Z."""

    timezone: Optional[str] = None
    token: Optional[str] = None
    """A credential, for clients that could not present it when they connected, or its renewal.
    Never shown again.
    """
    useragent: Optional[str] = None

    @staticmethod
    def from_dict(obj: Any) -> 'ClientInfoData':
        assert isinstance(obj, dict)
        clientid = from_str(obj.get("client_id"))
        clienttype = from_union([from_str, from_none], obj.get("client_type"))
        features = from_union([lambda x: from_list(from_str, x), from_none], obj.get("features"))
        language = from_union([from_str, from_none], obj.get("language"))
        resume = from_union([ClientInfoDataResume.from_dict, from_none], obj.get("resume"))
        screenresolution = from_union([from_str, from_none], obj.get("screen_resolution"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        timezone = from_union([from_str, from_none], obj.get("timezone"))
        token = from_union([from_str, from_none], obj.get("token"))
        useragent = from_union([from_str, from_none], obj.get("user_agent"))
        return ClientInfoData(clientid, clienttype, features, language, resume, screenresolution, timestamp, timezone, token, useragent)

    def to_dict(self) -> dict:
        result: dict = {}
        result["client_id"] = from_str(self.clientid)
        if self.clienttype is not None:
            result["client_type"] = from_union([from_str, from_none], self.clienttype)
        if self.features is not None:
            result["features"] = from_union([lambda x: from_list(from_str, x), from_none], self.features)
        if self.language is not None:
            result["language"] = from_union([from_str, from_none], self.language)
        if self.resume is not None:
            result["resume"] = from_union([lambda x: to_class(ClientInfoDataResume, x), from_none], self.resume)
        if self.screenresolution is not None:
            result["screen_resolution"] = from_union([from_str, from_none], self.screenresolution)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        if self.timezone is not None:
            result["timezone"] = from_union([from_str, from_none], self.timezone)
        if self.token is not None:
            result["token"] = from_union([from_str, from_none], self.token)
        if self.useragent is not None:
            result["user_agent"] = from_union([from_str, from_none], self.useragent)
        return result


class ClientInfoType(Enum):
    clientinfo = "client_info"


@dataclass
class ClientInfo:
    """A client introduces itself, once after connecting. All of it is the client’s own word:
    nothing is permitted because of it. With resume it asks for the durable messages that it
    missed; with token it presents a credential, or renews one that is about to expire.
    """
    data: ClientInfoData
    type: ClientInfoType
    clientid: Optional[str] = None
    """How the client calls itself."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'ClientInfo':
        assert isinstance(obj, dict)
        data = ClientInfoData.from_dict(obj.get("data"))
        type = ClientInfoType(obj.get("type"))
        clientid = from_union([from_str, from_none], obj.get("client_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return ClientInfo(data, type, clientid, requestid, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ClientInfoData, self.data)
        result["type"] = to_enum(ClientInfoType, self.type)
        if self.clientid is not None:
            result["client_id"] = from_union([from_str, from_none], self.clientid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class PingData:
    clienttime: str
    """RFC 3339 with an offset or Z."""

    @staticmethod
    def from_dict(obj: Any) -> 'PingData':
        assert isinstance(obj, dict)
        clienttime = from_str(obj.get("client_time"))
        return PingData(clienttime)

    def to_dict(self) -> dict:
        result: dict = {}
        result["client_time"] = from_str(self.clienttime)
        return result


class PingType(Enum):
    ping = "ping"


@dataclass
class Ping:
    """Asks for a pong. Every 30 seconds it keeps the connection from counting as idle, and
    shows that it is alive.
    """
    data: PingData
    type: PingType
    clientid: Optional[str] = None
    """How the client calls itself."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'Ping':
        assert isinstance(obj, dict)
        data = PingData.from_dict(obj.get("data"))
        type = PingType(obj.get("type"))
        clientid = from_union([from_str, from_none], obj.get("client_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return Ping(data, type, clientid, requestid, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(PingData, self.data)
        result["type"] = to_enum(PingType, self.type)
        if self.clientid is not None:
            result["client_id"] = from_union([from_str, from_none], self.clientid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


class DataWebhookType(Enum):
    discord = "discord"
    dooray = "dooray"
    generic = "generic"
    slack = "slack"
    teams = "teams"


@dataclass
class SendWebhookData:
    webhooktype: DataWebhookType
    message: Optional[str] = None
    templateid: Optional[str] = None
    url: Optional[str] = None
    """Where to send it. Default: the configured target of this type."""

    variables: Optional[Dict[str, str]] = None
    """Values of the template’s placeholders."""

    @staticmethod
    def from_dict(obj: Any) -> 'SendWebhookData':
        assert isinstance(obj, dict)
        webhooktype = DataWebhookType(obj.get("webhook_type"))
        message = from_union([from_str, from_none], obj.get("message"))
        templateid = from_union([from_str, from_none], obj.get("template_id"))
        url = from_union([from_str, from_none], obj.get("url"))
        variables = from_union([lambda x: from_dict(from_str, x), from_none], obj.get("variables"))
        return SendWebhookData(webhooktype, message, templateid, url, variables)

    def to_dict(self) -> dict:
        result: dict = {}
        result["webhook_type"] = to_enum(DataWebhookType, self.webhooktype)
        if self.message is not None:
            result["message"] = from_union([from_str, from_none], self.message)
        if self.templateid is not None:
            result["template_id"] = from_union([from_str, from_none], self.templateid)
        if self.url is not None:
            result["url"] = from_union([from_str, from_none], self.url)
        if self.variables is not None:
            result["variables"] = from_union([lambda x: from_dict(from_str, x), from_none], self.variables)
        return result


class SendWebhookType(Enum):
    sendwebhook = "send_webhook"


@dataclass
class SendWebhook:
    """Queues a webhook: a message, or a template with its variables. webhook_event reports what
    becomes of it.
    """
    data: SendWebhookData
    type: SendWebhookType
    clientid: Optional[str] = None
    """How the client calls itself."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'SendWebhook':
        assert isinstance(obj, dict)
        data = SendWebhookData.from_dict(obj.get("data"))
        type = SendWebhookType(obj.get("type"))
        clientid = from_union([from_str, from_none], obj.get("client_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return SendWebhook(data, type, clientid, requestid, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(SendWebhookData, self.data)
        result["type"] = to_enum(SendWebhookType, self.type)
        if self.clientid is not None:
            result["client_id"] = from_union([from_str, from_none], self.clientid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


class ServiceControlDataAction(Enum):
    restart = "restart"
    start = "start"
    status = "status"
    stop = "stop"


@dataclass
class ServiceControlDataOptions:
    force: Optional[bool] = None
    """Kill at once instead of asking the service to stop. Default: false."""

    timeout: Optional[float] = None
    """Seconds a stop may take before the service is killed. Default: the service’s own grace."""

    @staticmethod
    def from_dict(obj: Any) -> 'ServiceControlDataOptions':
        assert isinstance(obj, dict)
        force = from_union([from_bool, from_none], obj.get("force"))
        timeout = from_union([from_float, from_none], obj.get("timeout"))
        return ServiceControlDataOptions(force, timeout)

    def to_dict(self) -> dict:
        result: dict = {}
        if self.force is not None:
            result["force"] = from_union([from_bool, from_none], self.force)
        if self.timeout is not None:
            result["timeout"] = from_union([to_float, from_none], self.timeout)
        return result


@dataclass
class ServiceControlData:
    action: ServiceControlDataAction
    serviceid: str
    """A service’s id: letters, digits, _ - . and :, at most 128 of them."""

    options: Optional[ServiceControlDataOptions] = None

    @staticmethod
    def from_dict(obj: Any) -> 'ServiceControlData':
        assert isinstance(obj, dict)
        action = ServiceControlDataAction(obj.get("action"))
        serviceid = from_str(obj.get("service_id"))
        options = from_union([ServiceControlDataOptions.from_dict, from_none], obj.get("options"))
        return ServiceControlData(action, serviceid, options)

    def to_dict(self) -> dict:
        result: dict = {}
        result["action"] = to_enum(ServiceControlDataAction, self.action)
        result["service_id"] = from_str(self.serviceid)
        if self.options is not None:
            result["options"] = from_union([lambda x: to_class(ServiceControlDataOptions, x), from_none], self.options)
        return result


class ServiceControlType(Enum):
    servicecontrol = "service_control"


@dataclass
class ServiceControl:
    """Starts, stops or restarts a service, or asks for its state. Commands for one service are
    carried out one after the other; one that the state makes needless is answered with the
    state.
    """
    data: ServiceControlData
    type: ServiceControlType
    clientid: Optional[str] = None
    """How the client calls itself."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'ServiceControl':
        assert isinstance(obj, dict)
        data = ServiceControlData.from_dict(obj.get("data"))
        type = ServiceControlType(obj.get("type"))
        clientid = from_union([from_str, from_none], obj.get("client_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return ServiceControl(data, type, clientid, requestid, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ServiceControlData, self.data)
        result["type"] = to_enum(ServiceControlType, self.type)
        if self.clientid is not None:
            result["client_id"] = from_union([from_str, from_none], self.clientid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


class Action(Enum):
    active = "active"
    init = "init"


@dataclass
class StartOutboundDataProject:
    action: Action
    callFlowId: str
    clientid: str
    clientsecret: str
    """The PBX credential. Never sent back, logged or shown."""

    projectId: str
    error: Optional[str] = None

    @staticmethod
    def from_dict(obj: Any) -> 'StartOutboundDataProject':
        assert isinstance(obj, dict)
        action = Action(obj.get("action"))
        callFlowId = from_str(obj.get("callFlowId"))
        clientid = from_str(obj.get("client_id"))
        clientsecret = from_str(obj.get("client_secret"))
        projectId = from_str(obj.get("projectId"))
        error = from_union([from_none, from_str], obj.get("error"))
        return StartOutboundDataProject(action, callFlowId, clientid, clientsecret, projectId, error)

    def to_dict(self) -> dict:
        result: dict = {}
        result["action"] = to_enum(Action, self.action)
        result["callFlowId"] = from_str(self.callFlowId)
        result["client_id"] = from_str(self.clientid)
        result["client_secret"] = from_str(self.clientsecret)
        result["projectId"] = from_str(self.projectId)
        result["error"] = from_union([from_none, from_str], self.error)
        return result


@dataclass
class StartOutboundData:
    project: StartOutboundDataProject

    @staticmethod
    def from_dict(obj: Any) -> 'StartOutboundData':
        assert isinstance(obj, dict)
        project = StartOutboundDataProject.from_dict(obj.get("project"))
        return StartOutboundData(project)

    def to_dict(self) -> dict:
        result: dict = {}
        result["project"] = to_class(StartOutboundDataProject, self.project)
        return result


class StartOutboundType(Enum):
    startoutbound = "start_outbound"


@dataclass
class StartOutbound:
    """Starts an outbound project, or updates the credentials of one that runs."""

    data: StartOutboundData
    type: StartOutboundType
    clientid: Optional[str] = None
    """How the client calls itself."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'StartOutbound':
        assert isinstance(obj, dict)
        data = StartOutboundData.from_dict(obj.get("data"))
        type = StartOutboundType(obj.get("type"))
        clientid = from_union([from_str, from_none], obj.get("client_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return StartOutbound(data, type, clientid, requestid, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(StartOutboundData, self.data)
        result["type"] = to_enum(StartOutboundType, self.type)
        if self.clientid is not None:
            result["client_id"] = from_union([from_str, from_none], self.clientid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class StopOutboundDataProject:
    projectId: str

    @staticmethod
    def from_dict(obj: Any) -> 'StopOutboundDataProject':
        assert isinstance(obj, dict)
        projectId = from_str(obj.get("projectId"))
        return StopOutboundDataProject(projectId)

    def to_dict(self) -> dict:
        result: dict = {}
        result["projectId"] = from_str(self.projectId)
        return result


@dataclass
class StopOutboundData:
    project: StopOutboundDataProject

    @staticmethod
    def from_dict(obj: Any) -> 'StopOutboundData':
        assert isinstance(obj, dict)
        project = StopOutboundDataProject.from_dict(obj.get("project"))
        return StopOutboundData(project)

    def to_dict(self) -> dict:
        result: dict = {}
        result["project"] = to_class(StopOutboundDataProject, self.project)
        return result


class StopOutboundType(Enum):
    stopoutbound = "stop_outbound"


@dataclass
class StopOutbound:
    """Stops an outbound project and forgets its credentials."""

    data: StopOutboundData
    type: StopOutboundType
    clientid: Optional[str] = None
    """How the client calls itself."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'StopOutbound':
        assert isinstance(obj, dict)
        data = StopOutboundData.from_dict(obj.get("data"))
        type = StopOutboundType(obj.get("type"))
        clientid = from_union([from_str, from_none], obj.get("client_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return StopOutbound(data, type, clientid, requestid, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(StopOutboundData, self.data)
        result["type"] = to_enum(StopOutboundType, self.type)
        if self.clientid is not None:
            result["client_id"] = from_union([from_str, from_none], self.clientid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


class SubscribeDataFiltersAlertLevelsItem(Enum):
    critical = "critical"
    error = "error"
    info = "info"
    warning = "warning"


class SubscribeDataFiltersLogLevelsItem(Enum):
    CRITICAL = "CRITICAL"
    DEBUG = "DEBUG"
    ERROR = "ERROR"
    INFO = "INFO"
    WARNING = "WARNING"


@dataclass
class SubscribeDataFilters:
    alertlevels: Optional[List[SubscribeDataFiltersAlertLevelsItem]] = None
    """Only alerts of these levels."""

    loglevels: Optional[List[SubscribeDataFiltersLogLevelsItem]] = None
    """Only log entries of these levels, inside log_update."""

    serviceids: Optional[List[str]] = None
    """Only these services, in messages that carry a service_id."""

    @staticmethod
    def from_dict(obj: Any) -> 'SubscribeDataFilters':
        assert isinstance(obj, dict)
        alertlevels = from_union([lambda x: from_list(SubscribeDataFiltersAlertLevelsItem, x), from_none], obj.get("alert_levels"))
        loglevels = from_union([lambda x: from_list(SubscribeDataFiltersLogLevelsItem, x), from_none], obj.get("log_levels"))
        serviceids = from_union([lambda x: from_list(from_str, x), from_none], obj.get("service_ids"))
        return SubscribeDataFilters(alertlevels, loglevels, serviceids)

    def to_dict(self) -> dict:
        result: dict = {}
        if self.alertlevels is not None:
            result["alert_levels"] = from_union([lambda x: from_list(lambda x: to_enum(SubscribeDataFiltersAlertLevelsItem, x), x), from_none], self.alertlevels)
        if self.loglevels is not None:
            result["log_levels"] = from_union([lambda x: from_list(lambda x: to_enum(SubscribeDataFiltersLogLevelsItem, x), x), from_none], self.loglevels)
        if self.serviceids is not None:
            result["service_ids"] = from_union([lambda x: from_list(from_str, x), from_none], self.serviceids)
        return result


@dataclass
class SubscribeData:
    eventtypes: List[str]
    """Names of messages, as type or as event."""

    filters: Optional[SubscribeDataFilters] = None

    @staticmethod
    def from_dict(obj: Any) -> 'SubscribeData':
        assert isinstance(obj, dict)
        eventtypes = from_list(from_str, obj.get("event_types"))
        filters = from_union([SubscribeDataFilters.from_dict, from_none], obj.get("filters"))
        return SubscribeData(eventtypes, filters)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event_types"] = from_list(from_str, self.eventtypes)
        if self.filters is not None:
            result["filters"] = from_union([lambda x: to_class(SubscribeDataFilters, x), from_none], self.filters)
        return result


class SubscribeType(Enum):
    subscribe = "subscribe"


@dataclass
class Subscribe:
    """Chooses what to receive. Before the first subscribe a connection receives every
    broadcast; the first narrows it to the listed types, further ones add. Filters replace
    the earlier ones of the same types. A refused subscribe changes nothing.
    """
    data: SubscribeData
    type: SubscribeType
    clientid: Optional[str] = None
    """How the client calls itself."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'Subscribe':
        assert isinstance(obj, dict)
        data = SubscribeData.from_dict(obj.get("data"))
        type = SubscribeType(obj.get("type"))
        clientid = from_union([from_str, from_none], obj.get("client_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return Subscribe(data, type, clientid, requestid, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(SubscribeData, self.data)
        result["type"] = to_enum(SubscribeType, self.type)
        if self.clientid is not None:
            result["client_id"] = from_union([from_str, from_none], self.clientid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class UnsubscribeData:
    eventtypes: List[str]
    """Names of messages, as type or as event."""

    @staticmethod
    def from_dict(obj: Any) -> 'UnsubscribeData':
        assert isinstance(obj, dict)
        eventtypes = from_list(from_str, obj.get("event_types"))
        return UnsubscribeData(eventtypes)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event_types"] = from_list(from_str, self.eventtypes)
        return result


class UnsubscribeType(Enum):
    unsubscribe = "unsubscribe"


@dataclass
class Unsubscribe:
    """Stops receiving these messages. Before any subscribe it takes them away from everything."""

    data: UnsubscribeData
    type: UnsubscribeType
    clientid: Optional[str] = None
    """How the client calls itself."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'Unsubscribe':
        assert isinstance(obj, dict)
        data = UnsubscribeData.from_dict(obj.get("data"))
        type = UnsubscribeType(obj.get("type"))
        clientid = from_union([from_str, from_none], obj.get("client_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return Unsubscribe(data, type, clientid, requestid, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(UnsubscribeData, self.data)
        result["type"] = to_enum(UnsubscribeType, self.type)
        if self.clientid is not None:
            result["client_id"] = from_union([from_str, from_none], self.clientid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


class ACKDataStatus(Enum):
    ok = "ok"


@dataclass
class ACKData:
    requestid: str
    status: ACKDataStatus
    result: Optional[Union[float, bool, List[Any], Dict[str, Any], str]] = None

    @staticmethod
    def from_dict(obj: Any) -> 'ACKData':
        assert isinstance(obj, dict)
        requestid = from_str(obj.get("request_id"))
        status = ACKDataStatus(obj.get("status"))
        result = from_union([from_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], obj.get("result"))
        return ACKData(requestid, status, result)

    def to_dict(self) -> dict:
        result: dict = {}
        result["request_id"] = from_str(self.requestid)
        result["status"] = to_enum(ACKDataStatus, self.status)
        if self.result is not None:
            result["result"] = from_union([to_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], self.result)
        return result


class ACKType(Enum):
    ack = "ack"


@dataclass
class ACK:
    """A message that carried a request_id was carried out; result is its outcome. Never sent
    for a message without a request_id, and never beside an error for the same one.
    """
    data: ACKData
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: ACKType
    broadcastid: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggeredby: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ACK':
        assert isinstance(obj, dict)
        data = ACKData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = ACKType(obj.get("type"))
        broadcastid = from_union([from_str, from_none], obj.get("broadcast_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        triggeredby = from_union([from_str, from_none], obj.get("triggered_by"))
        return ACK(data, timestamp, type, broadcastid, requestid, triggeredby)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ACKData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(ACKType, self.type)
        if self.broadcastid is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcastid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.triggeredby is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggeredby)
        return result


@dataclass
class AlertDataActionsItem:
    action: str
    label: str

    @staticmethod
    def from_dict(obj: Any) -> 'AlertDataActionsItem':
        assert isinstance(obj, dict)
        action = from_str(obj.get("action"))
        label = from_str(obj.get("label"))
        return AlertDataActionsItem(action, label)

    def to_dict(self) -> dict:
        result: dict = {}
        result["action"] = from_str(self.action)
        result["label"] = from_str(self.label)
        return result


class AlertDataState(Enum):
    acknowledged = "acknowledged"
    firing = "firing"
    resolved = "resolved"


@dataclass
class AlertData:
    category: str
    """What it is about: performance, service, deployment, …"""

    level: SubscribeDataFiltersAlertLevelsItem
    message: str
    source: str
    """Which part of the system noticed."""

    title: str
    actions: Optional[List[AlertDataActionsItem]] = None
    """What can be done about it: a label to show and the action to send back in alert_action."""

    alertid: Optional[str] = None
    metadata: Optional[Dict[str, Any]] = None
    state: Optional[AlertDataState] = None

    @staticmethod
    def from_dict(obj: Any) -> 'AlertData':
        assert isinstance(obj, dict)
        category = from_str(obj.get("category"))
        level = SubscribeDataFiltersAlertLevelsItem(obj.get("level"))
        message = from_str(obj.get("message"))
        source = from_str(obj.get("source"))
        title = from_str(obj.get("title"))
        actions = from_union([lambda x: from_list(AlertDataActionsItem.from_dict, x), from_none], obj.get("actions"))
        alertid = from_union([from_str, from_none], obj.get("alert_id"))
        metadata = from_union([lambda x: from_dict(lambda x: x, x), from_none], obj.get("metadata"))
        state = from_union([AlertDataState, from_none], obj.get("state"))
        return AlertData(category, level, message, source, title, actions, alertid, metadata, state)

    def to_dict(self) -> dict:
        result: dict = {}
        result["category"] = from_str(self.category)
        result["level"] = to_enum(SubscribeDataFiltersAlertLevelsItem, self.level)
        result["message"] = from_str(self.message)
        result["source"] = from_str(self.source)
        result["title"] = from_str(self.title)
        if self.actions is not None:
            result["actions"] = from_union([lambda x: from_list(lambda x: to_class(AlertDataActionsItem, x), x), from_none], self.actions)
        if self.alertid is not None:
            result["alert_id"] = from_union([from_str, from_none], self.alertid)
        if self.metadata is not None:
            result["metadata"] = from_union([lambda x: from_dict(lambda x: x, x), from_none], self.metadata)
        if self.state is not None:
            result["state"] = from_union([lambda x: to_enum(AlertDataState, x), from_none], self.state)
        return result


class AlertType(Enum):
    alert = "alert"


@dataclass
class Alert:
    """Somebody should know. Sent once when an alert fires, when it is acknowledged, and once
    when it resolves; never repeated while nothing changes.
    """
    data: AlertData
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: AlertType
    broadcastid: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggeredby: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'Alert':
        assert isinstance(obj, dict)
        data = AlertData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = AlertType(obj.get("type"))
        broadcastid = from_union([from_str, from_none], obj.get("broadcast_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        triggeredby = from_union([from_str, from_none], obj.get("triggered_by"))
        return Alert(data, timestamp, type, broadcastid, requestid, triggeredby)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(AlertData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(AlertType, self.type)
        if self.broadcastid is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcastid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.triggeredby is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggeredby)
        return result


class ConnectionStatusDataDialect(Enum):
    """The style in which broadcasts reach this connection."""

    event = "event"
    typed = "typed"


class ConnectionStatusDataRole(Enum):
    admin = "admin"
    operator = "operator"
    publisher = "publisher"
    viewer = "viewer"


class ConnectionStatusDataStatus(Enum):
    connected = "connected"
    draining = "draining"


@dataclass
class ConnectionStatusData:
    clientcount: int
    """Open connections, this one included."""

    features: List[str]
    """What this server can do. Unknown names are to be ignored."""

    servertime: str
    """RFC 3339 with an offset or Z."""

    serverversion: str
    status: ConnectionStatusDataStatus
    uptimeseconds: float
    """Seconds since the server started."""

    dialect: Optional[ConnectionStatusDataDialect] = None
    """The style in which broadcasts reach this connection."""

    epoch: Optional[str] = None
    """The journal’s identity; positions of another epoch mean nothing."""

    limits: Optional[Dict[str, float]] = None
    """The limits that apply to this connection, by name."""

    position: Optional[int] = None
    """The journal’s last position when this was sent."""

    reconnectafterms: Optional[int] = None
    """When draining: how long to wait before reconnecting."""

    resumed: Optional[bool] = None
    """Answer to a resume: true when everything missed follows; false when the client must fetch
    its snapshot again.
    """
    role: Optional[ConnectionStatusDataRole] = None

    @staticmethod
    def from_dict(obj: Any) -> 'ConnectionStatusData':
        assert isinstance(obj, dict)
        clientcount = from_int(obj.get("client_count"))
        features = from_list(from_str, obj.get("features"))
        servertime = from_str(obj.get("server_time"))
        serverversion = from_str(obj.get("server_version"))
        status = ConnectionStatusDataStatus(obj.get("status"))
        uptimeseconds = from_float(obj.get("uptime_seconds"))
        dialect = from_union([ConnectionStatusDataDialect, from_none], obj.get("dialect"))
        epoch = from_union([from_str, from_none], obj.get("epoch"))
        limits = from_union([lambda x: from_dict(from_float, x), from_none], obj.get("limits"))
        position = from_union([from_int, from_none], obj.get("position"))
        reconnectafterms = from_union([from_int, from_none], obj.get("reconnect_after_ms"))
        resumed = from_union([from_bool, from_none], obj.get("resumed"))
        role = from_union([ConnectionStatusDataRole, from_none], obj.get("role"))
        return ConnectionStatusData(clientcount, features, servertime, serverversion, status, uptimeseconds, dialect, epoch, limits, position, reconnectafterms, resumed, role)

    def to_dict(self) -> dict:
        result: dict = {}
        result["client_count"] = from_int(self.clientcount)
        result["features"] = from_list(from_str, self.features)
        result["server_time"] = from_str(self.servertime)
        result["server_version"] = from_str(self.serverversion)
        result["status"] = to_enum(ConnectionStatusDataStatus, self.status)
        result["uptime_seconds"] = to_float(self.uptimeseconds)
        if self.dialect is not None:
            result["dialect"] = from_union([lambda x: to_enum(ConnectionStatusDataDialect, x), from_none], self.dialect)
        if self.epoch is not None:
            result["epoch"] = from_union([from_str, from_none], self.epoch)
        if self.limits is not None:
            result["limits"] = from_union([lambda x: from_dict(to_float, x), from_none], self.limits)
        if self.position is not None:
            result["position"] = from_union([from_int, from_none], self.position)
        if self.reconnectafterms is not None:
            result["reconnect_after_ms"] = from_union([from_int, from_none], self.reconnectafterms)
        if self.resumed is not None:
            result["resumed"] = from_union([from_bool, from_none], self.resumed)
        if self.role is not None:
            result["role"] = from_union([lambda x: to_enum(ConnectionStatusDataRole, x), from_none], self.role)
        return result


class ConnectionStatusType(Enum):
    connectionstatus = "connection_status"


@dataclass
class ConnectionStatus:
    """The first message on every connection, the answer to a request to resume, and the
    announcement that the server drains. The extension fields tell where the journal stands
    and what this connection may do.
    """
    data: ConnectionStatusData
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: ConnectionStatusType
    broadcastid: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggeredby: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ConnectionStatus':
        assert isinstance(obj, dict)
        data = ConnectionStatusData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = ConnectionStatusType(obj.get("type"))
        broadcastid = from_union([from_str, from_none], obj.get("broadcast_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        triggeredby = from_union([from_str, from_none], obj.get("triggered_by"))
        return ConnectionStatus(data, timestamp, type, broadcastid, requestid, triggeredby)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ConnectionStatusData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(ConnectionStatusType, self.type)
        if self.broadcastid is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcastid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.triggeredby is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggeredby)
        return result


@dataclass
class ErrorData:
    errorcode: str
    """What to act on. Treat an unknown code like INTERNAL_SERVER_ERROR."""

    errormessage: str
    """For a person, in the language of the connection."""

    timestamp: str
    """RFC 3339 with an offset or Z."""

    details: Optional[Dict[str, Any]] = None
    """What fits the code: issues, known, nearest, retry_after_ms, …"""

    @staticmethod
    def from_dict(obj: Any) -> 'ErrorData':
        assert isinstance(obj, dict)
        errorcode = from_str(obj.get("error_code"))
        errormessage = from_str(obj.get("error_message"))
        timestamp = from_str(obj.get("timestamp"))
        details = from_union([lambda x: from_dict(lambda x: x, x), from_none], obj.get("details"))
        return ErrorData(errorcode, errormessage, timestamp, details)

    def to_dict(self) -> dict:
        result: dict = {}
        result["error_code"] = from_str(self.errorcode)
        result["error_message"] = from_str(self.errormessage)
        result["timestamp"] = from_str(self.timestamp)
        if self.details is not None:
            result["details"] = from_union([lambda x: from_dict(lambda x: x, x), from_none], self.details)
        return result


class ErrorType(Enum):
    error = "error"


@dataclass
class Error:
    """A message was refused or a command failed. In the style of the message it answers, with
    its request_id where there was one. The connection stays open unless the close code that
    follows says otherwise.
    """
    data: ErrorData
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: ErrorType
    broadcastid: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggeredby: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'Error':
        assert isinstance(obj, dict)
        data = ErrorData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = ErrorType(obj.get("type"))
        broadcastid = from_union([from_str, from_none], obj.get("broadcast_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        triggeredby = from_union([from_str, from_none], obj.get("triggered_by"))
        return Error(data, timestamp, type, broadcastid, requestid, triggeredby)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ErrorData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(ErrorType, self.type)
        if self.broadcastid is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcastid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.triggeredby is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggeredby)
        return result


@dataclass
class LogUpdateDataEntriesItem:
    level: SubscribeDataFiltersLogLevelsItem
    message: str
    timestamp: str
    """RFC 3339 with an offset or Z."""

    linenumber: Optional[int] = None
    loggername: Optional[str] = None
    module: Optional[str] = None
    threadid: Optional[str] = None

    @staticmethod
    def from_dict(obj: Any) -> 'LogUpdateDataEntriesItem':
        assert isinstance(obj, dict)
        level = SubscribeDataFiltersLogLevelsItem(obj.get("level"))
        message = from_str(obj.get("message"))
        timestamp = from_str(obj.get("timestamp"))
        linenumber = from_union([from_int, from_none], obj.get("line_number"))
        loggername = from_union([from_str, from_none], obj.get("logger_name"))
        module = from_union([from_str, from_none], obj.get("module"))
        threadid = from_union([from_str, from_none], obj.get("thread_id"))
        return LogUpdateDataEntriesItem(level, message, timestamp, linenumber, loggername, module, threadid)

    def to_dict(self) -> dict:
        result: dict = {}
        result["level"] = to_enum(SubscribeDataFiltersLogLevelsItem, self.level)
        result["message"] = from_str(self.message)
        result["timestamp"] = from_str(self.timestamp)
        if self.linenumber is not None:
            result["line_number"] = from_union([from_int, from_none], self.linenumber)
        if self.loggername is not None:
            result["logger_name"] = from_union([from_str, from_none], self.loggername)
        if self.module is not None:
            result["module"] = from_union([from_str, from_none], self.module)
        if self.threadid is not None:
            result["thread_id"] = from_union([from_str, from_none], self.threadid)
        return result


@dataclass
class LogUpdateData:
    entries: List[LogUpdateDataEntriesItem]
    filename: str
    totalnewentries: int
    """How many entries this message carries, after the reader’s log_levels filter."""

    droppedentries: Optional[int] = None
    """Entries that were dropped since the last update of this file."""

    serviceid: Optional[str] = None
    """A service’s id: letters, digits, _ - . and :, at most 128 of them."""

    @staticmethod
    def from_dict(obj: Any) -> 'LogUpdateData':
        assert isinstance(obj, dict)
        entries = from_list(LogUpdateDataEntriesItem.from_dict, obj.get("entries"))
        filename = from_str(obj.get("file_name"))
        totalnewentries = from_int(obj.get("total_new_entries"))
        droppedentries = from_union([from_int, from_none], obj.get("dropped_entries"))
        serviceid = from_union([from_str, from_none], obj.get("service_id"))
        return LogUpdateData(entries, filename, totalnewentries, droppedentries, serviceid)

    def to_dict(self) -> dict:
        result: dict = {}
        result["entries"] = from_list(lambda x: to_class(LogUpdateDataEntriesItem, x), self.entries)
        result["file_name"] = from_str(self.filename)
        result["total_new_entries"] = from_int(self.totalnewentries)
        if self.droppedentries is not None:
            result["dropped_entries"] = from_union([from_int, from_none], self.droppedentries)
        if self.serviceid is not None:
            result["service_id"] = from_union([from_str, from_none], self.serviceid)
        return result


class LogUpdateType(Enum):
    logupdate = "log_update"


@dataclass
class LogUpdate:
    """New log entries of one file or service, in order. Entries that arrive together are sent
    together. Under load entries are dropped, oldest first, and counted in dropped_entries.
    """
    data: LogUpdateData
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: LogUpdateType
    broadcastid: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggeredby: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'LogUpdate':
        assert isinstance(obj, dict)
        data = LogUpdateData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = LogUpdateType(obj.get("type"))
        broadcastid = from_union([from_str, from_none], obj.get("broadcast_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        triggeredby = from_union([from_str, from_none], obj.get("triggered_by"))
        return LogUpdate(data, timestamp, type, broadcastid, requestid, triggeredby)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(LogUpdateData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(LogUpdateType, self.type)
        if self.broadcastid is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcastid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.triggeredby is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggeredby)
        return result


@dataclass
class PongData:
    clienttime: str
    """The ping’s client_time, unchanged."""

    latencyms: int
    """server_time − client_time, at least 0. It compares two clocks: measure a round trip with
    your own.
    """
    servertime: str
    """RFC 3339 with an offset or Z."""

    @staticmethod
    def from_dict(obj: Any) -> 'PongData':
        assert isinstance(obj, dict)
        clienttime = from_str(obj.get("client_time"))
        latencyms = from_int(obj.get("latency_ms"))
        servertime = from_str(obj.get("server_time"))
        return PongData(clienttime, latencyms, servertime)

    def to_dict(self) -> dict:
        result: dict = {}
        result["client_time"] = from_str(self.clienttime)
        result["latency_ms"] = from_int(self.latencyms)
        result["server_time"] = from_str(self.servertime)
        return result


class PongType(Enum):
    pong = "pong"


@dataclass
class Pong:
    """The answer to ping."""

    data: PongData
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: PongType
    broadcastid: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggeredby: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'Pong':
        assert isinstance(obj, dict)
        data = PongData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = PongType(obj.get("type"))
        broadcastid = from_union([from_str, from_none], obj.get("broadcast_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        triggeredby = from_union([from_str, from_none], obj.get("triggered_by"))
        return Pong(data, timestamp, type, broadcastid, requestid, triggeredby)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(PongData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(PongType, self.type)
        if self.broadcastid is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcastid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.triggeredby is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggeredby)
        return result


class PoscoEventDataEventType(Enum):
    deploymentcompleted = "deployment_completed"
    deploymentfailed = "deployment_failed"
    deploymentprogress = "deployment_progress"
    deploymentrolledback = "deployment_rolled_back"
    deploymentstarted = "deployment_started"


class PoscoEventDataStatus(Enum):
    completed = "completed"
    failed = "failed"
    inprogress = "in_progress"
    pending = "pending"
    rolledback = "rolled_back"


class PoscoEventDataStepsItemStatus(Enum):
    completed = "completed"
    failed = "failed"
    inprogress = "in_progress"
    pending = "pending"
    skipped = "skipped"


@dataclass
class PoscoEventDataStepsItem:
    name: str
    status: PoscoEventDataStepsItemStatus
    durationms: Optional[int] = None
    """Milliseconds."""

    progress: Optional[float] = None
    """Percent, 0 to 100."""

    @staticmethod
    def from_dict(obj: Any) -> 'PoscoEventDataStepsItem':
        assert isinstance(obj, dict)
        name = from_str(obj.get("name"))
        status = PoscoEventDataStepsItemStatus(obj.get("status"))
        durationms = from_union([from_int, from_none], obj.get("duration_ms"))
        progress = from_union([from_float, from_none], obj.get("progress"))
        return PoscoEventDataStepsItem(name, status, durationms, progress)

    def to_dict(self) -> dict:
        result: dict = {}
        result["name"] = from_str(self.name)
        result["status"] = to_enum(PoscoEventDataStepsItemStatus, self.status)
        if self.durationms is not None:
            result["duration_ms"] = from_union([from_int, from_none], self.durationms)
        if self.progress is not None:
            result["progress"] = from_union([to_float, from_none], self.progress)
        return result


@dataclass
class PoscoEventData:
    branch: str
    commithash: str
    deploymentid: str
    eventtype: PoscoEventDataEventType
    message: str
    progress: float
    """Percent, 0 to 100."""

    status: PoscoEventDataStatus
    steps: List[PoscoEventDataStepsItem]

    @staticmethod
    def from_dict(obj: Any) -> 'PoscoEventData':
        assert isinstance(obj, dict)
        branch = from_str(obj.get("branch"))
        commithash = from_str(obj.get("commit_hash"))
        deploymentid = from_str(obj.get("deployment_id"))
        eventtype = PoscoEventDataEventType(obj.get("event_type"))
        message = from_str(obj.get("message"))
        progress = from_float(obj.get("progress"))
        status = PoscoEventDataStatus(obj.get("status"))
        steps = from_list(PoscoEventDataStepsItem.from_dict, obj.get("steps"))
        return PoscoEventData(branch, commithash, deploymentid, eventtype, message, progress, status, steps)

    def to_dict(self) -> dict:
        result: dict = {}
        result["branch"] = from_str(self.branch)
        result["commit_hash"] = from_str(self.commithash)
        result["deployment_id"] = from_str(self.deploymentid)
        result["event_type"] = to_enum(PoscoEventDataEventType, self.eventtype)
        result["message"] = from_str(self.message)
        result["progress"] = to_float(self.progress)
        result["status"] = to_enum(PoscoEventDataStatus, self.status)
        result["steps"] = from_list(lambda x: to_class(PoscoEventDataStepsItem, x), self.steps)
        return result


class PoscoEventType(Enum):
    poscoevent = "posco_event"


@dataclass
class PoscoEvent:
    """A deployment started, advanced, completed, failed or was rolled back; with the state of
    each step.
    """
    data: PoscoEventData
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: PoscoEventType
    broadcastid: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggeredby: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'PoscoEvent':
        assert isinstance(obj, dict)
        data = PoscoEventData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = PoscoEventType(obj.get("type"))
        broadcastid = from_union([from_str, from_none], obj.get("broadcast_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        triggeredby = from_union([from_str, from_none], obj.get("triggered_by"))
        return PoscoEvent(data, timestamp, type, broadcastid, requestid, triggeredby)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(PoscoEventData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(PoscoEventType, self.type)
        if self.broadcastid is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcastid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.triggeredby is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggeredby)
        return result


@dataclass
class ProjectStatusChangeDataData:
    changedAt: str
    """RFC 3339 with an offset or Z."""

    newAction: str
    oldAction: str
    projectId: str

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectStatusChangeDataData':
        assert isinstance(obj, dict)
        changedAt = from_str(obj.get("changedAt"))
        newAction = from_str(obj.get("newAction"))
        oldAction = from_str(obj.get("oldAction"))
        projectId = from_str(obj.get("projectId"))
        return ProjectStatusChangeDataData(changedAt, newAction, oldAction, projectId)

    def to_dict(self) -> dict:
        result: dict = {}
        result["changedAt"] = from_str(self.changedAt)
        result["newAction"] = from_str(self.newAction)
        result["oldAction"] = from_str(self.oldAction)
        result["projectId"] = from_str(self.projectId)
        return result


@dataclass
class ProjectStatusChangeData:
    data: ProjectStatusChangeDataData

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectStatusChangeData':
        assert isinstance(obj, dict)
        data = ProjectStatusChangeDataData.from_dict(obj.get("data"))
        return ProjectStatusChangeData(data)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ProjectStatusChangeDataData, self.data)
        return result


class ProjectStatusChangeType(Enum):
    projectstatuschange = "project_status_change"


@dataclass
class ProjectStatusChange:
    """The action of an outbound project changed. Not sent for other changes: projectsUpdate has
    those.
    """
    data: ProjectStatusChangeData
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: ProjectStatusChangeType
    broadcastid: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggeredby: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectStatusChange':
        assert isinstance(obj, dict)
        data = ProjectStatusChangeData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = ProjectStatusChangeType(obj.get("type"))
        broadcastid = from_union([from_str, from_none], obj.get("broadcast_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        triggeredby = from_union([from_str, from_none], obj.get("triggered_by"))
        return ProjectStatusChange(data, timestamp, type, broadcastid, requestid, triggeredby)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ProjectStatusChangeData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(ProjectStatusChangeType, self.type)
        if self.broadcastid is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcastid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.triggeredby is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggeredby)
        return result


class ProjectsUpdateDataDataItemAccessToken(Enum):
    empty = "***"


@dataclass
class ProjectsUpdateDataDataItem:
    action: Action
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

    accesstoken: Optional[ProjectsUpdateDataDataItemAccessToken] = None
    """'***' when there is a token, null when there is none. Never the token."""

    caller: Optional[Union[float, bool, List[Any], Dict[str, Any], str]] = None
    """The callers, as the PBX lists them; null before they are known."""

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectsUpdateDataDataItem':
        assert isinstance(obj, dict)
        action = Action(obj.get("action"))
        agentQuantity = from_int(obj.get("agentQuantity"))
        callFlowId = from_str(obj.get("callFlowId"))
        clientid = from_str(obj.get("client_id"))
        createdAt = from_str(obj.get("createdAt"))
        projectId = from_str(obj.get("projectId"))
        updatedAt = from_str(obj.get("updatedAt"))
        wsconnected = from_bool(obj.get("ws_connected"))
        accesstoken = from_union([from_none, ProjectsUpdateDataDataItemAccessToken], obj.get("access_token"))
        caller = from_union([from_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], obj.get("caller"))
        return ProjectsUpdateDataDataItem(action, agentQuantity, callFlowId, clientid, createdAt, projectId, updatedAt, wsconnected, accesstoken, caller)

    def to_dict(self) -> dict:
        result: dict = {}
        result["action"] = to_enum(Action, self.action)
        result["agentQuantity"] = from_int(self.agentQuantity)
        result["callFlowId"] = from_str(self.callFlowId)
        result["client_id"] = from_str(self.clientid)
        result["createdAt"] = from_str(self.createdAt)
        result["projectId"] = from_str(self.projectId)
        result["updatedAt"] = from_str(self.updatedAt)
        result["ws_connected"] = from_bool(self.wsconnected)
        result["access_token"] = from_union([from_none, lambda x: to_enum(ProjectsUpdateDataDataItemAccessToken, x)], self.accesstoken)
        result["caller"] = from_union([to_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], self.caller)
        return result


@dataclass
class ProjectsUpdateDataStats:
    activeProjects: int
    connectedProjects: int
    totalProjects: int

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectsUpdateDataStats':
        assert isinstance(obj, dict)
        activeProjects = from_int(obj.get("activeProjects"))
        connectedProjects = from_int(obj.get("connectedProjects"))
        totalProjects = from_int(obj.get("totalProjects"))
        return ProjectsUpdateDataStats(activeProjects, connectedProjects, totalProjects)

    def to_dict(self) -> dict:
        result: dict = {}
        result["activeProjects"] = from_int(self.activeProjects)
        result["connectedProjects"] = from_int(self.connectedProjects)
        result["totalProjects"] = from_int(self.totalProjects)
        return result


class ProjectsUpdateDataType(Enum):
    allProjects = "allProjects"


@dataclass
class ProjectsUpdateData:
    data: List[ProjectsUpdateDataDataItem]
    stats: ProjectsUpdateDataStats
    type: ProjectsUpdateDataType

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectsUpdateData':
        assert isinstance(obj, dict)
        data = from_list(ProjectsUpdateDataDataItem.from_dict, obj.get("data"))
        stats = ProjectsUpdateDataStats.from_dict(obj.get("stats"))
        type = ProjectsUpdateDataType(obj.get("type"))
        return ProjectsUpdateData(data, stats, type)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = from_list(lambda x: to_class(ProjectsUpdateDataDataItem, x), self.data)
        result["stats"] = to_class(ProjectsUpdateDataStats, self.stats)
        result["type"] = to_enum(ProjectsUpdateDataType, self.type)
        return result


class ProjectsUpdateType(Enum):
    projectsupdate = "projects_update"


@dataclass
class ProjectsUpdate:
    """All outbound projects, after anything about one of them changed; triggeredBy names that
    project, or `system`. A client that connects or subscribes gets the current one at once.
    """
    data: ProjectsUpdateData
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    triggeredby: str
    """What caused it: the id of a project, or system."""

    type: ProjectsUpdateType
    broadcastid: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectsUpdate':
        assert isinstance(obj, dict)
        data = ProjectsUpdateData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        triggeredby = from_str(obj.get("triggered_by"))
        type = ProjectsUpdateType(obj.get("type"))
        broadcastid = from_union([from_str, from_none], obj.get("broadcast_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        return ProjectsUpdate(data, timestamp, triggeredby, type, broadcastid, requestid)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ProjectsUpdateData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["triggered_by"] = from_str(self.triggeredby)
        result["type"] = to_enum(ProjectsUpdateType, self.type)
        if self.broadcastid is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcastid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        return result


class ServiceEventDataEventType(Enum):
    configchanged = "config_changed"
    error = "error"
    recovered = "recovered"
    restarted = "restarted"
    started = "started"
    stopped = "stopped"


class ServiceEventDataStatus(Enum):
    """The state after the event."""

    error = "error"
    running = "running"
    starting = "starting"
    stopped = "stopped"
    stopping = "stopping"
    unknown = "unknown"


@dataclass
class ServiceEventData:
    eventtype: ServiceEventDataEventType
    message: str
    """For a person, in the server’s locale."""

    serviceid: str
    """A service’s id: letters, digits, _ - . and :, at most 128 of them."""

    servicename: str
    status: ServiceEventDataStatus
    """The state after the event."""

    details: Optional[Dict[str, Any]] = None
    """What fits the event: pid, port, config_file, exit_code, signal, restart_count,
    next_restart_at, …
    """

    @staticmethod
    def from_dict(obj: Any) -> 'ServiceEventData':
        assert isinstance(obj, dict)
        eventtype = ServiceEventDataEventType(obj.get("event_type"))
        message = from_str(obj.get("message"))
        serviceid = from_str(obj.get("service_id"))
        servicename = from_str(obj.get("service_name"))
        status = ServiceEventDataStatus(obj.get("status"))
        details = from_union([lambda x: from_dict(lambda x: x, x), from_none], obj.get("details"))
        return ServiceEventData(eventtype, message, serviceid, servicename, status, details)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event_type"] = to_enum(ServiceEventDataEventType, self.eventtype)
        result["message"] = from_str(self.message)
        result["service_id"] = from_str(self.serviceid)
        result["service_name"] = from_str(self.servicename)
        result["status"] = to_enum(ServiceEventDataStatus, self.status)
        if self.details is not None:
            result["details"] = from_union([lambda x: from_dict(lambda x: x, x), from_none], self.details)
        return result


class ServiceEventType(Enum):
    serviceevent = "service_event"


@dataclass
class ServiceEvent:
    """Something happened to a service: it started, stopped, restarted, failed, recovered, or
    its configuration changed. Also the direct answer to service_control with the action
    `status`.
    """
    data: ServiceEventData
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: ServiceEventType
    broadcastid: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggeredby: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ServiceEvent':
        assert isinstance(obj, dict)
        data = ServiceEventData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = ServiceEventType(obj.get("type"))
        broadcastid = from_union([from_str, from_none], obj.get("broadcast_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        triggeredby = from_union([from_str, from_none], obj.get("triggered_by"))
        return ServiceEvent(data, timestamp, type, broadcastid, requestid, triggeredby)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ServiceEventData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(ServiceEventType, self.type)
        if self.broadcastid is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcastid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.triggeredby is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggeredby)
        return result


class StatusUpdateDataHealth(Enum):
    critical = "critical"
    degraded = "degraded"
    healthy = "healthy"
    warning = "warning"


class StatusUpdateDataNetworkStatus(Enum):
    connected = "connected"
    disconnected = "disconnected"
    limited = "limited"


@dataclass
class StatusUpdateData:
    activeservices: int
    """Services that are running."""

    cpupercent: float
    """Processor load over all cores since the last sample, in percent."""

    diskusage: float
    """Used share of the file system that holds the data directory, in percent."""

    memorypercent: float
    """Memory in use, in percent of the installed memory."""

    networkstatus: StatusUpdateDataNetworkStatus
    uptime: float
    """Seconds since the host started."""

    diskfree: Optional[int] = None
    """Bytes."""

    diskused: Optional[int] = None
    """Bytes."""

    health: Optional[StatusUpdateDataHealth] = None
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
    def from_dict(obj: Any) -> 'StatusUpdateData':
        assert isinstance(obj, dict)
        activeservices = from_int(obj.get("active_services"))
        cpupercent = from_float(obj.get("cpu_percent"))
        diskusage = from_float(obj.get("disk_usage"))
        memorypercent = from_float(obj.get("memory_percent"))
        networkstatus = StatusUpdateDataNetworkStatus(obj.get("network_status"))
        uptime = from_float(obj.get("uptime"))
        diskfree = from_union([from_int, from_none], obj.get("disk_free"))
        diskused = from_union([from_int, from_none], obj.get("disk_used"))
        health = from_union([StatusUpdateDataHealth, from_none], obj.get("health"))
        loadaverage = from_union([lambda x: from_list(from_float, x), from_none], obj.get("load_average"))
        memoryavailable = from_union([from_int, from_none], obj.get("memory_available"))
        memoryused = from_union([from_int, from_none], obj.get("memory_used"))
        networkbytesrecv = from_union([from_int, from_none], obj.get("network_bytes_recv"))
        networkbytessent = from_union([from_int, from_none], obj.get("network_bytes_sent"))
        return StatusUpdateData(activeservices, cpupercent, diskusage, memorypercent, networkstatus, uptime, diskfree, diskused, health, loadaverage, memoryavailable, memoryused, networkbytesrecv, networkbytessent)

    def to_dict(self) -> dict:
        result: dict = {}
        result["active_services"] = from_int(self.activeservices)
        result["cpu_percent"] = to_float(self.cpupercent)
        result["disk_usage"] = to_float(self.diskusage)
        result["memory_percent"] = to_float(self.memorypercent)
        result["network_status"] = to_enum(StatusUpdateDataNetworkStatus, self.networkstatus)
        result["uptime"] = to_float(self.uptime)
        if self.diskfree is not None:
            result["disk_free"] = from_union([from_int, from_none], self.diskfree)
        if self.diskused is not None:
            result["disk_used"] = from_union([from_int, from_none], self.diskused)
        if self.health is not None:
            result["health"] = from_union([lambda x: to_enum(StatusUpdateDataHealth, x), from_none], self.health)
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


class StatusUpdateType(Enum):
    statusupdate = "status_update"


@dataclass
class StatusUpdate:
    """The host’s metrics. Sent at every sample (5 s by default) and when the number of active
    services changes; a slow reader gets the latest only.
    """
    data: StatusUpdateData
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: StatusUpdateType
    broadcastid: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggeredby: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'StatusUpdate':
        assert isinstance(obj, dict)
        data = StatusUpdateData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = StatusUpdateType(obj.get("type"))
        broadcastid = from_union([from_str, from_none], obj.get("broadcast_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        triggeredby = from_union([from_str, from_none], obj.get("triggered_by"))
        return StatusUpdate(data, timestamp, type, broadcastid, requestid, triggeredby)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(StatusUpdateData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(StatusUpdateType, self.type)
        if self.broadcastid is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcastid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.triggeredby is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggeredby)
        return result


class WebhookEventDataEventType(Enum):
    failed = "failed"
    queued = "queued"
    retrying = "retrying"
    sent = "sent"


class WebhookEventDataStatus(Enum):
    failed = "failed"
    pending = "pending"
    success = "success"


@dataclass
class WebhookEventData:
    eventtype: WebhookEventDataEventType
    message: str
    status: WebhookEventDataStatus
    url: str
    """Masked: scheme, host and path up to the secret part."""

    webhookid: str
    webhooktype: DataWebhookType
    attempt: Optional[int] = None
    """Which try this was, from 1."""

    nextattemptat: Optional[str] = None
    """RFC 3339 with an offset or Z."""

    responsecode: Optional[int] = None
    """The HTTP status of the last try."""

    responsetimems: Optional[int] = None
    """Milliseconds."""

    sentat: Optional[str] = None
    """RFC 3339 with an offset or Z."""

    @staticmethod
    def from_dict(obj: Any) -> 'WebhookEventData':
        assert isinstance(obj, dict)
        eventtype = WebhookEventDataEventType(obj.get("event_type"))
        message = from_str(obj.get("message"))
        status = WebhookEventDataStatus(obj.get("status"))
        url = from_str(obj.get("url"))
        webhookid = from_str(obj.get("webhook_id"))
        webhooktype = DataWebhookType(obj.get("webhook_type"))
        attempt = from_union([from_int, from_none], obj.get("attempt"))
        nextattemptat = from_union([from_str, from_none], obj.get("next_attempt_at"))
        responsecode = from_union([from_int, from_none], obj.get("response_code"))
        responsetimems = from_union([from_int, from_none], obj.get("response_time_ms"))
        sentat = from_union([from_str, from_none], obj.get("sent_at"))
        return WebhookEventData(eventtype, message, status, url, webhookid, webhooktype, attempt, nextattemptat, responsecode, responsetimems, sentat)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event_type"] = to_enum(WebhookEventDataEventType, self.eventtype)
        result["message"] = from_str(self.message)
        result["status"] = to_enum(WebhookEventDataStatus, self.status)
        result["url"] = from_str(self.url)
        result["webhook_id"] = from_str(self.webhookid)
        result["webhook_type"] = to_enum(DataWebhookType, self.webhooktype)
        if self.attempt is not None:
            result["attempt"] = from_union([from_int, from_none], self.attempt)
        if self.nextattemptat is not None:
            result["next_attempt_at"] = from_union([from_str, from_none], self.nextattemptat)
        if self.responsecode is not None:
            result["response_code"] = from_union([from_int, from_none], self.responsecode)
        if self.responsetimems is not None:
            result["response_time_ms"] = from_union([from_int, from_none], self.responsetimems)
        if self.sentat is not None:
            result["sent_at"] = from_union([from_str, from_none], self.sentat)
        return result


class WebhookEventType(Enum):
    webhookevent = "webhook_event"


@dataclass
class WebhookEvent:
    """A webhook was queued, sent, will be tried again, or has failed for good."""

    data: WebhookEventData
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: WebhookEventType
    broadcastid: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    requestid: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggeredby: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'WebhookEvent':
        assert isinstance(obj, dict)
        data = WebhookEventData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = WebhookEventType(obj.get("type"))
        broadcastid = from_union([from_str, from_none], obj.get("broadcast_id"))
        requestid = from_union([from_str, from_none], obj.get("request_id"))
        triggeredby = from_union([from_str, from_none], obj.get("triggered_by"))
        return WebhookEvent(data, timestamp, type, broadcastid, requestid, triggeredby)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(WebhookEventData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(WebhookEventType, self.type)
        if self.broadcastid is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcastid)
        if self.requestid is not None:
            result["request_id"] = from_union([from_str, from_none], self.requestid)
        if self.triggeredby is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggeredby)
        return result


def AlertActionfromdict(s: Any) -> AlertAction:
    return AlertAction.from_dict(s)


def AlertActiontodict(x: AlertAction) -> Any:
    return to_class(AlertAction, x)


def ClientInfofromdict(s: Any) -> ClientInfo:
    return ClientInfo.from_dict(s)


def ClientInfotodict(x: ClientInfo) -> Any:
    return to_class(ClientInfo, x)


def Pingfromdict(s: Any) -> Ping:
    return Ping.from_dict(s)


def Pingtodict(x: Ping) -> Any:
    return to_class(Ping, x)


def SendWebhookfromdict(s: Any) -> SendWebhook:
    return SendWebhook.from_dict(s)


def SendWebhooktodict(x: SendWebhook) -> Any:
    return to_class(SendWebhook, x)


def ServiceControlfromdict(s: Any) -> ServiceControl:
    return ServiceControl.from_dict(s)


def ServiceControltodict(x: ServiceControl) -> Any:
    return to_class(ServiceControl, x)


def StartOutboundfromdict(s: Any) -> StartOutbound:
    return StartOutbound.from_dict(s)


def StartOutboundtodict(x: StartOutbound) -> Any:
    return to_class(StartOutbound, x)


def StopOutboundfromdict(s: Any) -> StopOutbound:
    return StopOutbound.from_dict(s)


def StopOutboundtodict(x: StopOutbound) -> Any:
    return to_class(StopOutbound, x)


def Subscribefromdict(s: Any) -> Subscribe:
    return Subscribe.from_dict(s)


def Subscribetodict(x: Subscribe) -> Any:
    return to_class(Subscribe, x)


def Unsubscribefromdict(s: Any) -> Unsubscribe:
    return Unsubscribe.from_dict(s)


def Unsubscribetodict(x: Unsubscribe) -> Any:
    return to_class(Unsubscribe, x)


def ACKfromdict(s: Any) -> ACK:
    return ACK.from_dict(s)


def ACKtodict(x: ACK) -> Any:
    return to_class(ACK, x)


def Alertfromdict(s: Any) -> Alert:
    return Alert.from_dict(s)


def Alerttodict(x: Alert) -> Any:
    return to_class(Alert, x)


def ConnectionStatusfromdict(s: Any) -> ConnectionStatus:
    return ConnectionStatus.from_dict(s)


def ConnectionStatustodict(x: ConnectionStatus) -> Any:
    return to_class(ConnectionStatus, x)


def Errorfromdict(s: Any) -> Error:
    return Error.from_dict(s)


def Errortodict(x: Error) -> Any:
    return to_class(Error, x)


def LogUpdatefromdict(s: Any) -> LogUpdate:
    return LogUpdate.from_dict(s)


def LogUpdatetodict(x: LogUpdate) -> Any:
    return to_class(LogUpdate, x)


def Pongfromdict(s: Any) -> Pong:
    return Pong.from_dict(s)


def Pongtodict(x: Pong) -> Any:
    return to_class(Pong, x)


def PoscoEventfromdict(s: Any) -> PoscoEvent:
    return PoscoEvent.from_dict(s)


def PoscoEventtodict(x: PoscoEvent) -> Any:
    return to_class(PoscoEvent, x)


def ProjectStatusChangefromdict(s: Any) -> ProjectStatusChange:
    return ProjectStatusChange.from_dict(s)


def ProjectStatusChangetodict(x: ProjectStatusChange) -> Any:
    return to_class(ProjectStatusChange, x)


def ProjectsUpdatefromdict(s: Any) -> ProjectsUpdate:
    return ProjectsUpdate.from_dict(s)


def ProjectsUpdatetodict(x: ProjectsUpdate) -> Any:
    return to_class(ProjectsUpdate, x)


def ServiceEventfromdict(s: Any) -> ServiceEvent:
    return ServiceEvent.from_dict(s)


def ServiceEventtodict(x: ServiceEvent) -> Any:
    return to_class(ServiceEvent, x)


def StatusUpdatefromdict(s: Any) -> StatusUpdate:
    return StatusUpdate.from_dict(s)


def StatusUpdatetodict(x: StatusUpdate) -> Any:
    return to_class(StatusUpdate, x)


def WebhookEventfromdict(s: Any) -> WebhookEvent:
    return WebhookEvent.from_dict(s)


def WebhookEventtodict(x: WebhookEvent) -> Any:
    return to_class(WebhookEvent, x)
