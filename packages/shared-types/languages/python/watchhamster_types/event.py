# Generated from the JSON Schemas by `pnpm codegen`. Do not edit.

from enum import Enum
from dataclasses import dataclass
from typing import Any, TypeVar, Type, cast, Callable


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


class AlertActionEvent(Enum):
    ALERT_ACTION = "alertAction"


@dataclass
class AlertActionPayload:
    """What the message says, and beside it the fields of the envelope."""

    action: str
    """acknowledge, dismiss, or one of the actions that the alert offered."""

    alert_id: str
    """The alert_id of the alert that is answered."""

    client_id: str | None = None
    """How the client calls itself."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'AlertActionPayload':
        assert isinstance(obj, dict)
        action = from_str(obj.get("action"))
        alert_id = from_str(obj.get("alert_id"))
        client_id = from_union([from_str, from_none], obj.get("clientId"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return AlertActionPayload(action, alert_id, client_id, request_id, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["action"] = from_str(self.action)
        result["alert_id"] = from_str(self.alert_id)
        if self.client_id is not None:
            result["clientId"] = from_union([from_str, from_none], self.client_id)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class AlertAction:
    """Answers an alert with one of its actions.

    When: When a person chose the action of an alert; an alert with the new state shows it to
    everybody.

    When not: Not for an alert that has resolved.
    """
    event: AlertActionEvent
    """The name of the message."""

    payload: AlertActionPayload
    """What the message says, and beside it the fields of the envelope."""

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
    CLIENT_INFO = "clientInfo"


@dataclass
class ClientInfoPayloadResume:
    """Where the client stood: the epoch, and the last position that it has seen."""

    after: int
    """The highest position that the client has handled."""

    epoch: str
    """The epoch of the last connection_status."""

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
    """What the message says, and beside it the fields of the envelope."""

    client_info_payload_client_id: str
    """How the client calls itself, for logs."""

    client_type: str | None = None
    """What kind of program it is."""

    client_id: str | None = None
    """How the client calls itself."""

    features: list[str] | None = None
    """What the client can do. Unknown names are ignored."""

    language: str | None = None
    """BCP 47, such as ko-KR: the language of error messages."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    resume: ClientInfoPayloadResume | None = None
    """Where the client stood: the epoch, and the last position that it has seen."""

    screen_resolution: str | None = None
    """Width and height in pixels, such as 1920x1080."""

    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    timezone: str | None = None
    """An IANA name, such as Asia/Seoul."""

    token: str | None = None
    """A credential, for clients that could not present it when they connected, or its renewal.
    Never shown again.
    """
    user_agent: str | None = None
    """The browser or library, with its version."""

    @staticmethod
    def from_dict(obj: Any) -> 'ClientInfoPayload':
        assert isinstance(obj, dict)
        client_info_payload_client_id = from_str(obj.get("client_id"))
        client_type = from_union([from_str, from_none], obj.get("client_type"))
        client_id = from_union([from_str, from_none], obj.get("clientId"))
        features = from_union([lambda x: from_list(from_str, x), from_none], obj.get("features"))
        language = from_union([from_str, from_none], obj.get("language"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        resume = from_union([ClientInfoPayloadResume.from_dict, from_none], obj.get("resume"))
        screen_resolution = from_union([from_str, from_none], obj.get("screen_resolution"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        timezone = from_union([from_str, from_none], obj.get("timezone"))
        token = from_union([from_str, from_none], obj.get("token"))
        user_agent = from_union([from_str, from_none], obj.get("user_agent"))
        return ClientInfoPayload(client_info_payload_client_id, client_type, client_id, features, language, request_id, resume, screen_resolution, timestamp, timezone, token, user_agent)

    def to_dict(self) -> dict:
        result: dict = {}
        result["client_id"] = from_str(self.client_info_payload_client_id)
        if self.client_type is not None:
            result["client_type"] = from_union([from_str, from_none], self.client_type)
        if self.client_id is not None:
            result["clientId"] = from_union([from_str, from_none], self.client_id)
        if self.features is not None:
            result["features"] = from_union([lambda x: from_list(from_str, x), from_none], self.features)
        if self.language is not None:
            result["language"] = from_union([from_str, from_none], self.language)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.resume is not None:
            result["resume"] = from_union([lambda x: to_class(ClientInfoPayloadResume, x), from_none], self.resume)
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
    event: ClientInfoEvent
    """The name of the message."""

    payload: ClientInfoPayload
    """What the message says, and beside it the fields of the envelope."""

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
    PING = "ping"


@dataclass
class PingPayload:
    """What the message says, and beside it the fields of the envelope."""

    client_time: str
    """The client’s clock; the pong repeats it."""

    client_id: str | None = None
    """How the client calls itself."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'PingPayload':
        assert isinstance(obj, dict)
        client_time = from_str(obj.get("client_time"))
        client_id = from_union([from_str, from_none], obj.get("clientId"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return PingPayload(client_time, client_id, request_id, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["client_time"] = from_str(self.client_time)
        if self.client_id is not None:
            result["clientId"] = from_union([from_str, from_none], self.client_id)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class Ping:
    """Asks for a pong.

    When: Every 30 seconds: it keeps the connection from counting as idle (5 minutes by
    default), and shows that it is alive.

    When not: Not more often: it counts as one of the messages that a client may send in a
    second.
    """
    event: PingEvent
    """The name of the message."""

    payload: PingPayload
    """What the message says, and beside it the fields of the envelope."""

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
    SEND_WEBHOOK = "sendWebhook"


class PayloadWebhookType(Enum):
    """Which kind of target, which decides the body that is sent.

    Which kind of target.
    """
    DISCORD = "discord"
    DOORAY = "dooray"
    GENERIC = "generic"
    SLACK = "slack"
    TEAMS = "teams"


@dataclass
class SendWebhookPayload:
    """What the message says, and beside it the fields of the envelope."""

    webhook_type: PayloadWebhookType
    """Which kind of target, which decides the body that is sent."""

    client_id: str | None = None
    """How the client calls itself."""

    message: str | None = None
    """The text to send."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    target_id: str | None = None
    """The configured target to send to, in place of a url."""

    template_id: str | None = None
    """The template to fill in, in place of a message or under it."""

    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    url: str | None = None
    """Where to send it. Default: the first configured target of this type."""

    variables: dict[str, str] | None = None
    """Values of the template’s placeholders."""

    @staticmethod
    def from_dict(obj: Any) -> 'SendWebhookPayload':
        assert isinstance(obj, dict)
        webhook_type = PayloadWebhookType(obj.get("webhook_type"))
        client_id = from_union([from_str, from_none], obj.get("clientId"))
        message = from_union([from_str, from_none], obj.get("message"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        target_id = from_union([from_str, from_none], obj.get("target_id"))
        template_id = from_union([from_str, from_none], obj.get("template_id"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        url = from_union([from_str, from_none], obj.get("url"))
        variables = from_union([lambda x: from_dict(from_str, x), from_none], obj.get("variables"))
        return SendWebhookPayload(webhook_type, client_id, message, request_id, target_id, template_id, timestamp, url, variables)

    def to_dict(self) -> dict:
        result: dict = {}
        result["webhook_type"] = to_enum(PayloadWebhookType, self.webhook_type)
        if self.client_id is not None:
            result["clientId"] = from_union([from_str, from_none], self.client_id)
        if self.message is not None:
            result["message"] = from_union([from_str, from_none], self.message)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.target_id is not None:
            result["target_id"] = from_union([from_str, from_none], self.target_id)
        if self.template_id is not None:
            result["template_id"] = from_union([from_str, from_none], self.template_id)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        if self.url is not None:
            result["url"] = from_union([from_str, from_none], self.url)
        if self.variables is not None:
            result["variables"] = from_union([lambda x: from_dict(from_str, x), from_none], self.variables)
        return result


@dataclass
class SendWebhook:
    """Queues a webhook: a message, or a template with its variables.

    When: When somebody should be told outside of this system; webhook_event reports what
    becomes of it.

    When not: Not again because of silence: a webhook that fails is tried again by the server.
    """
    event: SendWebhookEvent
    """The name of the message."""

    payload: SendWebhookPayload
    """What the message says, and beside it the fields of the envelope."""

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
    SERVICE_CONTROL = "serviceControl"


class ServiceControlPayloadAction(Enum):
    """What to do; status only asks."""

    RESTART = "restart"
    START = "start"
    STATUS = "status"
    STOP = "stop"


@dataclass
class ServiceControlPayloadOptions:
    """How to stop; of no effect on start and status."""

    force: bool | None = None
    """Kill at once instead of asking the service to stop."""

    timeout: float | None = None
    """How long a stop may take before the service is killed. Default: the service’s own grace.
    In seconds.
    """

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
    """What the message says, and beside it the fields of the envelope."""

    action: ServiceControlPayloadAction
    """What to do; status only asks."""

    service_id: str
    """A service’s id: letters, digits, _ - . and :, at most 128 of them."""

    client_id: str | None = None
    """How the client calls itself."""

    options: ServiceControlPayloadOptions | None = None
    """How to stop; of no effect on start and status."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'ServiceControlPayload':
        assert isinstance(obj, dict)
        action = ServiceControlPayloadAction(obj.get("action"))
        service_id = from_str(obj.get("service_id"))
        client_id = from_union([from_str, from_none], obj.get("clientId"))
        options = from_union([ServiceControlPayloadOptions.from_dict, from_none], obj.get("options"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return ServiceControlPayload(action, service_id, client_id, options, request_id, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["action"] = to_enum(ServiceControlPayloadAction, self.action)
        result["service_id"] = from_str(self.service_id)
        if self.client_id is not None:
            result["clientId"] = from_union([from_str, from_none], self.client_id)
        if self.options is not None:
            result["options"] = from_union([lambda x: to_class(ServiceControlPayloadOptions, x), from_none], self.options)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


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
    event: ServiceControlEvent
    """The name of the message."""

    payload: ServiceControlPayload
    """What the message says, and beside it the fields of the envelope."""

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
    START_OUTBOUND = "startOutbound"


class Action(Enum):
    """init, as the client knows it; the server decides what it is next.

    init until its token, callers and event socket are there, then active.
    """
    ACTIVE = "active"
    INIT = "init"


@dataclass
class StartOutboundPayloadProject:
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
    def from_dict(obj: Any) -> 'StartOutboundPayloadProject':
        assert isinstance(obj, dict)
        action = Action(obj.get("action"))
        call_flow_id = from_str(obj.get("callFlowId"))
        client_id = from_str(obj.get("client_id"))
        client_secret = from_str(obj.get("client_secret"))
        project_id = from_str(obj.get("projectId"))
        error = from_union([from_none, from_str], obj.get("error"))
        return StartOutboundPayloadProject(action, call_flow_id, client_id, client_secret, project_id, error)

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
class StartOutboundPayload:
    """What the message says, and beside it the fields of the envelope."""

    project: StartOutboundPayloadProject
    """The project and its credentials."""

    client_id: str | None = None
    """How the client calls itself."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'StartOutboundPayload':
        assert isinstance(obj, dict)
        project = StartOutboundPayloadProject.from_dict(obj.get("project"))
        client_id = from_union([from_str, from_none], obj.get("clientId"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return StartOutboundPayload(project, client_id, request_id, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["project"] = to_class(StartOutboundPayloadProject, self.project)
        if self.client_id is not None:
            result["clientId"] = from_union([from_str, from_none], self.client_id)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class StartOutbound:
    """Starts an outbound project, or updates the credentials of one that runs.

    When: When a project shall run, and when its credentials changed.

    When not: Not again after a reconnect: the server keeps running projects going by itself.
    """
    event: StartOutboundEvent
    """The name of the message."""

    payload: StartOutboundPayload
    """What the message says, and beside it the fields of the envelope."""

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
    STOP_OUTBOUND = "stopOutbound"


@dataclass
class StopOutboundPayloadProject:
    """The project."""

    project_id: str
    """Which project."""

    @staticmethod
    def from_dict(obj: Any) -> 'StopOutboundPayloadProject':
        assert isinstance(obj, dict)
        project_id = from_str(obj.get("projectId"))
        return StopOutboundPayloadProject(project_id)

    def to_dict(self) -> dict:
        result: dict = {}
        result["projectId"] = from_str(self.project_id)
        return result


@dataclass
class StopOutboundPayload:
    """What the message says, and beside it the fields of the envelope."""

    project: StopOutboundPayloadProject
    """The project."""

    client_id: str | None = None
    """How the client calls itself."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'StopOutboundPayload':
        assert isinstance(obj, dict)
        project = StopOutboundPayloadProject.from_dict(obj.get("project"))
        client_id = from_union([from_str, from_none], obj.get("clientId"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return StopOutboundPayload(project, client_id, request_id, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["project"] = to_class(StopOutboundPayloadProject, self.project)
        if self.client_id is not None:
            result["clientId"] = from_union([from_str, from_none], self.client_id)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class StopOutbound:
    """Stops an outbound project and forgets its credentials.

    When: When a project shall not run any more.

    When not: Not for a project that does not run: the answer is PROJECT_NOT_FOUND.
    """
    event: StopOutboundEvent
    """The name of the message."""

    payload: StopOutboundPayload
    """What the message says, and beside it the fields of the envelope."""

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
    SUBSCRIBE = "subscribe"


class SubscribePayloadFiltersAlertLevelsItem(Enum):
    """How bad it is."""

    CRITICAL = "critical"
    ERROR = "error"
    INFO = "info"
    WARNING = "warning"


class SubscribePayloadFiltersLogLevelsItem(Enum):
    """How important it is."""

    CRITICAL = "CRITICAL"
    DEBUG = "DEBUG"
    ERROR = "ERROR"
    INFO = "INFO"
    WARNING = "WARNING"


@dataclass
class SubscribePayloadFilters:
    """Less of these types. Missing: all of them."""

    alert_levels: list[SubscribePayloadFiltersAlertLevelsItem] | None = None
    """Only alerts of these levels."""

    log_levels: list[SubscribePayloadFiltersLogLevelsItem] | None = None
    """Only log entries of these levels, inside log_update."""

    service_ids: list[str] | None = None
    """Only these services, in messages that carry a service_id."""

    @staticmethod
    def from_dict(obj: Any) -> 'SubscribePayloadFilters':
        assert isinstance(obj, dict)
        alert_levels = from_union([lambda x: from_list(SubscribePayloadFiltersAlertLevelsItem, x), from_none], obj.get("alert_levels"))
        log_levels = from_union([lambda x: from_list(SubscribePayloadFiltersLogLevelsItem, x), from_none], obj.get("log_levels"))
        service_ids = from_union([lambda x: from_list(from_str, x), from_none], obj.get("service_ids"))
        return SubscribePayloadFilters(alert_levels, log_levels, service_ids)

    def to_dict(self) -> dict:
        result: dict = {}
        if self.alert_levels is not None:
            result["alert_levels"] = from_union([lambda x: from_list(lambda x: to_enum(SubscribePayloadFiltersAlertLevelsItem, x), x), from_none], self.alert_levels)
        if self.log_levels is not None:
            result["log_levels"] = from_union([lambda x: from_list(lambda x: to_enum(SubscribePayloadFiltersLogLevelsItem, x), x), from_none], self.log_levels)
        if self.service_ids is not None:
            result["service_ids"] = from_union([lambda x: from_list(from_str, x), from_none], self.service_ids)
        return result


@dataclass
class SubscribePayload:
    """What the message says, and beside it the fields of the envelope."""

    event_types: list[str]
    """Names of messages, as type or as event."""

    client_id: str | None = None
    """How the client calls itself."""

    filters: SubscribePayloadFilters | None = None
    """Less of these types. Missing: all of them."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'SubscribePayload':
        assert isinstance(obj, dict)
        event_types = from_list(from_str, obj.get("event_types"))
        client_id = from_union([from_str, from_none], obj.get("clientId"))
        filters = from_union([SubscribePayloadFilters.from_dict, from_none], obj.get("filters"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return SubscribePayload(event_types, client_id, filters, request_id, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event_types"] = from_list(from_str, self.event_types)
        if self.client_id is not None:
            result["clientId"] = from_union([from_str, from_none], self.client_id)
        if self.filters is not None:
            result["filters"] = from_union([lambda x: to_class(SubscribePayloadFilters, x), from_none], self.filters)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class Subscribe:
    """Chooses what to receive. The first subscribe narrows a connection from everything to the
    listed types, further ones add. Filters replace the earlier ones of the same types.

    When: When less than everything is wanted, or other filters. The latest of each listed
    state follows.

    When not: Not needed by a client that wants every broadcast. A refused subscribe (an
    unknown name or service) changes nothing.
    """
    event: SubscribeEvent
    """The name of the message."""

    payload: SubscribePayload
    """What the message says, and beside it the fields of the envelope."""

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
    UNSUBSCRIBE = "unsubscribe"


@dataclass
class UnsubscribePayload:
    """What the message says, and beside it the fields of the envelope."""

    event_types: list[str]
    """Names of messages, as type or as event."""

    client_id: str | None = None
    """How the client calls itself."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    timestamp: str | None = None
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    @staticmethod
    def from_dict(obj: Any) -> 'UnsubscribePayload':
        assert isinstance(obj, dict)
        event_types = from_list(from_str, obj.get("event_types"))
        client_id = from_union([from_str, from_none], obj.get("clientId"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        timestamp = from_union([from_str, from_none], obj.get("timestamp"))
        return UnsubscribePayload(event_types, client_id, request_id, timestamp)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event_types"] = from_list(from_str, self.event_types)
        if self.client_id is not None:
            result["clientId"] = from_union([from_str, from_none], self.client_id)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.timestamp is not None:
            result["timestamp"] = from_union([from_str, from_none], self.timestamp)
        return result


@dataclass
class Unsubscribe:
    """Stops receiving these messages. Before any subscribe it takes them away from everything.

    When: When a listed message is not wanted any more.

    When not: Not before closing: a connection’s subscription ends with it. Direct messages
    come regardless.
    """
    event: UnsubscribeEvent
    """The name of the message."""

    payload: UnsubscribePayload
    """What the message says, and beside it the fields of the envelope."""

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
    ACK = "ack"


class ACKPayloadStatus(Enum):
    OK = "ok"


@dataclass
class ACKPayload:
    """What the message says, and beside it the fields of the envelope."""

    ack_payload_request_id: str
    """The request id of the message that was carried out."""

    status: ACKPayloadStatus
    """Always ok: what was not carried out is answered with an error."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    result: float | bool | list[Any] | dict[str, Any] | str | None = None
    """The outcome, as the message defines it; missing when there is none."""

    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ACKPayload':
        assert isinstance(obj, dict)
        ack_payload_request_id = from_str(obj.get("request_id"))
        status = ACKPayloadStatus(obj.get("status"))
        timestamp = from_str(obj.get("timestamp"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcastId"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        result = from_union([from_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], obj.get("result"))
        triggered_by = from_union([from_str, from_none], obj.get("triggeredBy"))
        return ACKPayload(ack_payload_request_id, status, timestamp, broadcast_id, request_id, result, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["request_id"] = from_str(self.ack_payload_request_id)
        result["status"] = to_enum(ACKPayloadStatus, self.status)
        result["timestamp"] = from_str(self.timestamp)
        if self.broadcast_id is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcast_id)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.result is not None:
            result["result"] = from_union([to_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], self.result)
        if self.triggered_by is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggered_by)
        return result


@dataclass
class ACK:
    """A message that carried a request id was carried out; result is its outcome.

    When: Once for each message with a request id that was carried out, also when that has an
    answer of its own.

    When not: Never for a message without a request id, and never beside an error for the
    same one.
    """
    event: ACKEvent
    """The name of the message."""

    payload: ACKPayload
    """What the message says, and beside it the fields of the envelope."""

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
    ALERT = "alert"


@dataclass
class AlertPayloadActionsItem:
    action: str
    """What to send back."""

    label: str
    """What to show."""

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
    """Where the alert stands now. Missing: it fires."""

    ACKNOWLEDGED = "acknowledged"
    FIRING = "firing"
    RESOLVED = "resolved"


@dataclass
class AlertPayload:
    """What the message says, and beside it the fields of the envelope."""

    category: str
    """What it is about: performance, service, deployment, …"""

    level: SubscribePayloadFiltersAlertLevelsItem
    """How bad it is."""

    message: str
    """What happened, in full, for a person."""

    source: str
    """Which part of the system noticed."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    title: str
    """What happened, in a few words."""

    actions: list[AlertPayloadActionsItem] | None = None
    """What can be done about it: a label to show and the action to send back in alert_action."""

    alert_id: str | None = None
    """Which alert: the same when it fires, is acknowledged and resolves."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    metadata: dict[str, Any] | None = None
    """Figures and facts behind it; which, depends on the category."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    state: AlertPayloadState | None = None
    """Where the alert stands now. Missing: it fires."""

    triggered_by: str | None = None
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
        alert_id = from_union([from_str, from_none], obj.get("alert_id"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcastId"))
        metadata = from_union([lambda x: from_dict(lambda x: x, x), from_none], obj.get("metadata"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        state = from_union([AlertPayloadState, from_none], obj.get("state"))
        triggered_by = from_union([from_str, from_none], obj.get("triggeredBy"))
        return AlertPayload(category, level, message, source, timestamp, title, actions, alert_id, broadcast_id, metadata, request_id, state, triggered_by)

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
        if self.alert_id is not None:
            result["alert_id"] = from_union([from_str, from_none], self.alert_id)
        if self.broadcast_id is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcast_id)
        if self.metadata is not None:
            result["metadata"] = from_union([lambda x: from_dict(lambda x: x, x), from_none], self.metadata)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.state is not None:
            result["state"] = from_union([lambda x: to_enum(AlertPayloadState, x), from_none], self.state)
        if self.triggered_by is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggered_by)
        return result


@dataclass
class Alert:
    """Somebody should know.

    When: Once when an alert fires, when it gets worse or hides others, when it is
    acknowledged, and once when it resolves.

    When not: Never repeated while nothing changes, and not to clients whose alert_levels
    leave its level out.
    """
    event: AlertEvent
    """The name of the message."""

    payload: AlertPayload
    """What the message says, and beside it the fields of the envelope."""

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


class CallUpdateEvent(Enum):
    CALL_UPDATE = "callUpdate"


class CallUpdatePayloadState(Enum):
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
class CallUpdatePayload:
    """What the message says, and beside it the fields of the envelope."""

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

    state: CallUpdatePayloadState
    """Where it stands: dialling and connected go on; answered, unanswered, failed and unknown
    are the end.
    """
    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    updated_at: str
    """When this happened."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

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

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'CallUpdatePayload':
        assert isinstance(obj, dict)
        attempts = from_int(obj.get("attempts"))
        call_id = from_str(obj.get("call_id"))
        line = from_int(obj.get("line"))
        number = from_str(obj.get("number"))
        project_id = from_str(obj.get("projectId"))
        state = CallUpdatePayloadState(obj.get("state"))
        timestamp = from_str(obj.get("timestamp"))
        updated_at = from_str(obj.get("updated_at"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcastId"))
        dn = from_union([from_str, from_none], obj.get("dn"))
        name = from_union([from_str, from_none], obj.get("name"))
        next_attempt_at = from_union([from_str, from_none], obj.get("next_attempt_at"))
        reason = from_union([from_str, from_none], obj.get("reason"))
        reference = from_union([from_str, from_none], obj.get("reference"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        triggered_by = from_union([from_str, from_none], obj.get("triggeredBy"))
        return CallUpdatePayload(attempts, call_id, line, number, project_id, state, timestamp, updated_at, broadcast_id, dn, name, next_attempt_at, reason, reference, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["attempts"] = from_int(self.attempts)
        result["call_id"] = from_str(self.call_id)
        result["line"] = from_int(self.line)
        result["number"] = from_str(self.number)
        result["projectId"] = from_str(self.project_id)
        result["state"] = to_enum(CallUpdatePayloadState, self.state)
        result["timestamp"] = from_str(self.timestamp)
        result["updated_at"] = from_str(self.updated_at)
        if self.broadcast_id is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcast_id)
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
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggered_by)
        return result


@dataclass
class CallUpdate:
    """A number of an outbound project’s call list was dialled, connected, or came to its end.

    When: At each step of a call, and when its number waits to be dialled again.

    When not: Not when a list is uploaded, and not to who connects later: the list has it all.
    """
    event: CallUpdateEvent
    """The name of the message."""

    payload: CallUpdatePayload
    """What the message says, and beside it the fields of the envelope."""

    @staticmethod
    def from_dict(obj: Any) -> 'CallUpdate':
        assert isinstance(obj, dict)
        event = CallUpdateEvent(obj.get("event"))
        payload = CallUpdatePayload.from_dict(obj.get("payload"))
        return CallUpdate(event, payload)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event"] = to_enum(CallUpdateEvent, self.event)
        result["payload"] = to_class(CallUpdatePayload, self.payload)
        return result


class ConnectionStatusEvent(Enum):
    CONNECTION_STATUS = "connectionStatus"


class ConnectionStatusPayloadDialect(Enum):
    """The style in which broadcasts reach this connection."""

    EVENT = "event"
    TYPED = "typed"


class ConnectionStatusPayloadRole(Enum):
    """What this connection may do."""

    ADMIN = "admin"
    OPERATOR = "operator"
    PUBLISHER = "publisher"
    VIEWER = "viewer"


class ConnectionStatusPayloadStatus(Enum):
    """draining: the server stops soon and wants no new connection."""

    CONNECTED = "connected"
    DRAINING = "draining"


@dataclass
class ConnectionStatusPayload:
    """What the message says, and beside it the fields of the envelope."""

    client_count: int
    """Open connections, this one included."""

    features: list[str]
    """What this server can do. Unknown names are to be ignored."""

    server_time: str
    """The server’s clock when this was sent."""

    server_version: str
    """The server’s version, as in its package."""

    status: ConnectionStatusPayloadStatus
    """draining: the server stops soon and wants no new connection."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    uptime_seconds: float
    """Seconds since the server started."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    dialect: ConnectionStatusPayloadDialect | None = None
    """The style in which broadcasts reach this connection."""

    epoch: str | None = None
    """The journal’s identity; positions of another epoch mean nothing."""

    limits: dict[str, float] | None = None
    """The limits that apply to this connection, by name."""

    position: int | None = None
    """The journal’s last position when this was sent."""

    reconnect_after_ms: int | None = None
    """When draining: how long to wait before reconnecting. In milliseconds."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    resumed: bool | None = None
    """Answer to a resume: true when everything missed follows; false when the client must fetch
    its snapshot again.
    """
    role: ConnectionStatusPayloadRole | None = None
    """What this connection may do."""

    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ConnectionStatusPayload':
        assert isinstance(obj, dict)
        client_count = from_int(obj.get("client_count"))
        features = from_list(from_str, obj.get("features"))
        server_time = from_str(obj.get("server_time"))
        server_version = from_str(obj.get("server_version"))
        status = ConnectionStatusPayloadStatus(obj.get("status"))
        timestamp = from_str(obj.get("timestamp"))
        uptime_seconds = from_float(obj.get("uptime_seconds"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcastId"))
        dialect = from_union([ConnectionStatusPayloadDialect, from_none], obj.get("dialect"))
        epoch = from_union([from_str, from_none], obj.get("epoch"))
        limits = from_union([lambda x: from_dict(from_float, x), from_none], obj.get("limits"))
        position = from_union([from_int, from_none], obj.get("position"))
        reconnect_after_ms = from_union([from_int, from_none], obj.get("reconnect_after_ms"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        resumed = from_union([from_bool, from_none], obj.get("resumed"))
        role = from_union([ConnectionStatusPayloadRole, from_none], obj.get("role"))
        triggered_by = from_union([from_str, from_none], obj.get("triggeredBy"))
        return ConnectionStatusPayload(client_count, features, server_time, server_version, status, timestamp, uptime_seconds, broadcast_id, dialect, epoch, limits, position, reconnect_after_ms, request_id, resumed, role, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["client_count"] = from_int(self.client_count)
        result["features"] = from_list(from_str, self.features)
        result["server_time"] = from_str(self.server_time)
        result["server_version"] = from_str(self.server_version)
        result["status"] = to_enum(ConnectionStatusPayloadStatus, self.status)
        result["timestamp"] = from_str(self.timestamp)
        result["uptime_seconds"] = to_float(self.uptime_seconds)
        if self.broadcast_id is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcast_id)
        if self.dialect is not None:
            result["dialect"] = from_union([lambda x: to_enum(ConnectionStatusPayloadDialect, x), from_none], self.dialect)
        if self.epoch is not None:
            result["epoch"] = from_union([from_str, from_none], self.epoch)
        if self.limits is not None:
            result["limits"] = from_union([lambda x: from_dict(to_float, x), from_none], self.limits)
        if self.position is not None:
            result["position"] = from_union([from_int, from_none], self.position)
        if self.reconnect_after_ms is not None:
            result["reconnect_after_ms"] = from_union([from_int, from_none], self.reconnect_after_ms)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.resumed is not None:
            result["resumed"] = from_union([from_bool, from_none], self.resumed)
        if self.role is not None:
            result["role"] = from_union([lambda x: to_enum(ConnectionStatusPayloadRole, x), from_none], self.role)
        if self.triggered_by is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggered_by)
        return result


@dataclass
class ConnectionStatus:
    """Where this connection stands: the server, the journal, and what this connection may do.

    When: As the first message on every connection that has its credential, as the answer to
    a request to resume, and, with status `draining`, before the server stops.

    When not: Not when others connect or leave, and not to a client without a credential
    where the server wants one.
    """
    event: ConnectionStatusEvent
    """The name of the message."""

    payload: ConnectionStatusPayload
    """What the message says, and beside it the fields of the envelope."""

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
    ERROR = "error"


@dataclass
class ErrorPayload:
    """What the message says, and beside it the fields of the envelope."""

    error: str
    """What to act on. Treat an unknown code like INTERNAL_SERVER_ERROR."""

    message: str
    """For a person, in the language of the connection."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    details: dict[str, Any] | None = None
    """What fits the code: issues, known, nearest, retry_after_ms, …"""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ErrorPayload':
        assert isinstance(obj, dict)
        error = from_str(obj.get("error"))
        message = from_str(obj.get("message"))
        timestamp = from_str(obj.get("timestamp"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcastId"))
        details = from_union([lambda x: from_dict(lambda x: x, x), from_none], obj.get("details"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        triggered_by = from_union([from_str, from_none], obj.get("triggeredBy"))
        return ErrorPayload(error, message, timestamp, broadcast_id, details, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["error"] = from_str(self.error)
        result["message"] = from_str(self.message)
        result["timestamp"] = from_str(self.timestamp)
        if self.broadcast_id is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcast_id)
        if self.details is not None:
            result["details"] = from_union([lambda x: from_dict(lambda x: x, x), from_none], self.details)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggered_by)
        return result


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
    event: ErrorEvent
    """The name of the message."""

    payload: ErrorPayload
    """What the message says, and beside it the fields of the envelope."""

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
    LOG_UPDATE = "logUpdate"


@dataclass
class LogUpdatePayloadEntriesItem:
    level: SubscribePayloadFiltersLogLevelsItem
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
    def from_dict(obj: Any) -> 'LogUpdatePayloadEntriesItem':
        assert isinstance(obj, dict)
        level = SubscribePayloadFiltersLogLevelsItem(obj.get("level"))
        message = from_str(obj.get("message"))
        timestamp = from_str(obj.get("timestamp"))
        line_number = from_union([from_int, from_none], obj.get("line_number"))
        logger_name = from_union([from_str, from_none], obj.get("logger_name"))
        module = from_union([from_str, from_none], obj.get("module"))
        thread_id = from_union([from_str, from_none], obj.get("thread_id"))
        return LogUpdatePayloadEntriesItem(level, message, timestamp, line_number, logger_name, module, thread_id)

    def to_dict(self) -> dict:
        result: dict = {}
        result["level"] = to_enum(SubscribePayloadFiltersLogLevelsItem, self.level)
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
class LogUpdatePayload:
    """What the message says, and beside it the fields of the envelope."""

    entries: list[LogUpdatePayloadEntriesItem]
    """Oldest first. Empty when only dropped_entries is told."""

    file_name: str
    """The log’s name: a file, or the output of a service."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    total_new_entries: int
    """How many entries this message carries, after the reader’s log_levels filter."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    dropped_entries: int | None = None
    """Entries that were dropped since the last update of this file."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    service_id: str | None = None
    """The service whose output it is; missing for other logs."""

    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'LogUpdatePayload':
        assert isinstance(obj, dict)
        entries = from_list(LogUpdatePayloadEntriesItem.from_dict, obj.get("entries"))
        file_name = from_str(obj.get("file_name"))
        timestamp = from_str(obj.get("timestamp"))
        total_new_entries = from_int(obj.get("total_new_entries"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcastId"))
        dropped_entries = from_union([from_int, from_none], obj.get("dropped_entries"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        service_id = from_union([from_str, from_none], obj.get("service_id"))
        triggered_by = from_union([from_str, from_none], obj.get("triggeredBy"))
        return LogUpdatePayload(entries, file_name, timestamp, total_new_entries, broadcast_id, dropped_entries, request_id, service_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["entries"] = from_list(lambda x: to_class(LogUpdatePayloadEntriesItem, x), self.entries)
        result["file_name"] = from_str(self.file_name)
        result["timestamp"] = from_str(self.timestamp)
        result["total_new_entries"] = from_int(self.total_new_entries)
        if self.broadcast_id is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcast_id)
        if self.dropped_entries is not None:
            result["dropped_entries"] = from_union([from_int, from_none], self.dropped_entries)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.service_id is not None:
            result["service_id"] = from_union([from_str, from_none], self.service_id)
        if self.triggered_by is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggered_by)
        return result


@dataclass
class LogUpdate:
    """New log entries of one file or service, in order.

    When: When entries arrive; those that arrive together are sent together. Under load
    entries are dropped, oldest first, and counted in dropped_entries.

    When not: Not replayed on resume, and not when a reader’s log_levels leave no entry;
    entries from before the connection are in the snapshot.
    """
    event: LogUpdateEvent
    """The name of the message."""

    payload: LogUpdatePayload
    """What the message says, and beside it the fields of the envelope."""

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
    PONG = "pong"


@dataclass
class PongPayload:
    """What the message says, and beside it the fields of the envelope."""

    client_time: str
    """The ping’s client_time, unchanged."""

    latency_ms: int
    """server_time − client_time, at least 0. It compares two clocks: measure a round trip with
    your own. In milliseconds.
    """
    server_time: str
    """The server’s clock when it answered."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'PongPayload':
        assert isinstance(obj, dict)
        client_time = from_str(obj.get("client_time"))
        latency_ms = from_int(obj.get("latency_ms"))
        server_time = from_str(obj.get("server_time"))
        timestamp = from_str(obj.get("timestamp"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcastId"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        triggered_by = from_union([from_str, from_none], obj.get("triggeredBy"))
        return PongPayload(client_time, latency_ms, server_time, timestamp, broadcast_id, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["client_time"] = from_str(self.client_time)
        result["latency_ms"] = from_int(self.latency_ms)
        result["server_time"] = from_str(self.server_time)
        result["timestamp"] = from_str(self.timestamp)
        if self.broadcast_id is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcast_id)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggered_by)
        return result


@dataclass
class Pong:
    """The answer to ping.

    When: At once, in the style of the ping. With a request id an ack follows too.

    When not: Never without a ping; protocol-level WebSocket pings are answered by WebSocket
    pongs.
    """
    event: PongEvent
    """The name of the message."""

    payload: PongPayload
    """What the message says, and beside it the fields of the envelope."""

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
    POSCO_EVENT = "poscoEvent"


class PoscoEventPayloadEventType(Enum):
    """What happened."""

    DEPLOYMENT_COMPLETED = "deployment_completed"
    DEPLOYMENT_FAILED = "deployment_failed"
    DEPLOYMENT_PROGRESS = "deployment_progress"
    DEPLOYMENT_ROLLED_BACK = "deployment_rolled_back"
    DEPLOYMENT_STARTED = "deployment_started"


class PoscoEventPayloadStatus(Enum):
    """Where the deployment stands now."""

    COMPLETED = "completed"
    FAILED = "failed"
    IN_PROGRESS = "in_progress"
    PENDING = "pending"
    ROLLED_BACK = "rolled_back"


class PoscoEventPayloadStepsItemStatus(Enum):
    """Where the step stands."""

    COMPLETED = "completed"
    FAILED = "failed"
    IN_PROGRESS = "in_progress"
    PENDING = "pending"
    SKIPPED = "skipped"


@dataclass
class PoscoEventPayloadStepsItem:
    name: str
    """What the step does."""

    status: PoscoEventPayloadStepsItemStatus
    """Where the step stands."""

    duration_ms: int | None = None
    """How long it took, once it has ended. In milliseconds."""

    progress: float | None = None
    """How far the step is, while it runs. In percent."""

    @staticmethod
    def from_dict(obj: Any) -> 'PoscoEventPayloadStepsItem':
        assert isinstance(obj, dict)
        name = from_str(obj.get("name"))
        status = PoscoEventPayloadStepsItemStatus(obj.get("status"))
        duration_ms = from_union([from_int, from_none], obj.get("duration_ms"))
        progress = from_union([from_float, from_none], obj.get("progress"))
        return PoscoEventPayloadStepsItem(name, status, duration_ms, progress)

    def to_dict(self) -> dict:
        result: dict = {}
        result["name"] = from_str(self.name)
        result["status"] = to_enum(PoscoEventPayloadStepsItemStatus, self.status)
        if self.duration_ms is not None:
            result["duration_ms"] = from_union([from_int, from_none], self.duration_ms)
        if self.progress is not None:
            result["progress"] = from_union([to_float, from_none], self.progress)
        return result


@dataclass
class PoscoEventPayload:
    """What the message says, and beside it the fields of the envelope."""

    branch: str
    """The branch that is deployed."""

    commit_hash: str
    """The commit that is deployed."""

    deployment_id: str
    """Which deployment: the same in all its messages."""

    event_type: PoscoEventPayloadEventType
    """What happened."""

    message: str
    """For a person."""

    progress: float
    """How far the whole deployment is. In percent."""

    status: PoscoEventPayloadStatus
    """Where the deployment stands now."""

    steps: list[PoscoEventPayloadStepsItem]
    """Every step, in order."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    deployment: str | None = None
    """What is deployed again and again: the id of a deployment in the configuration."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'PoscoEventPayload':
        assert isinstance(obj, dict)
        branch = from_str(obj.get("branch"))
        commit_hash = from_str(obj.get("commit_hash"))
        deployment_id = from_str(obj.get("deployment_id"))
        event_type = PoscoEventPayloadEventType(obj.get("event_type"))
        message = from_str(obj.get("message"))
        progress = from_float(obj.get("progress"))
        status = PoscoEventPayloadStatus(obj.get("status"))
        steps = from_list(PoscoEventPayloadStepsItem.from_dict, obj.get("steps"))
        timestamp = from_str(obj.get("timestamp"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcastId"))
        deployment = from_union([from_str, from_none], obj.get("deployment"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        triggered_by = from_union([from_str, from_none], obj.get("triggeredBy"))
        return PoscoEventPayload(branch, commit_hash, deployment_id, event_type, message, progress, status, steps, timestamp, broadcast_id, deployment, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["branch"] = from_str(self.branch)
        result["commit_hash"] = from_str(self.commit_hash)
        result["deployment_id"] = from_str(self.deployment_id)
        result["event_type"] = to_enum(PoscoEventPayloadEventType, self.event_type)
        result["message"] = from_str(self.message)
        result["progress"] = to_float(self.progress)
        result["status"] = to_enum(PoscoEventPayloadStatus, self.status)
        result["steps"] = from_list(lambda x: to_class(PoscoEventPayloadStepsItem, x), self.steps)
        result["timestamp"] = from_str(self.timestamp)
        if self.broadcast_id is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcast_id)
        if self.deployment is not None:
            result["deployment"] = from_union([from_str, from_none], self.deployment)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggered_by)
        return result


@dataclass
class PoscoEvent:
    """A deployment started, advanced, completed, failed or was rolled back; with the state of
    each step.

    When: At every such step, with all steps each time.

    When not: Not after a deployment has completed, failed or been rolled back: the next one
    has another deployment_id.
    """
    event: PoscoEventEvent
    """The name of the message."""

    payload: PoscoEventPayload
    """What the message says, and beside it the fields of the envelope."""

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
    PROJECT_STATUS_CHANGE = "projectStatusChange"


@dataclass
class ProjectStatusChangePayloadData:
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
    def from_dict(obj: Any) -> 'ProjectStatusChangePayloadData':
        assert isinstance(obj, dict)
        changed_at = from_str(obj.get("changedAt"))
        new_action = from_str(obj.get("newAction"))
        old_action = from_str(obj.get("oldAction"))
        project_id = from_str(obj.get("projectId"))
        return ProjectStatusChangePayloadData(changed_at, new_action, old_action, project_id)

    def to_dict(self) -> dict:
        result: dict = {}
        result["changedAt"] = from_str(self.changed_at)
        result["newAction"] = from_str(self.new_action)
        result["oldAction"] = from_str(self.old_action)
        result["projectId"] = from_str(self.project_id)
        return result


@dataclass
class ProjectStatusChangePayload:
    """What the message says, and beside it the fields of the envelope."""

    data: ProjectStatusChangePayloadData
    """The change."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectStatusChangePayload':
        assert isinstance(obj, dict)
        data = ProjectStatusChangePayloadData.from_dict(obj.get("data"))
        timestamp = from_str(obj.get("timestamp"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcastId"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        triggered_by = from_union([from_str, from_none], obj.get("triggeredBy"))
        return ProjectStatusChangePayload(data, timestamp, broadcast_id, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = to_class(ProjectStatusChangePayloadData, self.data)
        result["timestamp"] = from_str(self.timestamp)
        if self.broadcast_id is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcast_id)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggered_by)
        return result


@dataclass
class ProjectStatusChange:
    """The action of an outbound project changed.

    When: Once for each change of the action.

    When not: Not for other changes of a project: projects_update has those.
    """
    event: ProjectStatusChangeEvent
    """The name of the message."""

    payload: ProjectStatusChangePayload
    """What the message says, and beside it the fields of the envelope."""

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
    PROJECTS_UPDATE = "projectsUpdate"


class ProjectsUpdatePayloadDataItemAccessToken(Enum):
    EMPTY = "***"


class ProjectsUpdatePayloadDataItemDiallingState(Enum):
    """What it does: paused by a person, without its PBX, waiting for its hours, calling, or
    done with its lists.
    """
    DIALLING = "dialling"
    DISCONNECTED = "disconnected"
    FINISHED = "finished"
    OUTSIDE_HOURS = "outside_hours"
    PAUSED = "paused"


@dataclass
class ProjectsUpdatePayloadDataItemDialling:
    """How its call lists are dialled; absent where it has none."""

    answered: int
    """Numbers that were reached."""

    failed: int
    """Numbers that could not be called."""

    in_progress: int
    """Calls that ring or are connected."""

    state: ProjectsUpdatePayloadDataItemDiallingState
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
    def from_dict(obj: Any) -> 'ProjectsUpdatePayloadDataItemDialling':
        assert isinstance(obj, dict)
        answered = from_int(obj.get("answered"))
        failed = from_int(obj.get("failed"))
        in_progress = from_int(obj.get("in_progress"))
        state = ProjectsUpdatePayloadDataItemDiallingState(obj.get("state"))
        unanswered = from_int(obj.get("unanswered"))
        unknown = from_int(obj.get("unknown"))
        waiting = from_int(obj.get("waiting"))
        revision = from_union([from_str, from_none], obj.get("revision"))
        return ProjectsUpdatePayloadDataItemDialling(answered, failed, in_progress, state, unanswered, unknown, waiting, revision)

    def to_dict(self) -> dict:
        result: dict = {}
        result["answered"] = from_int(self.answered)
        result["failed"] = from_int(self.failed)
        result["in_progress"] = from_int(self.in_progress)
        result["state"] = to_enum(ProjectsUpdatePayloadDataItemDiallingState, self.state)
        result["unanswered"] = from_int(self.unanswered)
        result["unknown"] = from_int(self.unknown)
        result["waiting"] = from_int(self.waiting)
        if self.revision is not None:
            result["revision"] = from_union([from_str, from_none], self.revision)
        return result


@dataclass
class ProjectsUpdatePayloadDataItem:
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

    access_token: ProjectsUpdatePayloadDataItemAccessToken | None = None
    """'***' when there is a token, null when there is none. Never the token."""

    caller: float | bool | list[Any] | dict[str, Any] | str | None = None
    """The callers, as the PBX lists them; null before they are known."""

    dialling: ProjectsUpdatePayloadDataItemDialling | None = None
    """How its call lists are dialled; absent where it has none."""

    error: str | None = None
    """Why it is not connected, for a person; null when it is. Absent from older servers."""

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectsUpdatePayloadDataItem':
        assert isinstance(obj, dict)
        action = Action(obj.get("action"))
        agent_quantity = from_int(obj.get("agentQuantity"))
        call_flow_id = from_str(obj.get("callFlowId"))
        client_id = from_str(obj.get("client_id"))
        created_at = from_str(obj.get("createdAt"))
        project_id = from_str(obj.get("projectId"))
        updated_at = from_str(obj.get("updatedAt"))
        ws_connected = from_bool(obj.get("ws_connected"))
        access_token = from_union([from_none, ProjectsUpdatePayloadDataItemAccessToken], obj.get("access_token"))
        caller = from_union([from_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], obj.get("caller"))
        dialling = from_union([ProjectsUpdatePayloadDataItemDialling.from_dict, from_none], obj.get("dialling"))
        error = from_union([from_none, from_str], obj.get("error"))
        return ProjectsUpdatePayloadDataItem(action, agent_quantity, call_flow_id, client_id, created_at, project_id, updated_at, ws_connected, access_token, caller, dialling, error)

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
        result["access_token"] = from_union([from_none, lambda x: to_enum(ProjectsUpdatePayloadDataItemAccessToken, x)], self.access_token)
        result["caller"] = from_union([to_float, from_bool, from_none, lambda x: from_list(lambda x: x, x), lambda x: from_dict(lambda x: x, x), from_str], self.caller)
        if self.dialling is not None:
            result["dialling"] = from_union([lambda x: to_class(ProjectsUpdatePayloadDataItemDialling, x), from_none], self.dialling)
        if self.error is not None:
            result["error"] = from_union([from_none, from_str], self.error)
        return result


@dataclass
class ProjectsUpdatePayloadStats:
    """The list in numbers."""

    active_projects: int
    """How many of them are active."""

    connected_projects: int
    """How many have their event socket open."""

    total_projects: int
    """How many projects there are."""

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectsUpdatePayloadStats':
        assert isinstance(obj, dict)
        active_projects = from_int(obj.get("activeProjects"))
        connected_projects = from_int(obj.get("connectedProjects"))
        total_projects = from_int(obj.get("totalProjects"))
        return ProjectsUpdatePayloadStats(active_projects, connected_projects, total_projects)

    def to_dict(self) -> dict:
        result: dict = {}
        result["activeProjects"] = from_int(self.active_projects)
        result["connectedProjects"] = from_int(self.connected_projects)
        result["totalProjects"] = from_int(self.total_projects)
        return result


class ProjectsUpdatePayloadType(Enum):
    ALL_PROJECTS = "allProjects"


@dataclass
class ProjectsUpdatePayload:
    """What the message says, and beside it the fields of the envelope."""

    data: list[ProjectsUpdatePayloadDataItem]
    """Every project; empty when there is none."""

    stats: ProjectsUpdatePayloadStats
    """The list in numbers."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    triggered_by: str
    """What caused it: the id of a project, or system."""

    type: ProjectsUpdatePayloadType
    """Always allProjects: the list is complete."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """

    @staticmethod
    def from_dict(obj: Any) -> 'ProjectsUpdatePayload':
        assert isinstance(obj, dict)
        data = from_list(ProjectsUpdatePayloadDataItem.from_dict, obj.get("data"))
        stats = ProjectsUpdatePayloadStats.from_dict(obj.get("stats"))
        timestamp = from_str(obj.get("timestamp"))
        triggered_by = from_str(obj.get("triggeredBy"))
        type = ProjectsUpdatePayloadType(obj.get("type"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcastId"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        return ProjectsUpdatePayload(data, stats, timestamp, triggered_by, type, broadcast_id, request_id)

    def to_dict(self) -> dict:
        result: dict = {}
        result["data"] = from_list(lambda x: to_class(ProjectsUpdatePayloadDataItem, x), self.data)
        result["stats"] = to_class(ProjectsUpdatePayloadStats, self.stats)
        result["timestamp"] = from_str(self.timestamp)
        result["triggeredBy"] = from_str(self.triggered_by)
        result["type"] = to_enum(ProjectsUpdatePayloadType, self.type)
        if self.broadcast_id is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcast_id)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        return result


@dataclass
class ProjectsUpdate:
    """All outbound projects; triggeredBy names the project that changed, or `system`.

    When: After anything about one of them changed, and at once to a client that connects or
    subscribes.

    When not: States in between are skipped for a slow reader, which gets the latest.
    """
    event: ProjectsUpdateEvent
    """The name of the message."""

    payload: ProjectsUpdatePayload
    """What the message says, and beside it the fields of the envelope."""

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
    SERVICE_EVENT = "serviceEvent"


class ServiceEventPayloadEventType(Enum):
    """What happened."""

    CONFIG_CHANGED = "config_changed"
    ERROR = "error"
    RECOVERED = "recovered"
    RESTARTED = "restarted"
    STARTED = "started"
    STOPPED = "stopped"


class ServiceEventPayloadStatus(Enum):
    """The state after the event."""

    ERROR = "error"
    RUNNING = "running"
    STARTING = "starting"
    STOPPED = "stopped"
    STOPPING = "stopping"
    UNKNOWN = "unknown"


@dataclass
class ServiceEventPayload:
    """What the message says, and beside it the fields of the envelope."""

    event_type: ServiceEventPayloadEventType
    """What happened."""

    message: str
    """For a person, in the server’s locale."""

    service_id: str
    """A service’s id: letters, digits, _ - . and :, at most 128 of them."""

    service_name: str
    """Its name, for a person."""

    status: ServiceEventPayloadStatus
    """The state after the event."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    details: dict[str, Any] | None = None
    """What fits the event: pid, port, config_file, exit_code, signal, restart_count,
    next_restart_at, reason, health, latency_ms, …
    """
    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'ServiceEventPayload':
        assert isinstance(obj, dict)
        event_type = ServiceEventPayloadEventType(obj.get("event_type"))
        message = from_str(obj.get("message"))
        service_id = from_str(obj.get("service_id"))
        service_name = from_str(obj.get("service_name"))
        status = ServiceEventPayloadStatus(obj.get("status"))
        timestamp = from_str(obj.get("timestamp"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcastId"))
        details = from_union([lambda x: from_dict(lambda x: x, x), from_none], obj.get("details"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        triggered_by = from_union([from_str, from_none], obj.get("triggeredBy"))
        return ServiceEventPayload(event_type, message, service_id, service_name, status, timestamp, broadcast_id, details, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event_type"] = to_enum(ServiceEventPayloadEventType, self.event_type)
        result["message"] = from_str(self.message)
        result["service_id"] = from_str(self.service_id)
        result["service_name"] = from_str(self.service_name)
        result["status"] = to_enum(ServiceEventPayloadStatus, self.status)
        result["timestamp"] = from_str(self.timestamp)
        if self.broadcast_id is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcast_id)
        if self.details is not None:
            result["details"] = from_union([lambda x: from_dict(lambda x: x, x), from_none], self.details)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggered_by)
        return result


@dataclass
class ServiceEvent:
    """Something happened to a service: it started, stopped, restarted, failed, recovered, or
    its configuration changed.

    When: Once for each change, to every subscriber, in the order of the changes. Also as the
    direct answer to service_control with the action `status`, then without a broadcast id.

    When not: Not while nothing changes, and not for the states in between (starting,
    stopping) unless they last longer than a second.
    """
    event: ServiceEventEvent
    """The name of the message."""

    payload: ServiceEventPayload
    """What the message says, and beside it the fields of the envelope."""

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
    STATUS_UPDATE = "statusUpdate"


class StatusUpdatePayloadHealth(Enum):
    """From thresholds over CPU, memory and disk."""

    CRITICAL = "critical"
    DEGRADED = "degraded"
    HEALTHY = "healthy"
    WARNING = "warning"


class StatusUpdatePayloadNetworkStatus(Enum):
    """limited: an interface is up, but the configured check target is silent."""

    CONNECTED = "connected"
    DISCONNECTED = "disconnected"
    LIMITED = "limited"


@dataclass
class StatusUpdatePayload:
    """What the message says, and beside it the fields of the envelope."""

    active_services: int
    """Services that are running."""

    cpu_percent: float
    """Processor load over all cores since the last sample, in percent."""

    disk_usage: float
    """Used share of the file system that holds the data directory, in percent."""

    memory_percent: float
    """Memory in use, in percent of the installed memory."""

    network_status: StatusUpdatePayloadNetworkStatus
    """limited: an interface is up, but the configured check target is silent."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    uptime: float
    """Time since the host started. In seconds."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    disk_free: int | None = None
    """Free on that file system. In bytes."""

    disk_used: int | None = None
    """Used on the file system that holds the data directory. In bytes."""

    health: StatusUpdatePayloadHealth | None = None
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

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'StatusUpdatePayload':
        assert isinstance(obj, dict)
        active_services = from_int(obj.get("active_services"))
        cpu_percent = from_float(obj.get("cpu_percent"))
        disk_usage = from_float(obj.get("disk_usage"))
        memory_percent = from_float(obj.get("memory_percent"))
        network_status = StatusUpdatePayloadNetworkStatus(obj.get("network_status"))
        timestamp = from_str(obj.get("timestamp"))
        uptime = from_float(obj.get("uptime"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcastId"))
        disk_free = from_union([from_int, from_none], obj.get("disk_free"))
        disk_used = from_union([from_int, from_none], obj.get("disk_used"))
        health = from_union([StatusUpdatePayloadHealth, from_none], obj.get("health"))
        load_average = from_union([lambda x: from_list(from_float, x), from_none], obj.get("load_average"))
        memory_available = from_union([from_int, from_none], obj.get("memory_available"))
        memory_used = from_union([from_int, from_none], obj.get("memory_used"))
        network_bytes_recv = from_union([from_int, from_none], obj.get("network_bytes_recv"))
        network_bytes_sent = from_union([from_int, from_none], obj.get("network_bytes_sent"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        triggered_by = from_union([from_str, from_none], obj.get("triggeredBy"))
        return StatusUpdatePayload(active_services, cpu_percent, disk_usage, memory_percent, network_status, timestamp, uptime, broadcast_id, disk_free, disk_used, health, load_average, memory_available, memory_used, network_bytes_recv, network_bytes_sent, request_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["active_services"] = from_int(self.active_services)
        result["cpu_percent"] = to_float(self.cpu_percent)
        result["disk_usage"] = to_float(self.disk_usage)
        result["memory_percent"] = to_float(self.memory_percent)
        result["network_status"] = to_enum(StatusUpdatePayloadNetworkStatus, self.network_status)
        result["timestamp"] = from_str(self.timestamp)
        result["uptime"] = to_float(self.uptime)
        if self.broadcast_id is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcast_id)
        if self.disk_free is not None:
            result["disk_free"] = from_union([from_int, from_none], self.disk_free)
        if self.disk_used is not None:
            result["disk_used"] = from_union([from_int, from_none], self.disk_used)
        if self.health is not None:
            result["health"] = from_union([lambda x: to_enum(StatusUpdatePayloadHealth, x), from_none], self.health)
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
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.triggered_by is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggered_by)
        return result


@dataclass
class StatusUpdate:
    """The host’s metrics.

    When: At every sample (5 s by default), when the number of active services changes, and
    at once to a client that connects or subscribes.

    When not: Samples in between are skipped for a slow reader, which gets the latest; not
    before the first sample; not to a client without a credential where the server wants one.
    """
    event: StatusUpdateEvent
    """The name of the message."""

    payload: StatusUpdatePayload
    """What the message says, and beside it the fields of the envelope."""

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
    WEBHOOK_EVENT = "webhookEvent"


class WebhookEventPayloadEventType(Enum):
    """What happened."""

    FAILED = "failed"
    QUEUED = "queued"
    RETRYING = "retrying"
    SENT = "sent"


class WebhookEventPayloadStatus(Enum):
    """Where it stands now."""

    FAILED = "failed"
    PENDING = "pending"
    SUCCESS = "success"


@dataclass
class WebhookEventPayload:
    """What the message says, and beside it the fields of the envelope."""

    event_type: WebhookEventPayloadEventType
    """What happened."""

    message: str
    """For a person."""

    status: WebhookEventPayloadStatus
    """Where it stands now."""

    timestamp: str
    """When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds."""

    url: str
    """Where it is sent, masked: scheme, host and path up to the secret part."""

    webhook_id: str
    """Which webhook: the same in all its messages."""

    webhook_type: PayloadWebhookType
    """Which kind of target."""

    attempt: int | None = None
    """Which try this was, from 1."""

    broadcast_id: str | None = None
    """<kind>_<number>. Of durable messages the number is the position in the journal."""

    next_attempt_at: str | None = None
    """When it is tried again, if it is."""

    request_id: str | None = None
    """From a client: asks for an ack or an error that repeats it. From the server: the message
    that this answers.
    """
    response_code: int | None = None
    """The HTTP status of the last try."""

    response_time_ms: int | None = None
    """How long the target took to answer. In milliseconds."""

    sent_at: str | None = None
    """When the last try was sent."""

    target_id: str | None = None
    """The configured target; absent for a URL that a client named."""

    triggered_by: str | None = None
    """What caused it: the id of a project, or system."""

    @staticmethod
    def from_dict(obj: Any) -> 'WebhookEventPayload':
        assert isinstance(obj, dict)
        event_type = WebhookEventPayloadEventType(obj.get("event_type"))
        message = from_str(obj.get("message"))
        status = WebhookEventPayloadStatus(obj.get("status"))
        timestamp = from_str(obj.get("timestamp"))
        url = from_str(obj.get("url"))
        webhook_id = from_str(obj.get("webhook_id"))
        webhook_type = PayloadWebhookType(obj.get("webhook_type"))
        attempt = from_union([from_int, from_none], obj.get("attempt"))
        broadcast_id = from_union([from_str, from_none], obj.get("broadcastId"))
        next_attempt_at = from_union([from_str, from_none], obj.get("next_attempt_at"))
        request_id = from_union([from_str, from_none], obj.get("requestId"))
        response_code = from_union([from_int, from_none], obj.get("response_code"))
        response_time_ms = from_union([from_int, from_none], obj.get("response_time_ms"))
        sent_at = from_union([from_str, from_none], obj.get("sent_at"))
        target_id = from_union([from_str, from_none], obj.get("target_id"))
        triggered_by = from_union([from_str, from_none], obj.get("triggeredBy"))
        return WebhookEventPayload(event_type, message, status, timestamp, url, webhook_id, webhook_type, attempt, broadcast_id, next_attempt_at, request_id, response_code, response_time_ms, sent_at, target_id, triggered_by)

    def to_dict(self) -> dict:
        result: dict = {}
        result["event_type"] = to_enum(WebhookEventPayloadEventType, self.event_type)
        result["message"] = from_str(self.message)
        result["status"] = to_enum(WebhookEventPayloadStatus, self.status)
        result["timestamp"] = from_str(self.timestamp)
        result["url"] = from_str(self.url)
        result["webhook_id"] = from_str(self.webhook_id)
        result["webhook_type"] = to_enum(PayloadWebhookType, self.webhook_type)
        if self.attempt is not None:
            result["attempt"] = from_union([from_int, from_none], self.attempt)
        if self.broadcast_id is not None:
            result["broadcastId"] = from_union([from_str, from_none], self.broadcast_id)
        if self.next_attempt_at is not None:
            result["next_attempt_at"] = from_union([from_str, from_none], self.next_attempt_at)
        if self.request_id is not None:
            result["requestId"] = from_union([from_str, from_none], self.request_id)
        if self.response_code is not None:
            result["response_code"] = from_union([from_int, from_none], self.response_code)
        if self.response_time_ms is not None:
            result["response_time_ms"] = from_union([from_int, from_none], self.response_time_ms)
        if self.sent_at is not None:
            result["sent_at"] = from_union([from_str, from_none], self.sent_at)
        if self.target_id is not None:
            result["target_id"] = from_union([from_str, from_none], self.target_id)
        if self.triggered_by is not None:
            result["triggeredBy"] = from_union([from_str, from_none], self.triggered_by)
        return result


@dataclass
class WebhookEvent:
    """What became of a webhook: it was queued, sent, will be tried again, or has failed for
    good.

    When: At every such step, so several times for one webhook_id.

    When not: Not when a send_webhook was refused: that is answered with an error.
    """
    event: WebhookEventEvent
    """The name of the message."""

    payload: WebhookEventPayload
    """What the message says, and beside it the fields of the envelope."""

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
