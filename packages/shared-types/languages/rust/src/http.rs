// Generated from the JSON Schemas by `pnpm codegen`. Do not edit.

use serde::{Serialize, Deserialize};
use std::collections::HashMap;

/// The state, and the journal position that it was true at.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Snapshot {
    /// All that fire, acknowledged or not, newest first; at most 1000.
    pub alerts: Vec<SnapshotAlertsItem>,

    /// Every deployment of the configuration.
    pub deployments: Vec<SnapshotDeploymentsItem>,

    /// The journal’s identity; positions of another epoch mean nothing.
    pub epoch: String,

    /// Every source of log entries.
    pub log_sources: Vec<SnapshotLogSourcesItem>,

    /// The journal position that all of this was true at.
    pub position: i64,

    /// Every outbound project.
    pub projects: Vec<SnapshotProjectsItem>,

    /// The newest durable messages, oldest first; at most 100.
    pub recent_events: Vec<SnapshotRecentEventsItem>,

    /// The newest log entries of all sources, oldest first; at most 500.
    pub recent_logs: Vec<SnapshotRecentLogsItem>,

    /// The server that answered.
    pub server: SnapshotServer,

    /// Every service.
    pub services: Vec<SnapshotServicesItem>,

    /// null before the first sample.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<SnapshotStatus>,

    /// The outbox of webhooks.
    pub webhooks: SnapshotWebhooks,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotAlertsItem {
    /// What can be done about it: a label to show and the action to send back in alert_action.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actions: Option<Vec<SnapshotAlertsItemActionsItem>>,

    /// Which alert: the same as in its messages.
    pub alert_id: String,

    /// What it is about: performance, service, deployment, …
    pub category: String,

    /// When it began.
    pub fired_at: String,

    /// How bad it is.
    pub level: SnapshotAlertsItemLevel,

    /// What happened, in full, for a person.
    pub message: String,

    /// Figures and facts behind it; which, depends on the category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<HashMap<String, Option<serde_json::Value>>>,

    /// Which part of the system noticed.
    pub source: String,

    /// Where the alert stands now.
    pub state: SnapshotAlertsItemState,

    /// What happened, in a few words.
    pub title: String,

    /// When its last message was sent.
    pub updated_at: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotAlertsItemActionsItem {
    /// What to send back.
    pub action: String,

    /// What to show.
    pub label: String,
}

/// How bad it is.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SnapshotAlertsItemLevel {
    Critical,

    Error,

    Info,

    Warning,
}

/// Where the alert stands now.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SnapshotAlertsItemState {
    Acknowledged,

    Firing,

    Resolved,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotDeploymentsItem {
    /// Its id in the configuration.
    pub deployment: String,

    /// What is deployed, beside the branch.
    pub git: SnapshotDeploymentsItemGit,

    /// What people see.
    pub name: String,

    /// Without credentials.
    pub repository: String,

    /// The run that is under way, else the last one, in the form of a posco_event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub run: Option<SnapshotDeploymentsItemRun>,

    /// Whether another run waits for this one.
    pub waiting: bool,
}

/// What is deployed, beside the branch.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotDeploymentsItemGit {
    /// Commits that are deployed and not on the branch.
    pub ahead_count: i64,

    /// Commits of the branch that are not deployed.
    pub behind_count: i64,

    /// The branch that is watched.
    pub branch: String,

    /// Files of the release that were changed by hand; at most 20.
    pub changed_files: Vec<String>,

    /// When the remote last answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked_at: Option<String>,

    /// What is deployed; null before the first deployment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub commit_hash: Option<String>,

    /// Why the last look at the remote failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<SnapshotDeploymentsItemGitProblem>,

    /// The tip of the branch, as the remote last said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remote_commit_hash: Option<String>,

    /// What is deployed, compared with the branch.
    pub remote_status: SnapshotDeploymentsItemGitRemoteStatus,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotDeploymentsItemGitProblem {
    /// What kind of failure.
    pub code: String,

    /// For a person.
    pub message: String,
}

/// What is deployed, compared with the branch.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SnapshotDeploymentsItemGitRemoteStatus {
    Ahead,

    Behind,

    Diverged,

    Unknown,

    #[serde(rename = "up-to-date")]
    UpToDate,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotDeploymentsItemRun {
    /// When it last changed.
    pub at: String,

    /// The branch that is deployed.
    pub branch: String,

    /// The commit that is deployed.
    pub commit_hash: String,

    /// What is deployed again and again: the id of a deployment in the configuration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deployment: Option<String>,

    /// Which deployment: the same in all its messages.
    pub deployment_id: String,

    /// What happened.
    pub event_type: SnapshotDeploymentsItemRunEventType,

    /// For a person.
    pub message: String,

    /// How far the whole deployment is. In percent.
    pub progress: f64,

    /// Where the deployment stands now.
    pub status: SnapshotDeploymentsItemRunStatus,

    /// Every step, in order.
    pub steps: Vec<SnapshotDeploymentsItemRunStepsItem>,
}

/// What happened.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SnapshotDeploymentsItemRunEventType {
    #[serde(rename = "deployment_completed")]
    DeploymentCompleted,

    #[serde(rename = "deployment_failed")]
    DeploymentFailed,

    #[serde(rename = "deployment_progress")]
    DeploymentProgress,

    #[serde(rename = "deployment_rolled_back")]
    DeploymentRolledBack,

    #[serde(rename = "deployment_started")]
    DeploymentStarted,
}

/// Where the deployment stands now.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SnapshotDeploymentsItemRunStatus {
    Completed,

    Failed,

    #[serde(rename = "in_progress")]
    InProgress,

    Pending,

    #[serde(rename = "rolled_back")]
    RolledBack,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotDeploymentsItemRunStepsItem {
    /// How long it took, once it has ended. In milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<i64>,

    /// What the step does.
    pub name: String,

    /// How far the step is, while it runs. In percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<f64>,

    /// Where the step stands.
    pub status: SnapshotDeploymentsItemRunStepsItemStatus,
}

/// Where the step stands.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SnapshotDeploymentsItemRunStepsItemStatus {
    Completed,

    Failed,

    #[serde(rename = "in_progress")]
    InProgress,

    Pending,

    Skipped,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotLogSourcesItem {
    /// Entries that were dropped since the server started: too many at once.
    pub dropped_entries: i64,

    /// The log’s name: a file, or the output of a service.
    pub file_name: String,

    /// The service whose log it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_id: Option<String>,

    /// output: what a service prints; the others are of a file that is followed.
    pub state: SnapshotLogSourcesItemState,
}

/// output: what a service prints; the others are of a file that is followed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SnapshotLogSourcesItemState {
    Following,

    Missing,

    Output,

    Unreadable,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SnapshotProjectsItem {
    /// '***' when there is a token, null when there is none. Never the token.
    #[serde(rename = "access_token")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<SnapshotProjectsItemAccessToken>,

    /// init until its token, callers and event socket are there, then active.
    pub action: SnapshotProjectsItemAction,

    /// How many callers the project has.
    pub agent_quantity: i64,

    /// The callers, as the PBX lists them; null before they are known.
    pub caller: Option<Caller>,

    /// The call flow that the project runs.
    pub call_flow_id: String,

    /// Its PBX account, without the secret.
    #[serde(rename = "client_id")]
    pub client_id: String,

    /// When it was first started.
    pub created_at: String,

    /// How its call lists are dialled; absent where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dialling: Option<SnapshotProjectsItemDialling>,

    /// Why it is not connected, for a person; null when it is. Absent from older servers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,

    /// Which project.
    pub project_id: String,

    /// When anything about it changed last.
    pub updated_at: String,

    /// Whether the project’s event socket is open, now.
    #[serde(rename = "ws_connected")]
    pub ws_connected: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum SnapshotProjectsItemAccessToken {
    #[serde(rename = "***")]
    Empty,
}

/// init until its token, callers and event socket are there, then active.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SnapshotProjectsItemAction {
    Active,

    Init,
}

/// The callers, as the PBX lists them; null before they are known.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Caller {
    AnythingArray(Vec<Option<serde_json::Value>>),

    AnythingMap(HashMap<String, Option<serde_json::Value>>),

    Bool(bool),

    Double(f64),

    PurpleString(String),
}

/// How its call lists are dialled; absent where it has none.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotProjectsItemDialling {
    /// Numbers that were reached.
    pub answered: i64,

    /// Numbers that could not be called.
    pub failed: i64,

    /// Calls that ring or are connected.
    pub in_progress: i64,

    /// Another one when its settings or its lists are others: read them again. Absent from older
    /// servers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<String>,

    /// What it does: paused by a person, without its PBX, waiting for its hours, calling, or
    /// done with its lists.
    pub state: SnapshotProjectsItemDiallingState,

    /// Numbers that nobody answered at, as often as was asked for.
    pub unanswered: i64,

    /// Numbers of which cannot be known whether they were called.
    pub unknown: i64,

    /// Numbers that are still to be dialled, or again.
    pub waiting: i64,
}

/// What it does: paused by a person, without its PBX, waiting for its hours, calling, or
/// done with its lists.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SnapshotProjectsItemDiallingState {
    Dialling,

    Disconnected,

    Finished,

    #[serde(rename = "outside_hours")]
    OutsideHours,

    Paused,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotRecentEventsItem {
    /// The message in the typed style.
    pub message: SnapshotRecentEventsItemMessage,

    /// Its place in the journal.
    pub position: i64,
}

/// The message in the typed style.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotRecentEventsItemMessage {
    /// <kind>_<position>.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What it says.
    pub data: HashMap<String, Option<serde_json::Value>>,

    /// When it was sent.
    pub timestamp: String,

    /// The name of the message.
    #[serde(rename = "type")]
    pub snapshot_recent_events_item_message_type: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotRecentLogsItem {
    /// The log’s name: a file, or the output of a service.
    pub file_name: String,

    /// How important it is.
    pub level: SnapshotRecentLogsItemLevel,

    /// The line in that source file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_number: Option<i64>,

    /// Which logger of the service wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logger_name: Option<String>,

    /// The text, with known shapes of secrets masked; several lines where it is a stack trace.
    pub message: String,

    /// Which source file wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub module: Option<String>,

    /// Grows with every entry kept by this server since it started.
    pub sequence: i64,

    /// The service whose output it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_id: Option<String>,

    /// Which thread wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<String>,

    /// When it was logged, by the clock of who logged it.
    pub timestamp: String,
}

/// How important it is.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum SnapshotRecentLogsItemLevel {
    #[serde(rename = "CRITICAL")]
    Critical,

    #[serde(rename = "DEBUG")]
    Debug,

    #[serde(rename = "ERROR")]
    Error,

    #[serde(rename = "INFO")]
    Info,

    #[serde(rename = "WARNING")]
    Warning,
}

/// The server that answered.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotServer {
    /// The name of its machine.
    pub hostname: String,

    /// Its operating system, such as linux.
    pub platform: String,

    /// When it was started.
    pub started_at: String,

    /// Its clock when it answered.
    pub time: String,

    /// The server’s version, as in its package.
    pub version: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotServicesItem {
    /// The services that it needs.
    pub depends_on: Vec<String>,

    /// Whether it is well; only where it is probed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health: Option<SnapshotServicesItemHealth>,

    /// process, http, tcp or freshness; other kinds may be added.
    pub kind: String,

    /// How it ended the last time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_exit: Option<SnapshotServicesItemLastExit>,

    /// When a failed service is started again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_restart_at: Option<String>,

    /// Its process, while it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pid: Option<i64>,

    /// Why it is in error or not healthy, for a person, in the server’s locale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,

    /// Restarts without a person asking; it outlives the server where there is a database.
    pub restart_count: i64,

    /// A service’s id: letters, digits, _ - . and :, at most 128 of them.
    pub service_id: String,

    /// Its name, for a person.
    pub service_name: String,

    /// Since when it has been in this state.
    pub since: String,

    /// Its state.
    pub status: SnapshotServicesItemStatus,
}

/// Whether it is well; only where it is probed.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotServicesItemHealth {
    /// When it was probed the last time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked_at: Option<String>,

    /// Failed probes in a row.
    pub failures: i64,

    /// How long that probe took, in milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latency_ms: Option<f64>,

    /// What the probes say so far.
    pub state: SnapshotServicesItemHealthState,
}

/// What the probes say so far.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SnapshotServicesItemHealthState {
    Healthy,

    Unhealthy,

    Unknown,
}

/// How it ended the last time.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotServicesItemLastExit {
    /// When.
    pub at: String,

    /// Its exit code; null when a signal ended it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exit_code: Option<i64>,

    /// The signal that ended it, such as SIGKILL; null when it exited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signal: Option<String>,
}

/// Its state.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SnapshotServicesItemStatus {
    Error,

    Running,

    Starting,

    Stopped,

    Stopping,

    Unknown,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotStatus {
    /// Services that are running.
    pub active_services: i64,

    /// Processor load over all cores since the last sample, in percent.
    pub cpu_percent: f64,

    /// Free on that file system. In bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disk_free: Option<i64>,

    /// Used share of the file system that holds the data directory, in percent.
    pub disk_usage: f64,

    /// Used on the file system that holds the data directory. In bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disk_used: Option<i64>,

    /// From thresholds over CPU, memory and disk.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health: Option<SnapshotStatusHealth>,

    /// Load over 1, 5 and 15 minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub load_average: Option<Vec<f64>>,

    /// Memory that programs can still get. In bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory_available: Option<i64>,

    /// Memory in use, in percent of the installed memory.
    pub memory_percent: f64,

    /// Memory in use. In bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory_used: Option<i64>,

    /// Received on all interfaces since the host started. In bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_bytes_recv: Option<i64>,

    /// Sent on all interfaces since the host started. In bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_bytes_sent: Option<i64>,

    /// limited: an interface is up, but the configured check target is silent.
    pub network_status: SnapshotStatusNetworkStatus,

    /// When the metrics were taken.
    pub sampled_at: String,

    /// Time since the host started. In seconds.
    pub uptime: f64,
}

/// From thresholds over CPU, memory and disk.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SnapshotStatusHealth {
    Critical,

    Degraded,

    Healthy,

    Warning,
}

/// limited: an interface is up, but the configured check target is silent.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SnapshotStatusNetworkStatus {
    Connected,

    Disconnected,

    Limited,
}

/// The outbox of webhooks.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotWebhooks {
    /// Dead letters: they can be tried again by hand.
    pub failed: i64,

    /// Webhooks that wait to be sent.
    pub pending: i64,

    /// The configured targets.
    pub targets: Vec<SnapshotWebhooksTargetsItem>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotWebhooksTargetsItem {
    /// Until when it waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_attempt_at: Option<String>,

    /// Webhooks that wait for it.
    pub pending: i64,

    /// What it does now.
    pub state: SnapshotWebhooksTargetsItemState,

    /// Its id in the configuration.
    pub target_id: String,

    /// Where it is, masked.
    pub url: String,

    /// Which kind of target.
    pub webhook_type: SnapshotWebhooksTargetsItemWebhookType,
}

/// What it does now.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SnapshotWebhooksTargetsItemState {
    Idle,

    Sending,

    Waiting,
}

/// Which kind of target.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SnapshotWebhooksTargetsItemWebhookType {
    Discord,

    Dooray,

    Generic,

    Slack,

    Teams,
}
