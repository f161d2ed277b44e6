// Generated from the JSON Schemas by `pnpm codegen`. Do not edit.

use serde::{Serialize, Deserialize};
use std::collections::HashMap;

/// The state, and the journal position that it was true at.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Snapshot {
    pub epoch: String,

    pub position: i64,

    pub projects: Vec<SnapshotProjectsItem>,

    /// The newest durable messages, oldest first; at most 100.
    pub recent_events: Vec<SnapshotRecentEventsItem>,

    /// The newest log entries of all sources, oldest first; at most 500.
    pub recent_logs: Vec<SnapshotRecentLogsItem>,

    pub server: SnapshotServer,

    pub services: Vec<SnapshotServicesItem>,

    /// null before the first sample.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<SnapshotStatus>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SnapshotProjectsItem {
    /// '***' when there is a token, null when there is none. Never the token.
    #[serde(rename = "access_token")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<SnapshotProjectsItemAccessToken>,

    pub action: SnapshotProjectsItemAction,

    /// How many callers the project has.
    pub agent_quantity: i64,

    /// The callers, as the PBX lists them; null before they are known.
    pub caller: Option<Caller>,

    pub call_flow_id: String,

    #[serde(rename = "client_id")]
    pub client_id: String,

    /// RFC 3339 with an offset or Z.
    pub created_at: String,

    pub project_id: String,

    /// RFC 3339 with an offset or Z.
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

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotRecentEventsItem {
    pub message: SnapshotRecentEventsItemMessage,

    pub position: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotRecentEventsItemMessage {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    pub data: HashMap<String, Option<serde_json::Value>>,

    /// RFC 3339 with an offset or Z.
    pub timestamp: String,

    #[serde(rename = "type")]
    pub snapshot_recent_events_item_message_type: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotRecentLogsItem {
    pub file_name: String,

    pub level: SnapshotRecentLogsItemLevel,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_number: Option<i64>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub logger_name: Option<String>,

    pub message: String,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub module: Option<String>,

    /// Grows with every entry kept by this server since it started.
    pub sequence: i64,

    /// A service’s id: letters, digits, _ - . and :, at most 128 of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_id: Option<String>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<String>,

    /// RFC 3339 with an offset or Z.
    pub timestamp: String,
}

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

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotServer {
    pub hostname: String,

    pub platform: String,

    /// RFC 3339 with an offset or Z.
    pub started_at: String,

    /// RFC 3339 with an offset or Z.
    pub time: String,

    pub version: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotServicesItem {
    pub depends_on: Vec<String>,

    /// process; other kinds may be added.
    pub kind: String,

    /// How it ended the last time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_exit: Option<SnapshotServicesItemLastExit>,

    /// When a failed service is started again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_restart_at: Option<String>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub pid: Option<i64>,

    /// Restarts without a person asking, since the server started.
    pub restart_count: i64,

    /// A service’s id: letters, digits, _ - . and :, at most 128 of them.
    pub service_id: String,

    pub service_name: String,

    /// Since when it has been in this state.
    pub since: String,

    pub status: SnapshotServicesItemStatus,
}

/// How it ended the last time.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SnapshotServicesItemLastExit {
    /// RFC 3339 with an offset or Z.
    pub at: String,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub exit_code: Option<i64>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub signal: Option<String>,
}

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

    /// Bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disk_free: Option<i64>,

    /// Used share of the file system that holds the data directory, in percent.
    pub disk_usage: f64,

    /// Bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disk_used: Option<i64>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub health: Option<SnapshotStatusHealth>,

    /// Load over 1, 5 and 15 minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub load_average: Option<Vec<f64>>,

    /// Bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory_available: Option<i64>,

    /// Memory in use, in percent of the installed memory.
    pub memory_percent: f64,

    /// Bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memory_used: Option<i64>,

    /// Bytes received on all interfaces since the host started.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_bytes_recv: Option<i64>,

    /// Bytes sent on all interfaces since the host started.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub network_bytes_sent: Option<i64>,

    pub network_status: SnapshotStatusNetworkStatus,

    /// RFC 3339 with an offset or Z.
    pub sampled_at: String,

    /// Seconds since the host started.
    pub uptime: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SnapshotStatusHealth {
    Critical,

    Degraded,

    Healthy,

    Warning,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SnapshotStatusNetworkStatus {
    Connected,

    Disconnected,

    Limited,
}
