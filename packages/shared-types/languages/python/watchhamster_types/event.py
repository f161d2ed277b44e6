# Generated from the JSON Schemas by `pnpm codegen`. Do not edit.

from enum import Enum
from dataclasses import dataclass
from typing import Optional, Any, List, Dict, Union, TypeVar, Type, cast, Callable


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


def to_enum(c: Type[EnumT], x: Any) -> EnumT:
    assert isinstance(x, c)
    return x.value


def to_class(c: Type[T], x: Any) -> dict:
    assert isinstance(x, c)
    return cast(Any, x).to_dict()


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


class AlertActionEvent(Enum):
    alertAction = "alertAction"


@dataclass
class AlertActionPayload:
    action: str
    """acknowledge, dismiss, or one of the actions that the alert offered."""

    alertid: str
    clientId: Optional[str] = None
    """How the client calls itself."""

    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'AlertActionPayload':
        assert isinstance(obj, dict)
        action = from_str(obj.get("action"))
        alertid = from_str(obj.get("alert_id"))
        clientId = from_union([from_str, from_none], obj.get("clientId"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return AlertActionPayload(action, alertid, clientId, requestId, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["action"] = from_str(self.action)
        result["alert_id"] = from_str(self.alertid)
        if self.clientId is not None:
            result["clientId"] = from_union([from_str, from_none], self.clientId)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class AlertAction:
    """Answers an alert with one of its actions."""

    event: AlertActionEvent
    payload: AlertActionPayload

    @staticmethod
    def from_dict(obj: Any) -> 'AlertAction':
        assert isinstance(obj, dict)
        event = AlertActionEvent(obj.get("event"))
        payload = AlertActionPayload.from_dict(obj.get("payload"))
        return AlertAction(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(AlertActionEvent, self.event)
        result["payload"] = to_class(AlertActionPayload, self.payload)
        return result


class ClientInfoEvent(Enum):
    clientInfo = "clientInfo"


@dataclass
class ClientInfoPayloadResume:
    """Where the client stood: the epoch, and the last position that it has seen."""

    after: int
    epoch: str

    @staticmethod
    def from_dict(obj: Any) -> 'ClientInfoPayloadResume':
        assert isinstance(obj, dict)
        after = from_int(obj.get("after"))
        epoch = from_str(obj.get("epoch"))
        return ClientInfoPayloadResume(after, epoch)

    def to_dict(self) -> dict:
        result: dict = {}
        result["after"] = from_int(self.after)
        result["epoch"] = from_str(self.epoch)
        return result


@dataclass
class ClientInfoPayload:
    clientid: str
    clienttype: Optional[str] = None
    clientId: Optional[str] = None
    """How the client calls itself."""

    features: Optional[List[str]] = None
    language: Optional[str] = None
    """BCP 47, such as ko-KR: the language of error messages."""

    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    resume: Optional[ClientInfoPayloadResume] = None
    """Where the client stood: the epoch, and the last position that it has seen."""

    screenresolution: Optional[str] = None
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    timezone: Optional[str] = None
    token: Optional[str] = None
    """A credential, for clients that could not present it when they connected, or its renewal.
    Never shown again.
    """
    useragent: Optional[str] = None

    @staticmethod
    def from_dict(obj: Any) -> 'ClientInfoPayload':
        assert isinstance(obj, dict)
        clientid = from_str(obj.get("client_id"))
        clienttype = from_union([from_str, from_none], obj.get("client_type"))
        clientId = from_union([from_str, from_none], obj.get("clientId"))
        features = from_union([lambda x: from_list(from_str, x), from_none], obj.get("features"))
        language = from_union([from_str, from_none], obj.get("language"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        resume = from_union([ClientInfoPayloadResume.from_dict, from_none], obj.get("resume"))
        screenresolution = from_union([from_str, from_none], obj.get("screen_resolution"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        timezone = from_union([from_str, from_none], obj.get("timezone"))
        token = from_union([from_str, from_none], obj.get("token"))
        useragent = from_union([from_str, from_none], obj.get("user_agent"))
        return ClientInfoPayload(clientid, clienttype, clientId, features, language, requestId, resume, screenresolution, timestamp, timezone, token, useragent)

    def to_dict(self) -> dict:
        result: dict = {}
        result["client_id"] = from_str(self.clientid)
        if self.clienttype is not None:
            result["client_type"] = from_union([from_str, from_none], self.clienttype)
        if self.clientId is not None:
            result["clientId"] = from_union([from_str, from_none], self.clientId)
        if self.features is not None:
            result["features"] = from_union([lambda x: from_list(from_str, x), from_none], self.features)
        if self.language is not None:
            result["language"] = from_union([from_str, from_none], self.language)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.resume is not None:
            result["resume"] = from_union([lambda x: to_class(ClientInfoPayloadResume, x), from_none], self.resume)
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


@dataclass
class ClientInfo:
    """A client introduces itself, once after connecting. All of it is the client’s own word:
    nothing is permitted because of it. With resume it asks for the durable messages that it
    missed; with token it presents a credential, or renews one that is about to expire.
    """
    event: ClientInfoEvent
    payload: ClientInfoPayload

    @staticmethod
    def from_dict(obj: Any) -> 'ClientInfo':
        assert isinstance(obj, dict)
        event = ClientInfoEvent(obj.get("event"))
        payload = ClientInfoPayload.from_dict(obj.get("payload"))
        return ClientInfo(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(ClientInfoEvent, self.event)
        result["payload"] = to_class(ClientInfoPayload, self.payload)
        return result


class PingEvent(Enum):
    ping = "ping"


@dataclass
class PingPayload:
    clienttime: str
    """RFC 3339 with an offset or Z."""

    clientId: Optional[str] = None
    """How the client calls itself."""

    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'PingPayload':
        assert isinstance(obj, dict)
        clienttime = from_str(obj.get("client_time"))
        clientId = from_union([from_str, from_none], obj.get("clientId"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return PingPayload(clienttime, clientId, requestId, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["client_time"] = from_str(self.clienttime)
        if self.clientId is not None:
            result["clientId"] = from_union([from_str, from_none], self.clientId)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class Ping:
    """Asks for a pong. Every 30 seconds it keeps the connection from counting as idle, and
    shows that it is alive.
    """
    event: PingEvent
    payload: PingPayload

    @staticmethod
    def from_dict(obj: Any) -> 'Ping':
        assert isinstance(obj, dict)
        event = PingEvent(obj.get("event"))
        payload = PingPayload.from_dict(obj.get("payload"))
        return Ping(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(PingEvent, self.event)
        result["payload"] = to_class(PingPayload, self.payload)
        return result


class SendWebhookEvent(Enum):
    sendWebhook = "sendWebhook"


class PayloadWebhookType(Enum):
    discord = "discord"
    dooray = "dooray"
    generic = "generic"
    slack = "slack"
    teams = "teams"


@dataclass
class SendWebhookPayload:
    webhooktype: PayloadWebhookType
    clientId: Optional[str] = None
    """How the client calls itself."""

    message: Optional[str] = None
    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    templateid: Optional[str] = None
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    url: Optional[str] = None
    """Where to send it. Default: the configured target of this type."""

    variables: Optional[Dict[str, str]] = None
    """Values of the template’s placeholders."""

    @staticmethod
    def from_dict(obj: Any) -> 'SendWebhookPayload':
        assert isinstance(obj, dict)
        webhooktype = PayloadWebhookType(obj.get("webhook_type"))
        clientId = from_union([from_str, from_none], obj.get("clientId"))
        message = from_union([from_str, from_none], obj.get("message"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        templateid = from_union([from_str, from_none], obj.get("template_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        url = from_union([from_str, from_none], obj.get("url"))
        variables = from_union([lambda x: from_dict(from_str, x), from_none], obj.get("variables"))
        return SendWebhookPayload(webhooktype, clientId, message, requestId, templateid, timestamp, url, variables)

    def to_dict(self) -> dict:
        result: dict = {}
        result["webhook_type"] = to_enum(PayloadWebhookType, self.webhooktype)
        if self.clientId is not None:
            result["clientId"] = from_union([from_str, from_none], self.clientId)
        if self.message is not None:
            result["message"] = from_union([from_str, from_none], self.message)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.templateid is not None:
            result["template_id"] = from_union([from_str, from_none], self.templateid)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        if self.url is not None:
            result["url"] = from_union([from_str, from_none], self.url)
        if self.variables is not None:
            result["variables"] = from_union([lambda x: from_dict(from_str, x), from_none], self.variables)
        return result


@dataclass
class SendWebhook:
    """Queues a webhook: a message, or a template with its variables. webhook_event reports what
    becomes of it.
    """
    event: SendWebhookEvent
    payload: SendWebhookPayload

    @staticmethod
    def from_dict(obj: Any) -> 'SendWebhook':
        assert isinstance(obj, dict)
        event = SendWebhookEvent(obj.get("event"))
        payload = SendWebhookPayload.from_dict(obj.get("payload"))
        return SendWebhook(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(SendWebhookEvent, self.event)
        result["payload"] = to_class(SendWebhookPayload, self.payload)
        return result


class ServiceControlEvent(Enum):
    serviceControl = "serviceControl"


class ServiceControlPayloadAction(Enum):
    restart = "restart"
    start = "start"
    status = "status"
    stop = "stop"


@dataclass
class ServiceControlPayloadOptions:
    force: Optional[bool] = None
    """Kill at once instead of asking the service to stop. Default: false."""

    timeout: Optional[float] = None
    """Seconds a stop may take before the service is killed. Default: the service’s own grace."""

    @staticmethod
    def from_dict(obj: Any) -> 'ServiceControlPayloadOptions':
        assert isinstance(obj, dict)
        force = from_union([from_bool, from_none], obj.get("force"))
        timeout = from_union([from_float, from_none], obj.get("timeout"))
        return ServiceControlPayloadOptions(force, timeout)

    def to_dict(self) -> dict:
        result: dict = {}
        if self.force is not None:
            result["force"] = from_union([from_bool, from_none], self.force)
        if self.timeout is not None:
            result["timeout"] = from_union([to_float, from_none], self.timeout)
        return result


@dataclass
class ServiceControlPayload:
    action: ServiceControlPayloadAction
    serviceid: str
    """A service’s id: letters, digits, _ - . and :, at most 128 of them."""

    clientId: Optional[str] = None
    """How the client calls itself."""

    options: Optional[ServiceControlPayloadOptions] = None
    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'ServiceControlPayload':
        assert isinstance(obj, dict)
        action = ServiceControlPayloadAction(obj.get("action"))
        serviceid = from_str(obj.get("service_id"))
        clientId = from_union([from_str, from_none], obj.get("clientId"))
        options = from_union([ServiceControlPayloadOptions.from_dict, from_none], obj.get("options"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return ServiceControlPayload(action, serviceid, clientId, options, requestId, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["action"] = to_enum(ServiceControlPayloadAction, self.action)
        result["service_id"] = from_str(self.serviceid)
        if self.clientId is not None:
            result["clientId"] = from_union([from_str, from_none], self.clientId)
        if self.options is not None:
            result["options"] = from_union([lambda x: to_class(ServiceControlPayloadOptions, x), from_none], self.options)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class ServiceControl:
    """Starts, stops or restarts a service, or asks for its state. Commands for one service are
    carried out one after the other; one that the state makes needless is answered with the
    state.
    """
    event: ServiceControlEvent
    payload: ServiceControlPayload

    @staticmethod
    def from_dict(obj: Any) -> 'ServiceControl':
        assert isinstance(obj, dict)
        event = ServiceControlEvent(obj.get("event"))
        payload = ServiceControlPayload.from_dict(obj.get("payload"))
        return ServiceControl(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(ServiceControlEvent, self.event)
        result["payload"] = to_class(ServiceControlPayload, self.payload)
        return result


class StartOutboundEvent(Enum):
    startOutbound = "startOutbound"


class Action(Enum):
    active = "active"
    init = "init"


@dataclass
class StartOutboundPayloadProject:
    action: Action
    callFlowId: str
    clientid: str
    clientsecret: str
    """The PBX credential. Never sent back, logged or shown."""

    projectId: str
    error: Optional[str] = None

    @staticmethod
    def from_dict(obj: Any) -> 'StartOutboundPayloadProject':
        assert isinstance(obj, dict)
        action = Action(obj.get("action"))
        callFlowId = from_str(obj.get("callFlowId"))
        clientid = from_str(obj.get("client_id"))
        clientsecret = from_str(obj.get("client_secret"))
        projectId = from_str(obj.get("projectId"))
        error = from_union([from_none, from_str], obj.get("error"))
        return StartOutboundPayloadProject(action, callFlowId, clientid, clientsecret, projectId, error)

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
class StartOutboundPayload:
    project: StartOutboundPayloadProject
    clientId: Optional[str] = None
    """How the client calls itself."""

    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'StartOutboundPayload':
        assert isinstance(obj, dict)
        project = StartOutboundPayloadProject.from_dict(obj.get("project"))
        clientId = from_union([from_str, from_none], obj.get("clientId"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return StartOutboundPayload(project, clientId, requestId, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["project"] = to_class(StartOutboundPayloadProject, self.project)
        if self.clientId is not None:
            result["clientId"] = from_union([from_str, from_none], self.clientId)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class StartOutbound:
    """Starts an outbound project, or updates the credentials of one that runs."""

    event: StartOutboundEvent
    payload: StartOutboundPayload

    @staticmethod
    def from_dict(obj: Any) -> 'StartOutbound':
        assert isinstance(obj, dict)
        event = StartOutboundEvent(obj.get("event"))
        payload = StartOutboundPayload.from_dict(obj.get("payload"))
        return StartOutbound(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(StartOutboundEvent, self.event)
        result["payload"] = to_class(StartOutboundPayload, self.payload)
        return result


class StopOutboundEvent(Enum):
    stopOutbound = "stopOutbound"


@dataclass
class StopOutboundPayloadProject:
    projectId: str

    @staticmethod
    def from_dict(obj: Any) -> 'StopOutboundPayloadProject':
        assert isinstance(obj, dict)
        projectId = from_str(obj.get("projectId"))
        return StopOutboundPayloadProject(projectId)

    def to_dict(self) -> dict:
        result: dict = {}
        result["projectId"] = from_str(self.projectId)
        return result


@dataclass
class StopOutboundPayload:
    project: StopOutboundPayloadProject
    clientId: Optional[str] = None
    """How the client calls itself."""

    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'StopOutboundPayload':
        assert isinstance(obj, dict)
        project = StopOutboundPayloadProject.from_dict(obj.get("project"))
        clientId = from_union([from_str, from_none], obj.get("clientId"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return StopOutboundPayload(project, clientId, requestId, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["project"] = to_class(StopOutboundPayloadProject, self.project)
        if self.clientId is not None:
            result["clientId"] = from_union([from_str, from_none], self.clientId)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class StopOutbound:
    """Stops an outbound project and forgets its credentials."""

    event: StopOutboundEvent
    payload: StopOutboundPayload

    @staticmethod
    def from_dict(obj: Any) -> 'StopOutbound':
        assert isinstance(obj, dict)
        event = StopOutboundEvent(obj.get("event"))
        payload = StopOutboundPayload.from_dict(obj.get("payload"))
        return StopOutbound(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(StopOutboundEvent, self.event)
        result["payload"] = to_class(StopOutboundPayload, self.payload)
        return result


class SubscribeEvent(Enum):
    subscribe = "subscribe"


class SubscribePayloadFiltersAlertLevelsItem(Enum):
    critical = "critical"
    error = "error"
    info = "info"
    warning = "warning"


class SubscribePayloadFiltersLogLevelsItem(Enum):
    CRITICAL = "CRITICAL"
    DEBUG = "DEBUG"
    ERROR = "ERROR"
    INFO = "INFO"
    WARNING = "WARNING"


@dataclass
class SubscribePayloadFilters:
    alertlevels: Optional[List[SubscribePayloadFiltersAlertLevelsItem]] = None
    """Only alerts of these levels."""

    loglevels: Optional[List[SubscribePayloadFiltersLogLevelsItem]] = None
    """Only log entries of these levels, inside log_update."""

    serviceids: Optional[List[str]] = None
    """Only these services, in messages that carry a service_id."""

    @staticmethod
    def from_dict(obj: Any) -> 'SubscribePayloadFilters':
        assert isinstance(obj, dict)
        alertlevels = from_union([lambda x: from_list(SubscribePayloadFiltersAlertLevelsItem, x), from_none], obj.get("alert_levels"))
        loglevels = from_union([lambda x: from_list(SubscribePayloadFiltersLogLevelsItem, x), from_none], obj.get("log_levels"))
        serviceids = from_union([lambda x: from_list(from_str, x), from_none], obj.get("service_ids"))
        return SubscribePayloadFilters(alertlevels, loglevels, serviceids)

    def to_dict(self) -> dict:
        result: dict = {}
        if self.alertlevels is not None:
            result["alert_levels"] = from_union([lambda x: from_list(lambda x: to_enum(SubscribePayloadFiltersAlertLevelsItem, x), x), from_none], self.alertlevels)
        if self.loglevels is not None:
            result["log_levels"] = from_union([lambda x: from_list(lambda x: to_enum(SubscribePayloadFiltersLogLevelsItem, x), x), from_none], self.loglevels)
        if self.serviceids is not None:
            result["service_ids"] = from_union([lambda x: from_list(from_str, x), from_none], self.serviceids)
        return result


@dataclass
class SubscribePayload:
    eventtypes: List[str]
    """Names of messages, as type or as event."""

    clientId: Optional[str] = None
    """How the client calls itself."""

    filters: Optional[SubscribePayloadFilters] = None
    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'SubscribePayload':
        assert isinstance(obj, dict)
        eventtypes = from_list(from_str, obj.get("event_types"))
        clientId = from_union([from_str, from_none], obj.get("clientId"))
        filters = from_union([SubscribePayloadFilters.from_dict, from_none], obj.get("filters"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return SubscribePayload(eventtypes, clientId, filters, requestId, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event_types"] = from_list(from_str, self.eventtypes)
        if self.clientId is not None:
            result["clientId"] = from_union([from_str, from_none], self.clientId)
        if self.filters is not None:
            result["filters"] = from_union([lambda x: to_class(SubscribePayloadFilters, x), from_none], self.filters)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class Subscribe:
    """Chooses what to receive. Before the first subscribe a connection receives every
    broadcast; the first narrows it to the listed types, further ones add. Filters replace
    the earlier ones of the same types. A refused subscribe changes nothing.
    """
    event: SubscribeEvent
    payload: SubscribePayload

    @staticmethod
    def from_dict(obj: Any) -> 'Subscribe':
        assert isinstance(obj, dict)
        event = SubscribeEvent(obj.get("event"))
        payload = SubscribePayload.from_dict(obj.get("payload"))
        return Subscribe(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(SubscribeEvent, self.event)
        result["payload"] = to_class(SubscribePayload, self.payload)
        return result


class UnsubscribeEvent(Enum):
    unsubscribe = "unsubscribe"


@dataclass
class UnsubscribePayload:
    eventtypes: List[str]
    """Names of messages, as type or as event."""

    clientId: Optional[str] = None
    """How the client calls itself."""

    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: Optional[str] = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'UnsubscribePayload':
        assert isinstance(obj, dict)
        eventtypes = from_list(from_str, obj.get("event_types"))
        clientId = from_union([from_str, from_none], obj.get("clientId"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return UnsubscribePayload(eventtypes, clientId, requestId, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event_types"] = from_list(from_str, self.eventtypes)
        if self.clientId is not None:
            result["clientId"] = from_union([from_str, from_none], self.clientId)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class Unsubscribe:
    """Stops receiving these messages. Before any subscribe it takes them away from everything."""

    event: UnsubscribeEvent
    payload: UnsubscribePayload

    @staticmethod
    def from_dict(obj: Any) -> 'Unsubscribe':
        assert isinstance(obj, dict)
        event = UnsubscribeEvent(obj.get("event"))
        payload = UnsubscribePayload.from_dict(obj.get("payload"))
        return Unsubscribe(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(UnsubscribeEvent, self.event)
        result["payload"] = to_class(UnsubscribePayload, self.payload)
        return result


class ACKEvent(Enum):
    ack = "ack"


class ACKPayloadStatus(Enum):
    ok = "ok"


@dataclass
class ACKPayload:
    requestid: str
    status: ACKPayloadStatus
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    broadcastId: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    result: Optional[Union[float, bool, List[Any], Dict[str, Any], str]] = None
    triggeredBy: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ACKPayload':
        assert isinstance(obj, dict)
        requestid = from_str(obj.get("request_id"))
        status = ACKPayloadStatus(obj.get("status"))
        timestamp = from_str(obj.get("timestamp"))
        broadcastId = from_union([from_str, from_none], obj.get("broadcastId"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        result = from_union([from_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], obj.get("result"))
        triggeredBy = from_union([from_str, from_none], obj.get("triggeredBy"))
        return ACKPayload(requestid, status, timestamp, broadcastId, requestId, result, triggeredBy)

    def to_dict(self) -> dict:
        result: dict = {}
        result["request_id"] = from_str(self.requestid)
        result["status"] = to_enum(ACKPayloadStatus, self.status)
        result["timestamp"] = from_str(self.timestamp)
        if self.broadcastId is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcastId)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.result is not None:
            result["result"] = from_union([to_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], self.result)
        if self.triggeredBy is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggeredBy)
        return result


@dataclass
class ACK:
    """A message that carried a request_id was carried out; result is its outcome. Never sent
    for a message without a request_id, and never beside an error for the same one.
    """
    event: ACKEvent
    payload: ACKPayload

    @staticmethod
    def from_dict(obj: Any) -> 'ACK':
        assert isinstance(obj, dict)
        event = ACKEvent(obj.get("event"))
        payload = ACKPayload.from_dict(obj.get("payload"))
        return ACK(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(ACKEvent, self.event)
        result["payload"] = to_class(ACKPayload, self.payload)
        return result


class AlertEvent(Enum):
    alert = "alert"


@dataclass
class AlertPayloadActionsItem:
    action: str
    label: str

    @staticmethod
    def from_dict(obj: Any) -> 'AlertPayloadActionsItem':
        assert isinstance(obj, dict)
        action = from_str(obj.get("action"))
        label = from_str(obj.get("label"))
        return AlertPayloadActionsItem(action, label)

    def to_dict(self) -> dict:
        result: dict = {}
        result["action"] = from_str(self.action)
        result["label"] = from_str(self.label)
        return result


class AlertPayloadState(Enum):
    acknowledged = "acknowledged"
    firing = "firing"
    resolved = "resolved"


@dataclass
class AlertPayload:
    category: str
    """What it is about: performance, service, deployment, …"""

    level: SubscribePayloadFiltersAlertLevelsItem
    message: str
    source: str
    """Which part of the system noticed."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    title: str
    actions: Optional[List[AlertPayloadActionsItem]] = None
    """What can be done about it: a label to show and the action to send back in alert_action."""

    alertid: Optional[str] = None
    broadcastId: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    metadata: Optional[Dict[str, Any]] = None
    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    state: Optional[AlertPayloadState] = None
    triggeredBy: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'AlertPayload':
        assert isinstance(obj, dict)
        category = from_str(obj.get("category"))
        level = SubscribePayloadFiltersAlertLevelsItem(obj.get("level"))
        message = from_str(obj.get("message"))
        source = from_str(obj.get("source"))
        timestamp = from_str(obj.get("timestamp"))
        title = from_str(obj.get("title"))
        actions = from_union([lambda x: from_list(AlertPayloadActionsItem.from_dict, x), from_none], obj.get("actions"))
        alertid = from_union([from_str, from_none], obj.get("alert_id"))
        broadcastId = from_union([from_str, from_none], obj.get("broadcastId"))
        metadata = from_union([lambda x: from_dict(lambda x: x, x), from_none], obj.get("metadata"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        state = from_union([AlertPayloadState, from_none], obj.get("state"))
        triggeredBy = from_union([from_str, from_none], obj.get("triggeredBy"))
        return AlertPayload(category, level, message, source, timestamp, title, actions, alertid, broadcastId, metadata, requestId, state, triggeredBy)

    def to_dict(self) -> dict:
        result: dict = {}
        result["category"] = from_str(self.category)
        result["level"] = to_enum(SubscribePayloadFiltersAlertLevelsItem, self.level)
        result["message"] = from_str(self.message)
        result["source"] = from_str(self.source)
        result["timestamp"] = from_str(self.timestamp)
        result["title"] = from_str(self.title)
        if self.actions is not None:
            result["actions"] = from_union([lambda x: from_list(lambda x: to_class(AlertPayloadActionsItem, x), x), from_none], self.actions)
        if self.alertid is not None:
            result["alert_id"] = from_union([from_str, from_none], self.alertid)
        if self.broadcastId is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcastId)
        if self.metadata is not None:
            result["metadata"] = from_union([lambda x: from_dict(lambda x: x, x), from_none], self.metadata)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.state is not None:
            result["state"] = from_union([lambda x: to_enum(AlertPayloadState, x), from_none], self.state)
        if self.triggeredBy is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggeredBy)
        return result


@dataclass
class Alert:
    """Somebody should know. Sent once when an alert fires, when it is acknowledged, and once
    when it resolves; never repeated while nothing changes.
    """
    event: AlertEvent
    payload: AlertPayload

    @staticmethod
    def from_dict(obj: Any) -> 'Alert':
        assert isinstance(obj, dict)
        event = AlertEvent(obj.get("event"))
        payload = AlertPayload.from_dict(obj.get("payload"))
        return Alert(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(AlertEvent, self.event)
        result["payload"] = to_class(AlertPayload, self.payload)
        return result


class ConnectionStatusEvent(Enum):
    connectionStatus = "connectionStatus"


class ConnectionStatusPayloadDialect(Enum):
    """The style in which broadcasts reach this connection."""

    event = "event"
    typed = "typed"


class ConnectionStatusPayloadRole(Enum):
    admin = "admin"
    operator = "operator"
    publisher = "publisher"
    viewer = "viewer"


class ConnectionStatusPayloadStatus(Enum):
    connected = "connected"
    draining = "draining"


@dataclass
class ConnectionStatusPayload:
    clientcount: int
    """Open connections, this one included."""

    features: List[str]
    """What this server can do. Unknown names are to be ignored."""

    servertime: str
    """RFC 3339 with an offset or Z."""

    serverversion: str
    status: ConnectionStatusPayloadStatus
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    uptimeseconds: float
    """Seconds since the server started."""

    broadcastId: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    dialect: Optional[ConnectionStatusPayloadDialect] = None
    """The style in which broadcasts reach this connection."""

    epoch: Optional[str] = None
    """The journal’s identity; positions of another epoch mean nothing."""

    limits: Optional[Dict[str, float]] = None
    """The limits that apply to this connection, by name."""

    position: Optional[int] = None
    """The journal’s last position when this was sent."""

    reconnectafterms: Optional[int] = None
    """When draining: how long to wait before reconnecting."""

    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    resumed: Optional[bool] = None
    """Answer to a resume: true when everything missed follows; false when the client must fetch
    its snapshot again.
    """
    role: Optional[ConnectionStatusPayloadRole] = None
    triggeredBy: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ConnectionStatusPayload':
        assert isinstance(obj, dict)
        clientcount = from_int(obj.get("client_count"))
        features = from_list(from_str, obj.get("features"))
        servertime = from_str(obj.get("server_time"))
        serverversion = from_str(obj.get("server_version"))
        status = ConnectionStatusPayloadStatus(obj.get("status"))
        timestamp = from_str(obj.get("timestamp"))
        uptimeseconds = from_float(obj.get("uptime_seconds"))
        broadcastId = from_union([from_str, from_none], obj.get("broadcastId"))
        dialect = from_union([ConnectionStatusPayloadDialect, from_none], obj.get("dialect"))
        epoch = from_union([from_str, from_none], obj.get("epoch"))
        limits = from_union([lambda x: from_dict(from_float, x), from_none], obj.get("limits"))
        position = from_union([from_int, from_none], obj.get("position"))
        reconnectafterms = from_union([from_int, from_none], obj.get("reconnect_after_ms"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        resumed = from_union([from_bool, from_none], obj.get("resumed"))
        role = from_union([ConnectionStatusPayloadRole, from_none], obj.get("role"))
        triggeredBy = from_union([from_str, from_none], obj.get("triggeredBy"))
        return ConnectionStatusPayload(clientcount, features, servertime, serverversion, status, timestamp, uptimeseconds, broadcastId, dialect, epoch, limits, position, reconnectafterms, requestId, resumed, role, triggeredBy)

    def to_dict(self) -> dict:
        result: dict = {}
        result["client_count"] = from_int(self.clientcount)
        result["features"] = from_list(from_str, self.features)
        result["server_time"] = from_str(self.servertime)
        result["server_version"] = from_str(self.serverversion)
        result["status"] = to_enum(ConnectionStatusPayloadStatus, self.status)
        result["timestamp"] = from_str(self.timestamp)
        result["uptime_seconds"] = to_float(self.uptimeseconds)
        if self.broadcastId is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcastId)
        if self.dialect is not None:
            result["dialect"] = from_union([lambda x: to_enum(ConnectionStatusPayloadDialect, x), from_none], self.dialect)
        if self.epoch is not None:
            result["epoch"] = from_union([from_str, from_none], self.epoch)
        if self.limits is not None:
            result["limits"] = from_union([lambda x: from_dict(to_float, x), from_none], self.limits)
        if self.position is not None:
            result["position"] = from_union([from_int, from_none], self.position)
        if self.reconnectafterms is not None:
            result["reconnect_after_ms"] = from_union([from_int, from_none], self.reconnectafterms)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.resumed is not None:
            result["resumed"] = from_union([from_bool, from_none], self.resumed)
        if self.role is not None:
            result["role"] = from_union([lambda x: to_enum(ConnectionStatusPayloadRole, x), from_none], self.role)
        if self.triggeredBy is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggeredBy)
        return result


@dataclass
class ConnectionStatus:
    """The first message on every connection, the answer to a request to resume, and the
    announcement that the server drains. The extension fields tell where the journal stands
    and what this connection may do.
    """
    event: ConnectionStatusEvent
    payload: ConnectionStatusPayload

    @staticmethod
    def from_dict(obj: Any) -> 'ConnectionStatus':
        assert isinstance(obj, dict)
        event = ConnectionStatusEvent(obj.get("event"))
        payload = ConnectionStatusPayload.from_dict(obj.get("payload"))
        return ConnectionStatus(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(ConnectionStatusEvent, self.event)
        result["payload"] = to_class(ConnectionStatusPayload, self.payload)
        return result


class ErrorEvent(Enum):
    error = "error"


@dataclass
class ErrorPayload:
    error: str
    """What to act on. Treat an unknown code like INTERNAL_SERVER_ERROR."""

    message: str
    """For a person, in the language of the connection."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    broadcastId: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    details: Optional[Dict[str, Any]] = None
    """What fits the code: issues, known, nearest, retry_after_ms, …"""

    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggeredBy: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ErrorPayload':
        assert isinstance(obj, dict)
        error = from_str(obj.get("error"))
        message = from_str(obj.get("message"))
        timestamp = from_str(obj.get("timestamp"))
        broadcastId = from_union([from_str, from_none], obj.get("broadcastId"))
        details = from_union([lambda x: from_dict(lambda x: x, x), from_none], obj.get("details"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        triggeredBy = from_union([from_str, from_none], obj.get("triggeredBy"))
        return ErrorPayload(error, message, timestamp, broadcastId, details, requestId, triggeredBy)

    def to_dict(self) -> dict:
        result: dict = {}
        result["error"] = from_str(self.error)
        result["message"] = from_str(self.message)
        result["timestamp"] = from_str(self.timestamp)
        if self.broadcastId is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcastId)
        if self.details is not None:
            result["details"] = from_union([lambda x: from_dict(lambda x: x, x), from_none], self.details)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.triggeredBy is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggeredBy)
        return result


@dataclass
class Error:
    """A message was refused or a command failed. In the style of the message it answers, with
    its request_id where there was one. The connection stays open unless the close code that
    follows says otherwise.
    """
    event: ErrorEvent
    payload: ErrorPayload

    @staticmethod
    def from_dict(obj: Any) -> 'Error':
        assert isinstance(obj, dict)
        event = ErrorEvent(obj.get("event"))
        payload = ErrorPayload.from_dict(obj.get("payload"))
        return Error(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(ErrorEvent, self.event)
        result["payload"] = to_class(ErrorPayload, self.payload)
        return result


class LogUpdateEvent(Enum):
    logUpdate = "logUpdate"


@dataclass
class LogUpdatePayloadEntriesItem:
    level: SubscribePayloadFiltersLogLevelsItem
    message: str
    timestamp: str
    """RFC 3339 with an offset or Z."""

    linenumber: Optional[int] = None
    loggername: Optional[str] = None
    module: Optional[str] = None
    threadid: Optional[str] = None

    @staticmethod
    def from_dict(obj: Any) -> 'LogUpdatePayloadEntriesItem':
        assert isinstance(obj, dict)
        level = SubscribePayloadFiltersLogLevelsItem(obj.get("level"))
        message = from_str(obj.get("message"))
        timestamp = from_str(obj.get("timestamp"))
        linenumber = from_union([from_int, from_none], obj.get("line_number"))
        loggername = from_union([from_str, from_none], obj.get("logger_name"))
        module = from_union([from_str, from_none], obj.get("module"))
        threadid = from_union([from_str, from_none], obj.get("thread_id"))
        return LogUpdatePayloadEntriesItem(level, message, timestamp, linenumber, loggername, module, threadid)

    def to_dict(self) -> dict:
        result: dict = {}
        result["level"] = to_enum(SubscribePayloadFiltersLogLevelsItem, self.level)
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
class LogUpdatePayload:
    entries: List[LogUpdatePayloadEntriesItem]
    filename: str
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    totalnewentries: int
    """How many entries this message carries, after the reader’s log_levels filter."""

    broadcastId: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    droppedentries: Optional[int] = None
    """Entries that were dropped since the last update of this file."""

    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    serviceid: Optional[str] = None
    """A service’s id: letters, digits, _ - . and :, at most 128 of them."""

    triggeredBy: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'LogUpdatePayload':
        assert isinstance(obj, dict)
        entries = from_list(LogUpdatePayloadEntriesItem.from_dict, obj.get("entries"))
        filename = from_str(obj.get("file_name"))
        timestamp = from_str(obj.get("timestamp"))
        totalnewentries = from_int(obj.get("total_new_entries"))
        broadcastId = from_union([from_str, from_none], obj.get("broadcastId"))
        droppedentries = from_union([from_int, from_none], obj.get("dropped_entries"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        serviceid = from_union([from_str, from_none], obj.get("service_id"))
        triggeredBy = from_union([from_str, from_none], obj.get("triggeredBy"))
        return LogUpdatePayload(entries, filename, timestamp, totalnewentries, broadcastId, droppedentries, requestId, serviceid, triggeredBy)

    def to_dict(self) -> dict:
        result: dict = {}
        result["entries"] = from_list(lambda x: to_class(LogUpdatePayloadEntriesItem, x), self.entries)
        result["file_name"] = from_str(self.filename)
        result["timestamp"] = from_str(self.timestamp)
        result["total_new_entries"] = from_int(self.totalnewentries)
        if self.broadcastId is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcastId)
        if self.droppedentries is not None:
            result["dropped_entries"] = from_union([from_int, from_none], self.droppedentries)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.serviceid is not None:
            result["service_id"] = from_union([from_str, from_none], self.serviceid)
        if self.triggeredBy is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggeredBy)
        return result


@dataclass
class LogUpdate:
    """New log entries of one file or service, in order. Entries that arrive together are sent
    together. Under load entries are dropped, oldest first, and counted in dropped_entries.
    """
    event: LogUpdateEvent
    payload: LogUpdatePayload

    @staticmethod
    def from_dict(obj: Any) -> 'LogUpdate':
        assert isinstance(obj, dict)
        event = LogUpdateEvent(obj.get("event"))
        payload = LogUpdatePayload.from_dict(obj.get("payload"))
        return LogUpdate(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(LogUpdateEvent, self.event)
        result["payload"] = to_class(LogUpdatePayload, self.payload)
        return result


class PongEvent(Enum):
    pong = "pong"


@dataclass
class PongPayload:
    clienttime: str
    """The ping’s client_time, unchanged."""

    latencyms: int
    """server_time − client_time, at least 0. It compares two clocks: measure a round trip with
    your own.
    """
    servertime: str
    """RFC 3339 with an offset or Z."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    broadcastId: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggeredBy: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'PongPayload':
        assert isinstance(obj, dict)
        clienttime = from_str(obj.get("client_time"))
        latencyms = from_int(obj.get("latency_ms"))
        servertime = from_str(obj.get("server_time"))
        timestamp = from_str(obj.get("timestamp"))
        broadcastId = from_union([from_str, from_none], obj.get("broadcastId"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        triggeredBy = from_union([from_str, from_none], obj.get("triggeredBy"))
        return PongPayload(clienttime, latencyms, servertime, timestamp, broadcastId, requestId, triggeredBy)

    def to_dict(self) -> dict:
        result: dict = {}
        result["client_time"] = from_str(self.clienttime)
        result["latency_ms"] = from_int(self.latencyms)
        result["server_time"] = from_str(self.servertime)
        result["timestamp"] = from_str(self.timestamp)
        if self.broadcastId is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcastId)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.triggeredBy is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggeredBy)
        return result


@dataclass
class Pong:
    """The answer to ping."""

    event: PongEvent
    payload: PongPayload

    @staticmethod
    def from_dict(obj: Any) -> 'Pong':
        assert isinstance(obj, dict)
        event = PongEvent(obj.get("event"))
        payload = PongPayload.from_dict(obj.get("payload"))
        return Pong(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(PongEvent, self.event)
        result["payload"] = to_class(PongPayload, self.payload)
        return result


class PoscoEventEvent(Enum):
    poscoEvent = "poscoEvent"


class PoscoEventPayloadEventType(Enum):
    deploymentcompleted = "deployment_completed"
    deploymentfailed = "deployment_failed"
    deploymentprogress = "deployment_progress"
    deploymentrolledback = "deployment_rolled_back"
    deploymentstarted = "deployment_started"


class PoscoEventPayloadStatus(Enum):
    completed = "completed"
    failed = "failed"
    inprogress = "in_progress"
    pending = "pending"
    rolledback = "rolled_back"


class PoscoEventPayloadStepsItemStatus(Enum):
    completed = "completed"
    failed = "failed"
    inprogress = "in_progress"
    pending = "pending"
    skipped = "skipped"


@dataclass
class PoscoEventPayloadStepsItem:
    name: str
    status: PoscoEventPayloadStepsItemStatus
    durationms: Optional[int] = None
    """Milliseconds."""

    progress: Optional[float] = None
    """Percent, 0 to 100."""

    @staticmethod
    def from_dict(obj: Any) -> 'PoscoEventPayloadStepsItem':
        assert isinstance(obj, dict)
        name = from_str(obj.get("name"))
        status = PoscoEventPayloadStepsItemStatus(obj.get("status"))
        durationms = from_union([from_int, from_none], obj.get("duration_ms"))
        progress = from_union([from_float, from_none], obj.get("progress"))
        return PoscoEventPayloadStepsItem(name, status, durationms, progress)

    def to_dict(self) -> dict:
        result: dict = {}
        result["name"] = from_str(self.name)
        result["status"] = to_enum(PoscoEventPayloadStepsItemStatus, self.status)
        if self.durationms is not None:
            result["duration_ms"] = from_union([from_int, from_none], self.durationms)
        if self.progress is not None:
            result["progress"] = from_union([to_float, from_none], self.progress)
        return result


@dataclass
class PoscoEventPayload:
    branch: str
    commithash: str
    deploymentid: str
    eventtype: PoscoEventPayloadEventType
    message: str
    progress: float
    """Percent, 0 to 100."""

    status: PoscoEventPayloadStatus
    steps: List[PoscoEventPayloadStepsItem]
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    broadcastId: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggeredBy: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'PoscoEventPayload':
        assert isinstance(obj, dict)
        branch = from_str(obj.get("branch"))
        commithash = from_str(obj.get("commit_hash"))
        deploymentid = from_str(obj.get("deployment_id"))
        eventtype = PoscoEventPayloadEventType(obj.get("event_type"))
        message = from_str(obj.get("message"))
        progress = from_float(obj.get("progress"))
        status = PoscoEventPayloadStatus(obj.get("status"))
        steps = from_list(PoscoEventPayloadStepsItem.from_dict, obj.get("steps"))
        timestamp = from_str(obj.get("timestamp"))
        broadcastId = from_union([from_str, from_none], obj.get("broadcastId"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        triggeredBy = from_union([from_str, from_none], obj.get("triggeredBy"))
        return PoscoEventPayload(branch, commithash, deploymentid, eventtype, message, progress, status, steps, timestamp, broadcastId, requestId, triggeredBy)

    def to_dict(self) -> dict:
        result: dict = {}
        result["branch"] = from_str(self.branch)
        result["commit_hash"] = from_str(self.commithash)
        result["deployment_id"] = from_str(self.deploymentid)
        result["event_type"] = to_enum(PoscoEventPayloadEventType, self.eventtype)
        result["message"] = from_str(self.message)
        result["progress"] = to_float(self.progress)
        result["status"] = to_enum(PoscoEventPayloadStatus, self.status)
        result["steps"] = from_list(lambda x: to_class(PoscoEventPayloadStepsItem, x), self.steps)
        result["timestamp"] = from_str(self.timestamp)
        if self.broadcastId is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcastId)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.triggeredBy is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggeredBy)
        return result


@dataclass
class PoscoEvent:
    """A deployment started, advanced, completed, failed or was rolled back; with the state of
    each step.
    """
    event: PoscoEventEvent
    payload: PoscoEventPayload

    @staticmethod
    def from_dict(obj: Any) -> 'PoscoEvent':
        assert isinstance(obj, dict)
        event = PoscoEventEvent(obj.get("event"))
        payload = PoscoEventPayload.from_dict(obj.get("payload"))
        return PoscoEvent(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(PoscoEventEvent, self.event)
        result["payload"] = to_class(PoscoEventPayload, self.payload)
        return result


class ProjectStatusChangeEvent(Enum):
    projectStatusChange = "projectStatusChange"


@dataclass
class ProjectStatusChangePayloadData:
    changedAt: str
    """RFC 3339 with an offset or Z."""

    newAction: str
    oldAction: str
    projectId: str

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectStatusChangePayloadData':
        assert isinstance(obj, dict)
        changedAt = from_str(obj.get("changedAt"))
        newAction = from_str(obj.get("newAction"))
        oldAction = from_str(obj.get("oldAction"))
        projectId = from_str(obj.get("projectId"))
        return ProjectStatusChangePayloadData(changedAt, newAction, oldAction, projectId)

    def to_dict(self) -> dict:
        result: dict = {}
        result["changedAt"] = from_str(self.changedAt)
        result["newAction"] = from_str(self.newAction)
        result["oldAction"] = from_str(self.oldAction)
        result["projectId"] = from_str(self.projectId)
        return result


@dataclass
class ProjectStatusChangePayload:
    data: ProjectStatusChangePayloadData
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    broadcastId: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggeredBy: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectStatusChangePayload':
        assert isinstance(obj, dict)
        data = ProjectStatusChangePayloadData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        broadcastId = from_union([from_str, from_none], obj.get("broadcastId"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        triggeredBy = from_union([from_str, from_none], obj.get("triggeredBy"))
        return ProjectStatusChangePayload(data, timestamp, broadcastId, requestId, triggeredBy)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ProjectStatusChangePayloadData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        if self.broadcastId is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcastId)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.triggeredBy is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggeredBy)
        return result


@dataclass
class ProjectStatusChange:
    """The action of an outbound project changed. Not sent for other changes: projectsUpdate has
    those.
    """
    event: ProjectStatusChangeEvent
    payload: ProjectStatusChangePayload

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectStatusChange':
        assert isinstance(obj, dict)
        event = ProjectStatusChangeEvent(obj.get("event"))
        payload = ProjectStatusChangePayload.from_dict(obj.get("payload"))
        return ProjectStatusChange(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(ProjectStatusChangeEvent, self.event)
        result["payload"] = to_class(ProjectStatusChangePayload, self.payload)
        return result


class ProjectsUpdateEvent(Enum):
    projectsUpdate = "projectsUpdate"


class ProjectsUpdatePayloadDataItemAccessToken(Enum):
    empty = "***"


@dataclass
class ProjectsUpdatePayloadDataItem:
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

    accesstoken: Optional[ProjectsUpdatePayloadDataItemAccessToken] = None
    """'***' when there is a token, null when there is none. Never the token."""

    caller: Optional[Union[float, bool, List[Any], Dict[str, Any], str]] = None
    """The callers, as the PBX lists them; null before they are known."""

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectsUpdatePayloadDataItem':
        assert isinstance(obj, dict)
        action = Action(obj.get("action"))
        agentQuantity = from_int(obj.get("agentQuantity"))
        callFlowId = from_str(obj.get("callFlowId"))
        clientid = from_str(obj.get("client_id"))
        createdAt = from_str(obj.get("createdAt"))
        projectId = from_str(obj.get("projectId"))
        updatedAt = from_str(obj.get("updatedAt"))
        wsconnected = from_bool(obj.get("ws_connected"))
        accesstoken = from_union([from_none, ProjectsUpdatePayloadDataItemAccessToken], obj.get("access_token"))
        caller = from_union([from_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], obj.get("caller"))
        return ProjectsUpdatePayloadDataItem(action, agentQuantity, callFlowId, clientid, createdAt, projectId, updatedAt, wsconnected, accesstoken, caller)

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
        result["access_token"] = from_union([from_none, lambda x: to_enum(ProjectsUpdatePayloadDataItemAccessToken, x)], self.accesstoken)
        result["caller"] = from_union([to_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], self.caller)
        return result


@dataclass
class ProjectsUpdatePayloadStats:
    activeProjects: int
    connectedProjects: int
    totalProjects: int

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectsUpdatePayloadStats':
        assert isinstance(obj, dict)
        activeProjects = from_int(obj.get("activeProjects"))
        connectedProjects = from_int(obj.get("connectedProjects"))
        totalProjects = from_int(obj.get("totalProjects"))
        return ProjectsUpdatePayloadStats(activeProjects, connectedProjects, totalProjects)

    def to_dict(self) -> dict:
        result: dict = {}
        result["activeProjects"] = from_int(self.activeProjects)
        result["connectedProjects"] = from_int(self.connectedProjects)
        result["totalProjects"] = from_int(self.totalProjects)
        return result


class ProjectsUpdatePayloadType(Enum):
    allProjects = "allProjects"


@dataclass
class ProjectsUpdatePayload:
    data: List[ProjectsUpdatePayloadDataItem]
    stats: ProjectsUpdatePayloadStats
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    triggeredBy: str
    """What caused it: the id of a project, or system."""

    type: ProjectsUpdatePayloadType
    broadcastId: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectsUpdatePayload':
        assert isinstance(obj, dict)
        data = from_list(ProjectsUpdatePayloadDataItem.from_dict, obj.get("data"))
        stats = ProjectsUpdatePayloadStats.from_dict(obj.get("stats"))
        timestamp = from_str(obj.get("timestamp"))
        triggeredBy = from_str(obj.get("triggeredBy"))
        type = ProjectsUpdatePayloadType(obj.get("type"))
        broadcastId = from_union([from_str, from_none], obj.get("broadcastId"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        return ProjectsUpdatePayload(data, stats, timestamp, triggeredBy, type, broadcastId, requestId)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = from_list(lambda x: to_class(ProjectsUpdatePayloadDataItem, x), self.data)
        result["stats"] = to_class(ProjectsUpdatePayloadStats, self.stats)
        result["timestamp"] = from_str(self.timestamp)
        result["triggeredBy"] = from_str(self.triggeredBy)
        result["type"] = to_enum(ProjectsUpdatePayloadType, self.type)
        if self.broadcastId is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcastId)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        return result


@dataclass
class ProjectsUpdate:
    """All outbound projects, after anything about one of them changed; triggeredBy names that
    project, or `system`. A client that connects or subscribes gets the current one at once.
    """
    event: ProjectsUpdateEvent
    payload: ProjectsUpdatePayload

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectsUpdate':
        assert isinstance(obj, dict)
        event = ProjectsUpdateEvent(obj.get("event"))
        payload = ProjectsUpdatePayload.from_dict(obj.get("payload"))
        return ProjectsUpdate(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(ProjectsUpdateEvent, self.event)
        result["payload"] = to_class(ProjectsUpdatePayload, self.payload)
        return result


class ServiceEventEvent(Enum):
    serviceEvent = "serviceEvent"


class ServiceEventPayloadEventType(Enum):
    configchanged = "config_changed"
    error = "error"
    recovered = "recovered"
    restarted = "restarted"
    started = "started"
    stopped = "stopped"


class ServiceEventPayloadStatus(Enum):
    """The state after the event."""

    error = "error"
    running = "running"
    starting = "starting"
    stopped = "stopped"
    stopping = "stopping"
    unknown = "unknown"


@dataclass
class ServiceEventPayload:
    eventtype: ServiceEventPayloadEventType
    message: str
    """For a person, in the server’s locale."""

    serviceid: str
    """A service’s id: letters, digits, _ - . and :, at most 128 of them."""

    servicename: str
    status: ServiceEventPayloadStatus
    """The state after the event."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    broadcastId: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    details: Optional[Dict[str, Any]] = None
    """What fits the event: pid, port, config_file, exit_code, signal, restart_count,
    next_restart_at, …
    """
    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggeredBy: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ServiceEventPayload':
        assert isinstance(obj, dict)
        eventtype = ServiceEventPayloadEventType(obj.get("event_type"))
        message = from_str(obj.get("message"))
        serviceid = from_str(obj.get("service_id"))
        servicename = from_str(obj.get("service_name"))
        status = ServiceEventPayloadStatus(obj.get("status"))
        timestamp = from_str(obj.get("timestamp"))
        broadcastId = from_union([from_str, from_none], obj.get("broadcastId"))
        details = from_union([lambda x: from_dict(lambda x: x, x), from_none], obj.get("details"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        triggeredBy = from_union([from_str, from_none], obj.get("triggeredBy"))
        return ServiceEventPayload(eventtype, message, serviceid, servicename, status, timestamp, broadcastId, details, requestId, triggeredBy)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event_type"] = to_enum(ServiceEventPayloadEventType, self.eventtype)
        result["message"] = from_str(self.message)
        result["service_id"] = from_str(self.serviceid)
        result["service_name"] = from_str(self.servicename)
        result["status"] = to_enum(ServiceEventPayloadStatus, self.status)
        result["timestamp"] = from_str(self.timestamp)
        if self.broadcastId is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcastId)
        if self.details is not None:
            result["details"] = from_union([lambda x: from_dict(lambda x: x, x), from_none], self.details)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.triggeredBy is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggeredBy)
        return result


@dataclass
class ServiceEvent:
    """Something happened to a service: it started, stopped, restarted, failed, recovered, or
    its configuration changed. Also the direct answer to service_control with the action
    `status`.
    """
    event: ServiceEventEvent
    payload: ServiceEventPayload

    @staticmethod
    def from_dict(obj: Any) -> 'ServiceEvent':
        assert isinstance(obj, dict)
        event = ServiceEventEvent(obj.get("event"))
        payload = ServiceEventPayload.from_dict(obj.get("payload"))
        return ServiceEvent(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(ServiceEventEvent, self.event)
        result["payload"] = to_class(ServiceEventPayload, self.payload)
        return result


class StatusUpdateEvent(Enum):
    statusUpdate = "statusUpdate"


class StatusUpdatePayloadHealth(Enum):
    critical = "critical"
    degraded = "degraded"
    healthy = "healthy"
    warning = "warning"


class StatusUpdatePayloadNetworkStatus(Enum):
    connected = "connected"
    disconnected = "disconnected"
    limited = "limited"


@dataclass
class StatusUpdatePayload:
    activeservices: int
    """Services that are running."""

    cpupercent: float
    """Processor load over all cores since the last sample, in percent."""

    diskusage: float
    """Used share of the file system that holds the data directory, in percent."""

    memorypercent: float
    """Memory in use, in percent of the installed memory."""

    networkstatus: StatusUpdatePayloadNetworkStatus
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    uptime: float
    """Seconds since the host started."""

    broadcastId: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    diskfree: Optional[int] = None
    """Bytes."""

    diskused: Optional[int] = None
    """Bytes."""

    health: Optional[StatusUpdatePayloadHealth] = None
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

    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggeredBy: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'StatusUpdatePayload':
        assert isinstance(obj, dict)
        activeservices = from_int(obj.get("active_services"))
        cpupercent = from_float(obj.get("cpu_percent"))
        diskusage = from_float(obj.get("disk_usage"))
        memorypercent = from_float(obj.get("memory_percent"))
        networkstatus = StatusUpdatePayloadNetworkStatus(obj.get("network_status"))
        timestamp = from_str(obj.get("timestamp"))
        uptime = from_float(obj.get("uptime"))
        broadcastId = from_union([from_str, from_none], obj.get("broadcastId"))
        diskfree = from_union([from_int, from_none], obj.get("disk_free"))
        diskused = from_union([from_int, from_none], obj.get("disk_used"))
        health = from_union([StatusUpdatePayloadHealth, from_none], obj.get("health"))
        loadaverage = from_union([lambda x: from_list(from_float, x), from_none], obj.get("load_average"))
        memoryavailable = from_union([from_int, from_none], obj.get("memory_available"))
        memoryused = from_union([from_int, from_none], obj.get("memory_used"))
        networkbytesrecv = from_union([from_int, from_none], obj.get("network_bytes_recv"))
        networkbytessent = from_union([from_int, from_none], obj.get("network_bytes_sent"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        triggeredBy = from_union([from_str, from_none], obj.get("triggeredBy"))
        return StatusUpdatePayload(activeservices, cpupercent, diskusage, memorypercent, networkstatus, timestamp, uptime, broadcastId, diskfree, diskused, health, loadaverage, memoryavailable, memoryused, networkbytesrecv, networkbytessent, requestId, triggeredBy)

    def to_dict(self) -> dict:
        result: dict = {}
        result["active_services"] = from_int(self.activeservices)
        result["cpu_percent"] = to_float(self.cpupercent)
        result["disk_usage"] = to_float(self.diskusage)
        result["memory_percent"] = to_float(self.memorypercent)
        result["network_status"] = to_enum(StatusUpdatePayloadNetworkStatus, self.networkstatus)
        result["timestamp"] = from_str(self.timestamp)
        result["uptime"] = to_float(self.uptime)
        if self.broadcastId is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcastId)
        if self.diskfree is not None:
            result["disk_free"] = from_union([from_int, from_none], self.diskfree)
        if self.diskused is not None:
            result["disk_used"] = from_union([from_int, from_none], self.diskused)
        if self.health is not None:
            result["health"] = from_union([lambda x: to_enum(StatusUpdatePayloadHealth, x), from_none], self.health)
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
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.triggeredBy is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggeredBy)
        return result


@dataclass
class StatusUpdate:
    """The host’s metrics. Sent at every sample (5 s by default) and when the number of active
    services changes; a slow reader gets the latest only.
    """
    event: StatusUpdateEvent
    payload: StatusUpdatePayload

    @staticmethod
    def from_dict(obj: Any) -> 'StatusUpdate':
        assert isinstance(obj, dict)
        event = StatusUpdateEvent(obj.get("event"))
        payload = StatusUpdatePayload.from_dict(obj.get("payload"))
        return StatusUpdate(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(StatusUpdateEvent, self.event)
        result["payload"] = to_class(StatusUpdatePayload, self.payload)
        return result


class WebhookEventEvent(Enum):
    webhookEvent = "webhookEvent"


class WebhookEventPayloadEventType(Enum):
    failed = "failed"
    queued = "queued"
    retrying = "retrying"
    sent = "sent"


class WebhookEventPayloadStatus(Enum):
    failed = "failed"
    pending = "pending"
    success = "success"


@dataclass
class WebhookEventPayload:
    eventtype: WebhookEventPayloadEventType
    message: str
    status: WebhookEventPayloadStatus
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    url: str
    """Masked: scheme, host and path up to the secret part."""

    webhookid: str
    webhooktype: PayloadWebhookType
    attempt: Optional[int] = None
    """Which try this was, from 1."""

    broadcastId: Optional[str] = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    nextattemptat: Optional[str] = None
    """RFC 3339 with an offset or Z."""

    requestId: Optional[str] = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    responsecode: Optional[int] = None
    """The HTTP status of the last try."""

    responsetimems: Optional[int] = None
    """Milliseconds."""

    sentat: Optional[str] = None
    """RFC 3339 with an offset or Z."""

    triggeredBy: Optional[str] = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'WebhookEventPayload':
        assert isinstance(obj, dict)
        eventtype = WebhookEventPayloadEventType(obj.get("event_type"))
        message = from_str(obj.get("message"))
        status = WebhookEventPayloadStatus(obj.get("status"))
        timestamp = from_str(obj.get("timestamp"))
        url = from_str(obj.get("url"))
        webhookid = from_str(obj.get("webhook_id"))
        webhooktype = PayloadWebhookType(obj.get("webhook_type"))
        attempt = from_union([from_int, from_none], obj.get("attempt"))
        broadcastId = from_union([from_str, from_none], obj.get("broadcastId"))
        nextattemptat = from_union([from_str, from_none], obj.get("next_attempt_at"))
        requestId = from_union([from_str, from_none], obj.get("requestId"))
        responsecode = from_union([from_int, from_none], obj.get("response_code"))
        responsetimems = from_union([from_int, from_none], obj.get("response_time_ms"))
        sentat = from_union([from_str, from_none], obj.get("sent_at"))
        triggeredBy = from_union([from_str, from_none], obj.get("triggeredBy"))
        return WebhookEventPayload(eventtype, message, status, timestamp, url, webhookid, webhooktype, attempt, broadcastId, nextattemptat, requestId, responsecode, responsetimems, sentat, triggeredBy)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event_type"] = to_enum(WebhookEventPayloadEventType, self.eventtype)
        result["message"] = from_str(self.message)
        result["status"] = to_enum(WebhookEventPayloadStatus, self.status)
        result["timestamp"] = from_str(self.timestamp)
        result["url"] = from_str(self.url)
        result["webhook_id"] = from_str(self.webhookid)
        result["webhook_type"] = to_enum(PayloadWebhookType, self.webhooktype)
        if self.attempt is not None:
            result["attempt"] = from_union([from_int, from_none], self.attempt)
        if self.broadcastId is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcastId)
        if self.nextattemptat is not None:
            result["next_attempt_at"] = from_union([from_str, from_none], self.nextattemptat)
        if self.requestId is not None:
            result["requestId"] = from_union([from_str, from_none], self.requestId)
        if self.responsecode is not None:
            result["response_code"] = from_union([from_int, from_none], self.responsecode)
        if self.responsetimems is not None:
            result["response_time_ms"] = from_union([from_int, from_none], self.responsetimems)
        if self.sentat is not None:
            result["sent_at"] = from_union([from_str, from_none], self.sentat)
        if self.triggeredBy is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggeredBy)
        return result


@dataclass
class WebhookEvent:
    """A webhook was queued, sent, will be tried again, or has failed for good."""

    event: WebhookEventEvent
    payload: WebhookEventPayload

    @staticmethod
    def from_dict(obj: Any) -> 'WebhookEvent':
        assert isinstance(obj, dict)
        event = WebhookEventEvent(obj.get("event"))
        payload = WebhookEventPayload.from_dict(obj.get("payload"))
        return WebhookEvent(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(WebhookEventEvent, self.event)
        result["payload"] = to_class(WebhookEventPayload, self.payload)
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
