// Generated from the JSON Schemas by `pnpm codegen`. Do not edit.

// Code generated from JSON Schema using quicktype. DO NOT EDIT.
// To parse and unparse this JSON data, add this code to your project and do:
//
//    alertAction, err := UnmarshalAlertAction(bytes)
//    bytes, err = alertAction.Marshal()
//
//    clientInfo, err := UnmarshalClientInfo(bytes)
//    bytes, err = clientInfo.Marshal()
//
//    ping, err := UnmarshalPing(bytes)
//    bytes, err = ping.Marshal()
//
//    sendWebhook, err := UnmarshalSendWebhook(bytes)
//    bytes, err = sendWebhook.Marshal()
//
//    serviceControl, err := UnmarshalServiceControl(bytes)
//    bytes, err = serviceControl.Marshal()
//
//    startOutbound, err := UnmarshalStartOutbound(bytes)
//    bytes, err = startOutbound.Marshal()
//
//    stopOutbound, err := UnmarshalStopOutbound(bytes)
//    bytes, err = stopOutbound.Marshal()
//
//    subscribe, err := UnmarshalSubscribe(bytes)
//    bytes, err = subscribe.Marshal()
//
//    unsubscribe, err := UnmarshalUnsubscribe(bytes)
//    bytes, err = unsubscribe.Marshal()
//
//    aCK, err := UnmarshalACK(bytes)
//    bytes, err = aCK.Marshal()
//
//    alert, err := UnmarshalAlert(bytes)
//    bytes, err = alert.Marshal()
//
//    connectionStatus, err := UnmarshalConnectionStatus(bytes)
//    bytes, err = connectionStatus.Marshal()
//
//    error, err := UnmarshalError(bytes)
//    bytes, err = error.Marshal()
//
//    logUpdate, err := UnmarshalLogUpdate(bytes)
//    bytes, err = logUpdate.Marshal()
//
//    pong, err := UnmarshalPong(bytes)
//    bytes, err = pong.Marshal()
//
//    poscoEvent, err := UnmarshalPoscoEvent(bytes)
//    bytes, err = poscoEvent.Marshal()
//
//    projectStatusChange, err := UnmarshalProjectStatusChange(bytes)
//    bytes, err = projectStatusChange.Marshal()
//
//    projectsUpdate, err := UnmarshalProjectsUpdate(bytes)
//    bytes, err = projectsUpdate.Marshal()
//
//    serviceEvent, err := UnmarshalServiceEvent(bytes)
//    bytes, err = serviceEvent.Marshal()
//
//    statusUpdate, err := UnmarshalStatusUpdate(bytes)
//    bytes, err = statusUpdate.Marshal()
//
//    webhookEvent, err := UnmarshalWebhookEvent(bytes)
//    bytes, err = webhookEvent.Marshal()

package typed

import "bytes"
import "errors"

import "encoding/json"

func UnmarshalAlertAction(data []byte) (AlertAction, error) {
	var r AlertAction
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *AlertAction) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalClientInfo(data []byte) (ClientInfo, error) {
	var r ClientInfo
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *ClientInfo) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalPing(data []byte) (Ping, error) {
	var r Ping
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *Ping) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalSendWebhook(data []byte) (SendWebhook, error) {
	var r SendWebhook
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *SendWebhook) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalServiceControl(data []byte) (ServiceControl, error) {
	var r ServiceControl
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *ServiceControl) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalStartOutbound(data []byte) (StartOutbound, error) {
	var r StartOutbound
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *StartOutbound) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalStopOutbound(data []byte) (StopOutbound, error) {
	var r StopOutbound
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *StopOutbound) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalSubscribe(data []byte) (Subscribe, error) {
	var r Subscribe
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *Subscribe) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalUnsubscribe(data []byte) (Unsubscribe, error) {
	var r Unsubscribe
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *Unsubscribe) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalACK(data []byte) (ACK, error) {
	var r ACK
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *ACK) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalAlert(data []byte) (Alert, error) {
	var r Alert
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *Alert) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalConnectionStatus(data []byte) (ConnectionStatus, error) {
	var r ConnectionStatus
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *ConnectionStatus) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalError(data []byte) (Error, error) {
	var r Error
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *Error) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalLogUpdate(data []byte) (LogUpdate, error) {
	var r LogUpdate
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *LogUpdate) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalPong(data []byte) (Pong, error) {
	var r Pong
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *Pong) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalPoscoEvent(data []byte) (PoscoEvent, error) {
	var r PoscoEvent
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *PoscoEvent) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalProjectStatusChange(data []byte) (ProjectStatusChange, error) {
	var r ProjectStatusChange
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *ProjectStatusChange) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalProjectsUpdate(data []byte) (ProjectsUpdate, error) {
	var r ProjectsUpdate
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *ProjectsUpdate) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalServiceEvent(data []byte) (ServiceEvent, error) {
	var r ServiceEvent
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *ServiceEvent) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalStatusUpdate(data []byte) (StatusUpdate, error) {
	var r StatusUpdate
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *StatusUpdate) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

func UnmarshalWebhookEvent(data []byte) (WebhookEvent, error) {
	var r WebhookEvent
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *WebhookEvent) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

// Answers an alert with one of its actions.
type AlertAction struct {
	// How the client calls itself.
	ClientID                                                                                   *string         `json:"client_id,omitempty"`
	Data                                                                                       AlertActionData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string         `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string         `json:"timestamp,omitempty"`
	Type                                                                                       AlertActionType `json:"type"`
}

type AlertActionData struct {
	// acknowledge, dismiss, or one of the actions that the alert offered.
	Action                                                                string `json:"action"`
	AlertID                                                               string `json:"alert_id"`
}

// A client introduces itself, once after connecting. All of it is the client’s own word:
// nothing is permitted because of it. With resume it asks for the durable messages that it
// missed; with token it presents a credential, or renews one that is about to expire.
type ClientInfo struct {
	// How the client calls itself.
	ClientID                                                                                   *string        `json:"client_id,omitempty"`
	Data                                                                                       ClientInfoData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string        `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string        `json:"timestamp,omitempty"`
	Type                                                                                       ClientInfoType `json:"type"`
}

type ClientInfoData struct {
	ClientID                                                                                   string                `json:"client_id"`
	ClientType                                                                                 *string               `json:"client_type,omitempty"`
	Features                                                                                   []string              `json:"features,omitempty"`
	// BCP 47, such as ko-KR: the language of error messages.
	Language                                                                                   *string               `json:"language,omitempty"`
	// Where the client stood: the epoch, and the last position that it has seen.
	Resume                                                                                     *ClientInfoDataResume `json:"resume,omitempty"`
	ScreenResolution                                                                           *string               `json:"screen_resolution,omitempty"`
	// RFC 3339 with an offset or Z.
	Timestamp                                                                                  *string               `json:"timestamp,omitempty"`
	Timezone                                                                                   *string               `json:"timezone,omitempty"`
	// A credential, for clients that could not present it when they connected, or its renewal.
	// Never shown again.
	Token                                                                                      *string               `json:"token,omitempty"`
	UserAgent                                                                                  *string               `json:"user_agent,omitempty"`
}

// Where the client stood: the epoch, and the last position that it has seen.
type ClientInfoDataResume struct {
	After int64  `json:"after"`
	Epoch string `json:"epoch"`
}

// Asks for a pong. Every 30 seconds it keeps the connection from counting as idle, and
// shows that it is alive.
type Ping struct {
	// How the client calls itself.
	ClientID                                                                                   *string  `json:"client_id,omitempty"`
	Data                                                                                       PingData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string  `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string  `json:"timestamp,omitempty"`
	Type                                                                                       PingType `json:"type"`
}

type PingData struct {
	// RFC 3339 with an offset or Z.
	ClientTime                      string `json:"client_time"`
}

// Queues a webhook: a message, or a template with its variables. webhook_event reports what
// becomes of it.
type SendWebhook struct {
	// How the client calls itself.
	ClientID                                                                                   *string         `json:"client_id,omitempty"`
	Data                                                                                       SendWebhookData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string         `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string         `json:"timestamp,omitempty"`
	Type                                                                                       SendWebhookType `json:"type"`
}

type SendWebhookData struct {
	Message                                                          *string           `json:"message,omitempty"`
	TemplateID                                                       *string           `json:"template_id,omitempty"`
	// Where to send it. Default: the configured target of this type.
	URL                                                              *string           `json:"url,omitempty"`
	// Values of the template’s placeholders.
	Variables                                                        map[string]string `json:"variables,omitempty"`
	WebhookType                                                      DataWebhookType   `json:"webhook_type"`
}

// Starts, stops or restarts a service, or asks for its state. Commands for one service are
// carried out one after the other; one that the state makes needless is answered with the
// state.
type ServiceControl struct {
	// How the client calls itself.
	ClientID                                                                                   *string            `json:"client_id,omitempty"`
	Data                                                                                       ServiceControlData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string            `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string            `json:"timestamp,omitempty"`
	Type                                                                                       ServiceControlType `json:"type"`
}

type ServiceControlData struct {
	Action                                                               ServiceControlDataAction   `json:"action"`
	Options                                                              *ServiceControlDataOptions `json:"options,omitempty"`
	// A service’s id: letters, digits, _ - . and :, at most 128 of them.
	ServiceID                                                            string                     `json:"service_id"`
}

type ServiceControlDataOptions struct {
	// Kill at once instead of asking the service to stop. Default: false.
	Force                                                                                     *bool    `json:"force,omitempty"`
	// Seconds a stop may take before the service is killed. Default: the service’s own grace.
	Timeout                                                                                   *float64 `json:"timeout,omitempty"`
}

// Starts an outbound project, or updates the credentials of one that runs.
type StartOutbound struct {
	// How the client calls itself.
	ClientID                                                                                   *string           `json:"client_id,omitempty"`
	Data                                                                                       StartOutboundData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string           `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string           `json:"timestamp,omitempty"`
	Type                                                                                       StartOutboundType `json:"type"`
}

type StartOutboundData struct {
	Project StartOutboundDataProject `json:"project"`
}

type StartOutboundDataProject struct {
	Action                                                  Action  `json:"action"`
	CallFlowID                                              string  `json:"callFlowId"`
	ClientID                                                string  `json:"client_id"`
	// The PBX credential. Never sent back, logged or shown.
	ClientSecret                                            string  `json:"client_secret"`
	Error                                                   *string `json:"error"`
	ProjectID                                               string  `json:"projectId"`
}

// Stops an outbound project and forgets its credentials.
type StopOutbound struct {
	// How the client calls itself.
	ClientID                                                                                   *string          `json:"client_id,omitempty"`
	Data                                                                                       StopOutboundData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string          `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string          `json:"timestamp,omitempty"`
	Type                                                                                       StopOutboundType `json:"type"`
}

type StopOutboundData struct {
	Project StopOutboundDataProject `json:"project"`
}

type StopOutboundDataProject struct {
	ProjectID string `json:"projectId"`
}

// Chooses what to receive. Before the first subscribe a connection receives every
// broadcast; the first narrows it to the listed types, further ones add. Filters replace
// the earlier ones of the same types. A refused subscribe changes nothing.
type Subscribe struct {
	// How the client calls itself.
	ClientID                                                                                   *string       `json:"client_id,omitempty"`
	Data                                                                                       SubscribeData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string       `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string       `json:"timestamp,omitempty"`
	Type                                                                                       SubscribeType `json:"type"`
}

type SubscribeData struct {
	// Names of messages, as type or as event.
	EventTypes                                []string              `json:"event_types"`
	Filters                                   *SubscribeDataFilters `json:"filters,omitempty"`
}

type SubscribeDataFilters struct {
	// Only alerts of these levels.
	AlertLevels                                                 []SubscribeDataFiltersAlertLevelsItem `json:"alert_levels,omitempty"`
	// Only log entries of these levels, inside log_update.
	LogLevels                                                   []SubscribeDataFiltersLogLevelsItem   `json:"log_levels,omitempty"`
	// Only these services, in messages that carry a service_id.
	ServiceIDS                                                  []string                              `json:"service_ids,omitempty"`
}

// Stops receiving these messages. Before any subscribe it takes them away from everything.
type Unsubscribe struct {
	// How the client calls itself.
	ClientID                                                                                   *string         `json:"client_id,omitempty"`
	Data                                                                                       UnsubscribeData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string         `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string         `json:"timestamp,omitempty"`
	Type                                                                                       UnsubscribeType `json:"type"`
}

type UnsubscribeData struct {
	// Names of messages, as type or as event.
	EventTypes                                []string `json:"event_types"`
}

// A message that carried a request_id was carried out; result is its outcome. Never sent
// for a message without a request_id, and never beside an error for the same one.
type ACK struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string `json:"broadcast_id,omitempty"`
	Data                                                                                       ACKData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string  `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string `json:"triggered_by,omitempty"`
	Type                                                                                       ACKType `json:"type"`
}

type ACKData struct {
	RequestID string        `json:"request_id"`
	Result    *Result       `json:"result"`
	Status    ACKDataStatus `json:"status"`
}

// Somebody should know. Sent once when an alert fires, when it is acknowledged, and once
// when it resolves; never repeated while nothing changes.
type Alert struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string   `json:"broadcast_id,omitempty"`
	Data                                                                                       AlertData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string   `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string    `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string   `json:"triggered_by,omitempty"`
	Type                                                                                       AlertType `json:"type"`
}

type AlertData struct {
	// What can be done about it: a label to show and the action to send back in alert_action.
	Actions                                                                                   []AlertDataActionsItem              `json:"actions,omitempty"`
	AlertID                                                                                   *string                             `json:"alert_id,omitempty"`
	// What it is about: performance, service, deployment, …
	Category                                                                                  string                              `json:"category"`
	Level                                                                                     SubscribeDataFiltersAlertLevelsItem `json:"level"`
	Message                                                                                   string                              `json:"message"`
	Metadata                                                                                  map[string]interface{}              `json:"metadata,omitempty"`
	// Which part of the system noticed.
	Source                                                                                    string                              `json:"source"`
	State                                                                                     *AlertDataState                     `json:"state,omitempty"`
	Title                                                                                     string                              `json:"title"`
}

type AlertDataActionsItem struct {
	Action string `json:"action"`
	Label  string `json:"label"`
}

// The first message on every connection, the answer to a request to resume, and the
// announcement that the server drains. The extension fields tell where the journal stands
// and what this connection may do.
type ConnectionStatus struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string              `json:"broadcast_id,omitempty"`
	Data                                                                                       ConnectionStatusData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string              `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string               `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string              `json:"triggered_by,omitempty"`
	Type                                                                                       ConnectionStatusType `json:"type"`
}

type ConnectionStatusData struct {
	// Open connections, this one included.
	ClientCount                                                                                 int64                        `json:"client_count"`
	// The style in which broadcasts reach this connection.
	Dialect                                                                                     *ConnectionStatusDataDialect `json:"dialect,omitempty"`
	// The journal’s identity; positions of another epoch mean nothing.
	Epoch                                                                                       *string                      `json:"epoch,omitempty"`
	// What this server can do. Unknown names are to be ignored.
	Features                                                                                    []string                     `json:"features"`
	// The limits that apply to this connection, by name.
	Limits                                                                                      map[string]float64           `json:"limits,omitempty"`
	// The journal’s last position when this was sent.
	Position                                                                                    *int64                       `json:"position,omitempty"`
	// When draining: how long to wait before reconnecting.
	ReconnectAfterMS                                                                            *int64                       `json:"reconnect_after_ms,omitempty"`
	// Answer to a resume: true when everything missed follows; false when the client must fetch
	// its snapshot again.
	Resumed                                                                                     *bool                        `json:"resumed,omitempty"`
	Role                                                                                        *ConnectionStatusDataRole    `json:"role,omitempty"`
	// RFC 3339 with an offset or Z.
	ServerTime                                                                                  string                       `json:"server_time"`
	ServerVersion                                                                               string                       `json:"server_version"`
	Status                                                                                      ConnectionStatusDataStatus   `json:"status"`
	// Seconds since the server started.
	UptimeSeconds                                                                               float64                      `json:"uptime_seconds"`
}

// A message was refused or a command failed. In the style of the message it answers, with
// its request_id where there was one. The connection stays open unless the close code that
// follows says otherwise.
type Error struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string   `json:"broadcast_id,omitempty"`
	Data                                                                                       ErrorData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string   `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string    `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string   `json:"triggered_by,omitempty"`
	Type                                                                                       ErrorType `json:"type"`
}

type ErrorData struct {
	// What fits the code: issues, known, nearest, retry_after_ms, …
	Details                                                             map[string]interface{} `json:"details,omitempty"`
	// What to act on. Treat an unknown code like INTERNAL_SERVER_ERROR.
	ErrorCode                                                           string                 `json:"error_code"`
	// For a person, in the language of the connection.
	ErrorMessage                                                        string                 `json:"error_message"`
	// RFC 3339 with an offset or Z.
	Timestamp                                                           string                 `json:"timestamp"`
}

// New log entries of one file or service, in order. Entries that arrive together are sent
// together. Under load entries are dropped, oldest first, and counted in dropped_entries.
type LogUpdate struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string       `json:"broadcast_id,omitempty"`
	Data                                                                                       LogUpdateData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string       `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string        `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string       `json:"triggered_by,omitempty"`
	Type                                                                                       LogUpdateType `json:"type"`
}

type LogUpdateData struct {
	// Entries that were dropped since the last update of this file.
	DroppedEntries                                                                 *int64                     `json:"dropped_entries,omitempty"`
	Entries                                                                        []LogUpdateDataEntriesItem `json:"entries"`
	FileName                                                                       string                     `json:"file_name"`
	// A service’s id: letters, digits, _ - . and :, at most 128 of them.
	ServiceID                                                                      *string                    `json:"service_id,omitempty"`
	// How many entries this message carries, after the reader’s log_levels filter.
	TotalNewEntries                                                                int64                      `json:"total_new_entries"`
}

type LogUpdateDataEntriesItem struct {
	Level                           SubscribeDataFiltersLogLevelsItem `json:"level"`
	LineNumber                      *int64                            `json:"line_number,omitempty"`
	LoggerName                      *string                           `json:"logger_name,omitempty"`
	Message                         string                            `json:"message"`
	Module                          *string                           `json:"module,omitempty"`
	ThreadID                        *string                           `json:"thread_id,omitempty"`
	// RFC 3339 with an offset or Z.
	Timestamp                       string                            `json:"timestamp"`
}

// The answer to ping.
type Pong struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string  `json:"broadcast_id,omitempty"`
	Data                                                                                       PongData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string  `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string   `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string  `json:"triggered_by,omitempty"`
	Type                                                                                       PongType `json:"type"`
}

type PongData struct {
	// The ping’s client_time, unchanged.
	ClientTime                                                                                 string `json:"client_time"`
	// server_time − client_time, at least 0. It compares two clocks: measure a round trip with
	// your own.
	LatencyMS                                                                                  int64  `json:"latency_ms"`
	// RFC 3339 with an offset or Z.
	ServerTime                                                                                 string `json:"server_time"`
}

// A deployment started, advanced, completed, failed or was rolled back; with the state of
// each step.
type PoscoEvent struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string        `json:"broadcast_id,omitempty"`
	Data                                                                                       PoscoEventData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string        `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string         `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string        `json:"triggered_by,omitempty"`
	Type                                                                                       PoscoEventType `json:"type"`
}

type PoscoEventData struct {
	Branch               string                    `json:"branch"`
	CommitHash           string                    `json:"commit_hash"`
	DeploymentID         string                    `json:"deployment_id"`
	EventType            PoscoEventDataEventType   `json:"event_type"`
	Message              string                    `json:"message"`
	// Percent, 0 to 100.
	Progress             float64                   `json:"progress"`
	Status               PoscoEventDataStatus      `json:"status"`
	Steps                []PoscoEventDataStepsItem `json:"steps"`
}

type PoscoEventDataStepsItem struct {
	// Milliseconds.
	DurationMS           *int64                        `json:"duration_ms,omitempty"`
	Name                 string                        `json:"name"`
	// Percent, 0 to 100.
	Progress             *float64                      `json:"progress,omitempty"`
	Status               PoscoEventDataStepsItemStatus `json:"status"`
}

// The action of an outbound project changed. Not sent for other changes: projectsUpdate has
// those.
type ProjectStatusChange struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                 `json:"broadcast_id,omitempty"`
	Data                                                                                       ProjectStatusChangeData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                 `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                  `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                 `json:"triggered_by,omitempty"`
	Type                                                                                       ProjectStatusChangeType `json:"type"`
}

type ProjectStatusChangeData struct {
	Data ProjectStatusChangeDataData `json:"data"`
}

type ProjectStatusChangeDataData struct {
	// RFC 3339 with an offset or Z.
	ChangedAt                       string `json:"changedAt"`
	NewAction                       string `json:"newAction"`
	OldAction                       string `json:"oldAction"`
	ProjectID                       string `json:"projectId"`
}

// All outbound projects, after anything about one of them changed; triggeredBy names that
// project, or `system`. A client that connects or subscribes gets the current one at once.
type ProjectsUpdate struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string            `json:"broadcast_id,omitempty"`
	Data                                                                                       ProjectsUpdateData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string            `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string             `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                string             `json:"triggered_by"`
	Type                                                                                       ProjectsUpdateType `json:"type"`
}

type ProjectsUpdateData struct {
	Data  []ProjectsUpdateDataDataItem `json:"data"`
	Stats ProjectsUpdateDataStats      `json:"stats"`
	Type  ProjectsUpdateDataType       `json:"type"`
}

type ProjectsUpdateDataDataItem struct {
	// '***' when there is a token, null when there is none. Never the token.
	AccessToken                                                              *ProjectsUpdateDataDataItemAccessToken `json:"access_token"`
	Action                                                                   Action                                 `json:"action"`
	// How many callers the project has.
	AgentQuantity                                                            int64                                  `json:"agentQuantity"`
	// The callers, as the PBX lists them; null before they are known.
	Caller                                                                   *Result                                `json:"caller"`
	CallFlowID                                                               string                                 `json:"callFlowId"`
	ClientID                                                                 string                                 `json:"client_id"`
	// RFC 3339 with an offset or Z.
	CreatedAt                                                                string                                 `json:"createdAt"`
	ProjectID                                                                string                                 `json:"projectId"`
	// RFC 3339 with an offset or Z.
	UpdatedAt                                                                string                                 `json:"updatedAt"`
	// Whether the project’s event socket is open, now.
	WsConnected                                                              bool                                   `json:"ws_connected"`
}

type ProjectsUpdateDataStats struct {
	ActiveProjects    int64 `json:"activeProjects"`
	ConnectedProjects int64 `json:"connectedProjects"`
	TotalProjects     int64 `json:"totalProjects"`
}

// Something happened to a service: it started, stopped, restarted, failed, recovered, or
// its configuration changed. Also the direct answer to service_control with the action
// `status`.
type ServiceEvent struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string          `json:"broadcast_id,omitempty"`
	Data                                                                                       ServiceEventData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string          `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string           `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string          `json:"triggered_by,omitempty"`
	Type                                                                                       ServiceEventType `json:"type"`
}

type ServiceEventData struct {
	// What fits the event: pid, port, config_file, exit_code, signal, restart_count,
	// next_restart_at, …
	Details                                                                          map[string]interface{}    `json:"details,omitempty"`
	EventType                                                                        ServiceEventDataEventType `json:"event_type"`
	// For a person, in the server’s locale.
	Message                                                                          string                    `json:"message"`
	// A service’s id: letters, digits, _ - . and :, at most 128 of them.
	ServiceID                                                                        string                    `json:"service_id"`
	ServiceName                                                                      string                    `json:"service_name"`
	// The state after the event.
	Status                                                                           ServiceEventDataStatus    `json:"status"`
}

// The host’s metrics. Sent at every sample (5 s by default) and when the number of active
// services changes; a slow reader gets the latest only.
type StatusUpdate struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string          `json:"broadcast_id,omitempty"`
	Data                                                                                       StatusUpdateData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string          `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string           `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string          `json:"triggered_by,omitempty"`
	Type                                                                                       StatusUpdateType `json:"type"`
}

type StatusUpdateData struct {
	// Services that are running.
	ActiveServices                                                             int64                         `json:"active_services"`
	// Processor load over all cores since the last sample, in percent.
	CPUPercent                                                                 float64                       `json:"cpu_percent"`
	// Bytes.
	DiskFree                                                                   *int64                        `json:"disk_free,omitempty"`
	// Used share of the file system that holds the data directory, in percent.
	DiskUsage                                                                  float64                       `json:"disk_usage"`
	// Bytes.
	DiskUsed                                                                   *int64                        `json:"disk_used,omitempty"`
	Health                                                                     *StatusUpdateDataHealth       `json:"health,omitempty"`
	// Load over 1, 5 and 15 minutes.
	LoadAverage                                                                []float64                     `json:"load_average,omitempty"`
	// Bytes.
	MemoryAvailable                                                            *int64                        `json:"memory_available,omitempty"`
	// Memory in use, in percent of the installed memory.
	MemoryPercent                                                              float64                       `json:"memory_percent"`
	// Bytes.
	MemoryUsed                                                                 *int64                        `json:"memory_used,omitempty"`
	// Bytes received on all interfaces since the host started.
	NetworkBytesRecv                                                           *int64                        `json:"network_bytes_recv,omitempty"`
	// Bytes sent on all interfaces since the host started.
	NetworkBytesSent                                                           *int64                        `json:"network_bytes_sent,omitempty"`
	NetworkStatus                                                              StatusUpdateDataNetworkStatus `json:"network_status"`
	// Seconds since the host started.
	Uptime                                                                     float64                       `json:"uptime"`
}

// A webhook was queued, sent, will be tried again, or has failed for good.
type WebhookEvent struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string          `json:"broadcast_id,omitempty"`
	Data                                                                                       WebhookEventData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string          `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string           `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string          `json:"triggered_by,omitempty"`
	Type                                                                                       WebhookEventType `json:"type"`
}

type WebhookEventData struct {
	// Which try this was, from 1.
	Attempt                                                *int64                    `json:"attempt,omitempty"`
	EventType                                              WebhookEventDataEventType `json:"event_type"`
	Message                                                string                    `json:"message"`
	// RFC 3339 with an offset or Z.
	NextAttemptAt                                          *string                   `json:"next_attempt_at,omitempty"`
	// The HTTP status of the last try.
	ResponseCode                                           *int64                    `json:"response_code,omitempty"`
	// Milliseconds.
	ResponseTimeMS                                         *int64                    `json:"response_time_ms,omitempty"`
	// RFC 3339 with an offset or Z.
	SentAt                                                 *string                   `json:"sent_at,omitempty"`
	Status                                                 WebhookEventDataStatus    `json:"status"`
	// Masked: scheme, host and path up to the secret part.
	URL                                                    string                    `json:"url"`
	WebhookID                                              string                    `json:"webhook_id"`
	WebhookType                                            DataWebhookType           `json:"webhook_type"`
}

type AlertActionType string

const (
	AlertActionTypeAlertAction AlertActionType = "alert_action"
)

type ClientInfoType string

const (
	ClientInfoTypeClientInfo ClientInfoType = "client_info"
)

type PingType string

const (
	PingTypePing PingType = "ping"
)

type DataWebhookType string

const (
	Discord DataWebhookType = "discord"
	Dooray  DataWebhookType = "dooray"
	Generic DataWebhookType = "generic"
	Slack   DataWebhookType = "slack"
	Teams   DataWebhookType = "teams"
)

type SendWebhookType string

const (
	SendWebhookTypeSendWebhook SendWebhookType = "send_webhook"
)

type ServiceControlDataAction string

const (
	Restart ServiceControlDataAction = "restart"
	Start   ServiceControlDataAction = "start"
	Status  ServiceControlDataAction = "status"
	Stop    ServiceControlDataAction = "stop"
)

type ServiceControlType string

const (
	ServiceControlTypeServiceControl ServiceControlType = "service_control"
)

type Action string

const (
	Active Action = "active"
	Init   Action = "init"
)

type StartOutboundType string

const (
	StartOutboundTypeStartOutbound StartOutboundType = "start_outbound"
)

type StopOutboundType string

const (
	StopOutboundTypeStopOutbound StopOutboundType = "stop_outbound"
)

type SubscribeDataFiltersAlertLevelsItem string

const (
	Info                                        SubscribeDataFiltersAlertLevelsItem = "info"
	SubscribeDataFiltersAlertLevelsItemCritical SubscribeDataFiltersAlertLevelsItem = "critical"
	SubscribeDataFiltersAlertLevelsItemError    SubscribeDataFiltersAlertLevelsItem = "error"
	SubscribeDataFiltersAlertLevelsItemWarning  SubscribeDataFiltersAlertLevelsItem = "warning"
)

type SubscribeDataFiltersLogLevelsItem string

const (
	Critical                               SubscribeDataFiltersLogLevelsItem = "CRITICAL"
	Debug                                  SubscribeDataFiltersLogLevelsItem = "DEBUG"
	SubscribeDataFiltersLogLevelsItemERROR SubscribeDataFiltersLogLevelsItem = "ERROR"
	SubscribeDataFiltersLogLevelsItemINFO  SubscribeDataFiltersLogLevelsItem = "INFO"
	Warning                                SubscribeDataFiltersLogLevelsItem = "WARNING"
)

type SubscribeType string

const (
	SubscribeTypeSubscribe SubscribeType = "subscribe"
)

type UnsubscribeType string

const (
	UnsubscribeTypeUnsubscribe UnsubscribeType = "unsubscribe"
)

type ACKDataStatus string

const (
	Ok ACKDataStatus = "ok"
)

type ACKType string

const (
	ACKTypeACK ACKType = "ack"
)

type AlertDataState string

const (
	Acknowledged AlertDataState = "acknowledged"
	Firing       AlertDataState = "firing"
	Resolved     AlertDataState = "resolved"
)

type AlertType string

const (
	AlertTypeAlert AlertType = "alert"
)

// The style in which broadcasts reach this connection.
type ConnectionStatusDataDialect string

const (
	Event ConnectionStatusDataDialect = "event"
	Typed ConnectionStatusDataDialect = "typed"
)

type ConnectionStatusDataRole string

const (
	Admin     ConnectionStatusDataRole = "admin"
	Operator  ConnectionStatusDataRole = "operator"
	Publisher ConnectionStatusDataRole = "publisher"
	Viewer    ConnectionStatusDataRole = "viewer"
)

type ConnectionStatusDataStatus string

const (
	ConnectionStatusDataStatusConnected ConnectionStatusDataStatus = "connected"
	Draining                            ConnectionStatusDataStatus = "draining"
)

type ConnectionStatusType string

const (
	ConnectionStatusTypeConnectionStatus ConnectionStatusType = "connection_status"
)

type ErrorType string

const (
	ErrorTypeError ErrorType = "error"
)

type LogUpdateType string

const (
	LogUpdateTypeLogUpdate LogUpdateType = "log_update"
)

type PongType string

const (
	PongTypePong PongType = "pong"
)

type PoscoEventDataEventType string

const (
	DeploymentCompleted  PoscoEventDataEventType = "deployment_completed"
	DeploymentFailed     PoscoEventDataEventType = "deployment_failed"
	DeploymentProgress   PoscoEventDataEventType = "deployment_progress"
	DeploymentRolledBack PoscoEventDataEventType = "deployment_rolled_back"
	DeploymentStarted    PoscoEventDataEventType = "deployment_started"
)

type PoscoEventDataStatus string

const (
	PoscoEventDataStatusCompleted  PoscoEventDataStatus = "completed"
	PoscoEventDataStatusFailed     PoscoEventDataStatus = "failed"
	PoscoEventDataStatusInProgress PoscoEventDataStatus = "in_progress"
	PoscoEventDataStatusPending    PoscoEventDataStatus = "pending"
	RolledBack                     PoscoEventDataStatus = "rolled_back"
)

type PoscoEventDataStepsItemStatus string

const (
	PoscoEventDataStepsItemStatusCompleted  PoscoEventDataStepsItemStatus = "completed"
	PoscoEventDataStepsItemStatusFailed     PoscoEventDataStepsItemStatus = "failed"
	PoscoEventDataStepsItemStatusInProgress PoscoEventDataStepsItemStatus = "in_progress"
	PoscoEventDataStepsItemStatusPending    PoscoEventDataStepsItemStatus = "pending"
	Skipped                                 PoscoEventDataStepsItemStatus = "skipped"
)

type PoscoEventType string

const (
	PoscoEventTypePoscoEvent PoscoEventType = "posco_event"
)

type ProjectStatusChangeType string

const (
	ProjectStatusChangeTypeProjectStatusChange ProjectStatusChangeType = "project_status_change"
)

type ProjectsUpdateDataDataItemAccessToken string

const (
	Empty ProjectsUpdateDataDataItemAccessToken = "***"
)

type ProjectsUpdateDataType string

const (
	AllProjects ProjectsUpdateDataType = "allProjects"
)

type ProjectsUpdateType string

const (
	ProjectsUpdateTypeProjectsUpdate ProjectsUpdateType = "projects_update"
)

type ServiceEventDataEventType string

const (
	ConfigChanged                    ServiceEventDataEventType = "config_changed"
	Recovered                        ServiceEventDataEventType = "recovered"
	Restarted                        ServiceEventDataEventType = "restarted"
	ServiceEventDataEventTypeError   ServiceEventDataEventType = "error"
	ServiceEventDataEventTypeStopped ServiceEventDataEventType = "stopped"
	Started                          ServiceEventDataEventType = "started"
)

// The state after the event.
type ServiceEventDataStatus string

const (
	Running                       ServiceEventDataStatus = "running"
	ServiceEventDataStatusError   ServiceEventDataStatus = "error"
	ServiceEventDataStatusStopped ServiceEventDataStatus = "stopped"
	Starting                      ServiceEventDataStatus = "starting"
	Stopping                      ServiceEventDataStatus = "stopping"
	Unknown                       ServiceEventDataStatus = "unknown"
)

type ServiceEventType string

const (
	ServiceEventTypeServiceEvent ServiceEventType = "service_event"
)

type StatusUpdateDataHealth string

const (
	Degraded                       StatusUpdateDataHealth = "degraded"
	Healthy                        StatusUpdateDataHealth = "healthy"
	StatusUpdateDataHealthCritical StatusUpdateDataHealth = "critical"
	StatusUpdateDataHealthWarning  StatusUpdateDataHealth = "warning"
)

type StatusUpdateDataNetworkStatus string

const (
	Disconnected                           StatusUpdateDataNetworkStatus = "disconnected"
	Limited                                StatusUpdateDataNetworkStatus = "limited"
	StatusUpdateDataNetworkStatusConnected StatusUpdateDataNetworkStatus = "connected"
)

type StatusUpdateType string

const (
	StatusUpdateTypeStatusUpdate StatusUpdateType = "status_update"
)

type WebhookEventDataEventType string

const (
	Queued                          WebhookEventDataEventType = "queued"
	Retrying                        WebhookEventDataEventType = "retrying"
	Sent                            WebhookEventDataEventType = "sent"
	WebhookEventDataEventTypeFailed WebhookEventDataEventType = "failed"
)

type WebhookEventDataStatus string

const (
	Success                       WebhookEventDataStatus = "success"
	WebhookEventDataStatusFailed  WebhookEventDataStatus = "failed"
	WebhookEventDataStatusPending WebhookEventDataStatus = "pending"
)

type WebhookEventType string

const (
	WebhookEventTypeWebhookEvent WebhookEventType = "webhook_event"
)

// The callers, as the PBX lists them; null before they are known.
type Result struct {
	AnythingArray []interface{}
	AnythingMap   map[string]interface{}
	Bool          *bool
	Double        *float64
	String        *string
}

func (x *Result) UnmarshalJSON(data []byte) error {
	x.AnythingArray = nil
	x.AnythingMap = nil
	object, err := unmarshalUnion(data, nil, &x.Double, &x.Bool, &x.String, true, &x.AnythingArray, false, nil, true, &x.AnythingMap, false, nil, true)
	if err != nil {
		return err
	}
	if object {
	}
	return nil
}

func (x *Result) MarshalJSON() ([]byte, error) {
	return marshalUnion(nil, x.Double, x.Bool, x.String, x.AnythingArray != nil, x.AnythingArray, false, nil, x.AnythingMap != nil, x.AnythingMap, false, nil, true)
}

func unmarshalUnion(data []byte, pi **int64, pf **float64, pb **bool, ps **string, haveArray bool, pa interface{}, haveObject bool, pc interface{}, haveMap bool, pm interface{}, haveEnum bool, pe interface{}, nullable bool) (bool, error) {
	if pi != nil {
			*pi = nil
	}
	if pf != nil {
			*pf = nil
	}
	if pb != nil {
			*pb = nil
	}
	if ps != nil {
			*ps = nil
	}

	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	tok, err := dec.Token()
	if err != nil {
			return false, err
	}

	switch v := tok.(type) {
	case json.Number:
			if pi != nil {
					i, err := v.Int64()
					if err == nil {
							*pi = &i
							return false, nil
					}
			}
			if pf != nil {
					f, err := v.Float64()
					if err == nil {
							*pf = &f
							return false, nil
					}
					return false, errors.New("Unparsable number")
			}
			return false, errors.New("Union does not contain number")
	case float64:
			return false, errors.New("Decoder should not return float64")
	case bool:
			if pb != nil {
					*pb = &v
					return false, nil
			}
			return false, errors.New("Union does not contain bool")
	case string:
			if haveEnum {
					return false, json.Unmarshal(data, pe)
			}
			if ps != nil {
					*ps = &v
					return false, nil
			}
			return false, errors.New("Union does not contain string")
	case nil:
			if nullable {
					return false, nil
			}
			return false, errors.New("Union does not contain null")
	case json.Delim:
			if v == '{' {
					if haveObject {
							return true, json.Unmarshal(data, pc)
					}
					if haveMap {
							return false, json.Unmarshal(data, pm)
					}
					return false, errors.New("Union does not contain object")
			}
			if v == '[' {
					if haveArray {
							return false, json.Unmarshal(data, pa)
					}
					return false, errors.New("Union does not contain array")
			}
			return false, errors.New("Cannot handle delimiter")
	}
	return false, errors.New("Cannot unmarshal union")
}

func marshalUnion(pi *int64, pf *float64, pb *bool, ps *string, haveArray bool, pa interface{}, haveObject bool, pc interface{}, haveMap bool, pm interface{}, haveEnum bool, pe interface{}, nullable bool) ([]byte, error) {
	if pi != nil {
			return json.Marshal(*pi)
	}
	if pf != nil {
			return json.Marshal(*pf)
	}
	if pb != nil {
			return json.Marshal(*pb)
	}
	if ps != nil {
			return json.Marshal(*ps)
	}
	if haveArray {
			return json.Marshal(pa)
	}
	if haveObject {
			return json.Marshal(pc)
	}
	if haveMap {
			return json.Marshal(pm)
	}
	if haveEnum {
			return json.Marshal(pe)
	}
	if nullable {
			return json.Marshal(nil)
	}
	return nil, errors.New("Union must not be null")
}
