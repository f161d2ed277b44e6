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

package watchhamster.typed

import kotlinx.serialization.*
import kotlinx.serialization.json.*
import kotlinx.serialization.descriptors.*
import kotlinx.serialization.encoding.*

/**
 * Answers an alert with one of its actions.
 */
@Serializable
data class AlertAction (
    /**
     * How the client calls itself.
     */
    @SerialName("client_id")
    val clientID: String? = null,

    val data: AlertActionData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null,

    val type: AlertActionType
)

@Serializable
data class AlertActionData (
    /**
     * acknowledge, dismiss, or one of the actions that the alert offered.
     */
    val action: String,

    @SerialName("alert_id")
    val alertID: String
)

@Serializable
enum class AlertActionType(val value: String) {
    @SerialName("alert_action") AlertAction("alert_action");
}

/**
 * A client introduces itself, once after connecting. All of it is the client’s own word:
 * nothing is permitted because of it. With resume it asks for the durable messages that it
 * missed; with token it presents a credential, or renews one that is about to expire.
 */
@Serializable
data class ClientInfo (
    /**
     * How the client calls itself.
     */
    @SerialName("client_id")
    val clientID: String? = null,

    val data: ClientInfoData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null,

    val type: ClientInfoType
)

@Serializable
data class ClientInfoData (
    @SerialName("client_id")
    val clientID: String,

    @SerialName("client_type")
    val clientType: String? = null,

    val features: List<String>? = null,

    /**
     * BCP 47, such as ko-KR: the language of error messages.
     */
    val language: String? = null,

    /**
     * Where the client stood: the epoch, and the last position that it has seen.
     */
    val resume: ClientInfoDataResume? = null,

    @SerialName("screen_resolution")
    val screenResolution: String? = null,

    /**
     * RFC 3339 with an offset or Z.
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
data class ClientInfoDataResume (
    val after: Long,
    val epoch: String
)

@Serializable
enum class ClientInfoType(val value: String) {
    @SerialName("client_info") ClientInfo("client_info");
}

/**
 * Asks for a pong. Every 30 seconds it keeps the connection from counting as idle, and
 * shows that it is alive.
 */
@Serializable
data class Ping (
    /**
     * How the client calls itself.
     */
    @SerialName("client_id")
    val clientID: String? = null,

    val data: PingData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null,

    val type: PingType
)

@Serializable
data class PingData (
    /**
     * RFC 3339 with an offset or Z.
     */
    @SerialName("client_time")
    val clientTime: String
)

@Serializable
enum class PingType(val value: String) {
    @SerialName("ping") Ping("ping");
}

/**
 * Queues a webhook: a message, or a template with its variables. webhook_event reports what
 * becomes of it.
 */
@Serializable
data class SendWebhook (
    /**
     * How the client calls itself.
     */
    @SerialName("client_id")
    val clientID: String? = null,

    val data: SendWebhookData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null,

    val type: SendWebhookType
)

@Serializable
data class SendWebhookData (
    val message: String? = null,

    @SerialName("template_id")
    val templateID: String? = null,

    /**
     * Where to send it. Default: the configured target of this type.
     */
    val url: String? = null,

    /**
     * Values of the template’s placeholders.
     */
    val variables: Map<String, String>? = null,

    @SerialName("webhook_type")
    val webhookType: DataWebhookType
)

@Serializable
enum class DataWebhookType(val value: String) {
    @SerialName("discord") Discord("discord"),
    @SerialName("dooray") Dooray("dooray"),
    @SerialName("generic") Generic("generic"),
    @SerialName("slack") Slack("slack"),
    @SerialName("teams") Teams("teams");
}

@Serializable
enum class SendWebhookType(val value: String) {
    @SerialName("send_webhook") SendWebhook("send_webhook");
}

/**
 * Starts, stops or restarts a service, or asks for its state. Commands for one service are
 * carried out one after the other; one that the state makes needless is answered with the
 * state.
 */
@Serializable
data class ServiceControl (
    /**
     * How the client calls itself.
     */
    @SerialName("client_id")
    val clientID: String? = null,

    val data: ServiceControlData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null,

    val type: ServiceControlType
)

@Serializable
data class ServiceControlData (
    val action: ServiceControlDataAction,
    val options: ServiceControlDataOptions? = null,

    /**
     * A service’s id: letters, digits, _ - . and :, at most 128 of them.
     */
    @SerialName("service_id")
    val serviceID: String
)

@Serializable
enum class ServiceControlDataAction(val value: String) {
    @SerialName("restart") Restart("restart"),
    @SerialName("start") Start("start"),
    @SerialName("status") Status("status"),
    @SerialName("stop") Stop("stop");
}

@Serializable
data class ServiceControlDataOptions (
    /**
     * Kill at once instead of asking the service to stop. Default: false.
     */
    val force: Boolean? = null,

    /**
     * Seconds a stop may take before the service is killed. Default: the service’s own grace.
     */
    val timeout: Double? = null
)

@Serializable
enum class ServiceControlType(val value: String) {
    @SerialName("service_control") ServiceControl("service_control");
}

/**
 * Starts an outbound project, or updates the credentials of one that runs.
 */
@Serializable
data class StartOutbound (
    /**
     * How the client calls itself.
     */
    @SerialName("client_id")
    val clientID: String? = null,

    val data: StartOutboundData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null,

    val type: StartOutboundType
)

@Serializable
data class StartOutboundData (
    val project: StartOutboundDataProject
)

@Serializable
data class StartOutboundDataProject (
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

@Serializable
enum class StartOutboundType(val value: String) {
    @SerialName("start_outbound") StartOutbound("start_outbound");
}

/**
 * Stops an outbound project and forgets its credentials.
 */
@Serializable
data class StopOutbound (
    /**
     * How the client calls itself.
     */
    @SerialName("client_id")
    val clientID: String? = null,

    val data: StopOutboundData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null,

    val type: StopOutboundType
)

@Serializable
data class StopOutboundData (
    val project: StopOutboundDataProject
)

@Serializable
data class StopOutboundDataProject (
    @SerialName("projectId")
    val projectID: String
)

@Serializable
enum class StopOutboundType(val value: String) {
    @SerialName("stop_outbound") StopOutbound("stop_outbound");
}

/**
 * Chooses what to receive. Before the first subscribe a connection receives every
 * broadcast; the first narrows it to the listed types, further ones add. Filters replace
 * the earlier ones of the same types. A refused subscribe changes nothing.
 */
@Serializable
data class Subscribe (
    /**
     * How the client calls itself.
     */
    @SerialName("client_id")
    val clientID: String? = null,

    val data: SubscribeData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null,

    val type: SubscribeType
)

@Serializable
data class SubscribeData (
    /**
     * Names of messages, as type or as event.
     */
    @SerialName("event_types")
    val eventTypes: List<String>,

    val filters: SubscribeDataFilters? = null
)

@Serializable
data class SubscribeDataFilters (
    /**
     * Only alerts of these levels.
     */
    @SerialName("alert_levels")
    val alertLevels: List<SubscribeDataFiltersAlertLevelsItem>? = null,

    /**
     * Only log entries of these levels, inside log_update.
     */
    @SerialName("log_levels")
    val logLevels: List<SubscribeDataFiltersLogLevelsItem>? = null,

    /**
     * Only these services, in messages that carry a service_id.
     */
    @SerialName("service_ids")
    val serviceIDS: List<String>? = null
)

@Serializable
enum class SubscribeDataFiltersAlertLevelsItem(val value: String) {
    @SerialName("critical") Critical("critical"),
    @SerialName("error") Error("error"),
    @SerialName("info") Info("info"),
    @SerialName("warning") Warning("warning");
}

@Serializable
enum class SubscribeDataFiltersLogLevelsItem(val value: String) {
    @SerialName("CRITICAL") Critical("CRITICAL"),
    @SerialName("DEBUG") Debug("DEBUG"),
    @SerialName("ERROR") Error("ERROR"),
    @SerialName("INFO") Info("INFO"),
    @SerialName("WARNING") Warning("WARNING");
}

@Serializable
enum class SubscribeType(val value: String) {
    @SerialName("subscribe") Subscribe("subscribe");
}

/**
 * Stops receiving these messages. Before any subscribe it takes them away from everything.
 */
@Serializable
data class Unsubscribe (
    /**
     * How the client calls itself.
     */
    @SerialName("client_id")
    val clientID: String? = null,

    val data: UnsubscribeData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String? = null,

    val type: UnsubscribeType
)

@Serializable
data class UnsubscribeData (
    /**
     * Names of messages, as type or as event.
     */
    @SerialName("event_types")
    val eventTypes: List<String>
)

@Serializable
enum class UnsubscribeType(val value: String) {
    @SerialName("unsubscribe") Unsubscribe("unsubscribe");
}

/**
 * A message that carried a request_id was carried out; result is its outcome. Never sent
 * for a message without a request_id, and never beside an error for the same one.
 */
@Serializable
data class ACK (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcast_id")
    val broadcastID: String? = null,

    val data: ACKData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    @SerialName("triggered_by")
    val triggeredBy: String? = null,

    val type: ACKType
)

@Serializable
data class ACKData (
    @SerialName("request_id")
    val requestID: String,

    val result: Result? = null,
    val status: ACKDataStatus
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
enum class ACKDataStatus(val value: String) {
    @SerialName("ok") Ok("ok");
}

@Serializable
enum class ACKType(val value: String) {
    @SerialName("ack") ACK("ack");
}

/**
 * Somebody should know. Sent once when an alert fires, when it is acknowledged, and once
 * when it resolves; never repeated while nothing changes.
 */
@Serializable
data class Alert (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcast_id")
    val broadcastID: String? = null,

    val data: AlertData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    @SerialName("triggered_by")
    val triggeredBy: String? = null,

    val type: AlertType
)

@Serializable
data class AlertData (
    /**
     * What can be done about it: a label to show and the action to send back in alert_action.
     */
    val actions: List<AlertDataActionsItem>? = null,

    @SerialName("alert_id")
    val alertID: String? = null,

    /**
     * What it is about: performance, service, deployment, …
     */
    val category: String,

    val level: SubscribeDataFiltersAlertLevelsItem,
    val message: String,
    val metadata: JsonObject? = null,

    /**
     * Which part of the system noticed.
     */
    val source: String,

    val state: AlertDataState? = null,
    val title: String
)

@Serializable
data class AlertDataActionsItem (
    val action: String,
    val label: String
)

@Serializable
enum class AlertDataState(val value: String) {
    @SerialName("acknowledged") Acknowledged("acknowledged"),
    @SerialName("firing") Firing("firing"),
    @SerialName("resolved") Resolved("resolved");
}

@Serializable
enum class AlertType(val value: String) {
    @SerialName("alert") Alert("alert");
}

/**
 * The first message on every connection, the answer to a request to resume, and the
 * announcement that the server drains. The extension fields tell where the journal stands
 * and what this connection may do.
 */
@Serializable
data class ConnectionStatus (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcast_id")
    val broadcastID: String? = null,

    val data: ConnectionStatusData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    @SerialName("triggered_by")
    val triggeredBy: String? = null,

    val type: ConnectionStatusType
)

@Serializable
data class ConnectionStatusData (
    /**
     * Open connections, this one included.
     */
    @SerialName("client_count")
    val clientCount: Long,

    /**
     * The style in which broadcasts reach this connection.
     */
    val dialect: ConnectionStatusDataDialect? = null,

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
     * Answer to a resume: true when everything missed follows; false when the client must fetch
     * its snapshot again.
     */
    val resumed: Boolean? = null,

    val role: ConnectionStatusDataRole? = null,

    /**
     * RFC 3339 with an offset or Z.
     */
    @SerialName("server_time")
    val serverTime: String,

    @SerialName("server_version")
    val serverVersion: String,

    val status: ConnectionStatusDataStatus,

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
enum class ConnectionStatusDataDialect(val value: String) {
    @SerialName("event") Event("event"),
    @SerialName("typed") Typed("typed");
}

@Serializable
enum class ConnectionStatusDataRole(val value: String) {
    @SerialName("admin") Admin("admin"),
    @SerialName("operator") Operator("operator"),
    @SerialName("publisher") Publisher("publisher"),
    @SerialName("viewer") Viewer("viewer");
}

@Serializable
enum class ConnectionStatusDataStatus(val value: String) {
    @SerialName("connected") Connected("connected"),
    @SerialName("draining") Draining("draining");
}

@Serializable
enum class ConnectionStatusType(val value: String) {
    @SerialName("connection_status") ConnectionStatus("connection_status");
}

/**
 * A message was refused or a command failed. In the style of the message it answers, with
 * its request_id where there was one. The connection stays open unless the close code that
 * follows says otherwise.
 */
@Serializable
data class Error (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcast_id")
    val broadcastID: String? = null,

    val data: ErrorData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    @SerialName("triggered_by")
    val triggeredBy: String? = null,

    val type: ErrorType
)

@Serializable
data class ErrorData (
    /**
     * What fits the code: issues, known, nearest, retry_after_ms, …
     */
    val details: JsonObject? = null,

    /**
     * What to act on. Treat an unknown code like INTERNAL_SERVER_ERROR.
     */
    @SerialName("error_code")
    val errorCode: String,

    /**
     * For a person, in the language of the connection.
     */
    @SerialName("error_message")
    val errorMessage: String,

    /**
     * RFC 3339 with an offset or Z.
     */
    val timestamp: String
)

@Serializable
enum class ErrorType(val value: String) {
    @SerialName("error") Error("error");
}

/**
 * New log entries of one file or service, in order. Entries that arrive together are sent
 * together. Under load entries are dropped, oldest first, and counted in dropped_entries.
 */
@Serializable
data class LogUpdate (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcast_id")
    val broadcastID: String? = null,

    val data: LogUpdateData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    @SerialName("triggered_by")
    val triggeredBy: String? = null,

    val type: LogUpdateType
)

@Serializable
data class LogUpdateData (
    /**
     * Entries that were dropped since the last update of this file.
     */
    @SerialName("dropped_entries")
    val droppedEntries: Long? = null,

    val entries: List<LogUpdateDataEntriesItem>,

    @SerialName("file_name")
    val fileName: String,

    /**
     * A service’s id: letters, digits, _ - . and :, at most 128 of them.
     */
    @SerialName("service_id")
    val serviceID: String? = null,

    /**
     * How many entries this message carries, after the reader’s log_levels filter.
     */
    @SerialName("total_new_entries")
    val totalNewEntries: Long
)

@Serializable
data class LogUpdateDataEntriesItem (
    val level: SubscribeDataFiltersLogLevelsItem,

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

@Serializable
enum class LogUpdateType(val value: String) {
    @SerialName("log_update") LogUpdate("log_update");
}

/**
 * The answer to ping.
 */
@Serializable
data class Pong (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcast_id")
    val broadcastID: String? = null,

    val data: PongData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    @SerialName("triggered_by")
    val triggeredBy: String? = null,

    val type: PongType
)

@Serializable
data class PongData (
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
     * RFC 3339 with an offset or Z.
     */
    @SerialName("server_time")
    val serverTime: String
)

@Serializable
enum class PongType(val value: String) {
    @SerialName("pong") Pong("pong");
}

/**
 * A deployment started, advanced, completed, failed or was rolled back; with the state of
 * each step.
 */
@Serializable
data class PoscoEvent (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcast_id")
    val broadcastID: String? = null,

    val data: PoscoEventData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    @SerialName("triggered_by")
    val triggeredBy: String? = null,

    val type: PoscoEventType
)

@Serializable
data class PoscoEventData (
    val branch: String,

    @SerialName("commit_hash")
    val commitHash: String,

    @SerialName("deployment_id")
    val deploymentID: String,

    @SerialName("event_type")
    val eventType: PoscoEventDataEventType,

    val message: String,

    /**
     * Percent, 0 to 100.
     */
    val progress: Double,

    val status: PoscoEventDataStatus,
    val steps: List<PoscoEventDataStepsItem>
)

@Serializable
enum class PoscoEventDataEventType(val value: String) {
    @SerialName("deployment_completed") DeploymentCompleted("deployment_completed"),
    @SerialName("deployment_failed") DeploymentFailed("deployment_failed"),
    @SerialName("deployment_progress") DeploymentProgress("deployment_progress"),
    @SerialName("deployment_rolled_back") DeploymentRolledBack("deployment_rolled_back"),
    @SerialName("deployment_started") DeploymentStarted("deployment_started");
}

@Serializable
enum class PoscoEventDataStatus(val value: String) {
    @SerialName("completed") Completed("completed"),
    @SerialName("failed") Failed("failed"),
    @SerialName("in_progress") InProgress("in_progress"),
    @SerialName("pending") Pending("pending"),
    @SerialName("rolled_back") RolledBack("rolled_back");
}

@Serializable
data class PoscoEventDataStepsItem (
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

    val status: PoscoEventDataStepsItemStatus
)

@Serializable
enum class PoscoEventDataStepsItemStatus(val value: String) {
    @SerialName("completed") Completed("completed"),
    @SerialName("failed") Failed("failed"),
    @SerialName("in_progress") InProgress("in_progress"),
    @SerialName("pending") Pending("pending"),
    @SerialName("skipped") Skipped("skipped");
}

@Serializable
enum class PoscoEventType(val value: String) {
    @SerialName("posco_event") PoscoEvent("posco_event");
}

/**
 * The action of an outbound project changed. Not sent for other changes: projectsUpdate has
 * those.
 */
@Serializable
data class ProjectStatusChange (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcast_id")
    val broadcastID: String? = null,

    val data: ProjectStatusChangeData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    @SerialName("triggered_by")
    val triggeredBy: String? = null,

    val type: ProjectStatusChangeType
)

@Serializable
data class ProjectStatusChangeData (
    val data: ProjectStatusChangeDataData
)

@Serializable
data class ProjectStatusChangeDataData (
    /**
     * RFC 3339 with an offset or Z.
     */
    val changedAt: String,

    val newAction: String,
    val oldAction: String,

    @SerialName("projectId")
    val projectID: String
)

@Serializable
enum class ProjectStatusChangeType(val value: String) {
    @SerialName("project_status_change") ProjectStatusChange("project_status_change");
}

/**
 * All outbound projects, after anything about one of them changed; triggeredBy names that
 * project, or `system`. A client that connects or subscribes gets the current one at once.
 */
@Serializable
data class ProjectsUpdate (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcast_id")
    val broadcastID: String? = null,

    val data: ProjectsUpdateData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    @SerialName("triggered_by")
    val triggeredBy: String,

    val type: ProjectsUpdateType
)

@Serializable
data class ProjectsUpdateData (
    val data: List<ProjectsUpdateDataDataItem>,
    val stats: ProjectsUpdateDataStats,
    val type: ProjectsUpdateDataType
)

@Serializable
data class ProjectsUpdateDataDataItem (
    /**
     * '***' when there is a token, null when there is none. Never the token.
     */
    @SerialName("access_token")
    val accessToken: ProjectsUpdateDataDataItemAccessToken? = null,

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
enum class ProjectsUpdateDataDataItemAccessToken(val value: String) {
    @SerialName("***") Empty("***");
}

@Serializable
data class ProjectsUpdateDataStats (
    val activeProjects: Long,
    val connectedProjects: Long,
    val totalProjects: Long
)

@Serializable
enum class ProjectsUpdateDataType(val value: String) {
    @SerialName("allProjects") AllProjects("allProjects");
}

@Serializable
enum class ProjectsUpdateType(val value: String) {
    @SerialName("projects_update") ProjectsUpdate("projects_update");
}

/**
 * Something happened to a service: it started, stopped, restarted, failed, recovered, or
 * its configuration changed. Also the direct answer to service_control with the action
 * `status`.
 */
@Serializable
data class ServiceEvent (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcast_id")
    val broadcastID: String? = null,

    val data: ServiceEventData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    @SerialName("triggered_by")
    val triggeredBy: String? = null,

    val type: ServiceEventType
)

@Serializable
data class ServiceEventData (
    /**
     * What fits the event: pid, port, config_file, exit_code, signal, restart_count,
     * next_restart_at, …
     */
    val details: JsonObject? = null,

    @SerialName("event_type")
    val eventType: ServiceEventDataEventType,

    /**
     * For a person, in the server’s locale.
     */
    val message: String,

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
    val status: ServiceEventDataStatus
)

@Serializable
enum class ServiceEventDataEventType(val value: String) {
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
enum class ServiceEventDataStatus(val value: String) {
    @SerialName("error") Error("error"),
    @SerialName("running") Running("running"),
    @SerialName("starting") Starting("starting"),
    @SerialName("stopped") Stopped("stopped"),
    @SerialName("stopping") Stopping("stopping"),
    @SerialName("unknown") Unknown("unknown");
}

@Serializable
enum class ServiceEventType(val value: String) {
    @SerialName("service_event") ServiceEvent("service_event");
}

/**
 * The host’s metrics. Sent at every sample (5 s by default) and when the number of active
 * services changes; a slow reader gets the latest only.
 */
@Serializable
data class StatusUpdate (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcast_id")
    val broadcastID: String? = null,

    val data: StatusUpdateData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    @SerialName("triggered_by")
    val triggeredBy: String? = null,

    val type: StatusUpdateType
)

@Serializable
data class StatusUpdateData (
    /**
     * Services that are running.
     */
    @SerialName("active_services")
    val activeServices: Long,

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

    val health: StatusUpdateDataHealth? = null,

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
    val networkStatus: StatusUpdateDataNetworkStatus,

    /**
     * Seconds since the host started.
     */
    val uptime: Double
)

@Serializable
enum class StatusUpdateDataHealth(val value: String) {
    @SerialName("critical") Critical("critical"),
    @SerialName("degraded") Degraded("degraded"),
    @SerialName("healthy") Healthy("healthy"),
    @SerialName("warning") Warning("warning");
}

@Serializable
enum class StatusUpdateDataNetworkStatus(val value: String) {
    @SerialName("connected") Connected("connected"),
    @SerialName("disconnected") Disconnected("disconnected"),
    @SerialName("limited") Limited("limited");
}

@Serializable
enum class StatusUpdateType(val value: String) {
    @SerialName("status_update") StatusUpdate("status_update");
}

/**
 * A webhook was queued, sent, will be tried again, or has failed for good.
 */
@Serializable
data class WebhookEvent (
    /**
     * <kind>_<number>. Of durable messages the number is the position in the journal.
     */
    @SerialName("broadcast_id")
    val broadcastID: String? = null,

    val data: WebhookEventData,

    /**
     * From a client: asks for an ack or an error that repeats it. From the server: the message
     * that this answers.
     */
    @SerialName("request_id")
    val requestID: String? = null,

    /**
     * When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
     */
    val timestamp: String,

    /**
     * What caused it: the id of a project, or system.
     */
    @SerialName("triggered_by")
    val triggeredBy: String? = null,

    val type: WebhookEventType
)

@Serializable
data class WebhookEventData (
    /**
     * Which try this was, from 1.
     */
    val attempt: Long? = null,

    @SerialName("event_type")
    val eventType: WebhookEventDataEventType,

    val message: String,

    /**
     * RFC 3339 with an offset or Z.
     */
    @SerialName("next_attempt_at")
    val nextAttemptAt: String? = null,

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

    val status: WebhookEventDataStatus,

    /**
     * Masked: scheme, host and path up to the secret part.
     */
    val url: String,

    @SerialName("webhook_id")
    val webhookID: String,

    @SerialName("webhook_type")
    val webhookType: DataWebhookType
)

@Serializable
enum class WebhookEventDataEventType(val value: String) {
    @SerialName("failed") Failed("failed"),
    @SerialName("queued") Queued("queued"),
    @SerialName("retrying") Retrying("retrying"),
    @SerialName("sent") Sent("sent");
}

@Serializable
enum class WebhookEventDataStatus(val value: String) {
    @SerialName("failed") Failed("failed"),
    @SerialName("pending") Pending("pending"),
    @SerialName("success") Success("success");
}

@Serializable
enum class WebhookEventType(val value: String) {
    @SerialName("webhook_event") WebhookEvent("webhook_event");
}
