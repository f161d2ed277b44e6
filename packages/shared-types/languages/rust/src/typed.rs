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
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// What the message says.
    pub data: AlertActionData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    /// The name of the message.
    #[serde(rename = "type")]
    pub alert_action_type: AlertActionType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlertActionType {
    #[serde(rename = "alert_action")]
    AlertAction,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AlertActionData {
    /// acknowledge, dismiss, or one of the actions that the alert offered.
    pub action: String,

    /// The alert_id of the alert that is answered.
    pub alert_id: String,
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
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// What the message says.
    pub data: ClientInfoData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    /// The name of the message.
    #[serde(rename = "type")]
    pub client_info_type: ClientInfoType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClientInfoType {
    #[serde(rename = "client_info")]
    ClientInfo,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClientInfoData {
    /// How the client calls itself, for logs.
    pub client_id: String,

    /// What kind of program it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_type: Option<String>,

    /// What the client can do. Unknown names are ignored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub features: Option<Vec<String>>,

    /// BCP 47, such as ko-KR: the language of error messages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,

    /// Where the client stood: the epoch, and the last position that it has seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resume: Option<ClientInfoDataResume>,

    /// Width and height in pixels, such as 1920x1080.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub screen_resolution: Option<String>,

    /// When it was sent: the same as the envelope’s.
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
pub struct ClientInfoDataResume {
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
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// What the message says.
    pub data: PingData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    /// The name of the message.
    #[serde(rename = "type")]
    pub ping_type: PingType,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PingData {
    /// The client’s clock; the pong repeats it.
    pub client_time: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PingType {
    Ping,
}

/// Queues a webhook: a message, or a template with its variables.
///
/// When: When somebody should be told outside of this system; webhook_event reports what
/// becomes of it.
///
/// When not: Not again because of silence: a webhook that fails is tried again by the server.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SendWebhook {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// What the message says.
    pub data: SendWebhookData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    /// The name of the message.
    #[serde(rename = "type")]
    pub send_webhook_type: SendWebhookType,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SendWebhookData {
    /// The text to send.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,

    /// The configured target to send to, in place of a url.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_id: Option<String>,

    /// The template to fill in, in place of a message or under it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template_id: Option<String>,

    /// Where to send it. Default: the first configured target of this type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,

    /// Values of the template’s placeholders.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub variables: Option<HashMap<String, String>>,

    /// Which kind of target, which decides the body that is sent.
    pub webhook_type: DataWebhookType,
}

/// Which kind of target, which decides the body that is sent.
///
/// Which kind of target.
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
///
/// When: When somebody asks for it. With a request id the outcome comes as ack or error;
/// service_event shows everybody what happened.
///
/// When not: Not to poll for a state: service_event tells of changes, and the snapshot has
/// all states.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceControl {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// What the message says.
    pub data: ServiceControlData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    /// The name of the message.
    #[serde(rename = "type")]
    pub service_control_type: ServiceControlType,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceControlData {
    /// What to do; status only asks.
    pub action: ServiceControlDataAction,

    /// How to stop; of no effect on start and status.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub options: Option<ServiceControlDataOptions>,

    /// A service’s id: letters, digits, _ - . and :, at most 128 of them.
    pub service_id: String,
}

/// What to do; status only asks.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServiceControlDataAction {
    Restart,

    Start,

    Status,

    Stop,
}

/// How to stop; of no effect on start and status.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceControlDataOptions {
    /// Kill at once instead of asking the service to stop.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force: Option<bool>,

    /// How long a stop may take before the service is killed. Default: the service’s own grace.
    /// In seconds.
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
///
/// When: When a project shall run, and when its credentials changed.
///
/// When not: Not again after a reconnect: the server keeps running projects going by itself.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StartOutbound {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// What the message says.
    pub data: StartOutboundData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    /// The name of the message.
    #[serde(rename = "type")]
    pub start_outbound_type: StartOutboundType,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StartOutboundData {
    /// The project and its credentials.
    pub project: StartOutboundDataProject,
}

/// The project and its credentials.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StartOutboundDataProject {
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

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StartOutboundType {
    #[serde(rename = "start_outbound")]
    StartOutbound,
}

/// Stops an outbound project and forgets its credentials.
///
/// When: When a project shall not run any more.
///
/// When not: Not for a project that does not run: the answer is PROJECT_NOT_FOUND.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StopOutbound {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// What the message says.
    pub data: StopOutboundData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    /// The name of the message.
    #[serde(rename = "type")]
    pub stop_outbound_type: StopOutboundType,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StopOutboundData {
    /// The project.
    pub project: StopOutboundDataProject,
}

/// The project.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StopOutboundDataProject {
    /// Which project.
    pub project_id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StopOutboundType {
    #[serde(rename = "stop_outbound")]
    StopOutbound,
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
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// What the message says.
    pub data: SubscribeData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    /// The name of the message.
    #[serde(rename = "type")]
    pub subscribe_type: SubscribeType,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SubscribeData {
    /// Names of messages, as type or as event.
    pub event_types: Vec<String>,

    /// Less of these types. Missing: all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filters: Option<SubscribeDataFilters>,
}

/// Less of these types. Missing: all of them.
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

/// How bad it is.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubscribeDataFiltersAlertLevelsItem {
    Critical,

    Error,

    Info,

    Warning,
}

/// How important it is.
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
///
/// When: When a listed message is not wanted any more.
///
/// When not: Not before closing: a connection’s subscription ends with it. Direct messages
/// come regardless.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Unsubscribe {
    /// How the client calls itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// What the message says.
    pub data: UnsubscribeData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,

    /// The name of the message.
    #[serde(rename = "type")]
    pub unsubscribe_type: UnsubscribeType,
}

/// What the message says.
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

/// A message that carried a request id was carried out; result is its outcome.
///
/// When: Once for each message with a request id that was carried out, also when that has an
/// answer of its own.
///
/// When not: Never for a message without a request id, and never beside an error for the
/// same one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Ack {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What the message says.
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

    /// The name of the message.
    #[serde(rename = "type")]
    pub ack_type: AckType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AckType {
    Ack,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AckData {
    /// The request id of the message that was carried out.
    pub request_id: String,

    /// The outcome, as the message defines it; missing when there is none.
    pub result: Option<ResultUnion>,

    /// Always ok: what was not carried out is answered with an error.
    pub status: AckDataStatus,
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
pub enum AckDataStatus {
    #[serde(rename = "ok")]
    AckDataStatusOk,
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
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What the message says.
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

    /// The name of the message.
    #[serde(rename = "type")]
    pub alert_type: AlertType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlertType {
    Alert,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AlertData {
    /// What can be done about it: a label to show and the action to send back in alert_action.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actions: Option<Vec<AlertDataActionsItem>>,

    /// Which alert: the same when it fires, is acknowledged and resolves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alert_id: Option<String>,

    /// What it is about: performance, service, deployment, …
    pub category: String,

    /// How bad it is.
    pub level: SubscribeDataFiltersAlertLevelsItem,

    /// What happened, in full, for a person.
    pub message: String,

    /// Figures and facts behind it; which, depends on the category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<HashMap<String, Option<serde_json::Value>>>,

    /// Which part of the system noticed.
    pub source: String,

    /// Where the alert stands now. Missing: it fires.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<AlertDataState>,

    /// What happened, in a few words.
    pub title: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AlertDataActionsItem {
    /// What to send back.
    pub action: String,

    /// What to show.
    pub label: String,
}

/// Where the alert stands now. Missing: it fires.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlertDataState {
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
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What the message says.
    pub data: CallUpdateData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub triggered_by: Option<String>,

    /// The name of the message.
    #[serde(rename = "type")]
    pub call_update_type: CallUpdateType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallUpdateType {
    #[serde(rename = "call_update")]
    CallUpdate,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CallUpdateData {
    /// How often it was dialled.
    pub attempts: i64,

    /// Which number of its lists: the same in all its messages.
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_attempt_at: Option<String>,

    /// The telephone number, without separators.
    pub number: String,

    /// Which project.
    #[serde(rename = "projectId")]
    pub project_id: String,

    /// Why the last call did not succeed, for a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,

    /// What the list calls it elsewhere, such as a customer’s number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,

    /// Where it stands: dialling and connected go on; answered, unanswered, failed and unknown
    /// are the end.
    pub state: CallUpdateDataState,

    /// When this happened.
    pub updated_at: String,
}

/// Where it stands: dialling and connected go on; answered, unanswered, failed and unknown
/// are the end.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallUpdateDataState {
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
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What the message says.
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

    /// The name of the message.
    #[serde(rename = "type")]
    pub connection_status_type: ConnectionStatusType,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionStatusType {
    #[serde(rename = "connection_status")]
    ConnectionStatus,
}

/// What the message says.
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

    /// When draining: how long to wait before reconnecting. In milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reconnect_after_ms: Option<i64>,

    /// Answer to a resume: true when everything missed follows; false when the client must fetch
    /// its snapshot again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resumed: Option<bool>,

    /// What this connection may do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<ConnectionStatusDataRole>,

    /// The server’s clock when this was sent.
    pub server_time: String,

    /// The server’s version, as in its package.
    pub server_version: String,

    /// draining: the server stops soon and wants no new connection.
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

/// What this connection may do.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionStatusDataRole {
    Admin,

    Operator,

    Publisher,

    Viewer,
}

/// draining: the server stops soon and wants no new connection.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionStatusDataStatus {
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
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What the message says.
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

    /// The name of the message.
    #[serde(rename = "type")]
    pub error_type: ErrorType,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ErrorData {
    /// What fits the code: issues, known, nearest, retry_after_ms, …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<HashMap<String, Option<serde_json::Value>>>,

    /// What to act on. Treat an unknown code like INTERNAL_SERVER_ERROR.
    pub error_code: String,

    /// For a person, in the language of the connection.
    pub error_message: String,

    /// When it was refused: the same as the envelope’s.
    pub timestamp: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorType {
    Error,
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
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What the message says.
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

    /// The name of the message.
    #[serde(rename = "type")]
    pub log_update_type: LogUpdateType,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LogUpdateData {
    /// Entries that were dropped since the last update of this file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dropped_entries: Option<i64>,

    /// Oldest first. Empty when only dropped_entries is told.
    pub entries: Vec<LogUpdateDataEntriesItem>,

    /// The log’s name: a file, or the output of a service.
    pub file_name: String,

    /// The service whose output it is; missing for other logs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_id: Option<String>,

    /// How many entries this message carries, after the reader’s log_levels filter.
    pub total_new_entries: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct LogUpdateDataEntriesItem {
    /// How important it is.
    pub level: SubscribeDataFiltersLogLevelsItem,

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

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogUpdateType {
    #[serde(rename = "log_update")]
    LogUpdate,
}

/// The answer to ping.
///
/// When: At once, in the style of the ping. With a request id an ack follows too.
///
/// When not: Never without a ping; protocol-level WebSocket pings are answered by WebSocket
/// pongs.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Pong {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What the message says.
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

    /// The name of the message.
    #[serde(rename = "type")]
    pub pong_type: PongType,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PongData {
    /// The ping’s client_time, unchanged.
    pub client_time: String,

    /// server_time − client_time, at least 0. It compares two clocks: measure a round trip with
    /// your own. In milliseconds.
    pub latency_ms: i64,

    /// The server’s clock when it answered.
    pub server_time: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PongType {
    Pong,
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
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What the message says.
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

    /// The name of the message.
    #[serde(rename = "type")]
    pub posco_event_type: PoscoEventType,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PoscoEventData {
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
    pub event_type: PoscoEventDataEventType,

    /// For a person.
    pub message: String,

    /// How far the whole deployment is. In percent.
    pub progress: f64,

    /// Where the deployment stands now.
    pub status: PoscoEventDataStatus,

    /// Every step, in order.
    pub steps: Vec<PoscoEventDataStepsItem>,
}

/// What happened.
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

/// Where the deployment stands now.
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
    /// How long it took, once it has ended. In milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_ms: Option<i64>,

    /// What the step does.
    pub name: String,

    /// How far the step is, while it runs. In percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress: Option<f64>,

    /// Where the step stands.
    pub status: PoscoEventDataStepsItemStatus,
}

/// Where the step stands.
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

/// The action of an outbound project changed.
///
/// When: Once for each change of the action.
///
/// When not: Not for other changes of a project: projects_update has those.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProjectStatusChange {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What the message says.
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

    /// The name of the message.
    #[serde(rename = "type")]
    pub project_status_change_type: ProjectStatusChangeType,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProjectStatusChangeData {
    /// The change.
    pub data: ProjectStatusChangeDataData,
}

/// The change.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectStatusChangeDataData {
    /// When that changed.
    pub changed_at: String,

    /// What it does now.
    pub new_action: String,

    /// What it did before.
    pub old_action: String,

    /// Which project.
    pub project_id: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProjectStatusChangeType {
    #[serde(rename = "project_status_change")]
    ProjectStatusChange,
}

/// All outbound projects; triggeredBy names the project that changed, or `system`.
///
/// When: After anything about one of them changed, and at once to a client that connects or
/// subscribes.
///
/// When not: States in between are skipped for a slow reader, which gets the latest.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProjectsUpdate {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What the message says.
    pub data: ProjectsUpdateData,

    /// From a client: asks for an ack or an error that repeats it. From the server: the message
    /// that this answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,

    /// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
    pub timestamp: String,

    /// What caused it: the id of a project, or system.
    pub triggered_by: String,

    /// The name of the message.
    #[serde(rename = "type")]
    pub projects_update_type: ProjectsUpdateType,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProjectsUpdateData {
    /// Every project; empty when there is none.
    pub data: Vec<ProjectsUpdateDataDataItem>,

    /// The list in numbers.
    pub stats: ProjectsUpdateDataStats,

    /// Always allProjects: the list is complete.
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
    pub dialling: Option<ProjectsUpdateDataDataItemDialling>,

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
pub enum ProjectsUpdateDataDataItemAccessToken {
    #[serde(rename = "***")]
    Empty,
}

/// How its call lists are dialled; absent where it has none.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ProjectsUpdateDataDataItemDialling {
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
    pub state: ProjectsUpdateDataDataItemDiallingState,

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
pub enum ProjectsUpdateDataDataItemDiallingState {
    Dialling,

    Disconnected,

    Finished,

    #[serde(rename = "outside_hours")]
    OutsideHours,

    Paused,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ProjectsUpdateDataType {
    #[serde(rename = "allProjects")]
    AllProjects,
}

/// The list in numbers.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProjectsUpdateDataStats {
    /// How many of them are active.
    pub active_projects: i64,

    /// How many have their event socket open.
    pub connected_projects: i64,

    /// How many projects there are.
    pub total_projects: i64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProjectsUpdateType {
    #[serde(rename = "projects_update")]
    ProjectsUpdate,
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
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What the message says.
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

    /// The name of the message.
    #[serde(rename = "type")]
    pub service_event_type: ServiceEventType,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ServiceEventData {
    /// What fits the event: pid, port, config_file, exit_code, signal, restart_count,
    /// next_restart_at, reason, health, latency_ms, …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<HashMap<String, Option<serde_json::Value>>>,

    /// What happened.
    pub event_type: ServiceEventDataEventType,

    /// For a person, in the server’s locale.
    pub message: String,

    /// A service’s id: letters, digits, _ - . and :, at most 128 of them.
    pub service_id: String,

    /// Its name, for a person.
    pub service_name: String,

    /// The state after the event.
    pub status: ServiceEventDataStatus,
}

/// What happened.
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

/// The host’s metrics.
///
/// When: At every sample (5 s by default), when the number of active services changes, and
/// at once to a client that connects or subscribes.
///
/// When not: Samples in between are skipped for a slow reader, which gets the latest; not
/// before the first sample; not to a client without a credential where the server wants one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StatusUpdate {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What the message says.
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

    /// The name of the message.
    #[serde(rename = "type")]
    pub status_update_type: StatusUpdateType,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct StatusUpdateData {
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
    pub health: Option<StatusUpdateDataHealth>,

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
    pub network_status: StatusUpdateDataNetworkStatus,

    /// Time since the host started. In seconds.
    pub uptime: f64,
}

/// From thresholds over CPU, memory and disk.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusUpdateDataHealth {
    Critical,

    Degraded,

    Healthy,

    Warning,
}

/// limited: an interface is up, but the configured check target is silent.
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

/// What became of a webhook: it was queued, sent, will be tried again, or has failed for
/// good.
///
/// When: At every such step, so several times for one webhook_id.
///
/// When not: Not when a send_webhook was refused: that is answered with an error.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WebhookEvent {
    /// <kind>_<number>. Of durable messages the number is the position in the journal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broadcast_id: Option<String>,

    /// What the message says.
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

    /// The name of the message.
    #[serde(rename = "type")]
    pub webhook_event_type: WebhookEventType,
}

/// What the message says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct WebhookEventData {
    /// Which try this was, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attempt: Option<i64>,

    /// What happened.
    pub event_type: WebhookEventDataEventType,

    /// For a person.
    pub message: String,

    /// When it is tried again, if it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_attempt_at: Option<String>,

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
    pub status: WebhookEventDataStatus,

    /// The configured target; absent for a URL that a client named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_id: Option<String>,

    /// Where it is sent, masked: scheme, host and path up to the secret part.
    pub url: String,

    /// Which webhook: the same in all its messages.
    pub webhook_id: String,

    /// Which kind of target.
    pub webhook_type: DataWebhookType,
}

/// What happened.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WebhookEventDataEventType {
    Failed,

    Queued,

    Retrying,

    Sent,
}

/// Where it stands now.
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
