// Generated from the JSON Schemas by `pnpm codegen`. Do not edit.

use serde::{Serialize, Deserialize};
use std::collections::HashMap;

/// Answers an alert with one of its actions.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AlertAction {
    pub event: AlertActionEvent,

    pub payload: AlertActionPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum AlertActionEvent {
    #[serde(rename = "alertAction")]
    AlertAction,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AlertActionPayload {
    /// acknowledge, dismiss, or one of the actions that the alert offered.
    pub action: String,

    #[serde(rename = "alert_id")]
    pub alert_id: String,

    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
}

/// A client introduces itself, once after connecting. All of it is the client’s own word:
/// nothing is permitted because of it. With resume it asks for the durable messages that it
/// missed; with token it presents a credential, or renews one that is about to expire.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClientInfo {
    pub event: ClientInfoEvent,

    pub payload: ClientInfoPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ClientInfoEvent {
    #[serde(rename = "clientInfo")]
    ClientInfo,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClientInfoPayload {
    #[serde(rename = "client_id")]
    pub client_info_payload_client_id: String,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_type: Option<String>,

    /// How the client calls itself.
    #[serde(rename = "clientId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub features: Option<Vec<String>>,

    /// BCP 47, such as ko-KR: the language of error messages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(rename = "requestId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// Where the client stood: the epoch, and the last position that it has seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resume: Option<ClientInfoPayloadResume>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub screen_resolution: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
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
pub struct ClientInfoPayloadResume {
    pub after: i64,

    pub epoch: String,
}

/// Asks for a pong. Every 30 seconds it keeps the connection from counting as idle, and
/// shows that it is alive.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Ping {
    pub event: PingEvent,

    pub payload: PingPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PingEvent {
    Ping,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PingPayload {
    /// RFC 3339 with an offset or Z.
    #[serde(rename = "client_time")]
    pub client_time: String,

    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
}

/// Queues a webhook: a message, or a template with its variables. webhook_event reports what
/// becomes of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SendWebhook {
    pub event: SendWebhookEvent,

    pub payload: SendWebhookPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SendWebhookEvent {
    #[serde(rename = "sendWebhook")]
    SendWebhook,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SendWebhookPayload {
    /// How the client calls itself.
    #[serde(rename = "clientId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(rename = "requestId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub template_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    /// Where to send it. Default: the configured target of this type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,

    /// Values of the template’s placeholders.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variables: Option<HashMap<String, String>>,

    pub webhook_type: PayloadWebhookType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PayloadWebhookType {
    Discord,

    Dooray,

    Generic,

    Slack,

    Teams,
}

/// Starts, stops or restarts a service, or asks for its state. Commands for one service are
/// carried out one after the other; one that the state makes needless is answered with the
/// state.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceControl {
    pub event: ServiceControlEvent,

    pub payload: ServiceControlPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ServiceControlEvent {
    #[serde(rename = "serviceControl")]
    ServiceControl,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ServiceControlPayload {
    pub action: ServiceControlPayloadAction,

    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub options: Option<ServiceControlPayloadOptions>,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// A service’s id: letters, digits, _ - . and :, at most 128 of them.
    #[serde(rename = "service_id")]
    pub service_id: String,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceControlPayloadAction {
    Restart,

    Start,

    Status,

    Stop,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceControlPayloadOptions {
    /// Kill at once instead of asking the service to stop. Default: false.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force: Option<bool>,

    /// Seconds a stop may take before the service is killed. Default: the service’s own grace.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<f64>,
}

/// Starts an outbound project, or updates the credentials of one that runs.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StartOutbound {
    pub event: StartOutboundEvent,

    pub payload: StartOutboundPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum StartOutboundEvent {
    #[serde(rename = "startOutbound")]
    StartOutbound,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StartOutboundPayload {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    pub project: StartOutboundPayloadProject,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StartOutboundPayloadProject {
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

/// Stops an outbound project and forgets its credentials.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StopOutbound {
    pub event: StopOutboundEvent,

    pub payload: StopOutboundPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum StopOutboundEvent {
    #[serde(rename = "stopOutbound")]
    StopOutbound,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StopOutboundPayload {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    pub project: StopOutboundPayloadProject,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StopOutboundPayloadProject {
    pub project_id: String,
}

/// Chooses what to receive. Before the first subscribe a connection receives every
/// broadcast; the first narrows it to the listed types, further ones add. Filters replace
/// the earlier ones of the same types. A refused subscribe changes nothing.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Subscribe {
    pub event: SubscribeEvent,

    pub payload: SubscribePayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubscribeEvent {
    Subscribe,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SubscribePayload {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// Names of messages, as type or as event.
    #[serde(rename = "event_types")]
    pub event_types: Vec<String>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub filters: Option<SubscribePayloadFilters>,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SubscribePayloadFilters {
    /// Only alerts of these levels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alert_levels: Option<Vec<SubscribePayloadFiltersAlertLevelsItem>>,

    /// Only log entries of these levels, inside log_update.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_levels: Option<Vec<SubscribePayloadFiltersLogLevelsItem>>,

    /// Only these services, in messages that carry a service_id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_ids: Option<Vec<String>>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubscribePayloadFiltersAlertLevelsItem {
    Critical,

    Error,

    Info,

    Warning,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum SubscribePayloadFiltersLogLevelsItem {
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

/// Stops receiving these messages. Before any subscribe it takes them away from everything.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Unsubscribe {
    pub event: UnsubscribeEvent,

    pub payload: UnsubscribePayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnsubscribeEvent {
    Unsubscribe,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UnsubscribePayload {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// Names of messages, as type or as event.
    #[serde(rename = "event_types")]
    pub event_types: Vec<String>,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
}

/// A message that carried a request_id was carried out; result is its outcome. Never sent
/// for a message without a request_id, and never beside an error for the same one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Ack {
    pub event: AckEvent,

    pub payload: AckPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AckEvent {
    Ack,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AckPayload {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    #[serde(rename = "request_id")]
    pub ack_payload_request_id: String,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    pub result: Option<ResultUnion>,

    pub status: AckPayloadStatus,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,
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
pub enum AckPayloadStatus {
    #[serde(rename = "ok")]
    AckPayloadStatusOk,
}

/// Somebody should know. Sent once when an alert fires, when it is acknowledged, and once
/// when it resolves; never repeated while nothing changes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Alert {
    pub event: AlertEvent,

    pub payload: AlertPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlertEvent {
    Alert,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AlertPayload {
    /// What can be done about it: a label to show and the action to send back in alert_action.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actions: Option<Vec<AlertPayloadActionsItem>>,

    #[serde(rename = "alert_id")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alert_id: Option<String>,

    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What it is about: performance, service, deployment, …
    pub category: String,

    pub level: SubscribePayloadFiltersAlertLevelsItem,

    pub message: String,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<HashMap<String, Option<serde_json::Value>>>,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// Which part of the system noticed.
    pub source: String,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<AlertPayloadState>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    pub title: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AlertPayloadActionsItem {
    pub action: String,

    pub label: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlertPayloadState {
    Acknowledged,

    Firing,

    Resolved,
}

/// The first message on every connection, the answer to a request to resume, and the
/// announcement that the server drains. The extension fields tell where the journal stands
/// and what this connection may do.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ConnectionStatus {
    pub event: ConnectionStatusEvent,

    pub payload: ConnectionStatusPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ConnectionStatusEvent {
    #[serde(rename = "connectionStatus")]
    ConnectionStatus,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ConnectionStatusPayload {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(rename = "broadcastId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// Open connections, this one included.
    pub client_count: i64,

    /// The style in which broadcasts reach this connection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dialect: Option<ConnectionStatusPayloadDialect>,

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

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(rename = "requestId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// Answer to a resume: true when everything missed follows; false when the client must fetch
    /// its snapshot again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resumed: Option<bool>,

    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<ConnectionStatusPayloadRole>,

    /// RFC 3339 with an offset or Z.
    pub server_time: String,

    pub server_version: String,

    pub status: ConnectionStatusPayloadStatus,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(rename = "triggeredBy")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,

    /// Seconds since the server started.
    pub uptime_seconds: f64,
}

/// The style in which broadcasts reach this connection.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionStatusPayloadDialect {
    Event,

    Typed,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionStatusPayloadRole {
    Admin,

    Operator,

    Publisher,

    Viewer,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionStatusPayloadStatus {
    Connected,

    Draining,
}

/// A message was refused or a command failed. In the style of the message it answers, with
/// its request_id where there was one. The connection stays open unless the close code that
/// follows says otherwise.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Error {
    pub event: ErrorEvent,

    pub payload: ErrorPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorEvent {
    Error,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ErrorPayload {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What fits the code: issues, known, nearest, retry_after_ms, …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<HashMap<String, Option<serde_json::Value>>>,

    /// What to act on. Treat an unknown code like INTERNAL_SERVER_ERROR.
    pub error: String,

    /// For a person, in the language of the connection.
    pub message: String,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,
}

/// New log entries of one file or service, in order. Entries that arrive together are sent
/// together. Under load entries are dropped, oldest first, and counted in dropped_entries.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LogUpdate {
    pub event: LogUpdateEvent,

    pub payload: LogUpdatePayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum LogUpdateEvent {
    #[serde(rename = "logUpdate")]
    LogUpdate,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LogUpdatePayload {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(rename = "broadcastId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// Entries that were dropped since the last update of this file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dropped_entries: Option<i64>,

    pub entries: Vec<LogUpdatePayloadEntriesItem>,

    pub file_name: String,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(rename = "requestId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// A service’s id: letters, digits, _ - . and :, at most 128 of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// How many entries this message carries, after the reader’s log_levels filter.
    pub total_new_entries: i64,

    /// What caused it: the id of a project, or system.
    #[serde(rename = "triggeredBy")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LogUpdatePayloadEntriesItem {
    pub level: SubscribePayloadFiltersLogLevelsItem,

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

/// The answer to ping.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Pong {
    pub event: PongEvent,

    pub payload: PongPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PongEvent {
    Pong,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PongPayload {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(rename = "broadcastId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// The ping’s client_time, unchanged.
    pub client_time: String,

    /// server_time − client_time, at least 0. It compares two clocks: measure a round trip with
    /// your own.
    pub latency_ms: i64,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(rename = "requestId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// RFC 3339 with an offset or Z.
    pub server_time: String,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(rename = "triggeredBy")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,
}

/// A deployment started, advanced, completed, failed or was rolled back; with the state of
/// each step.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PoscoEvent {
    pub event: PoscoEventEvent,

    pub payload: PoscoEventPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PoscoEventEvent {
    #[serde(rename = "poscoEvent")]
    PoscoEvent,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PoscoEventPayload {
    pub branch: String,

    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(rename = "broadcastId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    pub commit_hash: String,

    pub deployment_id: String,

    pub event_type: PoscoEventPayloadEventType,

    pub message: String,

    /// Percent, 0 to 100.
    pub progress: f64,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(rename = "requestId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    pub status: PoscoEventPayloadStatus,

    pub steps: Vec<PoscoEventPayloadStepsItem>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(rename = "triggeredBy")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PoscoEventPayloadEventType {
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
pub enum PoscoEventPayloadStatus {
    Completed,

    Failed,

    #[serde(rename = "in_progress")]
    InProgress,

    Pending,

    #[serde(rename = "rolled_back")]
    RolledBack,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PoscoEventPayloadStepsItem {
    /// Milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<i64>,

    pub name: String,

    /// Percent, 0 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<f64>,

    pub status: PoscoEventPayloadStepsItemStatus,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PoscoEventPayloadStepsItemStatus {
    Completed,

    Failed,

    #[serde(rename = "in_progress")]
    InProgress,

    Pending,

    Skipped,
}

/// The action of an outbound project changed. Not sent for other changes: projectsUpdate has
/// those.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProjectStatusChange {
    pub event: ProjectStatusChangeEvent,

    pub payload: ProjectStatusChangePayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ProjectStatusChangeEvent {
    #[serde(rename = "projectStatusChange")]
    ProjectStatusChange,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectStatusChangePayload {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    pub data: ProjectStatusChangePayloadData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectStatusChangePayloadData {
    /// RFC 3339 with an offset or Z.
    pub changed_at: String,

    pub new_action: String,

    pub old_action: String,

    pub project_id: String,
}

/// All outbound projects, after anything about one of them changed; triggeredBy names that
/// project, or `system`. A client that connects or subscribes gets the current one at once.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProjectsUpdate {
    pub event: ProjectsUpdateEvent,

    pub payload: ProjectsUpdatePayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ProjectsUpdateEvent {
    #[serde(rename = "projectsUpdate")]
    ProjectsUpdate,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectsUpdatePayload {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    pub data: Vec<ProjectsUpdatePayloadDataItem>,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    pub stats: ProjectsUpdatePayloadStats,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    pub triggered_by: String,

    #[serde(rename = "type")]
    pub projects_update_payload_type: ProjectsUpdatePayloadType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectsUpdatePayloadDataItem {
    /// '***' when there is a token, null when there is none. Never the token.
    #[serde(rename = "access_token")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<ProjectsUpdatePayloadDataItemAccessToken>,

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
pub enum ProjectsUpdatePayloadDataItemAccessToken {
    #[serde(rename = "***")]
    Empty,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ProjectsUpdatePayloadType {
    #[serde(rename = "allProjects")]
    AllProjects,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectsUpdatePayloadStats {
    pub active_projects: i64,

    pub connected_projects: i64,

    pub total_projects: i64,
}

/// Something happened to a service: it started, stopped, restarted, failed, recovered, or
/// its configuration changed. Also the direct answer to service_control with the action
/// `status`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceEvent {
    pub event: ServiceEventEvent,

    pub payload: ServiceEventPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ServiceEventEvent {
    #[serde(rename = "serviceEvent")]
    ServiceEvent,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceEventPayload {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(rename = "broadcastId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What fits the event: pid, port, config_file, exit_code, signal, restart_count,
    /// next_restart_at, …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<HashMap<String, Option<serde_json::Value>>>,

    pub event_type: ServiceEventPayloadEventType,

    /// For a person, in the server’s locale.
    pub message: String,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(rename = "requestId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// A service’s id: letters, digits, _ - . and :, at most 128 of them.
    pub service_id: String,

    pub service_name: String,

    /// The state after the event.
    pub status: ServiceEventPayloadStatus,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(rename = "triggeredBy")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceEventPayloadEventType {
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
pub enum ServiceEventPayloadStatus {
    Error,

    Running,

    Starting,

    Stopped,

    Stopping,

    Unknown,
}

/// The host’s metrics. Sent at every sample (5 s by default) and when the number of active
/// services changes; a slow reader gets the latest only.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StatusUpdate {
    pub event: StatusUpdateEvent,

    pub payload: StatusUpdatePayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum StatusUpdateEvent {
    #[serde(rename = "statusUpdate")]
    StatusUpdate,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StatusUpdatePayload {
    /// Services that are running.
    pub active_services: i64,

    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(rename = "broadcastId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

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
    pub health: Option<StatusUpdatePayloadHealth>,

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

    pub network_status: StatusUpdatePayloadNetworkStatus,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(rename = "requestId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(rename = "triggeredBy")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,

    /// Seconds since the host started.
    pub uptime: f64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusUpdatePayloadHealth {
    Critical,

    Degraded,

    Healthy,

    Warning,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusUpdatePayloadNetworkStatus {
    Connected,

    Disconnected,

    Limited,
}

/// A webhook was queued, sent, will be tried again, or has failed for good.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WebhookEvent {
    pub event: WebhookEventEvent,

    pub payload: WebhookEventPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum WebhookEventEvent {
    #[serde(rename = "webhookEvent")]
    WebhookEvent,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WebhookEventPayload {
    /// Which try this was, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt: Option<i64>,

    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(rename = "broadcastId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    pub event_type: WebhookEventPayloadEventType,

    pub message: String,

    /// RFC 3339 with an offset or Z.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_attempt_at: Option<String>,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(rename = "requestId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// The HTTP status of the last try.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response_code: Option<i32>,

    /// Milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response_time_ms: Option<i64>,

    /// RFC 3339 with an offset or Z.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<String>,

    pub status: WebhookEventPayloadStatus,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(rename = "triggeredBy")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,

    /// Masked: scheme, host and path up to the secret part.
    pub url: String,

    pub webhook_id: String,

    pub webhook_type: PayloadWebhookType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WebhookEventPayloadEventType {
    Failed,

    Queued,

    Retrying,

    Sent,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WebhookEventPayloadStatus {
    Failed,

    Pending,

    Success,
}
