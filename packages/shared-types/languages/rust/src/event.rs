// Generated from the JSON Schemas by `pnpm codegen`. Do not edit.

use serde::{Serialize, Deserialize};
use std::collections::HashMap;

/// Answers an alert with one of its actions.
///
/// When: When a person chose the action of an alert; an alert with the new state shows it to
/// everybody.
///
/// When not: Not for an alert that has resolved.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AlertAction {
    /// The name of the message.
    pub event: AlertActionEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: AlertActionPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum AlertActionEvent {
    #[serde(rename = "alertAction")]
    AlertAction,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AlertActionPayload {
    /// acknowledge, dismiss, or one of the actions that the alert offered.
    pub action: String,

    /// The alert_id of the alert that is answered.
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

/// A client introduces itself. All of it is the client’s own word: nothing is permitted
/// because of it. With resume it asks for the durable messages that it missed; with token it
/// presents a credential, or renews one that is about to expire.
///
/// When: Once after connecting, best as the first message; again to renew a token, before
/// the old one expires.
///
/// When not: Not needed at all: without it errors are in the language of the handshake, and
/// nothing is resumed. Not with a token of another client, which closes the connection.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClientInfo {
    /// The name of the message.
    pub event: ClientInfoEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: ClientInfoPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ClientInfoEvent {
    #[serde(rename = "clientInfo")]
    ClientInfo,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClientInfoPayload {
    /// How the client calls itself, for logs.
    #[serde(rename = "client_id")]
    pub client_info_payload_client_id: String,

    /// What kind of program it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_type: Option<String>,

    /// How the client calls itself.
    #[serde(rename = "clientId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// What the client can do. Unknown names are ignored.
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

    /// Width and height in pixels, such as 1920x1080.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub screen_resolution: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    /// An IANA name, such as Asia/Seoul.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,

    /// A credential, for clients that could not present it when they connected, or its renewal.
    /// Never shown again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,

    /// The browser or library, with its version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_agent: Option<String>,
}

/// Where the client stood: the epoch, and the last position that it has seen.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClientInfoPayloadResume {
    /// The highest position that the client has handled.
    pub after: i64,

    /// The epoch of the last connection_status.
    pub epoch: String,
}

/// Asks for a pong.
///
/// When: Every 30 seconds: it keeps the connection from counting as idle (5 minutes by
/// default), and shows that it is alive.
///
/// When not: Not more often: it counts as one of the messages that a client may send in a
/// second.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Ping {
    /// The name of the message.
    pub event: PingEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: PingPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PingEvent {
    Ping,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PingPayload {
    /// The client’s clock; the pong repeats it.
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

/// Queues a webhook: a message, or a template with its variables.
///
/// When: When somebody should be told outside of this system; webhook_event reports what
/// becomes of it.
///
/// When not: Not again because of silence: a webhook that fails is tried again by the server.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SendWebhook {
    /// The name of the message.
    pub event: SendWebhookEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: SendWebhookPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum SendWebhookEvent {
    #[serde(rename = "sendWebhook")]
    SendWebhook,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SendWebhookPayload {
    /// How the client calls itself.
    #[serde(rename = "clientId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// The text to send.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(rename = "requestId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// The configured target to send to, in place of a url.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_id: Option<String>,

    /// The template to fill in, in place of a message or under it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    /// Where to send it. Default: the first configured target of this type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,

    /// Values of the template’s placeholders.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variables: Option<HashMap<String, String>>,

    /// Which kind of target, which decides the body that is sent.
    pub webhook_type: PayloadWebhookType,
}

/// Which kind of target, which decides the body that is sent.
///
/// Which kind of target.
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
///
/// When: When somebody asks for it. With a request id the outcome comes as ack or error;
/// service_event shows everybody what happened.
///
/// When not: Not to poll for a state: service_event tells of changes, and the snapshot has
/// all states.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceControl {
    /// The name of the message.
    pub event: ServiceControlEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: ServiceControlPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ServiceControlEvent {
    #[serde(rename = "serviceControl")]
    ServiceControl,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ServiceControlPayload {
    /// What to do; status only asks.
    pub action: ServiceControlPayloadAction,

    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// How to stop; of no effect on start and status.
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

/// What to do; status only asks.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceControlPayloadAction {
    Restart,

    Start,

    Status,

    Stop,
}

/// How to stop; of no effect on start and status.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceControlPayloadOptions {
    /// Kill at once instead of asking the service to stop.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force: Option<bool>,

    /// How long a stop may take before the service is killed. Default: the service’s own grace.
    /// In seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<f64>,
}

/// Starts an outbound project, or updates the credentials of one that runs.
///
/// When: When a project shall run, and when its credentials changed.
///
/// When not: Not again after a reconnect: the server keeps running projects going by itself.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StartOutbound {
    /// The name of the message.
    pub event: StartOutboundEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: StartOutboundPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum StartOutboundEvent {
    #[serde(rename = "startOutbound")]
    StartOutbound,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StartOutboundPayload {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// The project and its credentials.
    pub project: StartOutboundPayloadProject,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
}

/// The project and its credentials.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StartOutboundPayloadProject {
    /// init, as the client knows it; the server decides what it is next.
    pub action: Action,

    /// The call flow to run.
    #[serde(rename = "callFlowId")]
    pub call_flow_id: String,

    /// The PBX account.
    pub client_id: String,

    /// The PBX credential. Never sent back, logged or shown.
    pub client_secret: String,

    /// What the client’s last try failed with; null when nothing did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,

    /// Which project.
    #[serde(rename = "projectId")]
    pub project_id: String,
}

/// init, as the client knows it; the server decides what it is next.
///
/// init until its token, callers and event socket are there, then active.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    Active,

    Init,
}

/// Stops an outbound project and forgets its credentials.
///
/// When: When a project shall not run any more.
///
/// When not: Not for a project that does not run: the answer is PROJECT_NOT_FOUND.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StopOutbound {
    /// The name of the message.
    pub event: StopOutboundEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: StopOutboundPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum StopOutboundEvent {
    #[serde(rename = "stopOutbound")]
    StopOutbound,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StopOutboundPayload {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// The project.
    pub project: StopOutboundPayloadProject,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
}

/// The project.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StopOutboundPayloadProject {
    /// Which project.
    pub project_id: String,
}

/// Chooses what to receive. The first subscribe narrows a connection from everything to the
/// listed types, further ones add. Filters replace the earlier ones of the same types.
///
/// When: When less than everything is wanted, or other filters. The latest of each listed
/// state follows.
///
/// When not: Not needed by a client that wants every broadcast. A refused subscribe (an
/// unknown name or service) changes nothing.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Subscribe {
    /// The name of the message.
    pub event: SubscribeEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: SubscribePayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubscribeEvent {
    Subscribe,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SubscribePayload {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// Names of messages, as type or as event.
    #[serde(rename = "event_types")]
    pub event_types: Vec<String>,

    /// Less of these types. Missing: all of them.
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

/// Less of these types. Missing: all of them.
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

/// How bad it is.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubscribePayloadFiltersAlertLevelsItem {
    Critical,

    Error,

    Info,

    Warning,
}

/// How important it is.
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
///
/// When: When a listed message is not wanted any more.
///
/// When not: Not before closing: a connection’s subscription ends with it. Direct messages
/// come regardless.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Unsubscribe {
    /// The name of the message.
    pub event: UnsubscribeEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: UnsubscribePayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnsubscribeEvent {
    Unsubscribe,
}

/// What the message says, and beside it the fields of the envelope.
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

/// A message that carried a request id was carried out; result is its outcome.
///
/// When: Once for each message with a request id that was carried out, also when that has an
/// answer of its own.
///
/// When not: Never for a message without a request id, and never beside an error for the
/// same one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Ack {
    /// The name of the message.
    pub event: AckEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: AckPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AckEvent {
    Ack,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AckPayload {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// The request id of the message that was carried out.
    #[serde(rename = "request_id")]
    pub ack_payload_request_id: String,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// The outcome, as the message defines it; missing when there is none.
    pub result: Option<ResultUnion>,

    /// Always ok: what was not carried out is answered with an error.
    pub status: AckPayloadStatus,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,
}

/// The outcome, as the message defines it; missing when there is none.
///
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

/// Somebody should know.
///
/// When: Once when an alert fires, when it gets worse or hides others, when it is
/// acknowledged, and once when it resolves.
///
/// When not: Never repeated while nothing changes, and not to clients whose alert_levels
/// leave its level out.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Alert {
    /// The name of the message.
    pub event: AlertEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: AlertPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlertEvent {
    Alert,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AlertPayload {
    /// What can be done about it: a label to show and the action to send back in alert_action.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actions: Option<Vec<AlertPayloadActionsItem>>,

    /// Which alert: the same when it fires, is acknowledged and resolves.
    #[serde(rename = "alert_id")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alert_id: Option<String>,

    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What it is about: performance, service, deployment, …
    pub category: String,

    /// How bad it is.
    pub level: SubscribePayloadFiltersAlertLevelsItem,

    /// What happened, in full, for a person.
    pub message: String,

    /// Figures and facts behind it; which, depends on the category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<HashMap<String, Option<serde_json::Value>>>,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// Which part of the system noticed.
    pub source: String,

    /// Where the alert stands now. Missing: it fires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<AlertPayloadState>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What happened, in a few words.
    pub title: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AlertPayloadActionsItem {
    /// What to send back.
    pub action: String,

    /// What to show.
    pub label: String,
}

/// Where the alert stands now. Missing: it fires.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlertPayloadState {
    Acknowledged,

    Firing,

    Resolved,
}

/// A number of an outbound project’s call list was dialled, connected, or came to its end.
///
/// When: At each step of a call, and when its number waits to be dialled again.
///
/// When not: Not when a list is uploaded, and not to who connects later: the list has it all.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CallUpdate {
    /// The name of the message.
    pub event: CallUpdateEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: CallUpdatePayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum CallUpdateEvent {
    #[serde(rename = "callUpdate")]
    CallUpdate,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CallUpdatePayload {
    /// How often it was dialled.
    pub attempts: i64,

    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// Which number of its lists: the same in all its messages.
    #[serde(rename = "call_id")]
    pub call_id: String,

    /// The extension that it is or was dialled from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dn: Option<String>,

    /// The line of the uploaded list that it stands on, from 1.
    pub line: i64,

    /// Who that is, as the list says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,

    /// When it may be dialled again, if it waits for that.
    #[serde(rename = "next_attempt_at")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_attempt_at: Option<String>,

    /// The telephone number, without separators.
    pub number: String,

    /// Which project.
    pub project_id: String,

    /// Why the last call did not succeed, for a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,

    /// What the list calls it elsewhere, such as a customer’s number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// Where it stands: dialling and connected go on; answered, unanswered, failed and unknown
    /// are the end.
    pub state: CallUpdatePayloadState,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,

    /// When this happened.
    #[serde(rename = "updated_at")]
    pub updated_at: String,
}

/// Where it stands: dialling and connected go on; answered, unanswered, failed and unknown
/// are the end.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallUpdatePayloadState {
    Answered,

    Connected,

    Dialling,

    Failed,

    Unanswered,

    Unknown,

    Waiting,
}

/// Where this connection stands: the server, the journal, and what this connection may do.
///
/// When: As the first message on every connection that has its credential, as the answer to
/// a request to resume, and, with status `draining`, before the server stops.
///
/// When not: Not when others connect or leave, and not to a client without a credential
/// where the server wants one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ConnectionStatus {
    /// The name of the message.
    pub event: ConnectionStatusEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: ConnectionStatusPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ConnectionStatusEvent {
    #[serde(rename = "connectionStatus")]
    ConnectionStatus,
}

/// What the message says, and beside it the fields of the envelope.
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

    /// When draining: how long to wait before reconnecting. In milliseconds.
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

    /// What this connection may do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<ConnectionStatusPayloadRole>,

    /// The server’s clock when this was sent.
    pub server_time: String,

    /// The server’s version, as in its package.
    pub server_version: String,

    /// draining: the server stops soon and wants no new connection.
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

/// What this connection may do.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionStatusPayloadRole {
    Admin,

    Operator,

    Publisher,

    Viewer,
}

/// draining: the server stops soon and wants no new connection.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionStatusPayloadStatus {
    Connected,

    Draining,
}

/// A message was refused, or what it asked for failed. In the style of the message it
/// answers, with its request id where there was one. The connection stays open unless the
/// close code that follows says otherwise.
///
/// When: Once for each message that is refused, and once before the server closes a
/// connection that is over a limit or whose credential is not valid.
///
/// When not: Never beside an ack for the same message. Three cannot repeat the request id,
/// because the message was not read that far: RATE_LIMIT_EXCEEDED, MESSAGE_TOO_LARGE, and
/// text that is not JSON.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Error {
    /// The name of the message.
    pub event: ErrorEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: ErrorPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorEvent {
    Error,
}

/// What the message says, and beside it the fields of the envelope.
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

/// New log entries of one file or service, in order.
///
/// When: When entries arrive; those that arrive together are sent together. Under load
/// entries are dropped, oldest first, and counted in dropped_entries.
///
/// When not: Not replayed on resume, and not when a reader’s log_levels leave no entry;
/// entries from before the connection are in the snapshot.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LogUpdate {
    /// The name of the message.
    pub event: LogUpdateEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: LogUpdatePayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum LogUpdateEvent {
    #[serde(rename = "logUpdate")]
    LogUpdate,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LogUpdatePayload {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(rename = "broadcastId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// Entries that were dropped since the last update of this file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dropped_entries: Option<i64>,

    /// Oldest first. Empty when only dropped_entries is told.
    pub entries: Vec<LogUpdatePayloadEntriesItem>,

    /// The log’s name: a file, or the output of a service.
    pub file_name: String,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(rename = "requestId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// The service whose output it is; missing for other logs.
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
    /// How important it is.
    pub level: SubscribePayloadFiltersLogLevelsItem,

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

    /// Which thread wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thread_id: Option<String>,

    /// When it was logged, by the clock of who logged it.
    pub timestamp: String,
}

/// The answer to ping.
///
/// When: At once, in the style of the ping. With a request id an ack follows too.
///
/// When not: Never without a ping; protocol-level WebSocket pings are answered by WebSocket
/// pongs.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Pong {
    /// The name of the message.
    pub event: PongEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: PongPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PongEvent {
    Pong,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PongPayload {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(rename = "broadcastId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// The ping’s client_time, unchanged.
    pub client_time: String,

    /// server_time − client_time, at least 0. It compares two clocks: measure a round trip with
    /// your own. In milliseconds.
    pub latency_ms: i64,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(rename = "requestId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// The server’s clock when it answered.
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
///
/// When: At every such step, with all steps each time.
///
/// When not: Not after a deployment has completed, failed or been rolled back: the next one
/// has another deployment_id.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PoscoEvent {
    /// The name of the message.
    pub event: PoscoEventEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: PoscoEventPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum PoscoEventEvent {
    #[serde(rename = "poscoEvent")]
    PoscoEvent,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PoscoEventPayload {
    /// The branch that is deployed.
    pub branch: String,

    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(rename = "broadcastId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// The commit that is deployed.
    pub commit_hash: String,

    /// What is deployed again and again: the id of a deployment in the configuration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deployment: Option<String>,

    /// Which deployment: the same in all its messages.
    pub deployment_id: String,

    /// What happened.
    pub event_type: PoscoEventPayloadEventType,

    /// For a person.
    pub message: String,

    /// How far the whole deployment is. In percent.
    pub progress: f64,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(rename = "requestId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// Where the deployment stands now.
    pub status: PoscoEventPayloadStatus,

    /// Every step, in order.
    pub steps: Vec<PoscoEventPayloadStepsItem>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(rename = "triggeredBy")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,
}

/// What happened.
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

/// Where the deployment stands now.
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
    /// How long it took, once it has ended. In milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<i64>,

    /// What the step does.
    pub name: String,

    /// How far the step is, while it runs. In percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<f64>,

    /// Where the step stands.
    pub status: PoscoEventPayloadStepsItemStatus,
}

/// Where the step stands.
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

/// The action of an outbound project changed.
///
/// When: Once for each change of the action.
///
/// When not: Not for other changes of a project: projects_update has those.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProjectStatusChange {
    /// The name of the message.
    pub event: ProjectStatusChangeEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: ProjectStatusChangePayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ProjectStatusChangeEvent {
    #[serde(rename = "projectStatusChange")]
    ProjectStatusChange,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectStatusChangePayload {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// The change.
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

/// The change.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectStatusChangePayloadData {
    /// When that changed.
    pub changed_at: String,

    /// What it does now.
    pub new_action: String,

    /// What it did before.
    pub old_action: String,

    /// Which project.
    pub project_id: String,
}

/// All outbound projects; triggeredBy names the project that changed, or `system`.
///
/// When: After anything about one of them changed, and at once to a client that connects or
/// subscribes.
///
/// When not: States in between are skipped for a slow reader, which gets the latest.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProjectsUpdate {
    /// The name of the message.
    pub event: ProjectsUpdateEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: ProjectsUpdatePayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ProjectsUpdateEvent {
    #[serde(rename = "projectsUpdate")]
    ProjectsUpdate,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectsUpdatePayload {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// Every project; empty when there is none.
    pub data: Vec<ProjectsUpdatePayloadDataItem>,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// The list in numbers.
    pub stats: ProjectsUpdatePayloadStats,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    pub triggered_by: String,

    /// Always allProjects: the list is complete.
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

    /// init until its token, callers and event socket are there, then active.
    pub action: Action,

    /// How many callers the project has.
    pub agent_quantity: i64,

    /// The callers, as the PBX lists them; null before they are known.
    pub caller: Option<ResultUnion>,

    /// The call flow that the project runs.
    pub call_flow_id: String,

    /// Its PBX account, without the secret.
    #[serde(rename = "client_id")]
    pub client_id: String,

    /// When it was first started.
    pub created_at: String,

    /// How its call lists are dialled; absent where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dialling: Option<ProjectsUpdatePayloadDataItemDialling>,

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
pub enum ProjectsUpdatePayloadDataItemAccessToken {
    #[serde(rename = "***")]
    Empty,
}

/// How its call lists are dialled; absent where it has none.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProjectsUpdatePayloadDataItemDialling {
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
    pub state: ProjectsUpdatePayloadDataItemDiallingState,

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
pub enum ProjectsUpdatePayloadDataItemDiallingState {
    Dialling,

    Disconnected,

    Finished,

    #[serde(rename = "outside_hours")]
    OutsideHours,

    Paused,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ProjectsUpdatePayloadType {
    #[serde(rename = "allProjects")]
    AllProjects,
}

/// The list in numbers.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectsUpdatePayloadStats {
    /// How many of them are active.
    pub active_projects: i64,

    /// How many have their event socket open.
    pub connected_projects: i64,

    /// How many projects there are.
    pub total_projects: i64,
}

/// Something happened to a service: it started, stopped, restarted, failed, recovered, or
/// its configuration changed.
///
/// When: Once for each change, to every subscriber, in the order of the changes. Also as the
/// direct answer to service_control with the action `status`, then without a broadcast id.
///
/// When not: Not while nothing changes, and not for the states in between (starting,
/// stopping) unless they last longer than a second.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceEvent {
    /// The name of the message.
    pub event: ServiceEventEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: ServiceEventPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ServiceEventEvent {
    #[serde(rename = "serviceEvent")]
    ServiceEvent,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceEventPayload {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(rename = "broadcastId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What fits the event: pid, port, config_file, exit_code, signal, restart_count,
    /// next_restart_at, reason, health, latency_ms, …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<HashMap<String, Option<serde_json::Value>>>,

    /// What happened.
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

    /// Its name, for a person.
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

/// What happened.
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

/// The host’s metrics.
///
/// When: At every sample (5 s by default), when the number of active services changes, and
/// at once to a client that connects or subscribes.
///
/// When not: Samples in between are skipped for a slow reader, which gets the latest; not
/// before the first sample; not to a client without a credential where the server wants one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StatusUpdate {
    /// The name of the message.
    pub event: StatusUpdateEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: StatusUpdatePayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum StatusUpdateEvent {
    #[serde(rename = "statusUpdate")]
    StatusUpdate,
}

/// What the message says, and beside it the fields of the envelope.
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
    pub health: Option<StatusUpdatePayloadHealth>,

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

    /// Time since the host started. In seconds.
    pub uptime: f64,
}

/// From thresholds over CPU, memory and disk.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusUpdatePayloadHealth {
    Critical,

    Degraded,

    Healthy,

    Warning,
}

/// limited: an interface is up, but the configured check target is silent.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusUpdatePayloadNetworkStatus {
    Connected,

    Disconnected,

    Limited,
}

/// What became of a webhook: it was queued, sent, will be tried again, or has failed for
/// good.
///
/// When: At every such step, so several times for one webhook_id.
///
/// When not: Not when a send_webhook was refused: that is answered with an error.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WebhookEvent {
    /// The name of the message.
    pub event: WebhookEventEvent,

    /// What the message says, and beside it the fields of the envelope.
    pub payload: WebhookEventPayload,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum WebhookEventEvent {
    #[serde(rename = "webhookEvent")]
    WebhookEvent,
}

/// What the message says, and beside it the fields of the envelope.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WebhookEventPayload {
    /// Which try this was, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt: Option<i64>,

    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(rename = "broadcastId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What happened.
    pub event_type: WebhookEventPayloadEventType,

    /// For a person.
    pub message: String,

    /// When it is tried again, if it is.
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

    /// How long the target took to answer. In milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response_time_ms: Option<i64>,

    /// When the last try was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<String>,

    /// Where it stands now.
    pub status: WebhookEventPayloadStatus,

    /// The configured target; absent for a URL that a client named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(rename = "triggeredBy")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,

    /// Where it is sent, masked: scheme, host and path up to the secret part.
    pub url: String,

    /// Which webhook: the same in all its messages.
    pub webhook_id: String,

    /// Which kind of target.
    pub webhook_type: PayloadWebhookType,
}

/// What happened.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WebhookEventPayloadEventType {
    Failed,

    Queued,

    Retrying,

    Sent,
}

/// Where it stands now.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WebhookEventPayloadStatus {
    Failed,

    Pending,

    Success,
}
