// Generated from the JSON Schemas by `pnpm codegen`. Do not edit.

// To parse the JSON, install kotlin's serialization plugin and do:
//
// val json     = Json { allowStructuredMapKeys = true }
// val snapshot = json.parse(Snapshot.serializer(), jsonString)

package watchhamster.http

import kotlinx.serialization.*
import kotlinx.serialization.json.*
import kotlinx.serialization.descriptors.*
import kotlinx.serialization.encoding.*

/**
 * The state, and the journal position that it was true at.
 */
@Serializable
data class Snapshot (
    val epoch: String,
    val position: Long,
    val projects: List<SnapshotProjectsItem>,

    /**
     * The newest durable messages, oldest first; at most 100.
     */
    @SerialName("recent_events")
    val recentEvents: List<SnapshotRecentEventsItem>,

    /**
     * The newest log entries of all sources, oldest first; at most 500.
     */
    @SerialName("recent_logs")
    val recentLogs: List<SnapshotRecentLogsItem>,

    val server: SnapshotServer,
    val services: List<SnapshotServicesItem>,

    /**
     * null before the first sample.
     */
    val status: SnapshotStatus? = null
)

@Serializable
data class SnapshotProjectsItem (
    /**
     * '***' when there is a token, null when there is none. Never the token.
     */
    @SerialName("access_token")
    val accessToken: SnapshotProjectsItemAccessToken? = null,

    val action: SnapshotProjectsItemAction,

    /**
     * How many callers the project has.
     */
    val agentQuantity: Long,

    /**
     * The callers, as the PBX lists them; null before they are known.
     */
    val caller: Caller,

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
enum class SnapshotProjectsItemAccessToken(val value: String) {
    @SerialName("***") Empty("***");
}

@Serializable
enum class SnapshotProjectsItemAction(val value: String) {
    @SerialName("active") Active("active"),
    @SerialName("init") Init("init");
}

/**
 * The callers, as the PBX lists them; null before they are known.
 */
@Serializable
sealed class Caller {
    class AnythingArrayValue(val value: JsonArray) : Caller()
    class AnythingMapValue(val value: JsonObject)  : Caller()
    class BoolValue(val value: Boolean)            : Caller()
    class DoubleValue(val value: Double)           : Caller()
    class StringValue(val value: String)           : Caller()
    class NullValue()                              : Caller()
}

@Serializable
data class SnapshotRecentEventsItem (
    val message: SnapshotRecentEventsItemMessage,
    val position: Long
)

@Serializable
data class SnapshotRecentEventsItemMessage (
    @SerialName("broadcast_id")
    val broadcastID: String? = null,

    val data: JsonObject,

    /**
     * RFC 3339 with an offset or Z.
     */
    val timestamp: String,

    val type: String
)

@Serializable
data class SnapshotRecentLogsItem (
    @SerialName("file_name")
    val fileName: String,

    val level: SnapshotRecentLogsItemLevel,

    @SerialName("line_number")
    val lineNumber: Long? = null,

    @SerialName("logger_name")
    val loggerName: String? = null,

    val message: String,
    val module: String? = null,

    /**
     * Grows with every entry kept by this server since it started.
     */
    val sequence: Long,

    /**
     * A service’s id: letters, digits, _ - . and :, at most 128 of them.
     */
    @SerialName("service_id")
    val serviceID: String? = null,

    @SerialName("thread_id")
    val threadID: String? = null,

    /**
     * RFC 3339 with an offset or Z.
     */
    val timestamp: String
)

@Serializable
enum class SnapshotRecentLogsItemLevel(val value: String) {
    @SerialName("CRITICAL") Critical("CRITICAL"),
    @SerialName("DEBUG") Debug("DEBUG"),
    @SerialName("ERROR") Error("ERROR"),
    @SerialName("INFO") Info("INFO"),
    @SerialName("WARNING") Warning("WARNING");
}

@Serializable
data class SnapshotServer (
    val hostname: String,
    val platform: String,

    /**
     * RFC 3339 with an offset or Z.
     */
    @SerialName("started_at")
    val startedAt: String,

    /**
     * RFC 3339 with an offset or Z.
     */
    val time: String,

    val version: String
)

@Serializable
data class SnapshotServicesItem (
    @SerialName("depends_on")
    val dependsOn: List<String>,

    /**
     * process; other kinds may be added.
     */
    val kind: String,

    /**
     * How it ended the last time.
     */
    @SerialName("last_exit")
    val lastExit: SnapshotServicesItemLastExit? = null,

    /**
     * When a failed service is started again.
     */
    @SerialName("next_restart_at")
    val nextRestartAt: String? = null,

    val pid: Long? = null,

    /**
     * Restarts without a person asking, since the server started.
     */
    @SerialName("restart_count")
    val restartCount: Long,

    /**
     * A service’s id: letters, digits, _ - . and :, at most 128 of them.
     */
    @SerialName("service_id")
    val serviceID: String,

    @SerialName("service_name")
    val serviceName: String,

    /**
     * Since when it has been in this state.
     */
    val since: String,

    val status: SnapshotServicesItemStatus
)

/**
 * How it ended the last time.
 */
@Serializable
data class SnapshotServicesItemLastExit (
    /**
     * RFC 3339 with an offset or Z.
     */
    val at: String,

    @SerialName("exit_code")
    val exitCode: Long? = null,

    val signal: String? = null
)

@Serializable
enum class SnapshotServicesItemStatus(val value: String) {
    @SerialName("error") Error("error"),
    @SerialName("running") Running("running"),
    @SerialName("starting") Starting("starting"),
    @SerialName("stopped") Stopped("stopped"),
    @SerialName("stopping") Stopping("stopping"),
    @SerialName("unknown") Unknown("unknown");
}

@Serializable
data class SnapshotStatus (
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

    val health: SnapshotStatusHealth? = null,

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
    val networkStatus: SnapshotStatusNetworkStatus,

    /**
     * RFC 3339 with an offset or Z.
     */
    @SerialName("sampled_at")
    val sampledAt: String,

    /**
     * Seconds since the host started.
     */
    val uptime: Double
)

@Serializable
enum class SnapshotStatusHealth(val value: String) {
    @SerialName("critical") Critical("critical"),
    @SerialName("degraded") Degraded("degraded"),
    @SerialName("healthy") Healthy("healthy"),
    @SerialName("warning") Warning("warning");
}

@Serializable
enum class SnapshotStatusNetworkStatus(val value: String) {
    @SerialName("connected") Connected("connected"),
    @SerialName("disconnected") Disconnected("disconnected"),
    @SerialName("limited") Limited("limited");
}
