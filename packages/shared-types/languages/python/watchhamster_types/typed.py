# Generated from the JSON Schemas by `pnpm codegen`. Do not edit.

from dataclasses import dataclass
from typing import Any, TypeVar, Type, cast, Callable
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


def from_list(f: Callable[[Any], T], x: Any) -> list[T]:
    assert isinstance(x, list)
    return [f(y) for y in x]


def from_dict(f: Callable[[Any], T], x: Any) -> dict[str, T]:
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
    """What the message says."""

    action: str
    """acknowledge, dismiss, or one of the actions that the alert offered."""

    alert_id: str
    """The alert_id of the alert that is answered."""

    @staticmethod
    def from_dict(obj: Any) -> 'AlertActionData':
        assert isinstance(obj, dict)
        action = from_str(obj.get("action"))
        alert_id = from_str(obj.get("alert_id"))
        return AlertActionData(action, alert_id)

    def to_dict(self) -> dict:
        result: dict = {}
        result["action"] = from_str(self.action)
        result["alert_id"] = from_str(self.alert_id)
        return result


class AlertActionType(Enum):
    ALERT_ACTION = "alert_action"


@dataclass
class AlertAction:
    """Answers an alert with one of its actions.

    When: When a person chose the action of an alert; an alert with the new state shows it to
    everybody.

    When not: Not for an alert that has resolved.
    """
    data: AlertActionData
    """What the message says."""

    type: AlertActionType
    """The name of the message."""

    client_id: str | None = None
    """How the client calls itself."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'AlertAction':
        assert isinstance(obj, dict)
        data = AlertActionData.from_dict(obj.get("data"))
        type = AlertActionType(obj.get("type"))
        client_id = from_union([from_str, from_none], obj.get("client_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return AlertAction(data, type, client_id, request_id, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(AlertActionData, self.data)
        result["type"] = to_enum(AlertActionType, self.type)
        if self.client_id is not None:
            result["client_id"] = from_union([from_str, from_none], self.client_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class ClientInfoDataResume:
    """Where the client stood: the epoch, and the last position that it has seen."""

    after: int
    """The highest position that the client has handled."""

    epoch: str
    """The epoch of the last connection_status."""

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
    """What the message says."""

    client_id: str
    """How the client calls itself, for logs."""

    client_type: str | None = None
    """What kind of program it is."""

    features: list[str] | None = None
    """What the client can do. Unknown names are ignored."""

    language: str | None = None
    """BCP 47, such as ko-KR: the language of error messages."""

    resume: ClientInfoDataResume | None = None
    """Where the client stood: the epoch, and the last position that it has seen."""

    screen_resolution: str | None = None
    """Width and height in pixels, such as 1920x1080."""

    timestamp: str | None = None
    """When it was sent: the same as the envelope’s."""

    timezone: str | None = None
    """An IANA name, such as Asia/Seoul."""

    token: str | None = None
    """A credential, for clients that could not present it when they connected, or its renewal.
    Never shown again.
    """
    user_agent: str | None = None
    """The browser or library, with its version."""

    @staticmethod
    def from_dict(obj: Any) -> 'ClientInfoData':
        assert isinstance(obj, dict)
        client_id = from_str(obj.get("client_id"))
        client_type = from_union([from_str, from_none], obj.get("client_type"))
        features = from_union([lambda x: from_list(from_str, x), from_none], obj.get("features"))
        language = from_union([from_str, from_none], obj.get("language"))
        resume = from_union([ClientInfoDataResume.from_dict, from_none], obj.get("resume"))
        screen_resolution = from_union([from_str, from_none], obj.get("screen_resolution"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        timezone = from_union([from_str, from_none], obj.get("timezone"))
        token = from_union([from_str, from_none], obj.get("token"))
        user_agent = from_union([from_str, from_none], obj.get("user_agent"))
        return ClientInfoData(client_id, client_type, features, language, resume, screen_resolution, timestamp, timezone, token, user_agent)

    def to_dict(self) -> dict:
        result: dict = {}
        result["client_id"] = from_str(self.client_id)
        if self.client_type is not None:
            result["client_type"] = from_union([from_str, from_none], self.client_type)
        if self.features is not None:
            result["features"] = from_union([lambda x: from_list(from_str, x), from_none], self.features)
        if self.language is not None:
            result["language"] = from_union([from_str, from_none], self.language)
        if self.resume is not None:
            result["resume"] = from_union([lambda x: to_class(ClientInfoDataResume, x), from_none], self.resume)
        if self.screen_resolution is not None:
            result["screen_resolution"] = from_union([from_str, from_none], self.screen_resolution)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        if self.timezone is not None:
            result["timezone"] = from_union([from_str, from_none], self.timezone)
        if self.token is not None:
            result["token"] = from_union([from_str, from_none], self.token)
        if self.user_agent is not None:
            result["user_agent"] = from_union([from_str, from_none], self.user_agent)
        return result


class ClientInfoType(Enum):
    CLIENT_INFO = "client_info"


@dataclass
class ClientInfo:
    """A client introduces itself. All of it is the client’s own word: nothing is permitted
    because of it. With resume it asks for the durable messages that it missed; with token it
    presents a credential, or renews one that is about to expire.

    When: Once after connecting, best as the first message; again to renew a token, before
    the old one expires.

    When not: Not needed at all: without it errors are in the language of the handshake, and
    nothing is resumed. Not with a token of another client, which closes the connection.
    """
    data: ClientInfoData
    """What the message says."""

    type: ClientInfoType
    """The name of the message."""

    client_id: str | None = None
    """How the client calls itself."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'ClientInfo':
        assert isinstance(obj, dict)
        data = ClientInfoData.from_dict(obj.get("data"))
        type = ClientInfoType(obj.get("type"))
        client_id = from_union([from_str, from_none], obj.get("client_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return ClientInfo(data, type, client_id, request_id, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ClientInfoData, self.data)
        result["type"] = to_enum(ClientInfoType, self.type)
        if self.client_id is not None:
            result["client_id"] = from_union([from_str, from_none], self.client_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class PingData:
    """What the message says."""

    client_time: str
    """The client’s clock; the pong repeats it."""

    @staticmethod
    def from_dict(obj: Any) -> 'PingData':
        assert isinstance(obj, dict)
        client_time = from_str(obj.get("client_time"))
        return PingData(client_time)

    def to_dict(self) -> dict:
        result: dict = {}
        result["client_time"] = from_str(self.client_time)
        return result


class PingType(Enum):
    PING = "ping"


@dataclass
class Ping:
    """Asks for a pong.

    When: Every 30 seconds: it keeps the connection from counting as idle (5 minutes by
    default), and shows that it is alive.

    When not: Not more often: it counts as one of the messages that a client may send in a
    second.
    """
    data: PingData
    """What the message says."""

    type: PingType
    """The name of the message."""

    client_id: str | None = None
    """How the client calls itself."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'Ping':
        assert isinstance(obj, dict)
        data = PingData.from_dict(obj.get("data"))
        type = PingType(obj.get("type"))
        client_id = from_union([from_str, from_none], obj.get("client_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return Ping(data, type, client_id, request_id, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(PingData, self.data)
        result["type"] = to_enum(PingType, self.type)
        if self.client_id is not None:
            result["client_id"] = from_union([from_str, from_none], self.client_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


class DataWebhookType(Enum):
    """Which kind of target, which decides the body that is sent.

    Which kind of target.
    """
    DISCORD = "discord"
    DOORAY = "dooray"
    GENERIC = "generic"
    SLACK = "slack"
    TEAMS = "teams"


@dataclass
class SendWebhookData:
    """What the message says."""

    webhook_type: DataWebhookType
    """Which kind of target, which decides the body that is sent."""

    message: str | None = None
    """The text to send."""

    target_id: str | None = None
    """The configured target to send to, in place of a url."""

    template_id: str | None = None
    """The template to fill in, in place of a message or under it."""

    url: str | None = None
    """Where to send it. Default: the first configured target of this type."""

    variables: dict[str, str] | None = None
    """Values of the template’s placeholders."""

    @staticmethod
    def from_dict(obj: Any) -> 'SendWebhookData':
        assert isinstance(obj, dict)
        webhook_type = DataWebhookType(obj.get("webhook_type"))
        message = from_union([from_str, from_none], obj.get("message"))
        target_id = from_union([from_str, from_none], obj.get("target_id"))
        template_id = from_union([from_str, from_none], obj.get("template_id"))
        url = from_union([from_str, from_none], obj.get("url"))
        variables = from_union([lambda x: from_dict(from_str, x), from_none], obj.get("variables"))
        return SendWebhookData(webhook_type, message, target_id, template_id, url, variables)

    def to_dict(self) -> dict:
        result: dict = {}
        result["webhook_type"] = to_enum(DataWebhookType, self.webhook_type)
        if self.message is not None:
            result["message"] = from_union([from_str, from_none], self.message)
        if self.target_id is not None:
            result["target_id"] = from_union([from_str, from_none], self.target_id)
        if self.template_id is not None:
            result["template_id"] = from_union([from_str, from_none], self.template_id)
        if self.url is not None:
            result["url"] = from_union([from_str, from_none], self.url)
        if self.variables is not None:
            result["variables"] = from_union([lambda x: from_dict(from_str, x), from_none], self.variables)
        return result


class SendWebhookType(Enum):
    SEND_WEBHOOK = "send_webhook"


@dataclass
class SendWebhook:
    """Queues a webhook: a message, or a template with its variables.

    When: When somebody should be told outside of this system; webhook_event reports what
    becomes of it.

    When not: Not again because of silence: a webhook that fails is tried again by the server.
    """
    data: SendWebhookData
    """What the message says."""

    type: SendWebhookType
    """The name of the message."""

    client_id: str | None = None
    """How the client calls itself."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'SendWebhook':
        assert isinstance(obj, dict)
        data = SendWebhookData.from_dict(obj.get("data"))
        type = SendWebhookType(obj.get("type"))
        client_id = from_union([from_str, from_none], obj.get("client_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return SendWebhook(data, type, client_id, request_id, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(SendWebhookData, self.data)
        result["type"] = to_enum(SendWebhookType, self.type)
        if self.client_id is not None:
            result["client_id"] = from_union([from_str, from_none], self.client_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


class ServiceControlDataAction(Enum):
    """What to do; status only asks."""

    RESTART = "restart"
    START = "start"
    STATUS = "status"
    STOP = "stop"


@dataclass
class ServiceControlDataOptions:
    """How to stop; of no effect on start and status."""

    force: bool | None = None
    """Kill at once instead of asking the service to stop."""

    timeout: float | None = None
    """How long a stop may take before the service is killed. Default: the service’s own grace.
    In seconds.
    """

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
    """What the message says."""

    action: ServiceControlDataAction
    """What to do; status only asks."""

    service_id: str
    """A service’s id: letters, digits, _ - . and :, at most 128 of them."""

    options: ServiceControlDataOptions | None = None
    """How to stop; of no effect on start and status."""

    @staticmethod
    def from_dict(obj: Any) -> 'ServiceControlData':
        assert isinstance(obj, dict)
        action = ServiceControlDataAction(obj.get("action"))
        service_id = from_str(obj.get("service_id"))
        options = from_union([ServiceControlDataOptions.from_dict, from_none], obj.get("options"))
        return ServiceControlData(action, service_id, options)

    def to_dict(self) -> dict:
        result: dict = {}
        result["action"] = to_enum(ServiceControlDataAction, self.action)
        result["service_id"] = from_str(self.service_id)
        if self.options is not None:
            result["options"] = from_union([lambda x: to_class(ServiceControlDataOptions, x), from_none], self.options)
        return result


class ServiceControlType(Enum):
    SERVICE_CONTROL = "service_control"


@dataclass
class ServiceControl:
    """Starts, stops or restarts a service, or asks for its state. Commands for one service are
    carried out one after the other; one that the state makes needless is answered with the
    state.

    When: When somebody asks for it. With a request id the outcome comes as ack or error;
    service_event shows everybody what happened.

    When not: Not to poll for a state: service_event tells of changes, and the snapshot has
    all states.
    """
    data: ServiceControlData
    """What the message says."""

    type: ServiceControlType
    """The name of the message."""

    client_id: str | None = None
    """How the client calls itself."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'ServiceControl':
        assert isinstance(obj, dict)
        data = ServiceControlData.from_dict(obj.get("data"))
        type = ServiceControlType(obj.get("type"))
        client_id = from_union([from_str, from_none], obj.get("client_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return ServiceControl(data, type, client_id, request_id, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ServiceControlData, self.data)
        result["type"] = to_enum(ServiceControlType, self.type)
        if self.client_id is not None:
            result["client_id"] = from_union([from_str, from_none], self.client_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


class Action(Enum):
    """init, as the client knows it; the server decides what it is next.

    init until its token, callers and event socket are there, then active.
    """
    ACTIVE = "active"
    INIT = "init"


@dataclass
class StartOutboundDataProject:
    """The project and its credentials."""

    action: Action
    """init, as the client knows it; the server decides what it is next."""

    call_flow_id: str
    """The call flow to run."""

    client_id: str
    """The PBX account."""

    client_secret: str
    """The PBX credential. Never sent back, logged or shown."""

    project_id: str
    """Which project."""

    error: str | None = None
    """What the client’s last try failed with; null when nothing did."""

    @staticmethod
    def from_dict(obj: Any) -> 'StartOutboundDataProject':
        assert isinstance(obj, dict)
        action = Action(obj.get("action"))
        call_flow_id = from_str(obj.get("callFlowId"))
        client_id = from_str(obj.get("client_id"))
        client_secret = from_str(obj.get("client_secret"))
        project_id = from_str(obj.get("projectId"))
        error = from_union([from_none, from_str], obj.get("error"))
        return StartOutboundDataProject(action, call_flow_id, client_id, client_secret, project_id, error)

    def to_dict(self) -> dict:
        result: dict = {}
        result["action"] = to_enum(Action, self.action)
        result["callFlowId"] = from_str(self.call_flow_id)
        result["client_id"] = from_str(self.client_id)
        result["client_secret"] = from_str(self.client_secret)
        result["projectId"] = from_str(self.project_id)
        result["error"] = from_union([from_none, from_str], self.error)
        return result


@dataclass
class StartOutboundData:
    """What the message says."""

    project: StartOutboundDataProject
    """The project and its credentials."""

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
    START_OUTBOUND = "start_outbound"


@dataclass
class StartOutbound:
    """Starts an outbound project, or updates the credentials of one that runs.

    When: When a project shall run, and when its credentials changed.

    When not: Not again after a reconnect: the server keeps running projects going by itself.
    """
    data: StartOutboundData
    """What the message says."""

    type: StartOutboundType
    """The name of the message."""

    client_id: str | None = None
    """How the client calls itself."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'StartOutbound':
        assert isinstance(obj, dict)
        data = StartOutboundData.from_dict(obj.get("data"))
        type = StartOutboundType(obj.get("type"))
        client_id = from_union([from_str, from_none], obj.get("client_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return StartOutbound(data, type, client_id, request_id, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(StartOutboundData, self.data)
        result["type"] = to_enum(StartOutboundType, self.type)
        if self.client_id is not None:
            result["client_id"] = from_union([from_str, from_none], self.client_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class StopOutboundDataProject:
    """The project."""

    project_id: str
    """Which project."""

    @staticmethod
    def from_dict(obj: Any) -> 'StopOutboundDataProject':
        assert isinstance(obj, dict)
        project_id = from_str(obj.get("projectId"))
        return StopOutboundDataProject(project_id)

    def to_dict(self) -> dict:
        result: dict = {}
        result["projectId"] = from_str(self.project_id)
        return result


@dataclass
class StopOutboundData:
    """What the message says."""

    project: StopOutboundDataProject
    """The project."""

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
    STOP_OUTBOUND = "stop_outbound"


@dataclass
class StopOutbound:
    """Stops an outbound project and forgets its credentials.

    When: When a project shall not run any more.

    When not: Not for a project that does not run: the answer is PROJECT_NOT_FOUND.
    """
    data: StopOutboundData
    """What the message says."""

    type: StopOutboundType
    """The name of the message."""

    client_id: str | None = None
    """How the client calls itself."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'StopOutbound':
        assert isinstance(obj, dict)
        data = StopOutboundData.from_dict(obj.get("data"))
        type = StopOutboundType(obj.get("type"))
        client_id = from_union([from_str, from_none], obj.get("client_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return StopOutbound(data, type, client_id, request_id, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(StopOutboundData, self.data)
        result["type"] = to_enum(StopOutboundType, self.type)
        if self.client_id is not None:
            result["client_id"] = from_union([from_str, from_none], self.client_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


class SubscribeDataFiltersAlertLevelsItem(Enum):
    """How bad it is."""

    CRITICAL = "critical"
    ERROR = "error"
    INFO = "info"
    WARNING = "warning"


class SubscribeDataFiltersLogLevelsItem(Enum):
    """How important it is."""

    CRITICAL = "CRITICAL"
    DEBUG = "DEBUG"
    ERROR = "ERROR"
    INFO = "INFO"
    WARNING = "WARNING"


@dataclass
class SubscribeDataFilters:
    """Less of these types. Missing: all of them."""

    alert_levels: list[SubscribeDataFiltersAlertLevelsItem] | None = None
    """Only alerts of these levels."""

    log_levels: list[SubscribeDataFiltersLogLevelsItem] | None = None
    """Only log entries of these levels, inside log_update."""

    service_ids: list[str] | None = None
    """Only these services, in messages that carry a service_id."""

    @staticmethod
    def from_dict(obj: Any) -> 'SubscribeDataFilters':
        assert isinstance(obj, dict)
        alert_levels = from_union([lambda x: from_list(SubscribeDataFiltersAlertLevelsItem, x), from_none], obj.get("alert_levels"))
        log_levels = from_union([lambda x: from_list(SubscribeDataFiltersLogLevelsItem, x), from_none], obj.get("log_levels"))
        service_ids = from_union([lambda x: from_list(from_str, x), from_none], obj.get("service_ids"))
        return SubscribeDataFilters(alert_levels, log_levels, service_ids)

    def to_dict(self) -> dict:
        result: dict = {}
        if self.alert_levels is not None:
            result["alert_levels"] = from_union([lambda x: from_list(lambda x: to_enum(SubscribeDataFiltersAlertLevelsItem, x), x), from_none], self.alert_levels)
        if self.log_levels is not None:
            result["log_levels"] = from_union([lambda x: from_list(lambda x: to_enum(SubscribeDataFiltersLogLevelsItem, x), x), from_none], self.log_levels)
        if self.service_ids is not None:
            result["service_ids"] = from_union([lambda x: from_list(from_str, x), from_none], self.service_ids)
        return result


@dataclass
class SubscribeData:
    """What the message says."""

    event_types: list[str]
    """Names of messages, as type or as event."""

    filters: SubscribeDataFilters | None = None
    """Less of these types. Missing: all of them."""

    @staticmethod
    def from_dict(obj: Any) -> 'SubscribeData':
        assert isinstance(obj, dict)
        event_types = from_list(from_str, obj.get("event_types"))
        filters = from_union([SubscribeDataFilters.from_dict, from_none], obj.get("filters"))
        return SubscribeData(event_types, filters)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event_types"] = from_list(from_str, self.event_types)
        if self.filters is not None:
            result["filters"] = from_union([lambda x: to_class(SubscribeDataFilters, x), from_none], self.filters)
        return result


class SubscribeType(Enum):
    SUBSCRIBE = "subscribe"


@dataclass
class Subscribe:
    """Chooses what to receive. The first subscribe narrows a connection from everything to the
    listed types, further ones add. Filters replace the earlier ones of the same types.

    When: When less than everything is wanted, or other filters. The latest of each listed
    state follows.

    When not: Not needed by a client that wants every broadcast. A refused subscribe (an
    unknown name or service) changes nothing.
    """
    data: SubscribeData
    """What the message says."""

    type: SubscribeType
    """The name of the message."""

    client_id: str | None = None
    """How the client calls itself."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'Subscribe':
        assert isinstance(obj, dict)
        data = SubscribeData.from_dict(obj.get("data"))
        type = SubscribeType(obj.get("type"))
        client_id = from_union([from_str, from_none], obj.get("client_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return Subscribe(data, type, client_id, request_id, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(SubscribeData, self.data)
        result["type"] = to_enum(SubscribeType, self.type)
        if self.client_id is not None:
            result["client_id"] = from_union([from_str, from_none], self.client_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class UnsubscribeData:
    """What the message says."""

    event_types: list[str]
    """Names of messages, as type or as event."""

    @staticmethod
    def from_dict(obj: Any) -> 'UnsubscribeData':
        assert isinstance(obj, dict)
        event_types = from_list(from_str, obj.get("event_types"))
        return UnsubscribeData(event_types)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event_types"] = from_list(from_str, self.event_types)
        return result


class UnsubscribeType(Enum):
    UNSUBSCRIBE = "unsubscribe"


@dataclass
class Unsubscribe:
    """Stops receiving these messages. Before any subscribe it takes them away from everything.

    When: When a listed message is not wanted any more.

    When not: Not before closing: a connection’s subscription ends with it. Direct messages
    come regardless.
    """
    data: UnsubscribeData
    """What the message says."""

    type: UnsubscribeType
    """The name of the message."""

    client_id: str | None = None
    """How the client calls itself."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'Unsubscribe':
        assert isinstance(obj, dict)
        data = UnsubscribeData.from_dict(obj.get("data"))
        type = UnsubscribeType(obj.get("type"))
        client_id = from_union([from_str, from_none], obj.get("client_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return Unsubscribe(data, type, client_id, request_id, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(UnsubscribeData, self.data)
        result["type"] = to_enum(UnsubscribeType, self.type)
        if self.client_id is not None:
            result["client_id"] = from_union([from_str, from_none], self.client_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


class ACKDataStatus(Enum):
    OK = "ok"


@dataclass
class ACKData:
    """What the message says."""

    request_id: str
    """The request id of the message that was carried out."""

    status: ACKDataStatus
    """Always ok: what was not carried out is answered with an error."""

    result: float | bool | list[Any] | dict[str, Any] | str | None = None
    """The outcome, as the message defines it; missing when there is none."""

    @staticmethod
    def from_dict(obj: Any) -> 'ACKData':
        assert isinstance(obj, dict)
        request_id = from_str(obj.get("request_id"))
        status = ACKDataStatus(obj.get("status"))
        result = from_union([from_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], obj.get("result"))
        return ACKData(request_id, status, result)

    def to_dict(self) -> dict:
        result: dict = {}
        result["request_id"] = from_str(self.request_id)
        result["status"] = to_enum(ACKDataStatus, self.status)
        if self.result is not None:
            result["result"] = from_union([to_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], self.result)
        return result


class ACKType(Enum):
    ACK = "ack"


@dataclass
class ACK:
    """A message that carried a request id was carried out; result is its outcome.

    When: Once for each message with a request id that was carried out, also when that has an
    answer of its own.

    When not: Never for a message without a request id, and never beside an error for the
    same one.
    """
    data: ACKData
    """What the message says."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: ACKType
    """The name of the message."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ACK':
        assert isinstance(obj, dict)
        data = ACKData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = ACKType(obj.get("type"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcast_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        triggered_by = from_union([from_str, from_none], obj.get("triggered_by"))
        return ACK(data, timestamp, type, broadcast_id, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ACKData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(ACKType, self.type)
        if self.broadcast_id is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcast_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggered_by)
        return result


@dataclass
class AlertDataActionsItem:
    action: str
    """What to send back."""

    label: str
    """What to show."""

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
    """Where the alert stands now. Missing: it fires."""

    ACKNOWLEDGED = "acknowledged"
    FIRING = "firing"
    RESOLVED = "resolved"


@dataclass
class AlertData:
    """What the message says."""

    category: str
    """What it is about: performance, service, deployment, …"""

    level: SubscribeDataFiltersAlertLevelsItem
    """How bad it is."""

    message: str
    """What happened, in full, for a person."""

    source: str
    """Which part of the system noticed."""

    title: str
    """What happened, in a few words."""

    actions: list[AlertDataActionsItem] | None = None
    """What can be done about it: a label to show and the action to send back in alert_action."""

    alert_id: str | None = None
    """Which alert: the same when it fires, is acknowledged and resolves."""

    metadata: dict[str, Any] | None = None
    """Figures and facts behind it; which, depends on the category."""

    state: AlertDataState | None = None
    """Where the alert stands now. Missing: it fires."""

    @staticmethod
    def from_dict(obj: Any) -> 'AlertData':
        assert isinstance(obj, dict)
        category = from_str(obj.get("category"))
        level = SubscribeDataFiltersAlertLevelsItem(obj.get("level"))
        message = from_str(obj.get("message"))
        source = from_str(obj.get("source"))
        title = from_str(obj.get("title"))
        actions = from_union([lambda x: from_list(AlertDataActionsItem.from_dict, x), from_none], obj.get("actions"))
        alert_id = from_union([from_str, from_none], obj.get("alert_id"))
        metadata = from_union([lambda x: from_dict(lambda x: x, x), from_none], obj.get("metadata"))
        state = from_union([AlertDataState, from_none], obj.get("state"))
        return AlertData(category, level, message, source, title, actions, alert_id, metadata, state)

    def to_dict(self) -> dict:
        result: dict = {}
        result["category"] = from_str(self.category)
        result["level"] = to_enum(SubscribeDataFiltersAlertLevelsItem, self.level)
        result["message"] = from_str(self.message)
        result["source"] = from_str(self.source)
        result["title"] = from_str(self.title)
        if self.actions is not None:
            result["actions"] = from_union([lambda x: from_list(lambda x: to_class(AlertDataActionsItem, x), x), from_none], self.actions)
        if self.alert_id is not None:
            result["alert_id"] = from_union([from_str, from_none], self.alert_id)
        if self.metadata is not None:
            result["metadata"] = from_union([lambda x: from_dict(lambda x: x, x), from_none], self.metadata)
        if self.state is not None:
            result["state"] = from_union([lambda x: to_enum(AlertDataState, x), from_none], self.state)
        return result


class AlertType(Enum):
    ALERT = "alert"


@dataclass
class Alert:
    """Somebody should know.

    When: Once when an alert fires, when it gets worse or hides others, when it is
    acknowledged, and once when it resolves.

    When not: Never repeated while nothing changes, and not to clients whose alert_levels
    leave its level out.
    """
    data: AlertData
    """What the message says."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: AlertType
    """The name of the message."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'Alert':
        assert isinstance(obj, dict)
        data = AlertData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = AlertType(obj.get("type"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcast_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        triggered_by = from_union([from_str, from_none], obj.get("triggered_by"))
        return Alert(data, timestamp, type, broadcast_id, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(AlertData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(AlertType, self.type)
        if self.broadcast_id is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcast_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggered_by)
        return result


class CallUpdateDataState(Enum):
    """Where it stands: dialling and connected go on; answered, unanswered, failed and unknown
    are the end.
    """
    ANSWERED = "answered"
    CONNECTED = "connected"
    DIALLING = "dialling"
    FAILED = "failed"
    UNANSWERED = "unanswered"
    UNKNOWN = "unknown"
    WAITING = "waiting"


@dataclass
class CallUpdateData:
    """What the message says."""

    attempts: int
    """How often it was dialled."""

    call_id: str
    """Which number of its lists: the same in all its messages."""

    line: int
    """The line of the uploaded list that it stands on, from 1."""

    number: str
    """The telephone number, without separators."""

    project_id: str
    """Which project."""

    state: CallUpdateDataState
    """Where it stands: dialling and connected go on; answered, unanswered, failed and unknown
    are the end.
    """
    updated_at: str
    """When this happened."""

    dn: str | None = None
    """The extension that it is or was dialled from."""

    name: str | None = None
    """Who that is, as the list says."""

    next_attempt_at: str | None = None
    """When it may be dialled again, if it waits for that."""

    reason: str | None = None
    """Why the last call did not succeed, for a person."""

    reference: str | None = None
    """What the list calls it elsewhere, such as a customer’s number."""

    @staticmethod
    def from_dict(obj: Any) -> 'CallUpdateData':
        assert isinstance(obj, dict)
        attempts = from_int(obj.get("attempts"))
        call_id = from_str(obj.get("call_id"))
        line = from_int(obj.get("line"))
        number = from_str(obj.get("number"))
        project_id = from_str(obj.get("projectId"))
        state = CallUpdateDataState(obj.get("state"))
        updated_at = from_str(obj.get("updated_at"))
        dn = from_union([from_str, from_none], obj.get("dn"))
        name = from_union([from_str, from_none], obj.get("name"))
        next_attempt_at = from_union([from_str, from_none], obj.get("next_attempt_at"))
        reason = from_union([from_str, from_none], obj.get("reason"))
        reference = from_union([from_str, from_none], obj.get("reference"))
        return CallUpdateData(attempts, call_id, line, number, project_id, state, updated_at, dn, name, next_attempt_at, reason, reference)

    def to_dict(self) -> dict:
        result: dict = {}
        result["attempts"] = from_int(self.attempts)
        result["call_id"] = from_str(self.call_id)
        result["line"] = from_int(self.line)
        result["number"] = from_str(self.number)
        result["projectId"] = from_str(self.project_id)
        result["state"] = to_enum(CallUpdateDataState, self.state)
        result["updated_at"] = from_str(self.updated_at)
        if self.dn is not None:
            result["dn"] = from_union([from_str, from_none], self.dn)
        if self.name is not None:
            result["name"] = from_union([from_str, from_none], self.name)
        if self.next_attempt_at is not None:
            result["next_attempt_at"] = from_union([from_str, from_none], self.next_attempt_at)
        if self.reason is not None:
            result["reason"] = from_union([from_str, from_none], self.reason)
        if self.reference is not None:
            result["reference"] = from_union([from_str, from_none], self.reference)
        return result


class CallUpdateType(Enum):
    CALL_UPDATE = "call_update"


@dataclass
class CallUpdate:
    """A number of an outbound project’s call list was dialled, connected, or came to its end.

    When: At each step of a call, and when its number waits to be dialled again.

    When not: Not when a list is uploaded, and not to who connects later: the list has it all.
    """
    data: CallUpdateData
    """What the message says."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: CallUpdateType
    """The name of the message."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'CallUpdate':
        assert isinstance(obj, dict)
        data = CallUpdateData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = CallUpdateType(obj.get("type"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcast_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        triggered_by = from_union([from_str, from_none], obj.get("triggered_by"))
        return CallUpdate(data, timestamp, type, broadcast_id, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(CallUpdateData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(CallUpdateType, self.type)
        if self.broadcast_id is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcast_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggered_by)
        return result


class ConnectionStatusDataDialect(Enum):
    """The style in which broadcasts reach this connection."""

    EVENT = "event"
    TYPED = "typed"


class ConnectionStatusDataRole(Enum):
    """What this connection may do."""

    ADMIN = "admin"
    OPERATOR = "operator"
    PUBLISHER = "publisher"
    VIEWER = "viewer"


class ConnectionStatusDataStatus(Enum):
    """draining: the server stops soon and wants no new connection."""

    CONNECTED = "connected"
    DRAINING = "draining"


@dataclass
class ConnectionStatusData:
    """What the message says."""

    client_count: int
    """Open connections, this one included."""

    features: list[str]
    """What this server can do. Unknown names are to be ignored."""

    server_time: str
    """The server’s clock when this was sent."""

    server_version: str
    """The server’s version, as in its package."""

    status: ConnectionStatusDataStatus
    """draining: the server stops soon and wants no new connection."""

    uptime_seconds: float
    """Seconds since the server started."""

    dialect: ConnectionStatusDataDialect | None = None
    """The style in which broadcasts reach this connection."""

    epoch: str | None = None
    """The journal’s identity; positions of another epoch mean nothing."""

    limits: dict[str, float] | None = None
    """The limits that apply to this connection, by name."""

    position: int | None = None
    """The journal’s last position when this was sent."""

    reconnect_after_ms: int | None = None
    """When draining: how long to wait before reconnecting. In milliseconds."""

    resumed: bool | None = None
    """Answer to a resume: true when everything missed follows; false when the client must fetch
    its snapshot again.
    """
    role: ConnectionStatusDataRole | None = None
    """What this connection may do."""

    @staticmethod
    def from_dict(obj: Any) -> 'ConnectionStatusData':
        assert isinstance(obj, dict)
        client_count = from_int(obj.get("client_count"))
        features = from_list(from_str, obj.get("features"))
        server_time = from_str(obj.get("server_time"))
        server_version = from_str(obj.get("server_version"))
        status = ConnectionStatusDataStatus(obj.get("status"))
        uptime_seconds = from_float(obj.get("uptime_seconds"))
        dialect = from_union([ConnectionStatusDataDialect, from_none], obj.get("dialect"))
        epoch = from_union([from_str, from_none], obj.get("epoch"))
        limits = from_union([lambda x: from_dict(from_float, x), from_none], obj.get("limits"))
        position = from_union([from_int, from_none], obj.get("position"))
        reconnect_after_ms = from_union([from_int, from_none], obj.get("reconnect_after_ms"))
        resumed = from_union([from_bool, from_none], obj.get("resumed"))
        role = from_union([ConnectionStatusDataRole, from_none], obj.get("role"))
        return ConnectionStatusData(client_count, features, server_time, server_version, status, uptime_seconds, dialect, epoch, limits, position, reconnect_after_ms, resumed, role)

    def to_dict(self) -> dict:
        result: dict = {}
        result["client_count"] = from_int(self.client_count)
        result["features"] = from_list(from_str, self.features)
        result["server_time"] = from_str(self.server_time)
        result["server_version"] = from_str(self.server_version)
        result["status"] = to_enum(ConnectionStatusDataStatus, self.status)
        result["uptime_seconds"] = to_float(self.uptime_seconds)
        if self.dialect is not None:
            result["dialect"] = from_union([lambda x: to_enum(ConnectionStatusDataDialect, x), from_none], self.dialect)
        if self.epoch is not None:
            result["epoch"] = from_union([from_str, from_none], self.epoch)
        if self.limits is not None:
            result["limits"] = from_union([lambda x: from_dict(to_float, x), from_none], self.limits)
        if self.position is not None:
            result["position"] = from_union([from_int, from_none], self.position)
        if self.reconnect_after_ms is not None:
            result["reconnect_after_ms"] = from_union([from_int, from_none], self.reconnect_after_ms)
        if self.resumed is not None:
            result["resumed"] = from_union([from_bool, from_none], self.resumed)
        if self.role is not None:
            result["role"] = from_union([lambda x: to_enum(ConnectionStatusDataRole, x), from_none], self.role)
        return result


class ConnectionStatusType(Enum):
    CONNECTION_STATUS = "connection_status"


@dataclass
class ConnectionStatus:
    """Where this connection stands: the server, the journal, and what this connection may do.

    When: As the first message on every connection that has its credential, as the answer to
    a request to resume, and, with status `draining`, before the server stops.

    When not: Not when others connect or leave, and not to a client without a credential
    where the server wants one.
    """
    data: ConnectionStatusData
    """What the message says."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: ConnectionStatusType
    """The name of the message."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ConnectionStatus':
        assert isinstance(obj, dict)
        data = ConnectionStatusData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = ConnectionStatusType(obj.get("type"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcast_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        triggered_by = from_union([from_str, from_none], obj.get("triggered_by"))
        return ConnectionStatus(data, timestamp, type, broadcast_id, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ConnectionStatusData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(ConnectionStatusType, self.type)
        if self.broadcast_id is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcast_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggered_by)
        return result


@dataclass
class ErrorData:
    """What the message says."""

    error_code: str
    """What to act on. Treat an unknown code like INTERNAL_SERVER_ERROR."""

    error_message: str
    """For a person, in the language of the connection."""

    timestamp: str
    """When it was refused: the same as the envelope’s."""

    details: dict[str, Any] | None = None
    """What fits the code: issues, known, nearest, retry_after_ms, …"""

    @staticmethod
    def from_dict(obj: Any) -> 'ErrorData':
        assert isinstance(obj, dict)
        error_code = from_str(obj.get("error_code"))
        error_message = from_str(obj.get("error_message"))
        timestamp = from_str(obj.get("timestamp"))
        details = from_union([lambda x: from_dict(lambda x: x, x), from_none], obj.get("details"))
        return ErrorData(error_code, error_message, timestamp, details)

    def to_dict(self) -> dict:
        result: dict = {}
        result["error_code"] = from_str(self.error_code)
        result["error_message"] = from_str(self.error_message)
        result["timestamp"] = from_str(self.timestamp)
        if self.details is not None:
            result["details"] = from_union([lambda x: from_dict(lambda x: x, x), from_none], self.details)
        return result


class ErrorType(Enum):
    ERROR = "error"


@dataclass
class Error:
    """A message was refused, or what it asked for failed. In the style of the message it
    answers, with its request id where there was one. The connection stays open unless the
    close code that follows says otherwise.

    When: Once for each message that is refused, and once before the server closes a
    connection that is over a limit or whose credential is not valid.

    When not: Never beside an ack for the same message. Three cannot repeat the request id,
    because the message was not read that far: RATE_LIMIT_EXCEEDED, MESSAGE_TOO_LARGE, and
    text that is not JSON.
    """
    data: ErrorData
    """What the message says."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: ErrorType
    """The name of the message."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'Error':
        assert isinstance(obj, dict)
        data = ErrorData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = ErrorType(obj.get("type"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcast_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        triggered_by = from_union([from_str, from_none], obj.get("triggered_by"))
        return Error(data, timestamp, type, broadcast_id, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ErrorData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(ErrorType, self.type)
        if self.broadcast_id is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcast_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggered_by)
        return result


@dataclass
class LogUpdateDataEntriesItem:
    level: SubscribeDataFiltersLogLevelsItem
    """How important it is."""

    message: str
    """The text, with known shapes of secrets masked; several lines where it is a stack trace."""

    timestamp: str
    """When it was logged, by the clock of who logged it."""

    line_number: int | None = None
    """The line in that source file."""

    logger_name: str | None = None
    """Which logger of the service wrote it."""

    module: str | None = None
    """Which source file wrote it."""

    thread_id: str | None = None
    """Which thread wrote it."""

    @staticmethod
    def from_dict(obj: Any) -> 'LogUpdateDataEntriesItem':
        assert isinstance(obj, dict)
        level = SubscribeDataFiltersLogLevelsItem(obj.get("level"))
        message = from_str(obj.get("message"))
        timestamp = from_str(obj.get("timestamp"))
        line_number = from_union([from_int, from_none], obj.get("line_number"))
        logger_name = from_union([from_str, from_none], obj.get("logger_name"))
        module = from_union([from_str, from_none], obj.get("module"))
        thread_id = from_union([from_str, from_none], obj.get("thread_id"))
        return LogUpdateDataEntriesItem(level, message, timestamp, line_number, logger_name, module, thread_id)

    def to_dict(self) -> dict:
        result: dict = {}
        result["level"] = to_enum(SubscribeDataFiltersLogLevelsItem, self.level)
        result["message"] = from_str(self.message)
        result["timestamp"] = from_str(self.timestamp)
        if self.line_number is not None:
            result["line_number"] = from_union([from_int, from_none], self.line_number)
        if self.logger_name is not None:
            result["logger_name"] = from_union([from_str, from_none], self.logger_name)
        if self.module is not None:
            result["module"] = from_union([from_str, from_none], self.module)
        if self.thread_id is not None:
            result["thread_id"] = from_union([from_str, from_none], self.thread_id)
        return result


@dataclass
class LogUpdateData:
    """What the message says."""

    entries: list[LogUpdateDataEntriesItem]
    """Oldest first. Empty when only dropped_entries is told."""

    file_name: str
    """The log’s name: a file, or the output of a service."""

    total_new_entries: int
    """How many entries this message carries, after the reader’s log_levels filter."""

    dropped_entries: int | None = None
    """Entries that were dropped since the last update of this file."""

    service_id: str | None = None
    """The service whose output it is; missing for other logs."""

    @staticmethod
    def from_dict(obj: Any) -> 'LogUpdateData':
        assert isinstance(obj, dict)
        entries = from_list(LogUpdateDataEntriesItem.from_dict, obj.get("entries"))
        file_name = from_str(obj.get("file_name"))
        total_new_entries = from_int(obj.get("total_new_entries"))
        dropped_entries = from_union([from_int, from_none], obj.get("dropped_entries"))
        service_id = from_union([from_str, from_none], obj.get("service_id"))
        return LogUpdateData(entries, file_name, total_new_entries, dropped_entries, service_id)

    def to_dict(self) -> dict:
        result: dict = {}
        result["entries"] = from_list(lambda x: to_class(LogUpdateDataEntriesItem, x), self.entries)
        result["file_name"] = from_str(self.file_name)
        result["total_new_entries"] = from_int(self.total_new_entries)
        if self.dropped_entries is not None:
            result["dropped_entries"] = from_union([from_int, from_none], self.dropped_entries)
        if self.service_id is not None:
            result["service_id"] = from_union([from_str, from_none], self.service_id)
        return result


class LogUpdateType(Enum):
    LOG_UPDATE = "log_update"


@dataclass
class LogUpdate:
    """New log entries of one file or service, in order.

    When: When entries arrive; those that arrive together are sent together. Under load
    entries are dropped, oldest first, and counted in dropped_entries.

    When not: Not replayed on resume, and not when a reader’s log_levels leave no entry;
    entries from before the connection are in the snapshot.
    """
    data: LogUpdateData
    """What the message says."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: LogUpdateType
    """The name of the message."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'LogUpdate':
        assert isinstance(obj, dict)
        data = LogUpdateData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = LogUpdateType(obj.get("type"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcast_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        triggered_by = from_union([from_str, from_none], obj.get("triggered_by"))
        return LogUpdate(data, timestamp, type, broadcast_id, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(LogUpdateData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(LogUpdateType, self.type)
        if self.broadcast_id is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcast_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggered_by)
        return result


@dataclass
class PongData:
    """What the message says."""

    client_time: str
    """The ping’s client_time, unchanged."""

    latency_ms: int
    """server_time − client_time, at least 0. It compares two clocks: measure a round trip with
    your own. In milliseconds.
    """
    server_time: str
    """The server’s clock when it answered."""

    @staticmethod
    def from_dict(obj: Any) -> 'PongData':
        assert isinstance(obj, dict)
        client_time = from_str(obj.get("client_time"))
        latency_ms = from_int(obj.get("latency_ms"))
        server_time = from_str(obj.get("server_time"))
        return PongData(client_time, latency_ms, server_time)

    def to_dict(self) -> dict:
        result: dict = {}
        result["client_time"] = from_str(self.client_time)
        result["latency_ms"] = from_int(self.latency_ms)
        result["server_time"] = from_str(self.server_time)
        return result


class PongType(Enum):
    PONG = "pong"


@dataclass
class Pong:
    """The answer to ping.

    When: At once, in the style of the ping. With a request id an ack follows too.

    When not: Never without a ping; protocol-level WebSocket pings are answered by WebSocket
    pongs.
    """
    data: PongData
    """What the message says."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: PongType
    """The name of the message."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'Pong':
        assert isinstance(obj, dict)
        data = PongData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = PongType(obj.get("type"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcast_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        triggered_by = from_union([from_str, from_none], obj.get("triggered_by"))
        return Pong(data, timestamp, type, broadcast_id, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(PongData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(PongType, self.type)
        if self.broadcast_id is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcast_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggered_by)
        return result


class PoscoEventDataEventType(Enum):
    """What happened."""

    DEPLOYMENT_COMPLETED = "deployment_completed"
    DEPLOYMENT_FAILED = "deployment_failed"
    DEPLOYMENT_PROGRESS = "deployment_progress"
    DEPLOYMENT_ROLLED_BACK = "deployment_rolled_back"
    DEPLOYMENT_STARTED = "deployment_started"


class PoscoEventDataStatus(Enum):
    """Where the deployment stands now."""

    COMPLETED = "completed"
    FAILED = "failed"
    IN_PROGRESS = "in_progress"
    PENDING = "pending"
    ROLLED_BACK = "rolled_back"


class PoscoEventDataStepsItemStatus(Enum):
    """Where the step stands."""

    COMPLETED = "completed"
    FAILED = "failed"
    IN_PROGRESS = "in_progress"
    PENDING = "pending"
    SKIPPED = "skipped"


@dataclass
class PoscoEventDataStepsItem:
    name: str
    """What the step does."""

    status: PoscoEventDataStepsItemStatus
    """Where the step stands."""

    duration_ms: int | None = None
    """How long it took, once it has ended. In milliseconds."""

    progress: float | None = None
    """How far the step is, while it runs. In percent."""

    @staticmethod
    def from_dict(obj: Any) -> 'PoscoEventDataStepsItem':
        assert isinstance(obj, dict)
        name = from_str(obj.get("name"))
        status = PoscoEventDataStepsItemStatus(obj.get("status"))
        duration_ms = from_union([from_int, from_none], obj.get("duration_ms"))
        progress = from_union([from_float, from_none], obj.get("progress"))
        return PoscoEventDataStepsItem(name, status, duration_ms, progress)

    def to_dict(self) -> dict:
        result: dict = {}
        result["name"] = from_str(self.name)
        result["status"] = to_enum(PoscoEventDataStepsItemStatus, self.status)
        if self.duration_ms is not None:
            result["duration_ms"] = from_union([from_int, from_none], self.duration_ms)
        if self.progress is not None:
            result["progress"] = from_union([to_float, from_none], self.progress)
        return result


@dataclass
class PoscoEventData:
    """What the message says."""

    branch: str
    """The branch that is deployed."""

    commit_hash: str
    """The commit that is deployed."""

    deployment_id: str
    """Which deployment: the same in all its messages."""

    event_type: PoscoEventDataEventType
    """What happened."""

    message: str
    """For a person."""

    progress: float
    """How far the whole deployment is. In percent."""

    status: PoscoEventDataStatus
    """Where the deployment stands now."""

    steps: list[PoscoEventDataStepsItem]
    """Every step, in order."""

    deployment: str | None = None
    """What is deployed again and again: the id of a deployment in the configuration."""

    @staticmethod
    def from_dict(obj: Any) -> 'PoscoEventData':
        assert isinstance(obj, dict)
        branch = from_str(obj.get("branch"))
        commit_hash = from_str(obj.get("commit_hash"))
        deployment_id = from_str(obj.get("deployment_id"))
        event_type = PoscoEventDataEventType(obj.get("event_type"))
        message = from_str(obj.get("message"))
        progress = from_float(obj.get("progress"))
        status = PoscoEventDataStatus(obj.get("status"))
        steps = from_list(PoscoEventDataStepsItem.from_dict, obj.get("steps"))
        deployment = from_union([from_str, from_none], obj.get("deployment"))
        return PoscoEventData(branch, commit_hash, deployment_id, event_type, message, progress, status, steps, deployment)

    def to_dict(self) -> dict:
        result: dict = {}
        result["branch"] = from_str(self.branch)
        result["commit_hash"] = from_str(self.commit_hash)
        result["deployment_id"] = from_str(self.deployment_id)
        result["event_type"] = to_enum(PoscoEventDataEventType, self.event_type)
        result["message"] = from_str(self.message)
        result["progress"] = to_float(self.progress)
        result["status"] = to_enum(PoscoEventDataStatus, self.status)
        result["steps"] = from_list(lambda x: to_class(PoscoEventDataStepsItem, x), self.steps)
        if self.deployment is not None:
            result["deployment"] = from_union([from_str, from_none], self.deployment)
        return result


class PoscoEventType(Enum):
    POSCO_EVENT = "posco_event"


@dataclass
class PoscoEvent:
    """A deployment started, advanced, completed, failed or was rolled back; with the state of
    each step.

    When: At every such step, with all steps each time.

    When not: Not after a deployment has completed, failed or been rolled back: the next one
    has another deployment_id.
    """
    data: PoscoEventData
    """What the message says."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: PoscoEventType
    """The name of the message."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'PoscoEvent':
        assert isinstance(obj, dict)
        data = PoscoEventData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = PoscoEventType(obj.get("type"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcast_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        triggered_by = from_union([from_str, from_none], obj.get("triggered_by"))
        return PoscoEvent(data, timestamp, type, broadcast_id, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(PoscoEventData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(PoscoEventType, self.type)
        if self.broadcast_id is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcast_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggered_by)
        return result


@dataclass
class ProjectStatusChangeDataData:
    """The change."""

    changed_at: str
    """When that changed."""

    new_action: str
    """What it does now."""

    old_action: str
    """What it did before."""

    project_id: str
    """Which project."""

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectStatusChangeDataData':
        assert isinstance(obj, dict)
        changed_at = from_str(obj.get("changedAt"))
        new_action = from_str(obj.get("newAction"))
        old_action = from_str(obj.get("oldAction"))
        project_id = from_str(obj.get("projectId"))
        return ProjectStatusChangeDataData(changed_at, new_action, old_action, project_id)

    def to_dict(self) -> dict:
        result: dict = {}
        result["changedAt"] = from_str(self.changed_at)
        result["newAction"] = from_str(self.new_action)
        result["oldAction"] = from_str(self.old_action)
        result["projectId"] = from_str(self.project_id)
        return result


@dataclass
class ProjectStatusChangeData:
    """What the message says."""

    data: ProjectStatusChangeDataData
    """The change."""

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
    PROJECT_STATUS_CHANGE = "project_status_change"


@dataclass
class ProjectStatusChange:
    """The action of an outbound project changed.

    When: Once for each change of the action.

    When not: Not for other changes of a project: projects_update has those.
    """
    data: ProjectStatusChangeData
    """What the message says."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: ProjectStatusChangeType
    """The name of the message."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectStatusChange':
        assert isinstance(obj, dict)
        data = ProjectStatusChangeData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = ProjectStatusChangeType(obj.get("type"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcast_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        triggered_by = from_union([from_str, from_none], obj.get("triggered_by"))
        return ProjectStatusChange(data, timestamp, type, broadcast_id, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ProjectStatusChangeData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(ProjectStatusChangeType, self.type)
        if self.broadcast_id is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcast_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggered_by)
        return result


class ProjectsUpdateDataDataItemAccessToken(Enum):
    EMPTY = "***"


class ProjectsUpdateDataDataItemDiallingState(Enum):
    """What it does: paused by a person, without its PBX, waiting for its hours, calling, or
    done with its lists.
    """
    DIALLING = "dialling"
    DISCONNECTED = "disconnected"
    FINISHED = "finished"
    OUTSIDE_HOURS = "outside_hours"
    PAUSED = "paused"


@dataclass
class ProjectsUpdateDataDataItemDialling:
    """How its call lists are dialled; absent where it has none."""

    answered: int
    """Numbers that were reached."""

    failed: int
    """Numbers that could not be called."""

    in_progress: int
    """Calls that ring or are connected."""

    state: ProjectsUpdateDataDataItemDiallingState
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
    def from_dict(obj: Any) -> 'ProjectsUpdateDataDataItemDialling':
        assert isinstance(obj, dict)
        answered = from_int(obj.get("answered"))
        failed = from_int(obj.get("failed"))
        in_progress = from_int(obj.get("in_progress"))
        state = ProjectsUpdateDataDataItemDiallingState(obj.get("state"))
        unanswered = from_int(obj.get("unanswered"))
        unknown = from_int(obj.get("unknown"))
        waiting = from_int(obj.get("waiting"))
        revision = from_union([from_str, from_none], obj.get("revision"))
        return ProjectsUpdateDataDataItemDialling(answered, failed, in_progress, state, unanswered, unknown, waiting, revision)

    def to_dict(self) -> dict:
        result: dict = {}
        result["answered"] = from_int(self.answered)
        result["failed"] = from_int(self.failed)
        result["in_progress"] = from_int(self.in_progress)
        result["state"] = to_enum(ProjectsUpdateDataDataItemDiallingState, self.state)
        result["unanswered"] = from_int(self.unanswered)
        result["unknown"] = from_int(self.unknown)
        result["waiting"] = from_int(self.waiting)
        if self.revision is not None:
            result["revision"] = from_union([from_str, from_none], self.revision)
        return result


@dataclass
class ProjectsUpdateDataDataItem:
    action: Action
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

    access_token: ProjectsUpdateDataDataItemAccessToken | None = None
    """'***' when there is a token, null when there is none. Never the token."""

    caller: float | bool | list[Any] | dict[str, Any] | str | None = None
    """The callers, as the PBX lists them; null before they are known."""

    dialling: ProjectsUpdateDataDataItemDialling | None = None
    """How its call lists are dialled; absent where it has none."""

    error: str | None = None
    """Why it is not connected, for a person; null when it is. Absent from older servers."""

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectsUpdateDataDataItem':
        assert isinstance(obj, dict)
        action = Action(obj.get("action"))
        agent_quantity = from_int(obj.get("agentQuantity"))
        call_flow_id = from_str(obj.get("callFlowId"))
        client_id = from_str(obj.get("client_id"))
        created_at = from_str(obj.get("createdAt"))
        project_id = from_str(obj.get("projectId"))
        updated_at = from_str(obj.get("updatedAt"))
        ws_connected = from_bool(obj.get("ws_connected"))
        access_token = from_union([from_none, ProjectsUpdateDataDataItemAccessToken], obj.get("access_token"))
        caller = from_union([from_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], obj.get("caller"))
        dialling = from_union([ProjectsUpdateDataDataItemDialling.from_dict, from_none], obj.get("dialling"))
        error = from_union([from_none, from_str], obj.get("error"))
        return ProjectsUpdateDataDataItem(action, agent_quantity, call_flow_id, client_id, created_at, project_id, updated_at, ws_connected, access_token, caller, dialling, error)

    def to_dict(self) -> dict:
        result: dict = {}
        result["action"] = to_enum(Action, self.action)
        result["agentQuantity"] = from_int(self.agent_quantity)
        result["callFlowId"] = from_str(self.call_flow_id)
        result["client_id"] = from_str(self.client_id)
        result["createdAt"] = from_str(self.created_at)
        result["projectId"] = from_str(self.project_id)
        result["updatedAt"] = from_str(self.updated_at)
        result["ws_connected"] = from_bool(self.ws_connected)
        result["access_token"] = from_union([from_none, lambda x: to_enum(ProjectsUpdateDataDataItemAccessToken, x)], self.access_token)
        result["caller"] = from_union([to_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], self.caller)
        if self.dialling is not None:
            result["dialling"] = from_union([lambda x: to_class(ProjectsUpdateDataDataItemDialling, x), from_none], self.dialling)
        if self.error is not None:
            result["error"] = from_union([from_none, from_str], self.error)
        return result


@dataclass
class ProjectsUpdateDataStats:
    """The list in numbers."""

    active_projects: int
    """How many of them are active."""

    connected_projects: int
    """How many have their event socket open."""

    total_projects: int
    """How many projects there are."""

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectsUpdateDataStats':
        assert isinstance(obj, dict)
        active_projects = from_int(obj.get("activeProjects"))
        connected_projects = from_int(obj.get("connectedProjects"))
        total_projects = from_int(obj.get("totalProjects"))
        return ProjectsUpdateDataStats(active_projects, connected_projects, total_projects)

    def to_dict(self) -> dict:
        result: dict = {}
        result["activeProjects"] = from_int(self.active_projects)
        result["connectedProjects"] = from_int(self.connected_projects)
        result["totalProjects"] = from_int(self.total_projects)
        return result


class ProjectsUpdateDataType(Enum):
    ALL_PROJECTS = "allProjects"


@dataclass
class ProjectsUpdateData:
    """What the message says."""

    data: list[ProjectsUpdateDataDataItem]
    """Every project; empty when there is none."""

    stats: ProjectsUpdateDataStats
    """The list in numbers."""

    type: ProjectsUpdateDataType
    """Always allProjects: the list is complete."""

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
    PROJECTS_UPDATE = "projects_update"


@dataclass
class ProjectsUpdate:
    """All outbound projects; triggeredBy names the project that changed, or `system`.

    When: After anything about one of them changed, and at once to a client that connects or
    subscribes.

    When not: States in between are skipped for a slow reader, which gets the latest.
    """
    data: ProjectsUpdateData
    """What the message says."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    triggered_by: str
    """What caused it: the id of a project, or system."""

    type: ProjectsUpdateType
    """The name of the message."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectsUpdate':
        assert isinstance(obj, dict)
        data = ProjectsUpdateData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        triggered_by = from_str(obj.get("triggered_by"))
        type = ProjectsUpdateType(obj.get("type"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcast_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        return ProjectsUpdate(data, timestamp, triggered_by, type, broadcast_id, request_id)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ProjectsUpdateData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["triggered_by"] = from_str(self.triggered_by)
        result["type"] = to_enum(ProjectsUpdateType, self.type)
        if self.broadcast_id is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcast_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        return result


class ServiceEventDataEventType(Enum):
    """What happened."""

    CONFIG_CHANGED = "config_changed"
    ERROR = "error"
    RECOVERED = "recovered"
    RESTARTED = "restarted"
    STARTED = "started"
    STOPPED = "stopped"


class ServiceEventDataStatus(Enum):
    """The state after the event."""

    ERROR = "error"
    RUNNING = "running"
    STARTING = "starting"
    STOPPED = "stopped"
    STOPPING = "stopping"
    UNKNOWN = "unknown"


@dataclass
class ServiceEventData:
    """What the message says."""

    event_type: ServiceEventDataEventType
    """What happened."""

    message: str
    """For a person, in the server’s locale."""

    service_id: str
    """A service’s id: letters, digits, _ - . and :, at most 128 of them."""

    service_name: str
    """Its name, for a person."""

    status: ServiceEventDataStatus
    """The state after the event."""

    details: dict[str, Any] | None = None
    """What fits the event: pid, port, config_file, exit_code, signal, restart_count,
    next_restart_at, reason, health, latency_ms, …
    """

    @staticmethod
    def from_dict(obj: Any) -> 'ServiceEventData':
        assert isinstance(obj, dict)
        event_type = ServiceEventDataEventType(obj.get("event_type"))
        message = from_str(obj.get("message"))
        service_id = from_str(obj.get("service_id"))
        service_name = from_str(obj.get("service_name"))
        status = ServiceEventDataStatus(obj.get("status"))
        details = from_union([lambda x: from_dict(lambda x: x, x), from_none], obj.get("details"))
        return ServiceEventData(event_type, message, service_id, service_name, status, details)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event_type"] = to_enum(ServiceEventDataEventType, self.event_type)
        result["message"] = from_str(self.message)
        result["service_id"] = from_str(self.service_id)
        result["service_name"] = from_str(self.service_name)
        result["status"] = to_enum(ServiceEventDataStatus, self.status)
        if self.details is not None:
            result["details"] = from_union([lambda x: from_dict(lambda x: x, x), from_none], self.details)
        return result


class ServiceEventType(Enum):
    SERVICE_EVENT = "service_event"


@dataclass
class ServiceEvent:
    """Something happened to a service: it started, stopped, restarted, failed, recovered, or
    its configuration changed.

    When: Once for each change, to every subscriber, in the order of the changes. Also as the
    direct answer to service_control with the action `status`, then without a broadcast id.

    When not: Not while nothing changes, and not for the states in between (starting,
    stopping) unless they last longer than a second.
    """
    data: ServiceEventData
    """What the message says."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: ServiceEventType
    """The name of the message."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ServiceEvent':
        assert isinstance(obj, dict)
        data = ServiceEventData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = ServiceEventType(obj.get("type"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcast_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        triggered_by = from_union([from_str, from_none], obj.get("triggered_by"))
        return ServiceEvent(data, timestamp, type, broadcast_id, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ServiceEventData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(ServiceEventType, self.type)
        if self.broadcast_id is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcast_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggered_by)
        return result


class StatusUpdateDataHealth(Enum):
    """From thresholds over CPU, memory and disk."""

    CRITICAL = "critical"
    DEGRADED = "degraded"
    HEALTHY = "healthy"
    WARNING = "warning"


class StatusUpdateDataNetworkStatus(Enum):
    """limited: an interface is up, but the configured check target is silent."""

    CONNECTED = "connected"
    DISCONNECTED = "disconnected"
    LIMITED = "limited"


@dataclass
class StatusUpdateData:
    """What the message says."""

    active_services: int
    """Services that are running."""

    cpu_percent: float
    """Processor load over all cores since the last sample, in percent."""

    disk_usage: float
    """Used share of the file system that holds the data directory, in percent."""

    memory_percent: float
    """Memory in use, in percent of the installed memory."""

    network_status: StatusUpdateDataNetworkStatus
    """limited: an interface is up, but the configured check target is silent."""

    uptime: float
    """Time since the host started. In seconds."""

    disk_free: int | None = None
    """Free on that file system. In bytes."""

    disk_used: int | None = None
    """Used on the file system that holds the data directory. In bytes."""

    health: StatusUpdateDataHealth | None = None
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
    def from_dict(obj: Any) -> 'StatusUpdateData':
        assert isinstance(obj, dict)
        active_services = from_int(obj.get("active_services"))
        cpu_percent = from_float(obj.get("cpu_percent"))
        disk_usage = from_float(obj.get("disk_usage"))
        memory_percent = from_float(obj.get("memory_percent"))
        network_status = StatusUpdateDataNetworkStatus(obj.get("network_status"))
        uptime = from_float(obj.get("uptime"))
        disk_free = from_union([from_int, from_none], obj.get("disk_free"))
        disk_used = from_union([from_int, from_none], obj.get("disk_used"))
        health = from_union([StatusUpdateDataHealth, from_none], obj.get("health"))
        load_average = from_union([lambda x: from_list(from_float, x), from_none], obj.get("load_average"))
        memory_available = from_union([from_int, from_none], obj.get("memory_available"))
        memory_used = from_union([from_int, from_none], obj.get("memory_used"))
        network_bytes_recv = from_union([from_int, from_none], obj.get("network_bytes_recv"))
        network_bytes_sent = from_union([from_int, from_none], obj.get("network_bytes_sent"))
        return StatusUpdateData(active_services, cpu_percent, disk_usage, memory_percent, network_status, uptime, disk_free, disk_used, health, load_average, memory_available, memory_used, network_bytes_recv, network_bytes_sent)

    def to_dict(self) -> dict:
        result: dict = {}
        result["active_services"] = from_int(self.active_services)
        result["cpu_percent"] = to_float(self.cpu_percent)
        result["disk_usage"] = to_float(self.disk_usage)
        result["memory_percent"] = to_float(self.memory_percent)
        result["network_status"] = to_enum(StatusUpdateDataNetworkStatus, self.network_status)
        result["uptime"] = to_float(self.uptime)
        if self.disk_free is not None:
            result["disk_free"] = from_union([from_int, from_none], self.disk_free)
        if self.disk_used is not None:
            result["disk_used"] = from_union([from_int, from_none], self.disk_used)
        if self.health is not None:
            result["health"] = from_union([lambda x: to_enum(StatusUpdateDataHealth, x), from_none], self.health)
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


class StatusUpdateType(Enum):
    STATUS_UPDATE = "status_update"


@dataclass
class StatusUpdate:
    """The host’s metrics.

    When: At every sample (5 s by default), when the number of active services changes, and
    at once to a client that connects or subscribes.

    When not: Samples in between are skipped for a slow reader, which gets the latest; not
    before the first sample; not to a client without a credential where the server wants one.
    """
    data: StatusUpdateData
    """What the message says."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: StatusUpdateType
    """The name of the message."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'StatusUpdate':
        assert isinstance(obj, dict)
        data = StatusUpdateData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = StatusUpdateType(obj.get("type"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcast_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        triggered_by = from_union([from_str, from_none], obj.get("triggered_by"))
        return StatusUpdate(data, timestamp, type, broadcast_id, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(StatusUpdateData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(StatusUpdateType, self.type)
        if self.broadcast_id is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcast_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggered_by)
        return result


class WebhookEventDataEventType(Enum):
    """What happened."""

    FAILED = "failed"
    QUEUED = "queued"
    RETRYING = "retrying"
    SENT = "sent"


class WebhookEventDataStatus(Enum):
    """Where it stands now."""

    FAILED = "failed"
    PENDING = "pending"
    SUCCESS = "success"


@dataclass
class WebhookEventData:
    """What the message says."""

    event_type: WebhookEventDataEventType
    """What happened."""

    message: str
    """For a person."""

    status: WebhookEventDataStatus
    """Where it stands now."""

    url: str
    """Where it is sent, masked: scheme, host and path up to the secret part."""

    webhook_id: str
    """Which webhook: the same in all its messages."""

    webhook_type: DataWebhookType
    """Which kind of target."""

    attempt: int | None = None
    """Which try this was, from 1."""

    next_attempt_at: str | None = None
    """When it is tried again, if it is."""

    response_code: int | None = None
    """The HTTP status of the last try."""

    response_time_ms: int | None = None
    """How long the target took to answer. In milliseconds."""

    sent_at: str | None = None
    """When the last try was sent."""

    target_id: str | None = None
    """The configured target; absent for a URL that a client named."""

    @staticmethod
    def from_dict(obj: Any) -> 'WebhookEventData':
        assert isinstance(obj, dict)
        event_type = WebhookEventDataEventType(obj.get("event_type"))
        message = from_str(obj.get("message"))
        status = WebhookEventDataStatus(obj.get("status"))
        url = from_str(obj.get("url"))
        webhook_id = from_str(obj.get("webhook_id"))
        webhook_type = DataWebhookType(obj.get("webhook_type"))
        attempt = from_union([from_int, from_none], obj.get("attempt"))
        next_attempt_at = from_union([from_str, from_none], obj.get("next_attempt_at"))
        response_code = from_union([from_int, from_none], obj.get("response_code"))
        response_time_ms = from_union([from_int, from_none], obj.get("response_time_ms"))
        sent_at = from_union([from_str, from_none], obj.get("sent_at"))
        target_id = from_union([from_str, from_none], obj.get("target_id"))
        return WebhookEventData(event_type, message, status, url, webhook_id, webhook_type, attempt, next_attempt_at, response_code, response_time_ms, sent_at, target_id)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event_type"] = to_enum(WebhookEventDataEventType, self.event_type)
        result["message"] = from_str(self.message)
        result["status"] = to_enum(WebhookEventDataStatus, self.status)
        result["url"] = from_str(self.url)
        result["webhook_id"] = from_str(self.webhook_id)
        result["webhook_type"] = to_enum(DataWebhookType, self.webhook_type)
        if self.attempt is not None:
            result["attempt"] = from_union([from_int, from_none], self.attempt)
        if self.next_attempt_at is not None:
            result["next_attempt_at"] = from_union([from_str, from_none], self.next_attempt_at)
        if self.response_code is not None:
            result["response_code"] = from_union([from_int, from_none], self.response_code)
        if self.response_time_ms is not None:
            result["response_time_ms"] = from_union([from_int, from_none], self.response_time_ms)
        if self.sent_at is not None:
            result["sent_at"] = from_union([from_str, from_none], self.sent_at)
        if self.target_id is not None:
            result["target_id"] = from_union([from_str, from_none], self.target_id)
        return result


class WebhookEventType(Enum):
    WEBHOOK_EVENT = "webhook_event"


@dataclass
class WebhookEvent:
    """What became of a webhook: it was queued, sent, will be tried again, or has failed for
    good.

    When: At every such step, so several times for one webhook_id.

    When not: Not when a send_webhook was refused: that is answered with an error.
    """
    data: WebhookEventData
    """What the message says."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    type: WebhookEventType
    """The name of the message."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'WebhookEvent':
        assert isinstance(obj, dict)
        data = WebhookEventData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        type = WebhookEventType(obj.get("type"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcast_id"))
        request_id = from_union([from_str, from_none], obj.get("request_id"))
        triggered_by = from_union([from_str, from_none], obj.get("triggered_by"))
        return WebhookEvent(data, timestamp, type, broadcast_id, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(WebhookEventData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        result["type"] = to_enum(WebhookEventType, self.type)
        if self.broadcast_id is not None:
            result["broadcast_id"] = from_union([from_str, from_none], self.broadcast_id)
        if self.request_id is not None:
            result["request_id"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggered_by"] = from_union([from_str, from_none], self.triggered_by)
        return result


def alert_action_from_dict(s: Any) -> AlertAction:
    return AlertAction.from_dict(s)


def alert_action_to_dict(x: AlertAction) -> Any:
    return to_class(AlertAction, x)


def client_info_from_dict(s: Any) -> ClientInfo:
    return ClientInfo.from_dict(s)


def client_info_to_dict(x: ClientInfo) -> Any:
    return to_class(ClientInfo, x)


def ping_from_dict(s: Any) -> Ping:
    return Ping.from_dict(s)


def ping_to_dict(x: Ping) -> Any:
    return to_class(Ping, x)


def send_webhook_from_dict(s: Any) -> SendWebhook:
    return SendWebhook.from_dict(s)


def send_webhook_to_dict(x: SendWebhook) -> Any:
    return to_class(SendWebhook, x)


def service_control_from_dict(s: Any) -> ServiceControl:
    return ServiceControl.from_dict(s)


def service_control_to_dict(x: ServiceControl) -> Any:
    return to_class(ServiceControl, x)


def start_outbound_from_dict(s: Any) -> StartOutbound:
    return StartOutbound.from_dict(s)


def start_outbound_to_dict(x: StartOutbound) -> Any:
    return to_class(StartOutbound, x)


def stop_outbound_from_dict(s: Any) -> StopOutbound:
    return StopOutbound.from_dict(s)


def stop_outbound_to_dict(x: StopOutbound) -> Any:
    return to_class(StopOutbound, x)


def subscribe_from_dict(s: Any) -> Subscribe:
    return Subscribe.from_dict(s)


def subscribe_to_dict(x: Subscribe) -> Any:
    return to_class(Subscribe, x)


def unsubscribe_from_dict(s: Any) -> Unsubscribe:
    return Unsubscribe.from_dict(s)


def unsubscribe_to_dict(x: Unsubscribe) -> Any:
    return to_class(Unsubscribe, x)


def ack_from_dict(s: Any) -> ACK:
    return ACK.from_dict(s)


def ack_to_dict(x: ACK) -> Any:
    return to_class(ACK, x)


def alert_from_dict(s: Any) -> Alert:
    return Alert.from_dict(s)


def alert_to_dict(x: Alert) -> Any:
    return to_class(Alert, x)


def call_update_from_dict(s: Any) -> CallUpdate:
    return CallUpdate.from_dict(s)


def call_update_to_dict(x: CallUpdate) -> Any:
    return to_class(CallUpdate, x)


def connection_status_from_dict(s: Any) -> ConnectionStatus:
    return ConnectionStatus.from_dict(s)


def connection_status_to_dict(x: ConnectionStatus) -> Any:
    return to_class(ConnectionStatus, x)


def error_from_dict(s: Any) -> Error:
    return Error.from_dict(s)


def error_to_dict(x: Error) -> Any:
    return to_class(Error, x)


def log_update_from_dict(s: Any) -> LogUpdate:
    return LogUpdate.from_dict(s)


def log_update_to_dict(x: LogUpdate) -> Any:
    return to_class(LogUpdate, x)


def pong_from_dict(s: Any) -> Pong:
    return Pong.from_dict(s)


def pong_to_dict(x: Pong) -> Any:
    return to_class(Pong, x)


def posco_event_from_dict(s: Any) -> PoscoEvent:
    return PoscoEvent.from_dict(s)


def posco_event_to_dict(x: PoscoEvent) -> Any:
    return to_class(PoscoEvent, x)


def project_status_change_from_dict(s: Any) -> ProjectStatusChange:
    return ProjectStatusChange.from_dict(s)


def project_status_change_to_dict(x: ProjectStatusChange) -> Any:
    return to_class(ProjectStatusChange, x)


def projects_update_from_dict(s: Any) -> ProjectsUpdate:
    return ProjectsUpdate.from_dict(s)


def projects_update_to_dict(x: ProjectsUpdate) -> Any:
    return to_class(ProjectsUpdate, x)


def service_event_from_dict(s: Any) -> ServiceEvent:
    return ServiceEvent.from_dict(s)


def service_event_to_dict(x: ServiceEvent) -> Any:
    return to_class(ServiceEvent, x)


def status_update_from_dict(s: Any) -> StatusUpdate:
    return StatusUpdate.from_dict(s)


def status_update_to_dict(x: StatusUpdate) -> Any:
    return to_class(StatusUpdate, x)


def webhook_event_from_dict(s: Any) -> WebhookEvent:
    return WebhookEvent.from_dict(s)


def webhook_event_to_dict(x: WebhookEvent) -> Any:
    return to_class(WebhookEvent, x)
