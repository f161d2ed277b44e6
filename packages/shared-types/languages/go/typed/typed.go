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
//    callUpdate, err := UnmarshalCallUpdate(bytes)
//    bytes, err = callUpdate.Marshal()
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

func UnmarshalCallUpdate(data []byte) (CallUpdate, error) {
	var r CallUpdate
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *CallUpdate) Marshal() ([]byte, error) {
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
//
// When: When a person chose the action of an alert; an alert with the new state shows it to
// everybody.
//
// When not: Not for an alert that has resolved.
type AlertAction struct {
	// How the client calls itself.
	ClientID                                                                                   *string         `json:"client_id,omitempty"`
	// What the message says.
	Data                                                                                       AlertActionData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string         `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string         `json:"timestamp,omitempty"`
	// The name of the message.
	Type                                                                                       AlertActionType `json:"type"`
}

// What the message says.
type AlertActionData struct {
	// acknowledge, dismiss, or one of the actions that the alert offered.
	Action                                                                string `json:"action"`
	// The alert_id of the alert that is answered.
	AlertID                                                               string `json:"alert_id"`
}

// A client introduces itself. All of it is the client’s own word: nothing is permitted
// because of it. With resume it asks for the durable messages that it missed; with token it
// presents a credential, or renews one that is about to expire.
//
// When: Once after connecting, best as the first message; again to renew a token, before
// the old one expires.
//
// When not: Not needed at all: without it errors are in the language of the handshake, and
// nothing is resumed. Not with a token of another client, which closes the connection.
type ClientInfo struct {
	// How the client calls itself.
	ClientID                                                                                   *string        `json:"client_id,omitempty"`
	// What the message says.
	Data                                                                                       ClientInfoData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string        `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string        `json:"timestamp,omitempty"`
	// The name of the message.
	Type                                                                                       ClientInfoType `json:"type"`
}

// What the message says.
type ClientInfoData struct {
	// How the client calls itself, for logs.
	ClientID                                                                                   string                `json:"client_id"`
	// What kind of program it is.
	ClientType                                                                                 *string               `json:"client_type,omitempty"`
	// What the client can do. Unknown names are ignored.
	Features                                                                                   []string              `json:"features,omitempty"`
	// BCP 47, such as ko-KR: the language of error messages.
	Language                                                                                   *string               `json:"language,omitempty"`
	// Where the client stood: the epoch, and the last position that it has seen.
	Resume                                                                                     *ClientInfoDataResume `json:"resume,omitempty"`
	// Width and height in pixels, such as 1920x1080.
	ScreenResolution                                                                           *string               `json:"screen_resolution,omitempty"`
	// When it was sent: the same as the envelope’s.
	Timestamp                                                                                  *string               `json:"timestamp,omitempty"`
	// An IANA name, such as Asia/Seoul.
	Timezone                                                                                   *string               `json:"timezone,omitempty"`
	// A credential, for clients that could not present it when they connected, or its renewal.
	// Never shown again.
	Token                                                                                      *string               `json:"token,omitempty"`
	// The browser or library, with its version.
	UserAgent                                                                                  *string               `json:"user_agent,omitempty"`
}

// Where the client stood: the epoch, and the last position that it has seen.
type ClientInfoDataResume struct {
	// The highest position that the client has handled.
	After                                               int64  `json:"after"`
	// The epoch of the last connection_status.
	Epoch                                               string `json:"epoch"`
}

// Asks for a pong.
//
// When: Every 30 seconds: it keeps the connection from counting as idle (5 minutes by
// default), and shows that it is alive.
//
// When not: Not more often: it counts as one of the messages that a client may send in a
// second.
type Ping struct {
	// How the client calls itself.
	ClientID                                                                                   *string  `json:"client_id,omitempty"`
	// What the message says.
	Data                                                                                       PingData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string  `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string  `json:"timestamp,omitempty"`
	// The name of the message.
	Type                                                                                       PingType `json:"type"`
}

// What the message says.
type PingData struct {
	// The client’s clock; the pong repeats it.
	ClientTime                                 string `json:"client_time"`
}

// Queues a webhook: a message, or a template with its variables.
//
// When: When somebody should be told outside of this system; webhook_event reports what
// becomes of it.
//
// When not: Not again because of silence: a webhook that fails is tried again by the server.
type SendWebhook struct {
	// How the client calls itself.
	ClientID                                                                                   *string         `json:"client_id,omitempty"`
	// What the message says.
	Data                                                                                       SendWebhookData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string         `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string         `json:"timestamp,omitempty"`
	// The name of the message.
	Type                                                                                       SendWebhookType `json:"type"`
}

// What the message says.
type SendWebhookData struct {
	// The text to send.
	Message                                                                *string           `json:"message,omitempty"`
	// The configured target to send to, in place of a url.
	TargetID                                                               *string           `json:"target_id,omitempty"`
	// The template to fill in, in place of a message or under it.
	TemplateID                                                             *string           `json:"template_id,omitempty"`
	// Where to send it. Default: the first configured target of this type.
	URL                                                                    *string           `json:"url,omitempty"`
	// Values of the template’s placeholders.
	Variables                                                              map[string]string `json:"variables,omitempty"`
	// Which kind of target, which decides the body that is sent.
	WebhookType                                                            DataWebhookType   `json:"webhook_type"`
}

// Starts, stops or restarts a service, or asks for its state. Commands for one service are
// carried out one after the other; one that the state makes needless is answered with the
// state.
//
// When: When somebody asks for it. With a request id the outcome comes as ack or error;
// service_event shows everybody what happened.
//
// When not: Not to poll for a state: service_event tells of changes, and the snapshot has
// all states.
type ServiceControl struct {
	// How the client calls itself.
	ClientID                                                                                   *string            `json:"client_id,omitempty"`
	// What the message says.
	Data                                                                                       ServiceControlData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string            `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string            `json:"timestamp,omitempty"`
	// The name of the message.
	Type                                                                                       ServiceControlType `json:"type"`
}

// What the message says.
type ServiceControlData struct {
	// What to do; status only asks.
	Action                                                               ServiceControlDataAction   `json:"action"`
	// How to stop; of no effect on start and status.
	Options                                                              *ServiceControlDataOptions `json:"options,omitempty"`
	// A service’s id: letters, digits, _ - . and :, at most 128 of them.
	ServiceID                                                            string                     `json:"service_id"`
}

// How to stop; of no effect on start and status.
type ServiceControlDataOptions struct {
	// Kill at once instead of asking the service to stop.
	Force                                                                                      *bool    `json:"force,omitempty"`
	// How long a stop may take before the service is killed. Default: the service’s own grace.
	// In seconds.
	Timeout                                                                                    *float64 `json:"timeout,omitempty"`
}

// Starts an outbound project, or updates the credentials of one that runs.
//
// When: When a project shall run, and when its credentials changed.
//
// When not: Not again after a reconnect: the server keeps running projects going by itself.
type StartOutbound struct {
	// How the client calls itself.
	ClientID                                                                                   *string           `json:"client_id,omitempty"`
	// What the message says.
	Data                                                                                       StartOutboundData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string           `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string           `json:"timestamp,omitempty"`
	// The name of the message.
	Type                                                                                       StartOutboundType `json:"type"`
}

// What the message says.
type StartOutboundData struct {
	// The project and its credentials.
	Project                            StartOutboundDataProject `json:"project"`
}

// The project and its credentials.
type StartOutboundDataProject struct {
	// init, as the client knows it; the server decides what it is next.
	Action                                                              Action  `json:"action"`
	// The call flow to run.
	CallFlowID                                                          string  `json:"callFlowId"`
	// The PBX account.
	ClientID                                                            string  `json:"client_id"`
	// The PBX credential. Never sent back, logged or shown.
	ClientSecret                                                        string  `json:"client_secret"`
	// What the client’s last try failed with; null when nothing did.
	Error                                                               *string `json:"error"`
	// Which project.
	ProjectID                                                           string  `json:"projectId"`
}

// Stops an outbound project and forgets its credentials.
//
// When: When a project shall not run any more.
//
// When not: Not for a project that does not run: the answer is PROJECT_NOT_FOUND.
type StopOutbound struct {
	// How the client calls itself.
	ClientID                                                                                   *string          `json:"client_id,omitempty"`
	// What the message says.
	Data                                                                                       StopOutboundData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string          `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string          `json:"timestamp,omitempty"`
	// The name of the message.
	Type                                                                                       StopOutboundType `json:"type"`
}

// What the message says.
type StopOutboundData struct {
	// The project.
	Project        StopOutboundDataProject `json:"project"`
}

// The project.
type StopOutboundDataProject struct {
	// Which project.
	ProjectID        string `json:"projectId"`
}

// Chooses what to receive. The first subscribe narrows a connection from everything to the
// listed types, further ones add. Filters replace the earlier ones of the same types.
//
// When: When less than everything is wanted, or other filters. The latest of each listed
// state follows.
//
// When not: Not needed by a client that wants every broadcast. A refused subscribe (an
// unknown name or service) changes nothing.
type Subscribe struct {
	// How the client calls itself.
	ClientID                                                                                   *string       `json:"client_id,omitempty"`
	// What the message says.
	Data                                                                                       SubscribeData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string       `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string       `json:"timestamp,omitempty"`
	// The name of the message.
	Type                                                                                       SubscribeType `json:"type"`
}

// What the message says.
type SubscribeData struct {
	// Names of messages, as type or as event.
	EventTypes                                   []string              `json:"event_types"`
	// Less of these types. Missing: all of them.
	Filters                                      *SubscribeDataFilters `json:"filters,omitempty"`
}

// Less of these types. Missing: all of them.
type SubscribeDataFilters struct {
	// Only alerts of these levels.
	AlertLevels                                                 []SubscribeDataFiltersAlertLevelsItem `json:"alert_levels,omitempty"`
	// Only log entries of these levels, inside log_update.
	LogLevels                                                   []SubscribeDataFiltersLogLevelsItem   `json:"log_levels,omitempty"`
	// Only these services, in messages that carry a service_id.
	ServiceIDS                                                  []string                              `json:"service_ids,omitempty"`
}

// Stops receiving these messages. Before any subscribe it takes them away from everything.
//
// When: When a listed message is not wanted any more.
//
// When not: Not before closing: a connection’s subscription ends with it. Direct messages
// come regardless.
type Unsubscribe struct {
	// How the client calls itself.
	ClientID                                                                                   *string         `json:"client_id,omitempty"`
	// What the message says.
	Data                                                                                       UnsubscribeData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string         `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string         `json:"timestamp,omitempty"`
	// The name of the message.
	Type                                                                                       UnsubscribeType `json:"type"`
}

// What the message says.
type UnsubscribeData struct {
	// Names of messages, as type or as event.
	EventTypes                                []string `json:"event_types"`
}

// A message that carried a request id was carried out; result is its outcome.
//
// When: Once for each message with a request id that was carried out, also when that has an
// answer of its own.
//
// When not: Never for a message without a request id, and never beside an error for the
// same one.
type ACK struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string `json:"broadcast_id,omitempty"`
	// What the message says.
	Data                                                                                       ACKData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string  `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string `json:"triggered_by,omitempty"`
	// The name of the message.
	Type                                                                                       ACKType `json:"type"`
}

// What the message says.
type ACKData struct {
	// The request id of the message that was carried out.
	RequestID                                                             string        `json:"request_id"`
	// The outcome, as the message defines it; missing when there is none.
	Result                                                                *Result       `json:"result"`
	// Always ok: what was not carried out is answered with an error.
	Status                                                                ACKDataStatus `json:"status"`
}

// Somebody should know.
//
// When: Once when an alert fires, when it gets worse or hides others, when it is
// acknowledged, and once when it resolves.
//
// When not: Never repeated while nothing changes, and not to clients whose alert_levels
// leave its level out.
type Alert struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string   `json:"broadcast_id,omitempty"`
	// What the message says.
	Data                                                                                       AlertData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string   `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string    `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string   `json:"triggered_by,omitempty"`
	// The name of the message.
	Type                                                                                       AlertType `json:"type"`
}

// What the message says.
type AlertData struct {
	// What can be done about it: a label to show and the action to send back in alert_action.
	Actions                                                                                   []AlertDataActionsItem              `json:"actions,omitempty"`
	// Which alert: the same when it fires, is acknowledged and resolves.
	AlertID                                                                                   *string                             `json:"alert_id,omitempty"`
	// What it is about: performance, service, deployment, …
	Category                                                                                  string                              `json:"category"`
	// How bad it is.
	Level                                                                                     SubscribeDataFiltersAlertLevelsItem `json:"level"`
	// What happened, in full, for a person.
	Message                                                                                   string                              `json:"message"`
	// Figures and facts behind it; which, depends on the category.
	Metadata                                                                                  map[string]interface{}              `json:"metadata,omitempty"`
	// Which part of the system noticed.
	Source                                                                                    string                              `json:"source"`
	// Where the alert stands now. Missing: it fires.
	State                                                                                     *AlertDataState                     `json:"state,omitempty"`
	// What happened, in a few words.
	Title                                                                                     string                              `json:"title"`
}

type AlertDataActionsItem struct {
	// What to send back.
	Action               string `json:"action"`
	// What to show.
	Label                string `json:"label"`
}

// A number of an outbound project’s call list was dialled, connected, or came to its end.
//
// When: At each step of a call, and when its number waits to be dialled again.
//
// When not: Not when a list is uploaded, and not to who connects later: the list has it all.
type CallUpdate struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string        `json:"broadcast_id,omitempty"`
	// What the message says.
	Data                                                                                       CallUpdateData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string        `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string         `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string        `json:"triggered_by,omitempty"`
	// The name of the message.
	Type                                                                                       CallUpdateType `json:"type"`
}

// What the message says.
type CallUpdateData struct {
	// How often it was dialled.
	Attempts                                                                                  int64               `json:"attempts"`
	// Which number of its lists: the same in all its messages.
	CallID                                                                                    string              `json:"call_id"`
	// The extension that it is or was dialled from.
	DN                                                                                        *string             `json:"dn,omitempty"`
	// The line of the uploaded list that it stands on, from 1.
	Line                                                                                      int64               `json:"line"`
	// Who that is, as the list says.
	Name                                                                                      *string             `json:"name,omitempty"`
	// When it may be dialled again, if it waits for that.
	NextAttemptAt                                                                             *string             `json:"next_attempt_at,omitempty"`
	// The telephone number, without separators.
	Number                                                                                    string              `json:"number"`
	// Which project.
	ProjectID                                                                                 string              `json:"projectId"`
	// Why the last call did not succeed, for a person.
	Reason                                                                                    *string             `json:"reason,omitempty"`
	// What the list calls it elsewhere, such as a customer’s number.
	Reference                                                                                 *string             `json:"reference,omitempty"`
	// Where it stands: dialling and connected go on; answered, unanswered, failed and unknown
	// are the end.
	State                                                                                     CallUpdateDataState `json:"state"`
	// When this happened.
	UpdatedAt                                                                                 string              `json:"updated_at"`
}

// Where this connection stands: the server, the journal, and what this connection may do.
//
// When: As the first message on every connection that has its credential, as the answer to
// a request to resume, and, with status `draining`, before the server stops.
//
// When not: Not when others connect or leave, and not to a client without a credential
// where the server wants one.
type ConnectionStatus struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string              `json:"broadcast_id,omitempty"`
	// What the message says.
	Data                                                                                       ConnectionStatusData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string              `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string               `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string              `json:"triggered_by,omitempty"`
	// The name of the message.
	Type                                                                                       ConnectionStatusType `json:"type"`
}

// What the message says.
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
	// When draining: how long to wait before reconnecting. In milliseconds.
	ReconnectAfterMS                                                                            *int64                       `json:"reconnect_after_ms,omitempty"`
	// Answer to a resume: true when everything missed follows; false when the client must fetch
	// its snapshot again.
	Resumed                                                                                     *bool                        `json:"resumed,omitempty"`
	// What this connection may do.
	Role                                                                                        *ConnectionStatusDataRole    `json:"role,omitempty"`
	// The server’s clock when this was sent.
	ServerTime                                                                                  string                       `json:"server_time"`
	// The server’s version, as in its package.
	ServerVersion                                                                               string                       `json:"server_version"`
	// draining: the server stops soon and wants no new connection.
	Status                                                                                      ConnectionStatusDataStatus   `json:"status"`
	// Seconds since the server started.
	UptimeSeconds                                                                               float64                      `json:"uptime_seconds"`
}

// A message was refused, or what it asked for failed. In the style of the message it
// answers, with its request id where there was one. The connection stays open unless the
// close code that follows says otherwise.
//
// When: Once for each message that is refused, and once before the server closes a
// connection that is over a limit or whose credential is not valid.
//
// When not: Never beside an ack for the same message. Three cannot repeat the request id,
// because the message was not read that far: RATE_LIMIT_EXCEEDED, MESSAGE_TOO_LARGE, and
// text that is not JSON.
type Error struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string   `json:"broadcast_id,omitempty"`
	// What the message says.
	Data                                                                                       ErrorData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string   `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string    `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string   `json:"triggered_by,omitempty"`
	// The name of the message.
	Type                                                                                       ErrorType `json:"type"`
}

// What the message says.
type ErrorData struct {
	// What fits the code: issues, known, nearest, retry_after_ms, …
	Details                                                             map[string]interface{} `json:"details,omitempty"`
	// What to act on. Treat an unknown code like INTERNAL_SERVER_ERROR.
	ErrorCode                                                           string                 `json:"error_code"`
	// For a person, in the language of the connection.
	ErrorMessage                                                        string                 `json:"error_message"`
	// When it was refused: the same as the envelope’s.
	Timestamp                                                           string                 `json:"timestamp"`
}

// New log entries of one file or service, in order.
//
// When: When entries arrive; those that arrive together are sent together. Under load
// entries are dropped, oldest first, and counted in dropped_entries.
//
// When not: Not replayed on resume, and not when a reader’s log_levels leave no entry;
// entries from before the connection are in the snapshot.
type LogUpdate struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string       `json:"broadcast_id,omitempty"`
	// What the message says.
	Data                                                                                       LogUpdateData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string       `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string        `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string       `json:"triggered_by,omitempty"`
	// The name of the message.
	Type                                                                                       LogUpdateType `json:"type"`
}

// What the message says.
type LogUpdateData struct {
	// Entries that were dropped since the last update of this file.
	DroppedEntries                                                                 *int64                     `json:"dropped_entries,omitempty"`
	// Oldest first. Empty when only dropped_entries is told.
	Entries                                                                        []LogUpdateDataEntriesItem `json:"entries"`
	// The log’s name: a file, or the output of a service.
	FileName                                                                       string                     `json:"file_name"`
	// The service whose output it is; missing for other logs.
	ServiceID                                                                      *string                    `json:"service_id,omitempty"`
	// How many entries this message carries, after the reader’s log_levels filter.
	TotalNewEntries                                                                int64                      `json:"total_new_entries"`
}

type LogUpdateDataEntriesItem struct {
	// How important it is.
	Level                                                                                     SubscribeDataFiltersLogLevelsItem `json:"level"`
	// The line in that source file.
	LineNumber                                                                                *int64                            `json:"line_number,omitempty"`
	// Which logger of the service wrote it.
	LoggerName                                                                                *string                           `json:"logger_name,omitempty"`
	// The text, with known shapes of secrets masked; several lines where it is a stack trace.
	Message                                                                                   string                            `json:"message"`
	// Which source file wrote it.
	Module                                                                                    *string                           `json:"module,omitempty"`
	// Which thread wrote it.
	ThreadID                                                                                  *string                           `json:"thread_id,omitempty"`
	// When it was logged, by the clock of who logged it.
	Timestamp                                                                                 string                            `json:"timestamp"`
}

// The answer to ping.
//
// When: At once, in the style of the ping. With a request id an ack follows too.
//
// When not: Never without a ping; protocol-level WebSocket pings are answered by WebSocket
// pongs.
type Pong struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string  `json:"broadcast_id,omitempty"`
	// What the message says.
	Data                                                                                       PongData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string  `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string   `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string  `json:"triggered_by,omitempty"`
	// The name of the message.
	Type                                                                                       PongType `json:"type"`
}

// What the message says.
type PongData struct {
	// The ping’s client_time, unchanged.
	ClientTime                                                                                 string `json:"client_time"`
	// server_time − client_time, at least 0. It compares two clocks: measure a round trip with
	// your own. In milliseconds.
	LatencyMS                                                                                  int64  `json:"latency_ms"`
	// The server’s clock when it answered.
	ServerTime                                                                                 string `json:"server_time"`
}

// A deployment started, advanced, completed, failed or was rolled back; with the state of
// each step.
//
// When: At every such step, with all steps each time.
//
// When not: Not after a deployment has completed, failed or been rolled back: the next one
// has another deployment_id.
type PoscoEvent struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string        `json:"broadcast_id,omitempty"`
	// What the message says.
	Data                                                                                       PoscoEventData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string        `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string         `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string        `json:"triggered_by,omitempty"`
	// The name of the message.
	Type                                                                                       PoscoEventType `json:"type"`
}

// What the message says.
type PoscoEventData struct {
	// The branch that is deployed.
	Branch                                                                           string                    `json:"branch"`
	// The commit that is deployed.
	CommitHash                                                                       string                    `json:"commit_hash"`
	// What is deployed again and again: the id of a deployment in the configuration.
	Deployment                                                                       *string                   `json:"deployment,omitempty"`
	// Which deployment: the same in all its messages.
	DeploymentID                                                                     string                    `json:"deployment_id"`
	// What happened.
	EventType                                                                        PoscoEventDataEventType   `json:"event_type"`
	// For a person.
	Message                                                                          string                    `json:"message"`
	// How far the whole deployment is. In percent.
	Progress                                                                         float64                   `json:"progress"`
	// Where the deployment stands now.
	Status                                                                           PoscoEventDataStatus      `json:"status"`
	// Every step, in order.
	Steps                                                                            []PoscoEventDataStepsItem `json:"steps"`
}

type PoscoEventDataStepsItem struct {
	// How long it took, once it has ended. In milliseconds.
	DurationMS                                              *int64                        `json:"duration_ms,omitempty"`
	// What the step does.
	Name                                                    string                        `json:"name"`
	// How far the step is, while it runs. In percent.
	Progress                                                *float64                      `json:"progress,omitempty"`
	// Where the step stands.
	Status                                                  PoscoEventDataStepsItemStatus `json:"status"`
}

// The action of an outbound project changed.
//
// When: Once for each change of the action.
//
// When not: Not for other changes of a project: projects_update has those.
type ProjectStatusChange struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                 `json:"broadcast_id,omitempty"`
	// What the message says.
	Data                                                                                       ProjectStatusChangeData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                 `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                  `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                 `json:"triggered_by,omitempty"`
	// The name of the message.
	Type                                                                                       ProjectStatusChangeType `json:"type"`
}

// What the message says.
type ProjectStatusChangeData struct {
	// The change.
	Data          ProjectStatusChangeDataData `json:"data"`
}

// The change.
type ProjectStatusChangeDataData struct {
	// When that changed.
	ChangedAt             string `json:"changedAt"`
	// What it does now.
	NewAction             string `json:"newAction"`
	// What it did before.
	OldAction             string `json:"oldAction"`
	// Which project.
	ProjectID             string `json:"projectId"`
}

// All outbound projects; triggeredBy names the project that changed, or `system`.
//
// When: After anything about one of them changed, and at once to a client that connects or
// subscribes.
//
// When not: States in between are skipped for a slow reader, which gets the latest.
type ProjectsUpdate struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string            `json:"broadcast_id,omitempty"`
	// What the message says.
	Data                                                                                       ProjectsUpdateData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string            `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string             `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                string             `json:"triggered_by"`
	// The name of the message.
	Type                                                                                       ProjectsUpdateType `json:"type"`
}

// What the message says.
type ProjectsUpdateData struct {
	// Every project; empty when there is none.
	Data                                        []ProjectsUpdateDataDataItem `json:"data"`
	// The list in numbers.
	Stats                                       ProjectsUpdateDataStats      `json:"stats"`
	// Always allProjects: the list is complete.
	Type                                        ProjectsUpdateDataType       `json:"type"`
}

type ProjectsUpdateDataDataItem struct {
	// '***' when there is a token, null when there is none. Never the token.
	AccessToken                                                                          *ProjectsUpdateDataDataItemAccessToken `json:"access_token"`
	// init until its token, callers and event socket are there, then active.
	Action                                                                               Action                                 `json:"action"`
	// How many callers the project has.
	AgentQuantity                                                                        int64                                  `json:"agentQuantity"`
	// The callers, as the PBX lists them; null before they are known.
	Caller                                                                               *Result                                `json:"caller"`
	// The call flow that the project runs.
	CallFlowID                                                                           string                                 `json:"callFlowId"`
	// Its PBX account, without the secret.
	ClientID                                                                             string                                 `json:"client_id"`
	// When it was first started.
	CreatedAt                                                                            string                                 `json:"createdAt"`
	// How its call lists are dialled; absent where it has none.
	Dialling                                                                             *ProjectsUpdateDataDataItemDialling    `json:"dialling,omitempty"`
	// Why it is not connected, for a person; null when it is. Absent from older servers.
	Error                                                                                *string                                `json:"error"`
	// Which project.
	ProjectID                                                                            string                                 `json:"projectId"`
	// When anything about it changed last.
	UpdatedAt                                                                            string                                 `json:"updatedAt"`
	// Whether the project’s event socket is open, now.
	WsConnected                                                                          bool                                   `json:"ws_connected"`
}

// How its call lists are dialled; absent where it has none.
type ProjectsUpdateDataDataItemDialling struct {
	// Numbers that were reached.
	Answered                                                                                    int64                                   `json:"answered"`
	// Numbers that could not be called.
	Failed                                                                                      int64                                   `json:"failed"`
	// Calls that ring or are connected.
	InProgress                                                                                  int64                                   `json:"in_progress"`
	// Another one when its settings or its lists are others: read them again. Absent from older
	// servers.
	Revision                                                                                    *string                                 `json:"revision,omitempty"`
	// What it does: paused by a person, without its PBX, waiting for its hours, calling, or
	// done with its lists.
	State                                                                                       ProjectsUpdateDataDataItemDiallingState `json:"state"`
	// Numbers that nobody answered at, as often as was asked for.
	Unanswered                                                                                  int64                                   `json:"unanswered"`
	// Numbers of which cannot be known whether they were called.
	Unknown                                                                                     int64                                   `json:"unknown"`
	// Numbers that are still to be dialled, or again.
	Waiting                                                                                     int64                                   `json:"waiting"`
}

// The list in numbers.
type ProjectsUpdateDataStats struct {
	// How many of them are active.
	ActiveProjects                           int64 `json:"activeProjects"`
	// How many have their event socket open.
	ConnectedProjects                        int64 `json:"connectedProjects"`
	// How many projects there are.
	TotalProjects                            int64 `json:"totalProjects"`
}

// Something happened to a service: it started, stopped, restarted, failed, recovered, or
// its configuration changed.
//
// When: Once for each change, to every subscriber, in the order of the changes. Also as the
// direct answer to service_control with the action `status`, then without a broadcast id.
//
// When not: Not while nothing changes, and not for the states in between (starting,
// stopping) unless they last longer than a second.
type ServiceEvent struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string          `json:"broadcast_id,omitempty"`
	// What the message says.
	Data                                                                                       ServiceEventData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string          `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string           `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string          `json:"triggered_by,omitempty"`
	// The name of the message.
	Type                                                                                       ServiceEventType `json:"type"`
}

// What the message says.
type ServiceEventData struct {
	// What fits the event: pid, port, config_file, exit_code, signal, restart_count,
	// next_restart_at, reason, health, latency_ms, …
	Details                                                                          map[string]interface{}    `json:"details,omitempty"`
	// What happened.
	EventType                                                                        ServiceEventDataEventType `json:"event_type"`
	// For a person, in the server’s locale.
	Message                                                                          string                    `json:"message"`
	// A service’s id: letters, digits, _ - . and :, at most 128 of them.
	ServiceID                                                                        string                    `json:"service_id"`
	// Its name, for a person.
	ServiceName                                                                      string                    `json:"service_name"`
	// The state after the event.
	Status                                                                           ServiceEventDataStatus    `json:"status"`
}

// The host’s metrics.
//
// When: At every sample (5 s by default), when the number of active services changes, and
// at once to a client that connects or subscribes.
//
// When not: Samples in between are skipped for a slow reader, which gets the latest; not
// before the first sample; not to a client without a credential where the server wants one.
type StatusUpdate struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string          `json:"broadcast_id,omitempty"`
	// What the message says.
	Data                                                                                       StatusUpdateData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string          `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string           `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string          `json:"triggered_by,omitempty"`
	// The name of the message.
	Type                                                                                       StatusUpdateType `json:"type"`
}

// What the message says.
type StatusUpdateData struct {
	// Services that are running.
	ActiveServices                                                             int64                         `json:"active_services"`
	// Processor load over all cores since the last sample, in percent.
	CPUPercent                                                                 float64                       `json:"cpu_percent"`
	// Free on that file system. In bytes.
	DiskFree                                                                   *int64                        `json:"disk_free,omitempty"`
	// Used share of the file system that holds the data directory, in percent.
	DiskUsage                                                                  float64                       `json:"disk_usage"`
	// Used on the file system that holds the data directory. In bytes.
	DiskUsed                                                                   *int64                        `json:"disk_used,omitempty"`
	// From thresholds over CPU, memory and disk.
	Health                                                                     *StatusUpdateDataHealth       `json:"health,omitempty"`
	// Load over 1, 5 and 15 minutes.
	LoadAverage                                                                []float64                     `json:"load_average,omitempty"`
	// Memory that programs can still get. In bytes.
	MemoryAvailable                                                            *int64                        `json:"memory_available,omitempty"`
	// Memory in use, in percent of the installed memory.
	MemoryPercent                                                              float64                       `json:"memory_percent"`
	// Memory in use. In bytes.
	MemoryUsed                                                                 *int64                        `json:"memory_used,omitempty"`
	// Received on all interfaces since the host started. In bytes.
	NetworkBytesRecv                                                           *int64                        `json:"network_bytes_recv,omitempty"`
	// Sent on all interfaces since the host started. In bytes.
	NetworkBytesSent                                                           *int64                        `json:"network_bytes_sent,omitempty"`
	// limited: an interface is up, but the configured check target is silent.
	NetworkStatus                                                              StatusUpdateDataNetworkStatus `json:"network_status"`
	// Time since the host started. In seconds.
	Uptime                                                                     float64                       `json:"uptime"`
}

// What became of a webhook: it was queued, sent, will be tried again, or has failed for
// good.
//
// When: At every such step, so several times for one webhook_id.
//
// When not: Not when a send_webhook was refused: that is answered with an error.
type WebhookEvent struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string          `json:"broadcast_id,omitempty"`
	// What the message says.
	Data                                                                                       WebhookEventData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string          `json:"request_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string           `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string          `json:"triggered_by,omitempty"`
	// The name of the message.
	Type                                                                                       WebhookEventType `json:"type"`
}

// What the message says.
type WebhookEventData struct {
	// Which try this was, from 1.
	Attempt                                                                  *int64                    `json:"attempt,omitempty"`
	// What happened.
	EventType                                                                WebhookEventDataEventType `json:"event_type"`
	// For a person.
	Message                                                                  string                    `json:"message"`
	// When it is tried again, if it is.
	NextAttemptAt                                                            *string                   `json:"next_attempt_at,omitempty"`
	// The HTTP status of the last try.
	ResponseCode                                                             *int64                    `json:"response_code,omitempty"`
	// How long the target took to answer. In milliseconds.
	ResponseTimeMS                                                           *int64                    `json:"response_time_ms,omitempty"`
	// When the last try was sent.
	SentAt                                                                   *string                   `json:"sent_at,omitempty"`
	// Where it stands now.
	Status                                                                   WebhookEventDataStatus    `json:"status"`
	// The configured target; absent for a URL that a client named.
	TargetID                                                                 *string                   `json:"target_id,omitempty"`
	// Where it is sent, masked: scheme, host and path up to the secret part.
	URL                                                                      string                    `json:"url"`
	// Which webhook: the same in all its messages.
	WebhookID                                                                string                    `json:"webhook_id"`
	// Which kind of target.
	WebhookType                                                              DataWebhookType           `json:"webhook_type"`
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

// Which kind of target, which decides the body that is sent.
//
// Which kind of target.
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

// What to do; status only asks.
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

// init, as the client knows it; the server decides what it is next.
//
// init until its token, callers and event socket are there, then active.
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

// How bad it is.
type SubscribeDataFiltersAlertLevelsItem string

const (
	Info                                        SubscribeDataFiltersAlertLevelsItem = "info"
	SubscribeDataFiltersAlertLevelsItemCritical SubscribeDataFiltersAlertLevelsItem = "critical"
	SubscribeDataFiltersAlertLevelsItemError    SubscribeDataFiltersAlertLevelsItem = "error"
	SubscribeDataFiltersAlertLevelsItemWarning  SubscribeDataFiltersAlertLevelsItem = "warning"
)

// How important it is.
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

// Where the alert stands now. Missing: it fires.
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

// Where it stands: dialling and connected go on; answered, unanswered, failed and unknown
// are the end.
type CallUpdateDataState string

const (
	Answered                     CallUpdateDataState = "answered"
	CallUpdateDataStateConnected CallUpdateDataState = "connected"
	CallUpdateDataStateDialling  CallUpdateDataState = "dialling"
	CallUpdateDataStateFailed    CallUpdateDataState = "failed"
	CallUpdateDataStateUnknown   CallUpdateDataState = "unknown"
	Unanswered                   CallUpdateDataState = "unanswered"
	Waiting                      CallUpdateDataState = "waiting"
)

type CallUpdateType string

const (
	CallUpdateTypeCallUpdate CallUpdateType = "call_update"
)

// The style in which broadcasts reach this connection.
type ConnectionStatusDataDialect string

const (
	Event ConnectionStatusDataDialect = "event"
	Typed ConnectionStatusDataDialect = "typed"
)

// What this connection may do.
type ConnectionStatusDataRole string

const (
	Admin     ConnectionStatusDataRole = "admin"
	Operator  ConnectionStatusDataRole = "operator"
	Publisher ConnectionStatusDataRole = "publisher"
	Viewer    ConnectionStatusDataRole = "viewer"
)

// draining: the server stops soon and wants no new connection.
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

// What happened.
type PoscoEventDataEventType string

const (
	DeploymentCompleted  PoscoEventDataEventType = "deployment_completed"
	DeploymentFailed     PoscoEventDataEventType = "deployment_failed"
	DeploymentProgress   PoscoEventDataEventType = "deployment_progress"
	DeploymentRolledBack PoscoEventDataEventType = "deployment_rolled_back"
	DeploymentStarted    PoscoEventDataEventType = "deployment_started"
)

// Where the deployment stands now.
type PoscoEventDataStatus string

const (
	PoscoEventDataStatusCompleted  PoscoEventDataStatus = "completed"
	PoscoEventDataStatusFailed     PoscoEventDataStatus = "failed"
	PoscoEventDataStatusInProgress PoscoEventDataStatus = "in_progress"
	PoscoEventDataStatusPending    PoscoEventDataStatus = "pending"
	RolledBack                     PoscoEventDataStatus = "rolled_back"
)

// Where the step stands.
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

// What it does: paused by a person, without its PBX, waiting for its hours, calling, or
// done with its lists.
type ProjectsUpdateDataDataItemDiallingState string

const (
	Finished                                            ProjectsUpdateDataDataItemDiallingState = "finished"
	OutsideHours                                        ProjectsUpdateDataDataItemDiallingState = "outside_hours"
	Paused                                              ProjectsUpdateDataDataItemDiallingState = "paused"
	ProjectsUpdateDataDataItemDiallingStateDialling     ProjectsUpdateDataDataItemDiallingState = "dialling"
	ProjectsUpdateDataDataItemDiallingStateDisconnected ProjectsUpdateDataDataItemDiallingState = "disconnected"
)

type ProjectsUpdateDataType string

const (
	AllProjects ProjectsUpdateDataType = "allProjects"
)

type ProjectsUpdateType string

const (
	ProjectsUpdateTypeProjectsUpdate ProjectsUpdateType = "projects_update"
)

// What happened.
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
	ServiceEventDataStatusUnknown ServiceEventDataStatus = "unknown"
	Starting                      ServiceEventDataStatus = "starting"
	Stopping                      ServiceEventDataStatus = "stopping"
)

type ServiceEventType string

const (
	ServiceEventTypeServiceEvent ServiceEventType = "service_event"
)

// From thresholds over CPU, memory and disk.
type StatusUpdateDataHealth string

const (
	Degraded                       StatusUpdateDataHealth = "degraded"
	Healthy                        StatusUpdateDataHealth = "healthy"
	StatusUpdateDataHealthCritical StatusUpdateDataHealth = "critical"
	StatusUpdateDataHealthWarning  StatusUpdateDataHealth = "warning"
)

// limited: an interface is up, but the configured check target is silent.
type StatusUpdateDataNetworkStatus string

const (
	Limited                                   StatusUpdateDataNetworkStatus = "limited"
	StatusUpdateDataNetworkStatusConnected    StatusUpdateDataNetworkStatus = "connected"
	StatusUpdateDataNetworkStatusDisconnected StatusUpdateDataNetworkStatus = "disconnected"
)

type StatusUpdateType string

const (
	StatusUpdateTypeStatusUpdate StatusUpdateType = "status_update"
)

// What happened.
type WebhookEventDataEventType string

const (
	Queued                          WebhookEventDataEventType = "queued"
	Retrying                        WebhookEventDataEventType = "retrying"
	Sent                            WebhookEventDataEventType = "sent"
	WebhookEventDataEventTypeFailed WebhookEventDataEventType = "failed"
)

// Where it stands now.
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

// The outcome, as the message defines it; missing when there is none.
//
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
