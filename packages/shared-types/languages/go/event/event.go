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

package event

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
	Event   AlertActionEvent   `json:"event"`
	Payload AlertActionPayload `json:"payload"`
}

type AlertActionPayload struct {
	// acknowledge, dismiss, or one of the actions that the alert offered.
	Action                                                                                     string  `json:"action"`
	AlertID                                                                                    string  `json:"alert_id"`
	// How the client calls itself.
	ClientID                                                                                   *string `json:"clientId,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string `json:"requestId,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string `json:"timestamp,omitempty"`
}

// A client introduces itself, once after connecting. All of it is the client’s own word:
// nothing is permitted because of it. With resume it asks for the durable messages that it
// missed; with token it presents a credential, or renews one that is about to expire.
type ClientInfo struct {
	Event   ClientInfoEvent   `json:"event"`
	Payload ClientInfoPayload `json:"payload"`
}

type ClientInfoPayload struct {
	ClientInfoPayloadClientID                                                                  string                   `json:"client_id"`
	ClientType                                                                                 *string                  `json:"client_type,omitempty"`
	// How the client calls itself.
	ClientID                                                                                   *string                  `json:"clientId,omitempty"`
	Features                                                                                   []string                 `json:"features,omitempty"`
	// BCP 47, such as ko-KR: the language of error messages.
	Language                                                                                   *string                  `json:"language,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                  `json:"requestId,omitempty"`
	// Where the client stood: the epoch, and the last position that it has seen.
	Resume                                                                                     *ClientInfoPayloadResume `json:"resume,omitempty"`
	ScreenResolution                                                                           *string                  `json:"screen_resolution,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string                  `json:"timestamp,omitempty"`
	Timezone                                                                                   *string                  `json:"timezone,omitempty"`
	// A credential, for clients that could not present it when they connected, or its renewal.
	// Never shown again.
	Token                                                                                      *string                  `json:"token,omitempty"`
	UserAgent                                                                                  *string                  `json:"user_agent,omitempty"`
}

// Where the client stood: the epoch, and the last position that it has seen.
type ClientInfoPayloadResume struct {
	After int64  `json:"after"`
	Epoch string `json:"epoch"`
}

// Asks for a pong. Every 30 seconds it keeps the connection from counting as idle, and
// shows that it is alive.
type Ping struct {
	Event   PingEvent   `json:"event"`
	Payload PingPayload `json:"payload"`
}

type PingPayload struct {
	// RFC 3339 with an offset or Z.
	ClientTime                                                                                 string  `json:"client_time"`
	// How the client calls itself.
	ClientID                                                                                   *string `json:"clientId,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string `json:"requestId,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string `json:"timestamp,omitempty"`
}

// Queues a webhook: a message, or a template with its variables. webhook_event reports what
// becomes of it.
type SendWebhook struct {
	Event   SendWebhookEvent   `json:"event"`
	Payload SendWebhookPayload `json:"payload"`
}

type SendWebhookPayload struct {
	// How the client calls itself.
	ClientID                                                                                   *string            `json:"clientId,omitempty"`
	Message                                                                                    *string            `json:"message,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string            `json:"requestId,omitempty"`
	TemplateID                                                                                 *string            `json:"template_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string            `json:"timestamp,omitempty"`
	// Where to send it. Default: the configured target of this type.
	URL                                                                                        *string            `json:"url,omitempty"`
	// Values of the template’s placeholders.
	Variables                                                                                  map[string]string  `json:"variables,omitempty"`
	WebhookType                                                                                PayloadWebhookType `json:"webhook_type"`
}

// Starts, stops or restarts a service, or asks for its state. Commands for one service are
// carried out one after the other; one that the state makes needless is answered with the
// state.
type ServiceControl struct {
	Event   ServiceControlEvent   `json:"event"`
	Payload ServiceControlPayload `json:"payload"`
}

type ServiceControlPayload struct {
	Action                                                                                     ServiceControlPayloadAction   `json:"action"`
	// How the client calls itself.
	ClientID                                                                                   *string                       `json:"clientId,omitempty"`
	Options                                                                                    *ServiceControlPayloadOptions `json:"options,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                       `json:"requestId,omitempty"`
	// A service’s id: letters, digits, _ - . and :, at most 128 of them.
	ServiceID                                                                                  string                        `json:"service_id"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string                       `json:"timestamp,omitempty"`
}

type ServiceControlPayloadOptions struct {
	// Kill at once instead of asking the service to stop. Default: false.
	Force                                                                                     *bool    `json:"force,omitempty"`
	// Seconds a stop may take before the service is killed. Default: the service’s own grace.
	Timeout                                                                                   *float64 `json:"timeout,omitempty"`
}

// Starts an outbound project, or updates the credentials of one that runs.
type StartOutbound struct {
	Event   StartOutboundEvent   `json:"event"`
	Payload StartOutboundPayload `json:"payload"`
}

type StartOutboundPayload struct {
	// How the client calls itself.
	ClientID                                                                                   *string                     `json:"clientId,omitempty"`
	Project                                                                                    StartOutboundPayloadProject `json:"project"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                     `json:"requestId,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string                     `json:"timestamp,omitempty"`
}

type StartOutboundPayloadProject struct {
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
	Event   StopOutboundEvent   `json:"event"`
	Payload StopOutboundPayload `json:"payload"`
}

type StopOutboundPayload struct {
	// How the client calls itself.
	ClientID                                                                                   *string                    `json:"clientId,omitempty"`
	Project                                                                                    StopOutboundPayloadProject `json:"project"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                    `json:"requestId,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string                    `json:"timestamp,omitempty"`
}

type StopOutboundPayloadProject struct {
	ProjectID string `json:"projectId"`
}

// Chooses what to receive. Before the first subscribe a connection receives every
// broadcast; the first narrows it to the listed types, further ones add. Filters replace
// the earlier ones of the same types. A refused subscribe changes nothing.
type Subscribe struct {
	Event   SubscribeEvent   `json:"event"`
	Payload SubscribePayload `json:"payload"`
}

type SubscribePayload struct {
	// How the client calls itself.
	ClientID                                                                                   *string                  `json:"clientId,omitempty"`
	// Names of messages, as type or as event.
	EventTypes                                                                                 []string                 `json:"event_types"`
	Filters                                                                                    *SubscribePayloadFilters `json:"filters,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                  `json:"requestId,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string                  `json:"timestamp,omitempty"`
}

type SubscribePayloadFilters struct {
	// Only alerts of these levels.
	AlertLevels                                                 []SubscribePayloadFiltersAlertLevelsItem `json:"alert_levels,omitempty"`
	// Only log entries of these levels, inside log_update.
	LogLevels                                                   []SubscribePayloadFiltersLogLevelsItem   `json:"log_levels,omitempty"`
	// Only these services, in messages that carry a service_id.
	ServiceIDS                                                  []string                                 `json:"service_ids,omitempty"`
}

// Stops receiving these messages. Before any subscribe it takes them away from everything.
type Unsubscribe struct {
	Event   UnsubscribeEvent   `json:"event"`
	Payload UnsubscribePayload `json:"payload"`
}

type UnsubscribePayload struct {
	// How the client calls itself.
	ClientID                                                                                   *string  `json:"clientId,omitempty"`
	// Names of messages, as type or as event.
	EventTypes                                                                                 []string `json:"event_types"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string  `json:"requestId,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string  `json:"timestamp,omitempty"`
}

// A message that carried a request_id was carried out; result is its outcome. Never sent
// for a message without a request_id, and never beside an error for the same one.
type ACK struct {
	Event   ACKEvent   `json:"event"`
	Payload ACKPayload `json:"payload"`
}

type ACKPayload struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string          `json:"broadcastId,omitempty"`
	ACKPayloadRequestID                                                                        string           `json:"request_id"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string          `json:"requestId,omitempty"`
	Result                                                                                     *Result          `json:"result"`
	Status                                                                                     ACKPayloadStatus `json:"status"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string           `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string          `json:"triggeredBy,omitempty"`
}

// Somebody should know. Sent once when an alert fires, when it is acknowledged, and once
// when it resolves; never repeated while nothing changes.
type Alert struct {
	Event   AlertEvent   `json:"event"`
	Payload AlertPayload `json:"payload"`
}

type AlertPayload struct {
	// What can be done about it: a label to show and the action to send back in alert_action.
	Actions                                                                                    []AlertPayloadActionsItem              `json:"actions,omitempty"`
	AlertID                                                                                    *string                                `json:"alert_id,omitempty"`
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                                `json:"broadcastId,omitempty"`
	// What it is about: performance, service, deployment, …
	Category                                                                                   string                                 `json:"category"`
	Level                                                                                      SubscribePayloadFiltersAlertLevelsItem `json:"level"`
	Message                                                                                    string                                 `json:"message"`
	Metadata                                                                                   map[string]interface{}                 `json:"metadata,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                                `json:"requestId,omitempty"`
	// Which part of the system noticed.
	Source                                                                                     string                                 `json:"source"`
	State                                                                                      *AlertPayloadState                     `json:"state,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                                 `json:"timestamp"`
	Title                                                                                      string                                 `json:"title"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                                `json:"triggeredBy,omitempty"`
}

type AlertPayloadActionsItem struct {
	Action string `json:"action"`
	Label  string `json:"label"`
}

// The first message on every connection, the answer to a request to resume, and the
// announcement that the server drains. The extension fields tell where the journal stands
// and what this connection may do.
type ConnectionStatus struct {
	Event   ConnectionStatusEvent   `json:"event"`
	Payload ConnectionStatusPayload `json:"payload"`
}

type ConnectionStatusPayload struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                 *string                         `json:"broadcastId,omitempty"`
	// Open connections, this one included.
	ClientCount                                                                                 int64                           `json:"client_count"`
	// The style in which broadcasts reach this connection.
	Dialect                                                                                     *ConnectionStatusPayloadDialect `json:"dialect,omitempty"`
	// The journal’s identity; positions of another epoch mean nothing.
	Epoch                                                                                       *string                         `json:"epoch,omitempty"`
	// What this server can do. Unknown names are to be ignored.
	Features                                                                                    []string                        `json:"features"`
	// The limits that apply to this connection, by name.
	Limits                                                                                      map[string]float64              `json:"limits,omitempty"`
	// The journal’s last position when this was sent.
	Position                                                                                    *int64                          `json:"position,omitempty"`
	// When draining: how long to wait before reconnecting.
	ReconnectAfterMS                                                                            *int64                          `json:"reconnect_after_ms,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                   *string                         `json:"requestId,omitempty"`
	// Answer to a resume: true when everything missed follows; false when the client must fetch
	// its snapshot again.
	Resumed                                                                                     *bool                           `json:"resumed,omitempty"`
	Role                                                                                        *ConnectionStatusPayloadRole    `json:"role,omitempty"`
	// RFC 3339 with an offset or Z.
	ServerTime                                                                                  string                          `json:"server_time"`
	ServerVersion                                                                               string                          `json:"server_version"`
	Status                                                                                      ConnectionStatusPayloadStatus   `json:"status"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                   string                          `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                 *string                         `json:"triggeredBy,omitempty"`
	// Seconds since the server started.
	UptimeSeconds                                                                               float64                         `json:"uptime_seconds"`
}

// A message was refused or a command failed. In the style of the message it answers, with
// its request_id where there was one. The connection stays open unless the close code that
// follows says otherwise.
type Error struct {
	Event   ErrorEvent   `json:"event"`
	Payload ErrorPayload `json:"payload"`
}

type ErrorPayload struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                `json:"broadcastId,omitempty"`
	// What fits the code: issues, known, nearest, retry_after_ms, …
	Details                                                                                    map[string]interface{} `json:"details,omitempty"`
	// What to act on. Treat an unknown code like INTERNAL_SERVER_ERROR.
	Error                                                                                      string                 `json:"error"`
	// For a person, in the language of the connection.
	Message                                                                                    string                 `json:"message"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                `json:"requestId,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                 `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                `json:"triggeredBy,omitempty"`
}

// New log entries of one file or service, in order. Entries that arrive together are sent
// together. Under load entries are dropped, oldest first, and counted in dropped_entries.
type LogUpdate struct {
	Event   LogUpdateEvent   `json:"event"`
	Payload LogUpdatePayload `json:"payload"`
}

type LogUpdatePayload struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                       `json:"broadcastId,omitempty"`
	// Entries that were dropped since the last update of this file.
	DroppedEntries                                                                             *int64                        `json:"dropped_entries,omitempty"`
	Entries                                                                                    []LogUpdatePayloadEntriesItem `json:"entries"`
	FileName                                                                                   string                        `json:"file_name"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                       `json:"requestId,omitempty"`
	// A service’s id: letters, digits, _ - . and :, at most 128 of them.
	ServiceID                                                                                  *string                       `json:"service_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                        `json:"timestamp"`
	// How many entries this message carries, after the reader’s log_levels filter.
	TotalNewEntries                                                                            int64                         `json:"total_new_entries"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                       `json:"triggeredBy,omitempty"`
}

type LogUpdatePayloadEntriesItem struct {
	Level                           SubscribePayloadFiltersLogLevelsItem `json:"level"`
	LineNumber                      *int64                               `json:"line_number,omitempty"`
	LoggerName                      *string                              `json:"logger_name,omitempty"`
	Message                         string                               `json:"message"`
	Module                          *string                              `json:"module,omitempty"`
	ThreadID                        *string                              `json:"thread_id,omitempty"`
	// RFC 3339 with an offset or Z.
	Timestamp                       string                               `json:"timestamp"`
}

// The answer to ping.
type Pong struct {
	Event   PongEvent   `json:"event"`
	Payload PongPayload `json:"payload"`
}

type PongPayload struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string `json:"broadcastId,omitempty"`
	// The ping’s client_time, unchanged.
	ClientTime                                                                                 string  `json:"client_time"`
	// server_time − client_time, at least 0. It compares two clocks: measure a round trip with
	// your own.
	LatencyMS                                                                                  int64   `json:"latency_ms"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string `json:"requestId,omitempty"`
	// RFC 3339 with an offset or Z.
	ServerTime                                                                                 string  `json:"server_time"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string  `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string `json:"triggeredBy,omitempty"`
}

// A deployment started, advanced, completed, failed or was rolled back; with the state of
// each step.
type PoscoEvent struct {
	Event   PoscoEventEvent   `json:"event"`
	Payload PoscoEventPayload `json:"payload"`
}

type PoscoEventPayload struct {
	Branch                                                                                     string                       `json:"branch"`
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                      `json:"broadcastId,omitempty"`
	CommitHash                                                                                 string                       `json:"commit_hash"`
	DeploymentID                                                                               string                       `json:"deployment_id"`
	EventType                                                                                  PoscoEventPayloadEventType   `json:"event_type"`
	Message                                                                                    string                       `json:"message"`
	// Percent, 0 to 100.
	Progress                                                                                   float64                      `json:"progress"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                      `json:"requestId,omitempty"`
	Status                                                                                     PoscoEventPayloadStatus      `json:"status"`
	Steps                                                                                      []PoscoEventPayloadStepsItem `json:"steps"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                       `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                      `json:"triggeredBy,omitempty"`
}

type PoscoEventPayloadStepsItem struct {
	// Milliseconds.
	DurationMS           *int64                           `json:"duration_ms,omitempty"`
	Name                 string                           `json:"name"`
	// Percent, 0 to 100.
	Progress             *float64                         `json:"progress,omitempty"`
	Status               PoscoEventPayloadStepsItemStatus `json:"status"`
}

// The action of an outbound project changed. Not sent for other changes: projectsUpdate has
// those.
type ProjectStatusChange struct {
	Event   ProjectStatusChangeEvent   `json:"event"`
	Payload ProjectStatusChangePayload `json:"payload"`
}

type ProjectStatusChangePayload struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                        `json:"broadcastId,omitempty"`
	Data                                                                                       ProjectStatusChangePayloadData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                        `json:"requestId,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                         `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                        `json:"triggeredBy,omitempty"`
}

type ProjectStatusChangePayloadData struct {
	// RFC 3339 with an offset or Z.
	ChangedAt                       string `json:"changedAt"`
	NewAction                       string `json:"newAction"`
	OldAction                       string `json:"oldAction"`
	ProjectID                       string `json:"projectId"`
}

// All outbound projects, after anything about one of them changed; triggeredBy names that
// project, or `system`. A client that connects or subscribes gets the current one at once.
type ProjectsUpdate struct {
	Event   ProjectsUpdateEvent   `json:"event"`
	Payload ProjectsUpdatePayload `json:"payload"`
}

type ProjectsUpdatePayload struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                         `json:"broadcastId,omitempty"`
	Data                                                                                       []ProjectsUpdatePayloadDataItem `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                         `json:"requestId,omitempty"`
	Stats                                                                                      ProjectsUpdatePayloadStats      `json:"stats"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                          `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                string                          `json:"triggeredBy"`
	Type                                                                                       ProjectsUpdatePayloadType       `json:"type"`
}

type ProjectsUpdatePayloadDataItem struct {
	// '***' when there is a token, null when there is none. Never the token.
	AccessToken                                                              *ProjectsUpdatePayloadDataItemAccessToken `json:"access_token"`
	Action                                                                   Action                                    `json:"action"`
	// How many callers the project has.
	AgentQuantity                                                            int64                                     `json:"agentQuantity"`
	// The callers, as the PBX lists them; null before they are known.
	Caller                                                                   *Result                                   `json:"caller"`
	CallFlowID                                                               string                                    `json:"callFlowId"`
	ClientID                                                                 string                                    `json:"client_id"`
	// RFC 3339 with an offset or Z.
	CreatedAt                                                                string                                    `json:"createdAt"`
	ProjectID                                                                string                                    `json:"projectId"`
	// RFC 3339 with an offset or Z.
	UpdatedAt                                                                string                                    `json:"updatedAt"`
	// Whether the project’s event socket is open, now.
	WsConnected                                                              bool                                      `json:"ws_connected"`
}

type ProjectsUpdatePayloadStats struct {
	ActiveProjects    int64 `json:"activeProjects"`
	ConnectedProjects int64 `json:"connectedProjects"`
	TotalProjects     int64 `json:"totalProjects"`
}

// Something happened to a service: it started, stopped, restarted, failed, recovered, or
// its configuration changed. Also the direct answer to service_control with the action
// `status`.
type ServiceEvent struct {
	Event   ServiceEventEvent   `json:"event"`
	Payload ServiceEventPayload `json:"payload"`
}

type ServiceEventPayload struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                      `json:"broadcastId,omitempty"`
	// What fits the event: pid, port, config_file, exit_code, signal, restart_count,
	// next_restart_at, …
	Details                                                                                    map[string]interface{}       `json:"details,omitempty"`
	EventType                                                                                  ServiceEventPayloadEventType `json:"event_type"`
	// For a person, in the server’s locale.
	Message                                                                                    string                       `json:"message"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                      `json:"requestId,omitempty"`
	// A service’s id: letters, digits, _ - . and :, at most 128 of them.
	ServiceID                                                                                  string                       `json:"service_id"`
	ServiceName                                                                                string                       `json:"service_name"`
	// The state after the event.
	Status                                                                                     ServiceEventPayloadStatus    `json:"status"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                       `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                      `json:"triggeredBy,omitempty"`
}

// The host’s metrics. Sent at every sample (5 s by default) and when the number of active
// services changes; a slow reader gets the latest only.
type StatusUpdate struct {
	Event   StatusUpdateEvent   `json:"event"`
	Payload StatusUpdatePayload `json:"payload"`
}

type StatusUpdatePayload struct {
	// Services that are running.
	ActiveServices                                                                             int64                            `json:"active_services"`
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                          `json:"broadcastId,omitempty"`
	// Processor load over all cores since the last sample, in percent.
	CPUPercent                                                                                 float64                          `json:"cpu_percent"`
	// Bytes.
	DiskFree                                                                                   *int64                           `json:"disk_free,omitempty"`
	// Used share of the file system that holds the data directory, in percent.
	DiskUsage                                                                                  float64                          `json:"disk_usage"`
	// Bytes.
	DiskUsed                                                                                   *int64                           `json:"disk_used,omitempty"`
	Health                                                                                     *StatusUpdatePayloadHealth       `json:"health,omitempty"`
	// Load over 1, 5 and 15 minutes.
	LoadAverage                                                                                []float64                        `json:"load_average,omitempty"`
	// Bytes.
	MemoryAvailable                                                                            *int64                           `json:"memory_available,omitempty"`
	// Memory in use, in percent of the installed memory.
	MemoryPercent                                                                              float64                          `json:"memory_percent"`
	// Bytes.
	MemoryUsed                                                                                 *int64                           `json:"memory_used,omitempty"`
	// Bytes received on all interfaces since the host started.
	NetworkBytesRecv                                                                           *int64                           `json:"network_bytes_recv,omitempty"`
	// Bytes sent on all interfaces since the host started.
	NetworkBytesSent                                                                           *int64                           `json:"network_bytes_sent,omitempty"`
	NetworkStatus                                                                              StatusUpdatePayloadNetworkStatus `json:"network_status"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                          `json:"requestId,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                           `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                          `json:"triggeredBy,omitempty"`
	// Seconds since the host started.
	Uptime                                                                                     float64                          `json:"uptime"`
}

// A webhook was queued, sent, will be tried again, or has failed for good.
type WebhookEvent struct {
	Event   WebhookEventEvent   `json:"event"`
	Payload WebhookEventPayload `json:"payload"`
}

type WebhookEventPayload struct {
	// Which try this was, from 1.
	Attempt                                                                                    *int64                       `json:"attempt,omitempty"`
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                      `json:"broadcastId,omitempty"`
	EventType                                                                                  WebhookEventPayloadEventType `json:"event_type"`
	Message                                                                                    string                       `json:"message"`
	// RFC 3339 with an offset or Z.
	NextAttemptAt                                                                              *string                      `json:"next_attempt_at,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                      `json:"requestId,omitempty"`
	// The HTTP status of the last try.
	ResponseCode                                                                               *int64                       `json:"response_code,omitempty"`
	// Milliseconds.
	ResponseTimeMS                                                                             *int64                       `json:"response_time_ms,omitempty"`
	// RFC 3339 with an offset or Z.
	SentAt                                                                                     *string                      `json:"sent_at,omitempty"`
	Status                                                                                     WebhookEventPayloadStatus    `json:"status"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                       `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                      `json:"triggeredBy,omitempty"`
	// Masked: scheme, host and path up to the secret part.
	URL                                                                                        string                       `json:"url"`
	WebhookID                                                                                  string                       `json:"webhook_id"`
	WebhookType                                                                                PayloadWebhookType           `json:"webhook_type"`
}

type AlertActionEvent string

const (
	AlertActionEventAlertAction AlertActionEvent = "alertAction"
)

type ClientInfoEvent string

const (
	ClientInfoEventClientInfo ClientInfoEvent = "clientInfo"
)

type PingEvent string

const (
	PingEventPing PingEvent = "ping"
)

type SendWebhookEvent string

const (
	SendWebhookEventSendWebhook SendWebhookEvent = "sendWebhook"
)

type PayloadWebhookType string

const (
	Discord PayloadWebhookType = "discord"
	Dooray  PayloadWebhookType = "dooray"
	Generic PayloadWebhookType = "generic"
	Slack   PayloadWebhookType = "slack"
	Teams   PayloadWebhookType = "teams"
)

type ServiceControlEvent string

const (
	ServiceControlEventServiceControl ServiceControlEvent = "serviceControl"
)

type ServiceControlPayloadAction string

const (
	Restart ServiceControlPayloadAction = "restart"
	Start   ServiceControlPayloadAction = "start"
	Status  ServiceControlPayloadAction = "status"
	Stop    ServiceControlPayloadAction = "stop"
)

type StartOutboundEvent string

const (
	StartOutboundEventStartOutbound StartOutboundEvent = "startOutbound"
)

type Action string

const (
	Active Action = "active"
	Init   Action = "init"
)

type StopOutboundEvent string

const (
	StopOutboundEventStopOutbound StopOutboundEvent = "stopOutbound"
)

type SubscribeEvent string

const (
	SubscribeEventSubscribe SubscribeEvent = "subscribe"
)

type SubscribePayloadFiltersAlertLevelsItem string

const (
	Info                                           SubscribePayloadFiltersAlertLevelsItem = "info"
	SubscribePayloadFiltersAlertLevelsItemCritical SubscribePayloadFiltersAlertLevelsItem = "critical"
	SubscribePayloadFiltersAlertLevelsItemError    SubscribePayloadFiltersAlertLevelsItem = "error"
	SubscribePayloadFiltersAlertLevelsItemWarning  SubscribePayloadFiltersAlertLevelsItem = "warning"
)

type SubscribePayloadFiltersLogLevelsItem string

const (
	Critical                                  SubscribePayloadFiltersLogLevelsItem = "CRITICAL"
	Debug                                     SubscribePayloadFiltersLogLevelsItem = "DEBUG"
	SubscribePayloadFiltersLogLevelsItemERROR SubscribePayloadFiltersLogLevelsItem = "ERROR"
	SubscribePayloadFiltersLogLevelsItemINFO  SubscribePayloadFiltersLogLevelsItem = "INFO"
	Warning                                   SubscribePayloadFiltersLogLevelsItem = "WARNING"
)

type UnsubscribeEvent string

const (
	UnsubscribeEventUnsubscribe UnsubscribeEvent = "unsubscribe"
)

type ACKEvent string

const (
	ACKEventACK ACKEvent = "ack"
)

type ACKPayloadStatus string

const (
	Ok ACKPayloadStatus = "ok"
)

type AlertEvent string

const (
	AlertEventAlert AlertEvent = "alert"
)

type AlertPayloadState string

const (
	Acknowledged AlertPayloadState = "acknowledged"
	Firing       AlertPayloadState = "firing"
	Resolved     AlertPayloadState = "resolved"
)

type ConnectionStatusEvent string

const (
	ConnectionStatusEventConnectionStatus ConnectionStatusEvent = "connectionStatus"
)

// The style in which broadcasts reach this connection.
type ConnectionStatusPayloadDialect string

const (
	Event ConnectionStatusPayloadDialect = "event"
	Typed ConnectionStatusPayloadDialect = "typed"
)

type ConnectionStatusPayloadRole string

const (
	Admin     ConnectionStatusPayloadRole = "admin"
	Operator  ConnectionStatusPayloadRole = "operator"
	Publisher ConnectionStatusPayloadRole = "publisher"
	Viewer    ConnectionStatusPayloadRole = "viewer"
)

type ConnectionStatusPayloadStatus string

const (
	ConnectionStatusPayloadStatusConnected ConnectionStatusPayloadStatus = "connected"
	Draining                               ConnectionStatusPayloadStatus = "draining"
)

type ErrorEvent string

const (
	ErrorEventError ErrorEvent = "error"
)

type LogUpdateEvent string

const (
	LogUpdateEventLogUpdate LogUpdateEvent = "logUpdate"
)

type PongEvent string

const (
	PongEventPong PongEvent = "pong"
)

type PoscoEventEvent string

const (
	PoscoEventEventPoscoEvent PoscoEventEvent = "poscoEvent"
)

type PoscoEventPayloadEventType string

const (
	DeploymentCompleted  PoscoEventPayloadEventType = "deployment_completed"
	DeploymentFailed     PoscoEventPayloadEventType = "deployment_failed"
	DeploymentProgress   PoscoEventPayloadEventType = "deployment_progress"
	DeploymentRolledBack PoscoEventPayloadEventType = "deployment_rolled_back"
	DeploymentStarted    PoscoEventPayloadEventType = "deployment_started"
)

type PoscoEventPayloadStatus string

const (
	PoscoEventPayloadStatusCompleted  PoscoEventPayloadStatus = "completed"
	PoscoEventPayloadStatusFailed     PoscoEventPayloadStatus = "failed"
	PoscoEventPayloadStatusInProgress PoscoEventPayloadStatus = "in_progress"
	PoscoEventPayloadStatusPending    PoscoEventPayloadStatus = "pending"
	RolledBack                        PoscoEventPayloadStatus = "rolled_back"
)

type PoscoEventPayloadStepsItemStatus string

const (
	PoscoEventPayloadStepsItemStatusCompleted  PoscoEventPayloadStepsItemStatus = "completed"
	PoscoEventPayloadStepsItemStatusFailed     PoscoEventPayloadStepsItemStatus = "failed"
	PoscoEventPayloadStepsItemStatusInProgress PoscoEventPayloadStepsItemStatus = "in_progress"
	PoscoEventPayloadStepsItemStatusPending    PoscoEventPayloadStepsItemStatus = "pending"
	Skipped                                    PoscoEventPayloadStepsItemStatus = "skipped"
)

type ProjectStatusChangeEvent string

const (
	ProjectStatusChangeEventProjectStatusChange ProjectStatusChangeEvent = "projectStatusChange"
)

type ProjectsUpdateEvent string

const (
	ProjectsUpdateEventProjectsUpdate ProjectsUpdateEvent = "projectsUpdate"
)

type ProjectsUpdatePayloadDataItemAccessToken string

const (
	Empty ProjectsUpdatePayloadDataItemAccessToken = "***"
)

type ProjectsUpdatePayloadType string

const (
	AllProjects ProjectsUpdatePayloadType = "allProjects"
)

type ServiceEventEvent string

const (
	ServiceEventEventServiceEvent ServiceEventEvent = "serviceEvent"
)

type ServiceEventPayloadEventType string

const (
	ConfigChanged                       ServiceEventPayloadEventType = "config_changed"
	Recovered                           ServiceEventPayloadEventType = "recovered"
	Restarted                           ServiceEventPayloadEventType = "restarted"
	ServiceEventPayloadEventTypeError   ServiceEventPayloadEventType = "error"
	ServiceEventPayloadEventTypeStopped ServiceEventPayloadEventType = "stopped"
	Started                             ServiceEventPayloadEventType = "started"
)

// The state after the event.
type ServiceEventPayloadStatus string

const (
	Running                          ServiceEventPayloadStatus = "running"
	ServiceEventPayloadStatusError   ServiceEventPayloadStatus = "error"
	ServiceEventPayloadStatusStopped ServiceEventPayloadStatus = "stopped"
	Starting                         ServiceEventPayloadStatus = "starting"
	Stopping                         ServiceEventPayloadStatus = "stopping"
	Unknown                          ServiceEventPayloadStatus = "unknown"
)

type StatusUpdateEvent string

const (
	StatusUpdateEventStatusUpdate StatusUpdateEvent = "statusUpdate"
)

type StatusUpdatePayloadHealth string

const (
	Degraded                          StatusUpdatePayloadHealth = "degraded"
	Healthy                           StatusUpdatePayloadHealth = "healthy"
	StatusUpdatePayloadHealthCritical StatusUpdatePayloadHealth = "critical"
	StatusUpdatePayloadHealthWarning  StatusUpdatePayloadHealth = "warning"
)

type StatusUpdatePayloadNetworkStatus string

const (
	Disconnected                              StatusUpdatePayloadNetworkStatus = "disconnected"
	Limited                                   StatusUpdatePayloadNetworkStatus = "limited"
	StatusUpdatePayloadNetworkStatusConnected StatusUpdatePayloadNetworkStatus = "connected"
)

type WebhookEventEvent string

const (
	WebhookEventEventWebhookEvent WebhookEventEvent = "webhookEvent"
)

type WebhookEventPayloadEventType string

const (
	Queued                             WebhookEventPayloadEventType = "queued"
	Retrying                           WebhookEventPayloadEventType = "retrying"
	Sent                               WebhookEventPayloadEventType = "sent"
	WebhookEventPayloadEventTypeFailed WebhookEventPayloadEventType = "failed"
)

type WebhookEventPayloadStatus string

const (
	Success                          WebhookEventPayloadStatus = "success"
	WebhookEventPayloadStatusFailed  WebhookEventPayloadStatus = "failed"
	WebhookEventPayloadStatusPending WebhookEventPayloadStatus = "pending"
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
