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
 */
@Serializable
data class AlertAction (
    val event: AlertActionEvent,
    val payload: AlertActionPayload
)

@Serializable
enum class AlertActionEvent(val value: String) {
    @SerialName("alertAction") AlertAction("alertAction");
}

@Serializable
data class AlertActionPayload (
    /**
     * acknowledge, dismiss, or one of the actions that the alert offered.
     */
    val action: String,

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
 * A client introduces itself, once after connecting. All of it is the client’s own word:
 * nothing is permitted because of it. With resume it asks for the durable messages that it
 * missed; with token it presents a credential, or renews one that is about to expire.
 */
@Serializable
data class ClientInfo (
    val event: ClientInfoEvent,
    val payload: ClientInfoPayload
)

@Serializable
enum class ClientInfoEvent(val value: String) {
    @SerialName("clientInfo") ClientInfo("clientInfo");
}

@Serializable
data class ClientInfoPayload (
    @SerialName("client_id")
    val clientInfoPayloadClientID: String,

    @SerialName("client_type")
    val clientType: String? = null,

    /**
     * How the client calls itself.
     */
    @SerialName("clientId")
    val clientID: String? = null,

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

    @SerialName("screen_resolution")
    val screenResolution: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null,

    val timezone: String? = null,

    /**
     * A credential, for clients that could not present it when they connected, or its renewal.
     * Never shown again.
     */
    val token: String? = null,

    @SerialName("user_agent")
    val userAgent: String? = null
)

/**
 * Where the client stood: the epoch, and the last position that it has seen.
 */
@Serializable
data class ClientInfoPayloadResume (
    val after: Long,
    val epoch: String
)

/**
 * Asks for a pong. Every 30 seconds it keeps the connection from counting as idle, and
 * shows that it is alive.
 */
@Serializable
data class Ping (
    val event: PingEvent,
    val payload: PingPayload
)

@Serializable
enum class PingEvent(val value: String) {
    @SerialName("ping") Ping("ping");
}

@Serializable
data class PingPayload (
    /**
     * RFC 3339 with an offset or Z.
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
 * Queues a webhook: a message, or a template with its variables. webhook_event reports what
 * becomes of it.
 */
@Serializable
data class SendWebhook (
    val event: SendWebhookEvent,
    val payload: SendWebhookPayload
)

@Serializable
enum class SendWebhookEvent(val value: String) {
    @SerialName("sendWebhook") SendWebhook("sendWebhook");
}

@Serializable
data class SendWebhookPayload (
    /**
     * How the client calls itself.
     */
    @SerialName("clientId")
    val clientID: String? = null,

    val message: String? = null,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    @SerialName("template_id")
    val templateID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null,

    /**
     * Where to send it. Default: the configured target of this type.
     */
    val url: String? = null,

    /**
     * Values of the template’s placeholders.
     */
    val variables: Map<String, String>? = null,

    @SerialName("webhook_type")
    val webhookType: PayloadWebhookType
)

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
 */
@Serializable
data class ServiceControl (
    val event: ServiceControlEvent,
    val payload: ServiceControlPayload
)

@Serializable
enum class ServiceControlEvent(val value: String) {
    @SerialName("serviceControl") ServiceControl("serviceControl");
}

@Serializable
data class ServiceControlPayload (
    val action: ServiceControlPayloadAction,

    /**
     * How the client calls itself.
     */
    @SerialName("clientId")
    val clientID: String? = null,

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

@Serializable
enum class ServiceControlPayloadAction(val value: String) {
    @SerialName("restart") Restart("restart"),
    @SerialName("start") Start("start"),
    @SerialName("status") Status("status"),
    @SerialName("stop") Stop("stop");
}

@Serializable
data class ServiceControlPayloadOptions (
    /**
     * Kill at once instead of asking the service to stop. Default: false.
     */
    val force: Boolean? = null,

    /**
     * Seconds a stop may take before the service is killed. Default: the service’s own grace.
     */
    val timeout: Double? = null
)

/**
 * Starts an outbound project, or updates the credentials of one that runs.
 */
@Serializable
data class StartOutbound (
    val event: StartOutboundEvent,
    val payload: StartOutboundPayload
)

@Serializable
enum class StartOutboundEvent(val value: String) {
    @SerialName("startOutbound") StartOutbound("startOutbound");
}

@Serializable
data class StartOutboundPayload (
    /**
     * How the client calls itself.
     */
    @SerialName("clientId")
    val clientID: String? = null,

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

@Serializable
data class StartOutboundPayloadProject (
    val action: Action,

    @SerialName("callFlowId")
    val callFlowID: String,

    @SerialName("client_id")
    val clientID: String,

    /**
     * The PBX credential. Never sent back, logged or shown.
     */
    @SerialName("client_secret")
    val clientSecret: String,

    val error: String? = null,

    @SerialName("projectId")
    val projectID: String
)

@Serializable
enum class Action(val value: String) {
    @SerialName("active") Active("active"),
    @SerialName("init") Init("init");
}

/**
 * Stops an outbound project and forgets its credentials.
 */
@Serializable
data class StopOutbound (
    val event: StopOutboundEvent,
    val payload: StopOutboundPayload
)

@Serializable
enum class StopOutboundEvent(val value: String) {
    @SerialName("stopOutbound") StopOutbound("stopOutbound");
}

@Serializable
data class StopOutboundPayload (
    /**
     * How the client calls itself.
     */
    @SerialName("clientId")
    val clientID: String? = null,

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

@Serializable
data class StopOutboundPayloadProject (
    @SerialName("projectId")
    val projectID: String
)

/**
 * Chooses what to receive. Before the first subscribe a connection receives every
 * broadcast; the first narrows it to the listed types, further ones add. Filters replace
 * the earlier ones of the same types. A refused subscribe changes nothing.
 */
@Serializable
data class Subscribe (
    val event: SubscribeEvent,
    val payload: SubscribePayload
)

@Serializable
enum class SubscribeEvent(val value: String) {
    @SerialName("subscribe") Subscribe("subscribe");
}

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

@Serializable
enum class SubscribePayloadFiltersAlertLevelsItem(val value: String) {
    @SerialName("critical") Critical("critical"),
    @SerialName("error") Error("error"),
    @SerialName("info") Info("info"),
    @SerialName("warning") Warning("warning");
}

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
 */
@Serializable
data class Unsubscribe (
    val event: UnsubscribeEvent,
    val payload: UnsubscribePayload
)

@Serializable
enum class UnsubscribeEvent(val value: String) {
    @SerialName("unsubscribe") Unsubscribe("unsubscribe");
}

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
 * A message that carried a request_id was carried out; result is its outcome. Never sent
 * for a message without a request_id, and never beside an error for the same one.
 */
@Serializable
data class ACK (
    val event: ACKEvent,
    val payload: ACKPayload
)

@Serializable
enum class ACKEvent(val value: String) {
    @SerialName("ack") ACK("ack");
}

@Serializable
data class ACKPayload (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

    @SerialName("request_id")
    val ackPayloadRequestID: String,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    val result: Result? = null,
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
 * Somebody should know. Sent once when an alert fires, when it is acknowledged, and once
 * when it resolves; never repeated while nothing changes.
 */
@Serializable
data class Alert (
    val event: AlertEvent,
    val payload: AlertPayload
)

@Serializable
enum class AlertEvent(val value: String) {
    @SerialName("alert") Alert("alert");
}

@Serializable
data class AlertPayload (
    /**
     * What can be done about it: a label to show and the action to send back in alert_action.
     */
    val actions: List<AlertPayloadActionsItem>? = null,

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

    val level: SubscribePayloadFiltersAlertLevelsItem,
    val message: String,
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

    val state: AlertPayloadState? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    val title: String,

    /**
     * What caused it: the id of a project, or system.
     */
    val triggeredBy: String? = null
)

@Serializable
data class AlertPayloadActionsItem (
    val action: String,
    val label: String
)

@Serializable
enum class AlertPayloadState(val value: String) {
    @SerialName("acknowledged") Acknowledged("acknowledged"),
    @SerialName("firing") Firing("firing"),
    @SerialName("resolved") Resolved("resolved");
}

/**
 * The first message on every connection, the answer to a request to resume, and the
 * announcement that the server drains. The extension fields tell where the journal stands
 * and what this connection may do.
 */
@Serializable
data class ConnectionStatus (
    val event: ConnectionStatusEvent,
    val payload: ConnectionStatusPayload
)

@Serializable
enum class ConnectionStatusEvent(val value: String) {
    @SerialName("connectionStatus") ConnectionStatus("connectionStatus");
}

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
     * When draining: how long to wait before reconnecting.
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

    val role: ConnectionStatusPayloadRole? = null,

    /**
     * RFC 3339 with an offset or Z.
     */
    @SerialName("server_time")
    val serverTime: String,

    @SerialName("server_version")
    val serverVersion: String,

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

@Serializable
enum class ConnectionStatusPayloadRole(val value: String) {
    @SerialName("admin") Admin("admin"),
    @SerialName("operator") Operator("operator"),
    @SerialName("publisher") Publisher("publisher"),
    @SerialName("viewer") Viewer("viewer");
}

@Serializable
enum class ConnectionStatusPayloadStatus(val value: String) {
    @SerialName("connected") Connected("connected"),
    @SerialName("draining") Draining("draining");
}

/**
 * A message was refused or a command failed. In the style of the message it answers, with
 * its request_id where there was one. The connection stays open unless the close code that
 * follows says otherwise.
 */
@Serializable
data class Error (
    val event: ErrorEvent,
    val payload: ErrorPayload
)

@Serializable
enum class ErrorEvent(val value: String) {
    @SerialName("error") Error("error");
}

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
 * New log entries of one file or service, in order. Entries that arrive together are sent
 * together. Under load entries are dropped, oldest first, and counted in dropped_entries.
 */
@Serializable
data class LogUpdate (
    val event: LogUpdateEvent,
    val payload: LogUpdatePayload
)

@Serializable
enum class LogUpdateEvent(val value: String) {
    @SerialName("logUpdate") LogUpdate("logUpdate");
}

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

    val entries: List<LogUpdatePayloadEntriesItem>,

    @SerialName("file_name")
    val fileName: String,

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
    val level: SubscribePayloadFiltersLogLevelsItem,

    @SerialName("line_number")
    val lineNumber: Long? = null,

    @SerialName("logger_name")
    val loggerName: String? = null,

    val message: String,
    val module: String? = null,

    @SerialName("thread_id")
    val threadID: String? = null,

    /**
     * RFC 3339 with an offset or Z.
     */
    val timestamp: String
)

/**
 * The answer to ping.
 */
@Serializable
data class Pong (
    val event: PongEvent,
    val payload: PongPayload
)

@Serializable
enum class PongEvent(val value: String) {
    @SerialName("pong") Pong("pong");
}

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
     * your own.
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
     * RFC 3339 with an offset or Z.
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
 */
@Serializable
data class PoscoEvent (
    val event: PoscoEventEvent,
    val payload: PoscoEventPayload
)

@Serializable
enum class PoscoEventEvent(val value: String) {
    @SerialName("poscoEvent") PoscoEvent("poscoEvent");
}

@Serializable
data class PoscoEventPayload (
    val branch: String,

    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

    @SerialName("commit_hash")
    val commitHash: String,

    @SerialName("deployment_id")
    val deploymentID: String,

    @SerialName("event_type")
    val eventType: PoscoEventPayloadEventType,

    val message: String,

    /**
     * Percent, 0 to 100.
     */
    val progress: Double,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    val status: PoscoEventPayloadStatus,
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

@Serializable
enum class PoscoEventPayloadEventType(val value: String) {
    @SerialName("deployment_completed") DeploymentCompleted("deployment_completed"),
    @SerialName("deployment_failed") DeploymentFailed("deployment_failed"),
    @SerialName("deployment_progress") DeploymentProgress("deployment_progress"),
    @SerialName("deployment_rolled_back") DeploymentRolledBack("deployment_rolled_back"),
    @SerialName("deployment_started") DeploymentStarted("deployment_started");
}

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
     * Milliseconds.
     */
    @SerialName("duration_ms")
    val durationMS: Long? = null,

    val name: String,

    /**
     * Percent, 0 to 100.
     */
    val progress: Double? = null,

    val status: PoscoEventPayloadStepsItemStatus
)

@Serializable
enum class PoscoEventPayloadStepsItemStatus(val value: String) {
    @SerialName("completed") Completed("completed"),
    @SerialName("failed") Failed("failed"),
    @SerialName("in_progress") InProgress("in_progress"),
    @SerialName("pending") Pending("pending"),
    @SerialName("skipped") Skipped("skipped");
}

/**
 * The action of an outbound project changed. Not sent for other changes: projectsUpdate has
 * those.
 */
@Serializable
data class ProjectStatusChange (
    val event: ProjectStatusChangeEvent,
    val payload: ProjectStatusChangePayload
)

@Serializable
enum class ProjectStatusChangeEvent(val value: String) {
    @SerialName("projectStatusChange") ProjectStatusChange("projectStatusChange");
}

@Serializable
data class ProjectStatusChangePayload (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

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

@Serializable
data class ProjectStatusChangePayloadData (
    /**
     * RFC 3339 with an offset or Z.
     */
    val changedAt: String,

    val newAction: String,
    val oldAction: String,

    @SerialName("projectId")
    val projectID: String
)

/**
 * All outbound projects, after anything about one of them changed; triggeredBy names that
 * project, or `system`. A client that connects or subscribes gets the current one at once.
 */
@Serializable
data class ProjectsUpdate (
    val event: ProjectsUpdateEvent,
    val payload: ProjectsUpdatePayload
)

@Serializable
enum class ProjectsUpdateEvent(val value: String) {
    @SerialName("projectsUpdate") ProjectsUpdate("projectsUpdate");
}

@Serializable
data class ProjectsUpdatePayload (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

    val data: List<ProjectsUpdatePayloadDataItem>,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("requestId")
    val requestID: String? = null,

    val stats: ProjectsUpdatePayloadStats,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    val triggeredBy: String,

    val type: ProjectsUpdatePayloadType
)

@Serializable
data class ProjectsUpdatePayloadDataItem (
    /**
     * '***' when there is a token, null when there is none. Never the token.
     */
    @SerialName("access_token")
    val accessToken: ProjectsUpdatePayloadDataItemAccessToken? = null,

    val action: Action,

    /**
     * How many callers the project has.
     */
    val agentQuantity: Long,

    /**
     * The callers, as the PBX lists them; null before they are known.
     */
    val caller: Result,

    @SerialName("callFlowId")
    val callFlowID: String,

    @SerialName("client_id")
    val clientID: String,

    /**
     * RFC 3339 with an offset or Z.
     */
    val createdAt: String,

    @SerialName("projectId")
    val projectID: String,

    /**
     * RFC 3339 with an offset or Z.
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

@Serializable
data class ProjectsUpdatePayloadStats (
    val activeProjects: Long,
    val connectedProjects: Long,
    val totalProjects: Long
)

@Serializable
enum class ProjectsUpdatePayloadType(val value: String) {
    @SerialName("allProjects") AllProjects("allProjects");
}

/**
 * Something happened to a service: it started, stopped, restarted, failed, recovered, or
 * its configuration changed. Also the direct answer to service_control with the action
 * `status`.
 */
@Serializable
data class ServiceEvent (
    val event: ServiceEventEvent,
    val payload: ServiceEventPayload
)

@Serializable
enum class ServiceEventEvent(val value: String) {
    @SerialName("serviceEvent") ServiceEvent("serviceEvent");
}

@Serializable
data class ServiceEventPayload (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcastId")
    val broadcastID: String? = null,

    /**
     * What fits the event: pid, port, config_file, exit_code, signal, restart_count,
     * next_restart_at, …
     */
    val details: JsonObject? = null,

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
 * The host’s metrics. Sent at every sample (5 s by default) and when the number of active
 * services changes; a slow reader gets the latest only.
 */
@Serializable
data class StatusUpdate (
    val event: StatusUpdateEvent,
    val payload: StatusUpdatePayload
)

@Serializable
enum class StatusUpdateEvent(val value: String) {
    @SerialName("statusUpdate") StatusUpdate("statusUpdate");
}

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
     * Bytes.
     */
    @SerialName("disk_free")
    val diskFree: Long? = null,

    /**
     * Used share of the file system that holds the data directory, in percent.
     */
    @SerialName("disk_usage")
    val diskUsage: Double,

    /**
     * Bytes.
     */
    @SerialName("disk_used")
    val diskUsed: Long? = null,

    val health: StatusUpdatePayloadHealth? = null,

    /**
     * Load over 1, 5 and 15 minutes.
     */
    @SerialName("load_average")
    val loadAverage: List<Double>? = null,

    /**
     * Bytes.
     */
    @SerialName("memory_available")
    val memoryAvailable: Long? = null,

    /**
     * Memory in use, in percent of the installed memory.
     */
    @SerialName("memory_percent")
    val memoryPercent: Double,

    /**
     * Bytes.
     */
    @SerialName("memory_used")
    val memoryUsed: Long? = null,

    /**
     * Bytes received on all interfaces since the host started.
     */
    @SerialName("network_bytes_recv")
    val networkBytesRecv: Long? = null,

    /**
     * Bytes sent on all interfaces since the host started.
     */
    @SerialName("network_bytes_sent")
    val networkBytesSent: Long? = null,

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
     * Seconds since the host started.
     */
    val uptime: Double
)

@Serializable
enum class StatusUpdatePayloadHealth(val value: String) {
    @SerialName("critical") Critical("critical"),
    @SerialName("degraded") Degraded("degraded"),
    @SerialName("healthy") Healthy("healthy"),
    @SerialName("warning") Warning("warning");
}

@Serializable
enum class StatusUpdatePayloadNetworkStatus(val value: String) {
    @SerialName("connected") Connected("connected"),
    @SerialName("disconnected") Disconnected("disconnected"),
    @SerialName("limited") Limited("limited");
}

/**
 * A webhook was queued, sent, will be tried again, or has failed for good.
 */
@Serializable
data class WebhookEvent (
    val event: WebhookEventEvent,
    val payload: WebhookEventPayload
)

@Serializable
enum class WebhookEventEvent(val value: String) {
    @SerialName("webhookEvent") WebhookEvent("webhookEvent");
}

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

    @SerialName("event_type")
    val eventType: WebhookEventPayloadEventType,

    val message: String,

    /**
     * RFC 3339 with an offset or Z.
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
     * Milliseconds.
     */
    @SerialName("response_time_ms")
    val responseTimeMS: Long? = null,

    /**
     * RFC 3339 with an offset or Z.
     */
    @SerialName("sent_at")
    val sentAt: String? = null,

    val status: WebhookEventPayloadStatus,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    val triggeredBy: String? = null,

    /**
     * Masked: scheme, host and path up to the secret part.
     */
    val url: String,

    @SerialName("webhook_id")
    val webhookID: String,

    @SerialName("webhook_type")
    val webhookType: PayloadWebhookType
)

@Serializable
enum class WebhookEventPayloadEventType(val value: String) {
    @SerialName("failed") Failed("failed"),
    @SerialName("queued") Queued("queued"),
    @SerialName("retrying") Retrying("retrying"),
    @SerialName("sent") Sent("sent");
}

@Serializable
enum class WebhookEventPayloadStatus(val value: String) {
    @SerialName("failed") Failed("failed"),
    @SerialName("pending") Pending("pending"),
    @SerialName("success") Success("success");
}
