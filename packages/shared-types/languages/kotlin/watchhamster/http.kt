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
    /**
     * All that fire, acknowledged or not, newest first; at most 1000.
     */
    val alerts: List<SnapshotAlertsItem>,

    /**
     * Every deployment of the configuration.
     */
    val deployments: List<SnapshotDeploymentsItem>,

    /**
     * The journal’s identity; positions of another epoch mean nothing.
     */
    val epoch: String,

    /**
     * Every source of log entries.
     */
    @SerialName("log_sources")
    val logSources: List<SnapshotLogSourcesItem>,

    /**
     * The journal position that all of this was true at.
     */
    val position: Long,

    /**
     * Every outbound project.
     */
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

    /**
     * The server that answered.
     */
    val server: SnapshotServer,

    /**
     * Every service.
     */
    val services: List<SnapshotServicesItem>,

    /**
     * null before the first sample.
     */
    val status: SnapshotStatus? = null,

    /**
     * The outbox of webhooks.
     */
    val webhooks: SnapshotWebhooks
)

@Serializable
data class SnapshotAlertsItem (
    /**
     * What can be done about it: a label to show and the action to send back in alert_action.
     */
    val actions: List<SnapshotAlertsItemActionsItem>? = null,

    /**
     * Which alert: the same as in its messages.
     */
    @SerialName("alert_id")
    val alertID: String,

    /**
     * What it is about: performance, service, deployment, …
     */
    val category: String,

    /**
     * When it began.
     */
    @SerialName("fired_at")
    val firedAt: String,

    /**
     * How bad it is.
     */
    val level: SnapshotAlertsItemLevel,

    /**
     * What happened, in full, for a person.
     */
    val message: String,

    /**
     * Figures and facts behind it; which, depends on the category.
     */
    val metadata: JsonObject? = null,

    /**
     * Which part of the system noticed.
     */
    val source: String,

    /**
     * Where the alert stands now.
     */
    val state: SnapshotAlertsItemState,

    /**
     * What happened, in a few words.
     */
    val title: String,

    /**
     * When its last message was sent.
     */
    @SerialName("updated_at")
    val updatedAt: String
)

@Serializable
data class SnapshotAlertsItemActionsItem (
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
 * How bad it is.
 */
@Serializable
enum class SnapshotAlertsItemLevel(val value: String) {
    @SerialName("critical") Critical("critical"),
    @SerialName("error") Error("error"),
    @SerialName("info") Info("info"),
    @SerialName("warning") Warning("warning");
}

/**
 * Where the alert stands now.
 */
@Serializable
enum class SnapshotAlertsItemState(val value: String) {
    @SerialName("acknowledged") Acknowledged("acknowledged"),
    @SerialName("firing") Firing("firing"),
    @SerialName("resolved") Resolved("resolved");
}

@Serializable
data class SnapshotDeploymentsItem (
    /**
     * Its id in the configuration.
     */
    val deployment: String,

    /**
     * What is deployed, beside the branch.
     */
    val git: SnapshotDeploymentsItemGit,

    /**
     * What people see.
     */
    val name: String,

    /**
     * Without credentials.
     */
    val repository: String,

    /**
     * The run that is under way, else the last one, in the form of a posco_event.
     */
    val run: SnapshotDeploymentsItemRun? = null,

    /**
     * Whether another run waits for this one.
     */
    val waiting: Boolean
)

/**
 * What is deployed, beside the branch.
 */
@Serializable
data class SnapshotDeploymentsItemGit (
    /**
     * Commits that are deployed and not on the branch.
     */
    @SerialName("ahead_count")
    val aheadCount: Long,

    /**
     * Commits of the branch that are not deployed.
     */
    @SerialName("behind_count")
    val behindCount: Long,

    /**
     * The branch that is watched.
     */
    val branch: String,

    /**
     * Files of the release that were changed by hand; at most 20.
     */
    @SerialName("changed_files")
    val changedFiles: List<String>,

    /**
     * When the remote last answered.
     */
    @SerialName("checked_at")
    val checkedAt: String? = null,

    /**
     * What is deployed; null before the first deployment.
     */
    @SerialName("commit_hash")
    val commitHash: String? = null,

    /**
     * Why the last look at the remote failed.
     */
    val problem: SnapshotDeploymentsItemGitProblem? = null,

    /**
     * The tip of the branch, as the remote last said.
     */
    @SerialName("remote_commit_hash")
    val remoteCommitHash: String? = null,

    /**
     * What is deployed, compared with the branch.
     */
    @SerialName("remote_status")
    val remoteStatus: SnapshotDeploymentsItemGitRemoteStatus
)

@Serializable
data class SnapshotDeploymentsItemGitProblem (
    /**
     * What kind of failure.
     */
    val code: String,

    /**
     * For a person.
     */
    val message: String
)

/**
 * What is deployed, compared with the branch.
 */
@Serializable
enum class SnapshotDeploymentsItemGitRemoteStatus(val value: String) {
    @SerialName("ahead") Ahead("ahead"),
    @SerialName("behind") Behind("behind"),
    @SerialName("diverged") Diverged("diverged"),
    @SerialName("unknown") Unknown("unknown"),
    @SerialName("up-to-date") UpToDate("up-to-date");
}

@Serializable
data class SnapshotDeploymentsItemRun (
    /**
     * When it last changed.
     */
    val at: String,

    /**
     * The branch that is deployed.
     */
    val branch: String,

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
    val eventType: SnapshotDeploymentsItemRunEventType,

    /**
     * For a person.
     */
    val message: String,

    /**
     * How far the whole deployment is. In percent.
     */
    val progress: Double,

    /**
     * Where the deployment stands now.
     */
    val status: SnapshotDeploymentsItemRunStatus,

    /**
     * Every step, in order.
     */
    val steps: List<SnapshotDeploymentsItemRunStepsItem>
)

/**
 * What happened.
 */
@Serializable
enum class SnapshotDeploymentsItemRunEventType(val value: String) {
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
enum class SnapshotDeploymentsItemRunStatus(val value: String) {
    @SerialName("completed") Completed("completed"),
    @SerialName("failed") Failed("failed"),
    @SerialName("in_progress") InProgress("in_progress"),
    @SerialName("pending") Pending("pending"),
    @SerialName("rolled_back") RolledBack("rolled_back");
}

@Serializable
data class SnapshotDeploymentsItemRunStepsItem (
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
    val status: SnapshotDeploymentsItemRunStepsItemStatus
)

/**
 * Where the step stands.
 */
@Serializable
enum class SnapshotDeploymentsItemRunStepsItemStatus(val value: String) {
    @SerialName("completed") Completed("completed"),
    @SerialName("failed") Failed("failed"),
    @SerialName("in_progress") InProgress("in_progress"),
    @SerialName("pending") Pending("pending"),
    @SerialName("skipped") Skipped("skipped");
}

@Serializable
data class SnapshotLogSourcesItem (
    /**
     * Entries that were dropped since the server started: too many at once.
     */
    @SerialName("dropped_entries")
    val droppedEntries: Long,

    /**
     * The log’s name: a file, or the output of a service.
     */
    @SerialName("file_name")
    val fileName: String,

    /**
     * The service whose log it is.
     */
    @SerialName("service_id")
    val serviceID: String? = null,

    /**
     * output: what a service prints; the others are of a file that is followed.
     */
    val state: SnapshotLogSourcesItemState
)

/**
 * output: what a service prints; the others are of a file that is followed.
 */
@Serializable
enum class SnapshotLogSourcesItemState(val value: String) {
    @SerialName("following") Following("following"),
    @SerialName("missing") Missing("missing"),
    @SerialName("output") Output("output"),
    @SerialName("unreadable") Unreadable("unreadable");
}

@Serializable
data class SnapshotProjectsItem (
    /**
     * '***' when there is a token, null when there is none. Never the token.
     */
    @SerialName("access_token")
    val accessToken: SnapshotProjectsItemAccessToken? = null,

    /**
     * init until its token, callers and event socket are there, then active.
     */
    val action: SnapshotProjectsItemAction,

    /**
     * How many callers the project has.
     */
    val agentQuantity: Long,

    /**
     * The callers, as the PBX lists them; null before they are known.
     */
    val caller: Caller,

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
    val dialling: SnapshotProjectsItemDialling? = null,

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
enum class SnapshotProjectsItemAccessToken(val value: String) {
    @SerialName("***") Empty("***");
}

/**
 * init until its token, callers and event socket are there, then active.
 */
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

/**
 * How its call lists are dialled; absent where it has none.
 */
@Serializable
data class SnapshotProjectsItemDialling (
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
    val state: SnapshotProjectsItemDiallingState,

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
enum class SnapshotProjectsItemDiallingState(val value: String) {
    @SerialName("dialling") Dialling("dialling"),
    @SerialName("disconnected") Disconnected("disconnected"),
    @SerialName("finished") Finished("finished"),
    @SerialName("outside_hours") OutsideHours("outside_hours"),
    @SerialName("paused") Paused("paused");
}

@Serializable
data class SnapshotRecentEventsItem (
    /**
     * The message in the typed style.
     */
    val message: SnapshotRecentEventsItemMessage,

    /**
     * Its place in the journal.
     */
    val position: Long
)

/**
 * The message in the typed style.
 */
@Serializable
data class SnapshotRecentEventsItemMessage (
    /**
     * <kind>_<position>.
     */
    @SerialName("broadcast_id")
    val broadcastID: String? = null,

    /**
     * What it says.
     */
    val data: JsonObject,

    /**
     * When it was sent.
     */
    val timestamp: String,

    /**
     * The name of the message.
     */
    val type: String
)

@Serializable
data class SnapshotRecentLogsItem (
    /**
     * The log’s name: a file, or the output of a service.
     */
    @SerialName("file_name")
    val fileName: String,

    /**
     * How important it is.
     */
    val level: SnapshotRecentLogsItemLevel,

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
     * Grows with every entry kept by this server since it started.
     */
    val sequence: Long,

    /**
     * The service whose output it is.
     */
    @SerialName("service_id")
    val serviceID: String? = null,

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
 * How important it is.
 */
@Serializable
enum class SnapshotRecentLogsItemLevel(val value: String) {
    @SerialName("CRITICAL") Critical("CRITICAL"),
    @SerialName("DEBUG") Debug("DEBUG"),
    @SerialName("ERROR") Error("ERROR"),
    @SerialName("INFO") Info("INFO"),
    @SerialName("WARNING") Warning("WARNING");
}

/**
 * The server that answered.
 */
@Serializable
data class SnapshotServer (
    /**
     * The name of its machine.
     */
    val hostname: String,

    /**
     * Its operating system, such as linux.
     */
    val platform: String,

    /**
     * When it was started.
     */
    @SerialName("started_at")
    val startedAt: String,

    /**
     * Its clock when it answered.
     */
    val time: String,

    /**
     * The server’s version, as in its package.
     */
    val version: String
)

@Serializable
data class SnapshotServicesItem (
    /**
     * The services that it needs.
     */
    @SerialName("depends_on")
    val dependsOn: List<String>,

    /**
     * Whether it is well; only where it is probed.
     */
    val health: SnapshotServicesItemHealth? = null,

    /**
     * process, http, tcp or freshness; other kinds may be added.
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

    /**
     * Its process, while it has one.
     */
    val pid: Long? = null,

    /**
     * Why it is in error or not healthy, for a person, in the server’s locale.
     */
    val reason: String? = null,

    /**
     * Restarts without a person asking; it outlives the server where there is a database.
     */
    @SerialName("restart_count")
    val restartCount: Long,

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
     * Since when it has been in this state.
     */
    val since: String,

    /**
     * Its state.
     */
    val status: SnapshotServicesItemStatus
)

/**
 * Whether it is well; only where it is probed.
 */
@Serializable
data class SnapshotServicesItemHealth (
    /**
     * When it was probed the last time.
     */
    @SerialName("checked_at")
    val checkedAt: String? = null,

    /**
     * Failed probes in a row.
     */
    val failures: Long,

    /**
     * How long that probe took, in milliseconds.
     */
    @SerialName("latency_ms")
    val latencyMS: Double? = null,

    /**
     * What the probes say so far.
     */
    val state: SnapshotServicesItemHealthState
)

/**
 * What the probes say so far.
 */
@Serializable
enum class SnapshotServicesItemHealthState(val value: String) {
    @SerialName("healthy") Healthy("healthy"),
    @SerialName("unhealthy") Unhealthy("unhealthy"),
    @SerialName("unknown") Unknown("unknown");
}

/**
 * How it ended the last time.
 */
@Serializable
data class SnapshotServicesItemLastExit (
    /**
     * When.
     */
    val at: String,

    /**
     * Its exit code; null when a signal ended it.
     */
    @SerialName("exit_code")
    val exitCode: Long? = null,

    /**
     * The signal that ended it, such as SIGKILL; null when it exited.
     */
    val signal: String? = null
)

/**
 * Its state.
 */
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
    val health: SnapshotStatusHealth? = null,

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
    val networkStatus: SnapshotStatusNetworkStatus,

    /**
     * When the metrics were taken.
     */
    @SerialName("sampled_at")
    val sampledAt: String,

    /**
     * Time since the host started. In seconds.
     */
    val uptime: Double
)

/**
 * From thresholds over CPU, memory and disk.
 */
@Serializable
enum class SnapshotStatusHealth(val value: String) {
    @SerialName("critical") Critical("critical"),
    @SerialName("degraded") Degraded("degraded"),
    @SerialName("healthy") Healthy("healthy"),
    @SerialName("warning") Warning("warning");
}

/**
 * limited: an interface is up, but the configured check target is silent.
 */
@Serializable
enum class SnapshotStatusNetworkStatus(val value: String) {
    @SerialName("connected") Connected("connected"),
    @SerialName("disconnected") Disconnected("disconnected"),
    @SerialName("limited") Limited("limited");
}

/**
 * The outbox of webhooks.
 */
@Serializable
data class SnapshotWebhooks (
    /**
     * Dead letters: they can be tried again by hand.
     */
    val failed: Long,

    /**
     * Webhooks that wait to be sent.
     */
    val pending: Long,

    /**
     * The configured targets.
     */
    val targets: List<SnapshotWebhooksTargetsItem>
)

@Serializable
data class SnapshotWebhooksTargetsItem (
    /**
     * Until when it waits.
     */
    @SerialName("next_attempt_at")
    val nextAttemptAt: String? = null,

    /**
     * Webhooks that wait for it.
     */
    val pending: Long,

    /**
     * What it does now.
     */
    val state: SnapshotWebhooksTargetsItemState,

    /**
     * Its id in the configuration.
     */
    @SerialName("target_id")
    val targetID: String,

    /**
     * Where it is, masked.
     */
    val url: String,

    /**
     * Which kind of target.
     */
    @SerialName("webhook_type")
    val webhookType: SnapshotWebhooksTargetsItemWebhookType
)

/**
 * What it does now.
 */
@Serializable
enum class SnapshotWebhooksTargetsItemState(val value: String) {
    @SerialName("idle") Idle("idle"),
    @SerialName("sending") Sending("sending"),
    @SerialName("waiting") Waiting("waiting");
}

/**
 * Which kind of target.
 */
@Serializable
enum class SnapshotWebhooksTargetsItemWebhookType(val value: String) {
    @SerialName("discord") Discord("discord"),
    @SerialName("dooray") Dooray("dooray"),
    @SerialName("generic") Generic("generic"),
    @SerialName("slack") Slack("slack"),
    @SerialName("teams") Teams("teams");
}
