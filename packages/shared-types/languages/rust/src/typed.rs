// Generated from the JSON Schemas by `pnpm codegen`. Do not edit.

use serde::{Serialize, Deserialize};
use std::collections::HashMap;

/// Answers an alert with one of its actions.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AlertAction {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    pub data: AlertActionData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    #[serde(rename = "type")]
    pub alert_action_type: AlertActionType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlertActionType {
    #[serde(rename = "alert_action")]
    AlertAction,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AlertActionData {
    /// acknowledge, dismiss, or one of the actions that the alert offered.
    pub action: String,

    pub alert_id: String,
}

/// A client introduces itself, once after connecting. All of it is the client’s own word:
/// nothing is permitted because of it. With resume it asks for the durable messages that it
/// missed; with token it presents a credential, or renews one that is about to expire.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClientInfo {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    pub data: ClientInfoData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    #[serde(rename = "type")]
    pub client_info_type: ClientInfoType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClientInfoType {
    #[serde(rename = "client_info")]
    ClientInfo,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClientInfoData {
    pub client_id: String,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_type: Option<String>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub features: Option<Vec<String>>,

    /// BCP 47, such as ko-KR: the language of error messages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,

    /// Where the client stood: the epoch, and the last position that it has seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resume: Option<ClientInfoDataResume>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub screen_resolution: Option<String>,

    /// RFC 3339 with an offset or Z.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,

    /// A credential, for clients that could not present it when they connected, or its renewal.
    /// Never shown again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_agent: Option<String>,
}

/// Where the client stood: the epoch, and the last position that it has seen.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClientInfoDataResume {
    pub after: i64,

    pub epoch: String,
}

/// Asks for a pong. Every 30 seconds it keeps the connection from counting as idle, and
/// shows that it is alive.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Ping {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    pub data: PingData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    #[serde(rename = "type")]
    pub ping_type: PingType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PingData {
    /// RFC 3339 with an offset or Z.
    pub client_time: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PingType {
    Ping,
}

/// Queues a webhook: a message, or a template with its variables. webhook_event reports what
/// becomes of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SendWebhook {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    pub data: SendWebhookData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    #[serde(rename = "type")]
    pub send_webhook_type: SendWebhookType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SendWebhookData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub template_id: Option<String>,

    /// Where to send it. Default: the configured target of this type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,

    /// Values of the template’s placeholders.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variables: Option<HashMap<String, String>>,

    pub webhook_type: DataWebhookType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DataWebhookType {
    Discord,

    Dooray,

    Generic,

    Slack,

    Teams,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SendWebhookType {
    #[serde(rename = "send_webhook")]
    SendWebhook,
}

/// Starts, stops or restarts a service, or asks for its state. Commands for one service are
/// carried out one after the other; one that the state makes needless is answered with the
/// state.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceControl {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    pub data: ServiceControlData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    #[serde(rename = "type")]
    pub service_control_type: ServiceControlType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceControlData {
    pub action: ServiceControlDataAction,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub options: Option<ServiceControlDataOptions>,

    /// A service’s id: letters, digits, _ - . and :, at most 128 of them.
    pub service_id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceControlDataAction {
    Restart,

    Start,

    Status,

    Stop,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceControlDataOptions {
    /// Kill at once instead of asking the service to stop. Default: false.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force: Option<bool>,

    /// Seconds a stop may take before the service is killed. Default: the service’s own grace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<f64>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceControlType {
    #[serde(rename = "service_control")]
    ServiceControl,
}

/// Starts an outbound project, or updates the credentials of one that runs.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StartOutbound {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    pub data: StartOutboundData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    #[serde(rename = "type")]
    pub start_outbound_type: StartOutboundType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StartOutboundData {
    pub project: StartOutboundDataProject,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StartOutboundDataProject {
    pub action: Action,

    #[serde(rename = "callFlowId")]
    pub call_flow_id: String,

    pub client_id: String,

    /// The PBX credential. Never sent back, logged or shown.
    pub client_secret: String,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,

    #[serde(rename = "projectId")]
    pub project_id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    Active,

    Init,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StartOutboundType {
    #[serde(rename = "start_outbound")]
    StartOutbound,
}

/// Stops an outbound project and forgets its credentials.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StopOutbound {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    pub data: StopOutboundData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    #[serde(rename = "type")]
    pub stop_outbound_type: StopOutboundType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StopOutboundData {
    pub project: StopOutboundDataProject,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StopOutboundDataProject {
    pub project_id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StopOutboundType {
    #[serde(rename = "stop_outbound")]
    StopOutbound,
}

/// Chooses what to receive. Before the first subscribe a connection receives every
/// broadcast; the first narrows it to the listed types, further ones add. Filters replace
/// the earlier ones of the same types. A refused subscribe changes nothing.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Subscribe {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    pub data: SubscribeData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    #[serde(rename = "type")]
    pub subscribe_type: SubscribeType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SubscribeData {
    /// Names of messages, as type or as event.
    pub event_types: Vec<String>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub filters: Option<SubscribeDataFilters>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SubscribeDataFilters {
    /// Only alerts of these levels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alert_levels: Option<Vec<SubscribeDataFiltersAlertLevelsItem>>,

    /// Only log entries of these levels, inside log_update.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_levels: Option<Vec<SubscribeDataFiltersLogLevelsItem>>,

    /// Only these services, in messages that carry a service_id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_ids: Option<Vec<String>>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubscribeDataFiltersAlertLevelsItem {
    Critical,

    Error,

    Info,

    Warning,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum SubscribeDataFiltersLogLevelsItem {
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
#[serde(rename_all = "snake_case")]
pub enum SubscribeType {
    Subscribe,
}

/// Stops receiving these messages. Before any subscribe it takes them away from everything.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Unsubscribe {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    pub data: UnsubscribeData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    #[serde(rename = "type")]
    pub unsubscribe_type: UnsubscribeType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct UnsubscribeData {
    /// Names of messages, as type or as event.
    pub event_types: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnsubscribeType {
    Unsubscribe,
}

/// A message that carried a request_id was carried out; result is its outcome. Never sent
/// for a message without a request_id, and never beside an error for the same one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Ack {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    pub data: AckData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,

    #[serde(rename = "type")]
    pub ack_type: AckType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AckType {
    Ack,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AckData {
    pub request_id: String,

    pub result: Option<ResultUnion>,

    pub status: AckDataStatus,
}

/// The callers, as the PBX lists them; null before they are known.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ResultUnion {
    AnythingArray(Vec<Option<serde_json::Value>>),

    AnythingMap(HashMap<String, Option<serde_json::Value>>),

    Bool(bool),

    Double(f64),

    PurpleString(String),
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AckDataStatus {
    #[serde(rename = "ok")]
    AckDataStatusOk,
}

/// Somebody should know. Sent once when an alert fires, when it is acknowledged, and once
/// when it resolves; never repeated while nothing changes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Alert {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    pub data: AlertData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,

    #[serde(rename = "type")]
    pub alert_type: AlertType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlertType {
    Alert,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AlertData {
    /// What can be done about it: a label to show and the action to send back in alert_action.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actions: Option<Vec<AlertDataActionsItem>>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub alert_id: Option<String>,

    /// What it is about: performance, service, deployment, …
    pub category: String,

    pub level: SubscribeDataFiltersAlertLevelsItem,

    pub message: String,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<HashMap<String, Option<serde_json::Value>>>,

    /// Which part of the system noticed.
    pub source: String,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<AlertDataState>,

    pub title: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AlertDataActionsItem {
    pub action: String,

    pub label: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlertDataState {
    Acknowledged,

    Firing,

    Resolved,
}

/// The first message on every connection, the answer to a request to resume, and the
/// announcement that the server drains. The extension fields tell where the journal stands
/// and what this connection may do.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ConnectionStatus {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    pub data: ConnectionStatusData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,

    #[serde(rename = "type")]
    pub connection_status_type: ConnectionStatusType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionStatusType {
    #[serde(rename = "connection_status")]
    ConnectionStatus,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ConnectionStatusData {
    /// Open connections, this one included.
    pub client_count: i64,

    /// The style in which broadcasts reach this connection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dialect: Option<ConnectionStatusDataDialect>,

    /// The journal’s identity; positions of another epoch mean nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub epoch: Option<String>,

    /// What this server can do. Unknown names are to be ignored.
    pub features: Vec<String>,

    /// The limits that apply to this connection, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<HashMap<String, f64>>,

    /// The journal’s last position when this was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<i64>,

    /// When draining: how long to wait before reconnecting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reconnect_after_ms: Option<i64>,

    /// Answer to a resume: true when everything missed follows; false when the client must fetch
    /// its snapshot again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resumed: Option<bool>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<ConnectionStatusDataRole>,

    /// RFC 3339 with an offset or Z.
    pub server_time: String,

    pub server_version: String,

    pub status: ConnectionStatusDataStatus,

    /// Seconds since the server started.
    pub uptime_seconds: f64,
}

/// The style in which broadcasts reach this connection.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionStatusDataDialect {
    Event,

    Typed,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionStatusDataRole {
    Admin,

    Operator,

    Publisher,

    Viewer,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionStatusDataStatus {
    Connected,

    Draining,
}

/// A message was refused or a command failed. In the style of the message it answers, with
/// its request_id where there was one. The connection stays open unless the close code that
/// follows says otherwise.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Error {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    pub data: ErrorData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,

    #[serde(rename = "type")]
    pub error_type: ErrorType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ErrorData {
    /// What fits the code: issues, known, nearest, retry_after_ms, …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<HashMap<String, Option<serde_json::Value>>>,

    /// What to act on. Treat an unknown code like INTERNAL_SERVER_ERROR.
    pub error_code: String,

    /// For a person, in the language of the connection.
    pub error_message: String,

    /// RFC 3339 with an offset or Z.
    pub timestamp: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorType {
    Error,
}

/// New log entries of one file or service, in order. Entries that arrive together are sent
/// together. Under load entries are dropped, oldest first, and counted in dropped_entries.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LogUpdate {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    pub data: LogUpdateData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,

    #[serde(rename = "type")]
    pub log_update_type: LogUpdateType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LogUpdateData {
    /// Entries that were dropped since the last update of this file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dropped_entries: Option<i64>,

    pub entries: Vec<LogUpdateDataEntriesItem>,

    pub file_name: String,

    /// A service’s id: letters, digits, _ - . and :, at most 128 of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_id: Option<String>,

    /// How many entries this message carries, after the reader’s log_levels filter.
    pub total_new_entries: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LogUpdateDataEntriesItem {
    pub level: SubscribeDataFiltersLogLevelsItem,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub line_number: Option<i64>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub logger_name: Option<String>,

    pub message: String,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub module: Option<String>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<String>,

    /// RFC 3339 with an offset or Z.
    pub timestamp: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogUpdateType {
    #[serde(rename = "log_update")]
    LogUpdate,
}

/// The answer to ping.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Pong {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    pub data: PongData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,

    #[serde(rename = "type")]
    pub pong_type: PongType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PongData {
    /// The ping’s client_time, unchanged.
    pub client_time: String,

    /// server_time − client_time, at least 0. It compares two clocks: measure a round trip with
    /// your own.
    pub latency_ms: i64,

    /// RFC 3339 with an offset or Z.
    pub server_time: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PongType {
    Pong,
}

/// A deployment started, advanced, completed, failed or was rolled back; with the state of
/// each step.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PoscoEvent {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    pub data: PoscoEventData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,

    #[serde(rename = "type")]
    pub posco_event_type: PoscoEventType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PoscoEventData {
    pub branch: String,

    pub commit_hash: String,

    pub deployment_id: String,

    pub event_type: PoscoEventDataEventType,

    pub message: String,

    /// Percent, 0 to 100.
    pub progress: f64,

    pub status: PoscoEventDataStatus,

    pub steps: Vec<PoscoEventDataStepsItem>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PoscoEventDataEventType {
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

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PoscoEventDataStatus {
    Completed,

    Failed,

    #[serde(rename = "in_progress")]
    InProgress,

    Pending,

    #[serde(rename = "rolled_back")]
    RolledBack,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PoscoEventDataStepsItem {
    /// Milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<i64>,

    pub name: String,

    /// Percent, 0 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<f64>,

    pub status: PoscoEventDataStepsItemStatus,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PoscoEventDataStepsItemStatus {
    Completed,

    Failed,

    #[serde(rename = "in_progress")]
    InProgress,

    Pending,

    Skipped,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PoscoEventType {
    #[serde(rename = "posco_event")]
    PoscoEvent,
}

/// The action of an outbound project changed. Not sent for other changes: projectsUpdate has
/// those.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProjectStatusChange {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    pub data: ProjectStatusChangeData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,

    #[serde(rename = "type")]
    pub project_status_change_type: ProjectStatusChangeType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProjectStatusChangeData {
    pub data: ProjectStatusChangeDataData,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectStatusChangeDataData {
    /// RFC 3339 with an offset or Z.
    pub changed_at: String,

    pub new_action: String,

    pub old_action: String,

    pub project_id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProjectStatusChangeType {
    #[serde(rename = "project_status_change")]
    ProjectStatusChange,
}

/// All outbound projects, after anything about one of them changed; triggeredBy names that
/// project, or `system`. A client that connects or subscribes gets the current one at once.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProjectsUpdate {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    pub data: ProjectsUpdateData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    pub triggered_by: String,

    #[serde(rename = "type")]
    pub projects_update_type: ProjectsUpdateType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProjectsUpdateData {
    pub data: Vec<ProjectsUpdateDataDataItem>,

    pub stats: ProjectsUpdateDataStats,

    #[serde(rename = "type")]
    pub projects_update_data_type: ProjectsUpdateDataType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectsUpdateDataDataItem {
    /// '***' when there is a token, null when there is none. Never the token.
    #[serde(rename = "access_token")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<ProjectsUpdateDataDataItemAccessToken>,

    pub action: Action,

    /// How many callers the project has.
    pub agent_quantity: i64,

    /// The callers, as the PBX lists them; null before they are known.
    pub caller: Option<ResultUnion>,

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
pub enum ProjectsUpdateDataDataItemAccessToken {
    #[serde(rename = "***")]
    Empty,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ProjectsUpdateDataType {
    #[serde(rename = "allProjects")]
    AllProjects,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectsUpdateDataStats {
    pub active_projects: i64,

    pub connected_projects: i64,

    pub total_projects: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProjectsUpdateType {
    #[serde(rename = "projects_update")]
    ProjectsUpdate,
}

/// Something happened to a service: it started, stopped, restarted, failed, recovered, or
/// its configuration changed. Also the direct answer to service_control with the action
/// `status`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceEvent {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    pub data: ServiceEventData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,

    #[serde(rename = "type")]
    pub service_event_type: ServiceEventType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceEventData {
    /// What fits the event: pid, port, config_file, exit_code, signal, restart_count,
    /// next_restart_at, …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<HashMap<String, Option<serde_json::Value>>>,

    pub event_type: ServiceEventDataEventType,

    /// For a person, in the server’s locale.
    pub message: String,

    /// A service’s id: letters, digits, _ - . and :, at most 128 of them.
    pub service_id: String,

    pub service_name: String,

    /// The state after the event.
    pub status: ServiceEventDataStatus,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceEventDataEventType {
    #[serde(rename = "config_changed")]
    ConfigChanged,

    Error,

    Recovered,

    Restarted,

    Started,

    Stopped,
}

/// The state after the event.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceEventDataStatus {
    Error,

    Running,

    Starting,

    Stopped,

    Stopping,

    Unknown,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceEventType {
    #[serde(rename = "service_event")]
    ServiceEvent,
}

/// The host’s metrics. Sent at every sample (5 s by default) and when the number of active
/// services changes; a slow reader gets the latest only.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StatusUpdate {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    pub data: StatusUpdateData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,

    #[serde(rename = "type")]
    pub status_update_type: StatusUpdateType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StatusUpdateData {
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
    pub health: Option<StatusUpdateDataHealth>,

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

    pub network_status: StatusUpdateDataNetworkStatus,

    /// Seconds since the host started.
    pub uptime: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusUpdateDataHealth {
    Critical,

    Degraded,

    Healthy,

    Warning,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusUpdateDataNetworkStatus {
    Connected,

    Disconnected,

    Limited,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusUpdateType {
    #[serde(rename = "status_update")]
    StatusUpdate,
}

/// A webhook was queued, sent, will be tried again, or has failed for good.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WebhookEvent {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    pub data: WebhookEventData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,

    #[serde(rename = "type")]
    pub webhook_event_type: WebhookEventType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WebhookEventData {
    /// Which try this was, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt: Option<i64>,

    pub event_type: WebhookEventDataEventType,

    pub message: String,

    /// RFC 3339 with an offset or Z.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_attempt_at: Option<String>,

    /// The HTTP status of the last try.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response_code: Option<i32>,

    /// Milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response_time_ms: Option<i64>,

    /// RFC 3339 with an offset or Z.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<String>,

    pub status: WebhookEventDataStatus,

    /// Masked: scheme, host and path up to the secret part.
    pub url: String,

    pub webhook_id: String,

    pub webhook_type: DataWebhookType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WebhookEventDataEventType {
    Failed,

    Queued,

    Retrying,

    Sent,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WebhookEventDataStatus {
    Failed,

    Pending,

    Success,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WebhookEventType {
    #[serde(rename = "webhook_event")]
    WebhookEvent,
}
