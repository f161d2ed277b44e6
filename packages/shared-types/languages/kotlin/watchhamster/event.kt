// Generated from the JSON Schemas by `pnpm codegen`. Do not edit.

// To parse the JSON, install kotlin's serialization plugin and do:
//
// val json                = Json { allowStructuredMapKeys = true }
// val alertAction         = json.parse(AlertAction.serializer(), jsonString)
// val clientInfo          = json.parse(ClientInfo.serializer(), jsonString)
// val ping                = json.parse(Ping.serializer(), jsonString)
// val sendWebhook         = json.parse(SendWebhook.serializer(), jsonString)
// val serviceControl      = json.parse(ServiceControl.serializer(), jsonString)
// val startOutbound       = json.parse(StartOutbound.serializer(), jsonString)
// val stopOutbound        = json.parse(StopOutbound.serializer(), jsonString)
// val subscribe           = json.parse(Subscribe.serializer(), jsonString)
// val unsubscribe         = json.parse(Unsubscribe.serializer(), jsonString)
// val aCK                 = json.parse(ACK.serializer(), jsonString)
// val alert               = json.parse(Alert.serializer(), jsonString)
// val callUpdate          = json.parse(CallUpdate.serializer(), jsonString)
// val connectionStatus    = json.parse(ConnectionStatus.serializer(), jsonString)
// val error               = json.parse(Error.serializer(), jsonString)
// val logUpdate           = json.parse(LogUpdate.serializer(), jsonString)
// val pong                = json.parse(Pong.serializer(), jsonString)
// val poscoEvent          = json.parse(PoscoEvent.serializer(), jsonString)
// val projectStatusChange = json.parse(ProjectStatusChange.serializer(), jsonString)
// val projectsUpdate      = json.parse(ProjectsUpdate.serializer(), jsonString)
// val serviceEvent        = json.parse(ServiceEvent.serializer(), jsonString)
// val statusUpdate        = json.parse(StatusUpdate.serializer(), jsonString)
// val webhookEvent        = json.parse(WebhookEvent.serializer(), jsonString)

package watchhamster.event

import kotlinx.serialization.*
import kotlinx.serialization.json.*
import kotlinx.serialization.descriptors.*
import kotlinx.serialization.encoding.*

/**
 * Answers an alert with one of its actions.
 *
 * When: When a person chose the action of an alert; an alert with the new state shows it to
 * everybody.
 *
 * When not: Not for an alert that has resolved.
 */
@Serializable
data class AlertAction (
    /**
     * The name of the message.
     */
    val event: AlertActionEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: AlertActionPayload
)

@Serializable
enum class AlertActionEvent(val value: String) {
    @SerialName("alertAction") AlertAction("alertAction");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class AlertActionPayload (
    /**
     * acknowledge, dismiss, or one of the actions that the alert offered.
     */
    val action: String,

    /**
     * The alert_id of the alert that is answered.
     */
    @SerialName("alert_id")
    val alertID: String,

    /**
     * How the client calls itself.
     */
    @SerialName("clientId")
    val clientID: String? = null,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null
)

/**
 * A client introduces itself. All of it is the client’s own word: nothing is permitted
 * because of it. With resume it asks for the durable messages that it missed; with token it
 * presents a credential, or renews one that is about to expire.
 *
 * When: Once after connecting, best as the first message; again to renew a token, before
 * the old one expires.
 *
 * When not: Not needed at all: without it errors are in the language of the handshake, and
 * nothing is resumed. Not with a token of another client, which closes the connection.
 */
@Serializable
data class ClientInfo (
    /**
     * The name of the message.
     */
    val event: ClientInfoEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: ClientInfoPayload
)

@Serializable
enum class ClientInfoEvent(val value: String) {
    @SerialName("clientInfo") ClientInfo("clientInfo");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class ClientInfoPayload (
    /**
     * How the client calls itself, for logs.
     */
    @SerialName("client_id")
    val clientInfoPayloadClientID: String,

    /**
     * What kind of program it is.
     */
    @SerialName("client_type")
    val clientType: String? = null,

    /**
     * How the client calls itself.
     */
    @SerialName("clientId")
    val clientID: String? = null,

    /**
     * What the client can do. Unknown names are ignored.
     */
    val features: List<String>? = null,

    /**
     * BCP 47, such as ko-KR: the language of error messages.
     */
    val language: String? = null,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * Where the client stood: the epoch, and the last position that it has seen.
     */
    val resume: ClientInfoPayloadResume? = null,

    /**
     * Width and height in pixels, such as 1920x1080.
     */
    @SerialName("screen_resolution")
    val screenResolution: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null,

    /**
     * An IANA name, such as Asia/Seoul.
     */
    val timezone: String? = null,

    /**
     * A credential, for clients that could not present it when they connected, or its renewal.
     * Never shown again.
     */
    val token: String? = null,

    /**
     * The browser or library, with its version.
     */
    @SerialName("user_agent")
    val userAgent: String? = null
)

/**
 * Where the client stood: the epoch, and the last position that it has seen.
 */
@Serializable
data class ClientInfoPayloadResume (
    /**
     * The highest position that the client has handled.
     */
    val after: Long,

    /**
     * The epoch of the last connection_status.
     */
    val epoch: String
)

/**
 * Asks for a pong.
 *
 * When: Every 30 seconds: it keeps the connection from counting as idle (5 minutes by
 * default), and shows that it is alive.
 *
 * When not: Not more often: it counts as one of the messages that a client may send in a
 * second.
 */
@Serializable
data class Ping (
    /**
     * The name of the message.
     */
    val event: PingEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: PingPayload
)

@Serializable
enum class PingEvent(val value: String) {
    @SerialName("ping") Ping("ping");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class PingPayload (
    /**
     * The client’s clock; the pong repeats it.
     */
    @SerialName("client_time")
    val clientTime: String,

    /**
     * How the client calls itself.
     */
    @SerialName("clientId")
    val clientID: String? = null,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null
)

/**
 * Queues a webhook: a message, or a template with its variables.
 *
 * When: When somebody should be told outside of this system; webhook_event reports what
 * becomes of it.
 *
 * When not: Not again because of silence: a webhook that fails is tried again by the server.
 */
@Serializable
data class SendWebhook (
    /**
     * The name of the message.
     */
    val event: SendWebhookEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: SendWebhookPayload
)

@Serializable
enum class SendWebhookEvent(val value: String) {
    @SerialName("sendWebhook") SendWebhook("sendWebhook");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class SendWebhookPayload (
    /**
     * How the client calls itself.
     */
    @SerialName("clientId")
    val clientID: String? = null,

    /**
     * The text to send.
     */
    val message: String? = null,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * The configured target to send to, in place of a url.
     */
    @SerialName("target_id")
    val targetID: String? = null,

    /**
     * The template to fill in, in place of a message or under it.
     */
    @SerialName("template_id")
    val templateID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null,

    /**
     * Where to send it. Default: the first configured target of this type.
     */
    val url: String? = null,

    /**
     * Values of the template’s placeholders.
     */
    val variables: Map<String, String>? = null,

    /**
     * Which kind of target, which decides the body that is sent.
     */
    @SerialName("webhook_type")
    val webhookType: PayloadWebhookType
)

/**
 * Which kind of target, which decides the body that is sent.
 *
 * Which kind of target.
 */
@Serializable
enum class PayloadWebhookType(val value: String) {
    @SerialName("discord") Discord("discord"),
    @SerialName("dooray") Dooray("dooray"),
    @SerialName("generic") Generic("generic"),
    @SerialName("slack") Slack("slack"),
    @SerialName("teams") Teams("teams");
}

/**
 * Starts, stops or restarts a service, or asks for its state. Commands for one service are
 * carried out one after the other; one that the state makes needless is answered with the
 * state.
 *
 * When: When somebody asks for it. With a request id the outcome comes as ack or error;
 * service_event shows everybody what happened.
 *
 * When not: Not to poll for a state: service_event tells of changes, and the snapshot has
 * all states.
 */
@Serializable
data class ServiceControl (
    /**
     * The name of the message.
     */
    val event: ServiceControlEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: ServiceControlPayload
)

@Serializable
enum class ServiceControlEvent(val value: String) {
    @SerialName("serviceControl") ServiceControl("serviceControl");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class ServiceControlPayload (
    /**
     * What to do; status only asks.
     */
    val action: ServiceControlPayloadAction,

    /**
     * How the client calls itself.
     */
    @SerialName("clientId")
    val clientID: String? = null,

    /**
     * How to stop; of no effect on start and status.
     */
    val options: ServiceControlPayloadOptions? = null,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * A service’s id: letters, digits, _ - . and :, at most 128 of them.
     */
    @SerialName("service_id")
    val serviceID: String,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null
)

/**
 * What to do; status only asks.
 */
@Serializable
enum class ServiceControlPayloadAction(val value: String) {
    @SerialName("restart") Restart("restart"),
    @SerialName("start") Start("start"),
    @SerialName("status") Status("status"),
    @SerialName("stop") Stop("stop");
}

/**
 * How to stop; of no effect on start and status.
 */
@Serializable
data class ServiceControlPayloadOptions (
    /**
     * Kill at once instead of asking the service to stop.
     */
    val force: Boolean? = null,

    /**
     * How long a stop may take before the service is killed. Default: the service’s own grace.
     * In seconds.
     */
    val timeout: Double? = null
)

/**
 * Starts an outbound project, or updates the credentials of one that runs.
 *
 * When: When a project shall run, and when its credentials changed.
 *
 * When not: Not again after a reconnect: the server keeps running projects going by itself.
 */
@Serializable
data class StartOutbound (
    /**
     * The name of the message.
     */
    val event: StartOutboundEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: StartOutboundPayload
)

@Serializable
enum class StartOutboundEvent(val value: String) {
    @SerialName("startOutbound") StartOutbound("startOutbound");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class StartOutboundPayload (
    /**
     * How the client calls itself.
     */
    @SerialName("clientId")
    val clientID: String? = null,

    /**
     * The project and its credentials.
     */
    val project: StartOutboundPayloadProject,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null
)

/**
 * The project and its credentials.
 */
@Serializable
data class StartOutboundPayloadProject (
    /**
     * init, as the client knows it; the server decides what it is next.
     */
    val action: Action,

    /**
     * The call flow to run.
     */
    @SerialName("callFlowId")
    val callFlowID: String,

    /**
     * The PBX account.
     */
    @SerialName("client_id")
    val clientID: String,

    /**
     * The PBX credential. Never sent back, logged or shown.
     */
    @SerialName("client_secret")
    val clientSecret: String,

    /**
     * What the client’s last try failed with; null when nothing did.
     */
    val error: String? = null,

    /**
     * Which project.
     */
    @SerialName("projectId")
    val projectID: String
)

/**
 * init, as the client knows it; the server decides what it is next.
 *
 * init until its token, callers and event socket are there, then active.
 */
@Serializable
enum class Action(val value: String) {
    @SerialName("active") Active("active"),
    @SerialName("init") Init("init");
}

/**
 * Stops an outbound project and forgets its credentials.
 *
 * When: When a project shall not run any more.
 *
 * When not: Not for a project that does not run: the answer is PROJECT_NOT_FOUND.
 */
@Serializable
data class StopOutbound (
    /**
     * The name of the message.
     */
    val event: StopOutboundEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: StopOutboundPayload
)

@Serializable
enum class StopOutboundEvent(val value: String) {
    @SerialName("stopOutbound") StopOutbound("stopOutbound");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class StopOutboundPayload (
    /**
     * How the client calls itself.
     */
    @SerialName("clientId")
    val clientID: String? = null,

    /**
     * The project.
     */
    val project: StopOutboundPayloadProject,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null
)

/**
 * The project.
 */
@Serializable
data class StopOutboundPayloadProject (
    /**
     * Which project.
     */
    @SerialName("projectId")
    val projectID: String
)

/**
 * Chooses what to receive. The first subscribe narrows a connection from everything to the
 * listed types, further ones add. Filters replace the earlier ones of the same types.
 *
 * When: When less than everything is wanted, or other filters. The latest of each listed
 * state follows.
 *
 * When not: Not needed by a client that wants every broadcast. A refused subscribe (an
 * unknown name or service) changes nothing.
 */
@Serializable
data class Subscribe (
    /**
     * The name of the message.
     */
    val event: SubscribeEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: SubscribePayload
)

@Serializable
enum class SubscribeEvent(val value: String) {
    @SerialName("subscribe") Subscribe("subscribe");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class SubscribePayload (
    /**
     * How the client calls itself.
     */
    @SerialName("clientId")
    val clientID: String? = null,

    /**
     * Names of messages, as type or as event.
     */
    @SerialName("event_types")
    val eventTypes: List<String>,

    /**
     * Less of these types. Missing: all of them.
     */
    val filters: SubscribePayloadFilters? = null,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null
)

/**
 * Less of these types. Missing: all of them.
 */
@Serializable
data class SubscribePayloadFilters (
    /**
     * Only alerts of these levels.
     */
    @SerialName("alert_levels")
    val alertLevels: List<SubscribePayloadFiltersAlertLevelsItem>? = null,

    /**
     * Only log entries of these levels, inside log_update.
     */
    @SerialName("log_levels")
    val logLevels: List<SubscribePayloadFiltersLogLevelsItem>? = null,

    /**
     * Only these services, in messages that carry a service_id.
     */
    @SerialName("service_ids")
    val serviceIDS: List<String>? = null
)

/**
 * How bad it is.
 */
@Serializable
enum class SubscribePayloadFiltersAlertLevelsItem(val value: String) {
    @SerialName("critical") Critical("critical"),
    @SerialName("error") Error("error"),
    @SerialName("info") Info("info"),
    @SerialName("warning") Warning("warning");
}

/**
 * How important it is.
 */
@Serializable
enum class SubscribePayloadFiltersLogLevelsItem(val value: String) {
    @SerialName("CRITICAL") Critical("CRITICAL"),
    @SerialName("DEBUG") Debug("DEBUG"),
    @SerialName("ERROR") Error("ERROR"),
    @SerialName("INFO") Info("INFO"),
    @SerialName("WARNING") Warning("WARNING");
}

/**
 * Stops receiving these messages. Before any subscribe it takes them away from everything.
 *
 * When: When a listed message is not wanted any more.
 *
 * When not: Not before closing: a connection’s subscription ends with it. Direct messages
 * come regardless.
 */
@Serializable
data class Unsubscribe (
    /**
     * The name of the message.
     */
    val event: UnsubscribeEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: UnsubscribePayload
)

@Serializable
enum class UnsubscribeEvent(val value: String) {
    @SerialName("unsubscribe") Unsubscribe("unsubscribe");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class UnsubscribePayload (
    /**
     * How the client calls itself.
     */
    @SerialName("clientId")
    val clientID: String? = null,

    /**
     * Names of messages, as type or as event.
     */
    @SerialName("event_types")
    val eventTypes: List<String>,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null
)

/**
 * A message that carried a request id was carried out; result is its outcome.
 *
 * When: Once for each message with a request id that was carried out, also when that has an
 * answer of its own.
 *
 * When not: Never for a message without a request id, and never beside an error for the
 * same one.
 */
@Serializable
data class ACK (
    /**
     * The name of the message.
     */
    val event: ACKEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: ACKPayload
)

@Serializable
enum class ACKEvent(val value: String) {
    @SerialName("ack") ACK("ack");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class ACKPayload (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

    /**
     * The request id of the message that was carried out.
     */
    @SerialName("request_id")
    val ackPayloadRequestID: String,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * The outcome, as the message defines it; missing when there is none.
     */
    val result: Result? = null,

    /**
     * Always ok: what was not carried out is answered with an error.
     */
    val status: ACKPayloadStatus,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    val triggeredBy: String? = null
)

/**
 * The outcome, as the message defines it; missing when there is none.
 *
 * The callers, as the PBX lists them; null before they are known.
 */
@Serializable
sealed class Result {
    class AnythingArrayValue(val value: JsonArray) : Result()
    class AnythingMapValue(val value: JsonObject)  : Result()
    class BoolValue(val value: Boolean)            : Result()
    class DoubleValue(val value: Double)           : Result()
    class StringValue(val value: String)           : Result()
    class NullValue()                              : Result()
}

@Serializable
enum class ACKPayloadStatus(val value: String) {
    @SerialName("ok") Ok("ok");
}

/**
 * Somebody should know.
 *
 * When: Once when an alert fires, when it gets worse or hides others, when it is
 * acknowledged, and once when it resolves.
 *
 * When not: Never repeated while nothing changes, and not to clients whose alert_levels
 * leave its level out.
 */
@Serializable
data class Alert (
    /**
     * The name of the message.
     */
    val event: AlertEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: AlertPayload
)

@Serializable
enum class AlertEvent(val value: String) {
    @SerialName("alert") Alert("alert");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class AlertPayload (
    /**
     * What can be done about it: a label to show and the action to send back in alert_action.
     */
    val actions: List<AlertPayloadActionsItem>? = null,

    /**
     * Which alert: the same when it fires, is acknowledged and resolves.
     */
    @SerialName("alert_id")
    val alertID: String? = null,

    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

    /**
     * What it is about: performance, service, deployment, …
     */
    val category: String,

    /**
     * How bad it is.
     */
    val level: SubscribePayloadFiltersAlertLevelsItem,

    /**
     * What happened, in full, for a person.
     */
    val message: String,

    /**
     * Figures and facts behind it; which, depends on the category.
     */
    val metadata: JsonObject? = null,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * Which part of the system noticed.
     */
    val source: String,

    /**
     * Where the alert stands now. Missing: it fires.
     */
    val state: AlertPayloadState? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What happened, in a few words.
     */
    val title: String,

    /**
     * What caused it: the id of a project, or system.
     */
    val triggeredBy: String? = null
)

@Serializable
data class AlertPayloadActionsItem (
    /**
     * What to send back.
     */
    val action: String,

    /**
     * What to show.
     */
    val label: String
)

/**
 * Where the alert stands now. Missing: it fires.
 */
@Serializable
enum class AlertPayloadState(val value: String) {
    @SerialName("acknowledged") Acknowledged("acknowledged"),
    @SerialName("firing") Firing("firing"),
    @SerialName("resolved") Resolved("resolved");
}

/**
 * A number of an outbound project’s call list was dialled, connected, or came to its end.
 *
 * When: At each step of a call, and when its number waits to be dialled again.
 *
 * When not: Not when a list is uploaded, and not to who connects later: the list has it all.
 */
@Serializable
data class CallUpdate (
    /**
     * The name of the message.
     */
    val event: CallUpdateEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: CallUpdatePayload
)

@Serializable
enum class CallUpdateEvent(val value: String) {
    @SerialName("callUpdate") CallUpdate("callUpdate");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class CallUpdatePayload (
    /**
     * How often it was dialled.
     */
    val attempts: Long,

    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

    /**
     * Which number of its lists: the same in all its messages.
     */
    @SerialName("call_id")
    val callID: String,

    /**
     * The extension that it is or was dialled from.
     */
    val dn: String? = null,

    /**
     * The line of the uploaded list that it stands on, from 1.
     */
    val line: Long,

    /**
     * Who that is, as the list says.
     */
    val name: String? = null,

    /**
     * When it may be dialled again, if it waits for that.
     */
    @SerialName("next_attempt_at")
    val nextAttemptAt: String? = null,

    /**
     * The telephone number, without separators.
     */
    val number: String,

    /**
     * Which project.
     */
    @SerialName("projectId")
    val projectID: String,

    /**
     * Why the last call did not succeed, for a person.
     */
    val reason: String? = null,

    /**
     * What the list calls it elsewhere, such as a customer’s number.
     */
    val reference: String? = null,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * Where it stands: dialling and connected go on; answered, unanswered, failed and unknown
     * are the end.
     */
    val state: CallUpdatePayloadState,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    val triggeredBy: String? = null,

    /**
     * When this happened.
     */
    @SerialName("updated_at")
    val updatedAt: String
)

/**
 * Where it stands: dialling and connected go on; answered, unanswered, failed and unknown
 * are the end.
 */
@Serializable
enum class CallUpdatePayloadState(val value: String) {
    @SerialName("answered") Answered("answered"),
    @SerialName("connected") Connected("connected"),
    @SerialName("dialling") Dialling("dialling"),
    @SerialName("failed") Failed("failed"),
    @SerialName("unanswered") Unanswered("unanswered"),
    @SerialName("unknown") Unknown("unknown"),
    @SerialName("waiting") Waiting("waiting");
}

/**
 * Where this connection stands: the server, the journal, and what this connection may do.
 *
 * When: As the first message on every connection that has its credential, as the answer to
 * a request to resume, and, with status `draining`, before the server stops.
 *
 * When not: Not when others connect or leave, and not to a client without a credential
 * where the server wants one.
 */
@Serializable
data class ConnectionStatus (
    /**
     * The name of the message.
     */
    val event: ConnectionStatusEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: ConnectionStatusPayload
)

@Serializable
enum class ConnectionStatusEvent(val value: String) {
    @SerialName("connectionStatus") ConnectionStatus("connectionStatus");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class ConnectionStatusPayload (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

    /**
     * Open connections, this one included.
     */
    @SerialName("client_count")
    val clientCount: Long,

    /**
     * The style in which broadcasts reach this connection.
     */
    val dialect: ConnectionStatusPayloadDialect? = null,

    /**
     * The journal’s identity; positions of another epoch mean nothing.
     */
    val epoch: String? = null,

    /**
     * What this server can do. Unknown names are to be ignored.
     */
    val features: List<String>,

    /**
     * The limits that apply to this connection, by name.
     */
    val limits: Map<String, Double>? = null,

    /**
     * The journal’s last position when this was sent.
     */
    val position: Long? = null,

    /**
     * When draining: how long to wait before reconnecting. In milliseconds.
     */
    @SerialName("reconnect_after_ms")
    val reconnectAfterMS: Long? = null,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * Answer to a resume: true when everything missed follows; false when the client must fetch
     * its snapshot again.
     */
    val resumed: Boolean? = null,

    /**
     * What this connection may do.
     */
    val role: ConnectionStatusPayloadRole? = null,

    /**
     * The server’s clock when this was sent.
     */
    @SerialName("server_time")
    val serverTime: String,

    /**
     * The server’s version, as in its package.
     */
    @SerialName("server_version")
    val serverVersion: String,

    /**
     * draining: the server stops soon and wants no new connection.
     */
    val status: ConnectionStatusPayloadStatus,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    val triggeredBy: String? = null,

    /**
     * Seconds since the server started.
     */
    @SerialName("uptime_seconds")
    val uptimeSeconds: Double
)

/**
 * The style in which broadcasts reach this connection.
 */
@Serializable
enum class ConnectionStatusPayloadDialect(val value: String) {
    @SerialName("event") Event("event"),
    @SerialName("typed") Typed("typed");
}

/**
 * What this connection may do.
 */
@Serializable
enum class ConnectionStatusPayloadRole(val value: String) {
    @SerialName("admin") Admin("admin"),
    @SerialName("operator") Operator("operator"),
    @SerialName("publisher") Publisher("publisher"),
    @SerialName("viewer") Viewer("viewer");
}

/**
 * draining: the server stops soon and wants no new connection.
 */
@Serializable
enum class ConnectionStatusPayloadStatus(val value: String) {
    @SerialName("connected") Connected("connected"),
    @SerialName("draining") Draining("draining");
}

/**
 * A message was refused, or what it asked for failed. In the style of the message it
 * answers, with its request id where there was one. The connection stays open unless the
 * close code that follows says otherwise.
 *
 * When: Once for each message that is refused, and once before the server closes a
 * connection that is over a limit or whose credential is not valid.
 *
 * When not: Never beside an ack for the same message. Three cannot repeat the request id,
 * because the message was not read that far: RATE_LIMIT_EXCEEDED, MESSAGE_TOO_LARGE, and
 * text that is not JSON.
 */
@Serializable
data class Error (
    /**
     * The name of the message.
     */
    val event: ErrorEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: ErrorPayload
)

@Serializable
enum class ErrorEvent(val value: String) {
    @SerialName("error") Error("error");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class ErrorPayload (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

    /**
     * What fits the code: issues, known, nearest, retry_after_ms, …
     */
    val details: JsonObject? = null,

    /**
     * What to act on. Treat an unknown code like INTERNAL_SERVER_ERROR.
     */
    val error: String,

    /**
     * For a person, in the language of the connection.
     */
    val message: String,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    val triggeredBy: String? = null
)

/**
 * New log entries of one file or service, in order.
 *
 * When: When entries arrive; those that arrive together are sent together. Under load
 * entries are dropped, oldest first, and counted in dropped_entries.
 *
 * When not: Not replayed on resume, and not when a reader’s log_levels leave no entry;
 * entries from before the connection are in the snapshot.
 */
@Serializable
data class LogUpdate (
    /**
     * The name of the message.
     */
    val event: LogUpdateEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: LogUpdatePayload
)

@Serializable
enum class LogUpdateEvent(val value: String) {
    @SerialName("logUpdate") LogUpdate("logUpdate");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class LogUpdatePayload (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

    /**
     * Entries that were dropped since the last update of this file.
     */
    @SerialName("dropped_entries")
    val droppedEntries: Long? = null,

    /**
     * Oldest first. Empty when only dropped_entries is told.
     */
    val entries: List<LogUpdatePayloadEntriesItem>,

    /**
     * The log’s name: a file, or the output of a service.
     */
    @SerialName("file_name")
    val fileName: String,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * The service whose output it is; missing for other logs.
     */
    @SerialName("service_id")
    val serviceID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * How many entries this message carries, after the reader’s log_levels filter.
     */
    @SerialName("total_new_entries")
    val totalNewEntries: Long,

    /**
     * What caused it: the id of a project, or system.
     */
    val triggeredBy: String? = null
)

@Serializable
data class LogUpdatePayloadEntriesItem (
    /**
     * How important it is.
     */
    val level: SubscribePayloadFiltersLogLevelsItem,

    /**
     * The line in that source file.
     */
    @SerialName("line_number")
    val lineNumber: Long? = null,

    /**
     * Which logger of the service wrote it.
     */
    @SerialName("logger_name")
    val loggerName: String? = null,

    /**
     * The text, with known shapes of secrets masked; several lines where it is a stack trace.
     */
    val message: String,

    /**
     * Which source file wrote it.
     */
    val module: String? = null,

    /**
     * Which thread wrote it.
     */
    @SerialName("thread_id")
    val threadID: String? = null,

    /**
     * When it was logged, by the clock of who logged it.
     */
    val timestamp: String
)

/**
 * The answer to ping.
 *
 * When: At once, in the style of the ping. With a request id an ack follows too.
 *
 * When not: Never without a ping; protocol-level WebSocket pings are answered by WebSocket
 * pongs.
 */
@Serializable
data class Pong (
    /**
     * The name of the message.
     */
    val event: PongEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: PongPayload
)

@Serializable
enum class PongEvent(val value: String) {
    @SerialName("pong") Pong("pong");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class PongPayload (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

    /**
     * The ping’s client_time, unchanged.
     */
    @SerialName("client_time")
    val clientTime: String,

    /**
     * server_time − client_time, at least 0. It compares two clocks: measure a round trip with
     * your own. In milliseconds.
     */
    @SerialName("latency_ms")
    val latencyMS: Long,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * The server’s clock when it answered.
     */
    @SerialName("server_time")
    val serverTime: String,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    val triggeredBy: String? = null
)

/**
 * A deployment started, advanced, completed, failed or was rolled back; with the state of
 * each step.
 *
 * When: At every such step, with all steps each time.
 *
 * When not: Not after a deployment has completed, failed or been rolled back: the next one
 * has another deployment_id.
 */
@Serializable
data class PoscoEvent (
    /**
     * The name of the message.
     */
    val event: PoscoEventEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: PoscoEventPayload
)

@Serializable
enum class PoscoEventEvent(val value: String) {
    @SerialName("poscoEvent") PoscoEvent("poscoEvent");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class PoscoEventPayload (
    /**
     * The branch that is deployed.
     */
    val branch: String,

    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

    /**
     * The commit that is deployed.
     */
    @SerialName("commit_hash")
    val commitHash: String,

    /**
     * What is deployed again and again: the id of a deployment in the configuration.
     */
    val deployment: String? = null,

    /**
     * Which deployment: the same in all its messages.
     */
    @SerialName("deployment_id")
    val deploymentID: String,

    /**
     * What happened.
     */
    @SerialName("event_type")
    val eventType: PoscoEventPayloadEventType,

    /**
     * For a person.
     */
    val message: String,

    /**
     * How far the whole deployment is. In percent.
     */
    val progress: Double,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * Where the deployment stands now.
     */
    val status: PoscoEventPayloadStatus,

    /**
     * Every step, in order.
     */
    val steps: List<PoscoEventPayloadStepsItem>,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    val triggeredBy: String? = null
)

/**
 * What happened.
 */
@Serializable
enum class PoscoEventPayloadEventType(val value: String) {
    @SerialName("deployment_completed") DeploymentCompleted("deployment_completed"),
    @SerialName("deployment_failed") DeploymentFailed("deployment_failed"),
    @SerialName("deployment_progress") DeploymentProgress("deployment_progress"),
    @SerialName("deployment_rolled_back") DeploymentRolledBack("deployment_rolled_back"),
    @SerialName("deployment_started") DeploymentStarted("deployment_started");
}

/**
 * Where the deployment stands now.
 */
@Serializable
enum class PoscoEventPayloadStatus(val value: String) {
    @SerialName("completed") Completed("completed"),
    @SerialName("failed") Failed("failed"),
    @SerialName("in_progress") InProgress("in_progress"),
    @SerialName("pending") Pending("pending"),
    @SerialName("rolled_back") RolledBack("rolled_back");
}

@Serializable
data class PoscoEventPayloadStepsItem (
    /**
     * How long it took, once it has ended. In milliseconds.
     */
    @SerialName("duration_ms")
    val durationMS: Long? = null,

    /**
     * What the step does.
     */
    val name: String,

    /**
     * How far the step is, while it runs. In percent.
     */
    val progress: Double? = null,

    /**
     * Where the step stands.
     */
    val status: PoscoEventPayloadStepsItemStatus
)

/**
 * Where the step stands.
 */
@Serializable
enum class PoscoEventPayloadStepsItemStatus(val value: String) {
    @SerialName("completed") Completed("completed"),
    @SerialName("failed") Failed("failed"),
    @SerialName("in_progress") InProgress("in_progress"),
    @SerialName("pending") Pending("pending"),
    @SerialName("skipped") Skipped("skipped");
}

/**
 * The action of an outbound project changed.
 *
 * When: Once for each change of the action.
 *
 * When not: Not for other changes of a project: projects_update has those.
 */
@Serializable
data class ProjectStatusChange (
    /**
     * The name of the message.
     */
    val event: ProjectStatusChangeEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: ProjectStatusChangePayload
)

@Serializable
enum class ProjectStatusChangeEvent(val value: String) {
    @SerialName("projectStatusChange") ProjectStatusChange("projectStatusChange");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class ProjectStatusChangePayload (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

    /**
     * The change.
     */
    val data: ProjectStatusChangePayloadData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    val triggeredBy: String? = null
)

/**
 * The change.
 */
@Serializable
data class ProjectStatusChangePayloadData (
    /**
     * When that changed.
     */
    val changedAt: String,

    /**
     * What it does now.
     */
    val newAction: String,

    /**
     * What it did before.
     */
    val oldAction: String,

    /**
     * Which project.
     */
    @SerialName("projectId")
    val projectID: String
)

/**
 * All outbound projects; triggeredBy names the project that changed, or `system`.
 *
 * When: After anything about one of them changed, and at once to a client that connects or
 * subscribes.
 *
 * When not: States in between are skipped for a slow reader, which gets the latest.
 */
@Serializable
data class ProjectsUpdate (
    /**
     * The name of the message.
     */
    val event: ProjectsUpdateEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: ProjectsUpdatePayload
)

@Serializable
enum class ProjectsUpdateEvent(val value: String) {
    @SerialName("projectsUpdate") ProjectsUpdate("projectsUpdate");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class ProjectsUpdatePayload (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

    /**
     * Every project; empty when there is none.
     */
    val data: List<ProjectsUpdatePayloadDataItem>,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * The list in numbers.
     */
    val stats: ProjectsUpdatePayloadStats,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    val triggeredBy: String,

    /**
     * Always allProjects: the list is complete.
     */
    val type: ProjectsUpdatePayloadType
)

@Serializable
data class ProjectsUpdatePayloadDataItem (
    /**
     * '***' when there is a token, null when there is none. Never the token.
     */
    @SerialName("access_token")
    val accessToken: ProjectsUpdatePayloadDataItemAccessToken? = null,

    /**
     * init until its token, callers and event socket are there, then active.
     */
    val action: Action,

    /**
     * How many callers the project has.
     */
    val agentQuantity: Long,

    /**
     * The callers, as the PBX lists them; null before they are known.
     */
    val caller: Result,

    /**
     * The call flow that the project runs.
     */
    @SerialName("callFlowId")
    val callFlowID: String,

    /**
     * Its PBX account, without the secret.
     */
    @SerialName("client_id")
    val clientID: String,

    /**
     * When it was first started.
     */
    val createdAt: String,

    /**
     * How its call lists are dialled; absent where it has none.
     */
    val dialling: ProjectsUpdatePayloadDataItemDialling? = null,

    /**
     * Why it is not connected, for a person; null when it is. Absent from older servers.
     */
    val error: String? = null,

    /**
     * Which project.
     */
    @SerialName("projectId")
    val projectID: String,

    /**
     * When anything about it changed last.
     */
    val updatedAt: String,

    /**
     * Whether the project’s event socket is open, now.
     */
    @SerialName("ws_connected")
    val wsConnected: Boolean
)

@Serializable
enum class ProjectsUpdatePayloadDataItemAccessToken(val value: String) {
    @SerialName("***") Empty("***");
}

/**
 * How its call lists are dialled; absent where it has none.
 */
@Serializable
data class ProjectsUpdatePayloadDataItemDialling (
    /**
     * Numbers that were reached.
     */
    val answered: Long,

    /**
     * Numbers that could not be called.
     */
    val failed: Long,

    /**
     * Calls that ring or are connected.
     */
    @SerialName("in_progress")
    val inProgress: Long,

    /**
     * Another one when its settings or its lists are others: read them again. Absent from older
     * servers.
     */
    val revision: String? = null,

    /**
     * What it does: paused by a person, without its PBX, waiting for its hours, calling, or
     * done with its lists.
     */
    val state: ProjectsUpdatePayloadDataItemDiallingState,

    /**
     * Numbers that nobody answered at, as often as was asked for.
     */
    val unanswered: Long,

    /**
     * Numbers of which cannot be known whether they were called.
     */
    val unknown: Long,

    /**
     * Numbers that are still to be dialled, or again.
     */
    val waiting: Long
)

/**
 * What it does: paused by a person, without its PBX, waiting for its hours, calling, or
 * done with its lists.
 */
@Serializable
enum class ProjectsUpdatePayloadDataItemDiallingState(val value: String) {
    @SerialName("dialling") Dialling("dialling"),
    @SerialName("disconnected") Disconnected("disconnected"),
    @SerialName("finished") Finished("finished"),
    @SerialName("outside_hours") OutsideHours("outside_hours"),
    @SerialName("paused") Paused("paused");
}

/**
 * The list in numbers.
 */
@Serializable
data class ProjectsUpdatePayloadStats (
    /**
     * How many of them are active.
     */
    val activeProjects: Long,

    /**
     * How many have their event socket open.
     */
    val connectedProjects: Long,

    /**
     * How many projects there are.
     */
    val totalProjects: Long
)

@Serializable
enum class ProjectsUpdatePayloadType(val value: String) {
    @SerialName("allProjects") AllProjects("allProjects");
}

/**
 * Something happened to a service: it started, stopped, restarted, failed, recovered, or
 * its configuration changed.
 *
 * When: Once for each change, to every subscriber, in the order of the changes. Also as the
 * direct answer to service_control with the action `status`, then without a broadcast id.
 *
 * When not: Not while nothing changes, and not for the states in between (starting,
 * stopping) unless they last longer than a second.
 */
@Serializable
data class ServiceEvent (
    /**
     * The name of the message.
     */
    val event: ServiceEventEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: ServiceEventPayload
)

@Serializable
enum class ServiceEventEvent(val value: String) {
    @SerialName("serviceEvent") ServiceEvent("serviceEvent");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class ServiceEventPayload (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

    /**
     * What fits the event: pid, port, config_file, exit_code, signal, restart_count,
     * next_restart_at, reason, health, latency_ms, …
     */
    val details: JsonObject? = null,

    /**
     * What happened.
     */
    @SerialName("event_type")
    val eventType: ServiceEventPayloadEventType,

    /**
     * For a person, in the server’s locale.
     */
    val message: String,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * A service’s id: letters, digits, _ - . and :, at most 128 of them.
     */
    @SerialName("service_id")
    val serviceID: String,

    /**
     * Its name, for a person.
     */
    @SerialName("service_name")
    val serviceName: String,

    /**
     * The state after the event.
     */
    val status: ServiceEventPayloadStatus,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    val triggeredBy: String? = null
)

/**
 * What happened.
 */
@Serializable
enum class ServiceEventPayloadEventType(val value: String) {
    @SerialName("config_changed") ConfigChanged("config_changed"),
    @SerialName("error") Error("error"),
    @SerialName("recovered") Recovered("recovered"),
    @SerialName("restarted") Restarted("restarted"),
    @SerialName("started") Started("started"),
    @SerialName("stopped") Stopped("stopped");
}

/**
 * The state after the event.
 */
@Serializable
enum class ServiceEventPayloadStatus(val value: String) {
    @SerialName("error") Error("error"),
    @SerialName("running") Running("running"),
    @SerialName("starting") Starting("starting"),
    @SerialName("stopped") Stopped("stopped"),
    @SerialName("stopping") Stopping("stopping"),
    @SerialName("unknown") Unknown("unknown");
}

/**
 * The host’s metrics.
 *
 * When: At every sample (5 s by default), when the number of active services changes, and
 * at once to a client that connects or subscribes.
 *
 * When not: Samples in between are skipped for a slow reader, which gets the latest; not
 * before the first sample; not to a client without a credential where the server wants one.
 */
@Serializable
data class StatusUpdate (
    /**
     * The name of the message.
     */
    val event: StatusUpdateEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: StatusUpdatePayload
)

@Serializable
enum class StatusUpdateEvent(val value: String) {
    @SerialName("statusUpdate") StatusUpdate("statusUpdate");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class StatusUpdatePayload (
    /**
     * Services that are running.
     */
    @SerialName("active_services")
    val activeServices: Long,

    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

    /**
     * Processor load over all cores since the last sample, in percent.
     */
    @SerialName("cpu_percent")
    val cpuPercent: Double,

    /**
     * Free on that file system. In bytes.
     */
    @SerialName("disk_free")
    val diskFree: Long? = null,

    /**
     * Used share of the file system that holds the data directory, in percent.
     */
    @SerialName("disk_usage")
    val diskUsage: Double,

    /**
     * Used on the file system that holds the data directory. In bytes.
     */
    @SerialName("disk_used")
    val diskUsed: Long? = null,

    /**
     * From thresholds over CPU, memory and disk.
     */
    val health: StatusUpdatePayloadHealth? = null,

    /**
     * Load over 1, 5 and 15 minutes.
     */
    @SerialName("load_average")
    val loadAverage: List<Double>? = null,

    /**
     * Memory that programs can still get. In bytes.
     */
    @SerialName("memory_available")
    val memoryAvailable: Long? = null,

    /**
     * Memory in use, in percent of the installed memory.
     */
    @SerialName("memory_percent")
    val memoryPercent: Double,

    /**
     * Memory in use. In bytes.
     */
    @SerialName("memory_used")
    val memoryUsed: Long? = null,

    /**
     * Received on all interfaces since the host started. In bytes.
     */
    @SerialName("network_bytes_recv")
    val networkBytesRecv: Long? = null,

    /**
     * Sent on all interfaces since the host started. In bytes.
     */
    @SerialName("network_bytes_sent")
    val networkBytesSent: Long? = null,

    /**
     * limited: an interface is up, but the configured check target is silent.
     */
    @SerialName("network_status")
    val networkStatus: StatusUpdatePayloadNetworkStatus,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    val triggeredBy: String? = null,

    /**
     * Time since the host started. In seconds.
     */
    val uptime: Double
)

/**
 * From thresholds over CPU, memory and disk.
 */
@Serializable
enum class StatusUpdatePayloadHealth(val value: String) {
    @SerialName("critical") Critical("critical"),
    @SerialName("degraded") Degraded("degraded"),
    @SerialName("healthy") Healthy("healthy"),
    @SerialName("warning") Warning("warning");
}

/**
 * limited: an interface is up, but the configured check target is silent.
 */
@Serializable
enum class StatusUpdatePayloadNetworkStatus(val value: String) {
    @SerialName("connected") Connected("connected"),
    @SerialName("disconnected") Disconnected("disconnected"),
    @SerialName("limited") Limited("limited");
}

/**
 * What became of a webhook: it was queued, sent, will be tried again, or has failed for
 * good.
 *
 * When: At every such step, so several times for one webhook_id.
 *
 * When not: Not when a send_webhook was refused: that is answered with an error.
 */
@Serializable
data class WebhookEvent (
    /**
     * The name of the message.
     */
    val event: WebhookEventEvent,

    /**
     * What the message says, and beside it the fields of the envelope.
     */
    val payload: WebhookEventPayload
)

@Serializable
enum class WebhookEventEvent(val value: String) {
    @SerialName("webhookEvent") WebhookEvent("webhookEvent");
}

/**
 * What the message says, and beside it the fields of the envelope.
 */
@Serializable
data class WebhookEventPayload (
    /**
     * Which try this was, from 1.
     */
    val attempt: Long? = null,

    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

    /**
     * What happened.
     */
    @SerialName("event_type")
    val eventType: WebhookEventPayloadEventType,

    /**
     * For a person.
     */
    val message: String,

    /**
     * When it is tried again, if it is.
     */
    @SerialName("next_attempt_at")
    val nextAttemptAt: String? = null,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    /**
     * The HTTP status of the last try.
     */
    @SerialName("response_code")
    val responseCode: Long? = null,

    /**
     * How long the target took to answer. In milliseconds.
     */
    @SerialName("response_time_ms")
    val responseTimeMS: Long? = null,

    /**
     * When the last try was sent.
     */
    @SerialName("sent_at")
    val sentAt: String? = null,

    /**
     * Where it stands now.
     */
    val status: WebhookEventPayloadStatus,

    /**
     * The configured target; absent for a URL that a client named.
     */
    @SerialName("target_id")
    val targetID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    val triggeredBy: String? = null,

    /**
     * Where it is sent, masked: scheme, host and path up to the secret part.
     */
    val url: String,

    /**
     * Which webhook: the same in all its messages.
     */
    @SerialName("webhook_id")
    val webhookID: String,

    /**
     * Which kind of target.
     */
    @SerialName("webhook_type")
    val webhookType: PayloadWebhookType
)

/**
 * What happened.
 */
@Serializable
enum class WebhookEventPayloadEventType(val value: String) {
    @SerialName("failed") Failed("failed"),
    @SerialName("queued") Queued("queued"),
    @SerialName("retrying") Retrying("retrying"),
    @SerialName("sent") Sent("sent");
}

/**
 * Where it stands now.
 */
@Serializable
enum class WebhookEventPayloadStatus(val value: String) {
    @SerialName("failed") Failed("failed"),
    @SerialName("pending") Pending("pending"),
    @SerialName("success") Success("success");
}
