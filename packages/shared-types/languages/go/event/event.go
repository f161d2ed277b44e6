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
	// The name of the message.
	Event                                                              AlertActionEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            AlertActionPayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type AlertActionPayload struct {
	// acknowledge, dismiss, or one of the actions that the alert offered.
	Action                                                                                     string  `json:"action"`
	// The alert_id of the alert that is answered.
	AlertID                                                                                    string  `json:"alert_id"`
	// How the client calls itself.
	ClientID                                                                                   *string `json:"clientId,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string `json:"requestId,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string `json:"timestamp,omitempty"`
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
	// The name of the message.
	Event                                                              ClientInfoEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            ClientInfoPayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type ClientInfoPayload struct {
	// How the client calls itself, for logs.
	ClientInfoPayloadClientID                                                                  string                   `json:"client_id"`
	// What kind of program it is.
	ClientType                                                                                 *string                  `json:"client_type,omitempty"`
	// How the client calls itself.
	ClientID                                                                                   *string                  `json:"clientId,omitempty"`
	// What the client can do. Unknown names are ignored.
	Features                                                                                   []string                 `json:"features,omitempty"`
	// BCP 47, such as ko-KR: the language of error messages.
	Language                                                                                   *string                  `json:"language,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                  `json:"requestId,omitempty"`
	// Where the client stood: the epoch, and the last position that it has seen.
	Resume                                                                                     *ClientInfoPayloadResume `json:"resume,omitempty"`
	// Width and height in pixels, such as 1920x1080.
	ScreenResolution                                                                           *string                  `json:"screen_resolution,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string                  `json:"timestamp,omitempty"`
	// An IANA name, such as Asia/Seoul.
	Timezone                                                                                   *string                  `json:"timezone,omitempty"`
	// A credential, for clients that could not present it when they connected, or its renewal.
	// Never shown again.
	Token                                                                                      *string                  `json:"token,omitempty"`
	// The browser or library, with its version.
	UserAgent                                                                                  *string                  `json:"user_agent,omitempty"`
}

// Where the client stood: the epoch, and the last position that it has seen.
type ClientInfoPayloadResume struct {
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
	// The name of the message.
	Event                                                              PingEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            PingPayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type PingPayload struct {
	// The client’s clock; the pong repeats it.
	ClientTime                                                                                 string  `json:"client_time"`
	// How the client calls itself.
	ClientID                                                                                   *string `json:"clientId,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string `json:"requestId,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string `json:"timestamp,omitempty"`
}

// Queues a webhook: a message, or a template with its variables.
//
// When: When somebody should be told outside of this system; webhook_event reports what
// becomes of it.
//
// When not: Not again because of silence: a webhook that fails is tried again by the server.
type SendWebhook struct {
	// The name of the message.
	Event                                                              SendWebhookEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            SendWebhookPayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type SendWebhookPayload struct {
	// How the client calls itself.
	ClientID                                                                                   *string            `json:"clientId,omitempty"`
	// The text to send.
	Message                                                                                    *string            `json:"message,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string            `json:"requestId,omitempty"`
	// The configured target to send to, in place of a url.
	TargetID                                                                                   *string            `json:"target_id,omitempty"`
	// The template to fill in, in place of a message or under it.
	TemplateID                                                                                 *string            `json:"template_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string            `json:"timestamp,omitempty"`
	// Where to send it. Default: the first configured target of this type.
	URL                                                                                        *string            `json:"url,omitempty"`
	// Values of the template’s placeholders.
	Variables                                                                                  map[string]string  `json:"variables,omitempty"`
	// Which kind of target, which decides the body that is sent.
	WebhookType                                                                                PayloadWebhookType `json:"webhook_type"`
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
	// The name of the message.
	Event                                                              ServiceControlEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            ServiceControlPayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type ServiceControlPayload struct {
	// What to do; status only asks.
	Action                                                                                     ServiceControlPayloadAction   `json:"action"`
	// How the client calls itself.
	ClientID                                                                                   *string                       `json:"clientId,omitempty"`
	// How to stop; of no effect on start and status.
	Options                                                                                    *ServiceControlPayloadOptions `json:"options,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                       `json:"requestId,omitempty"`
	// A service’s id: letters, digits, _ - . and :, at most 128 of them.
	ServiceID                                                                                  string                        `json:"service_id"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string                       `json:"timestamp,omitempty"`
}

// How to stop; of no effect on start and status.
type ServiceControlPayloadOptions struct {
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
	// The name of the message.
	Event                                                              StartOutboundEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            StartOutboundPayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type StartOutboundPayload struct {
	// How the client calls itself.
	ClientID                                                                                   *string                     `json:"clientId,omitempty"`
	// The project and its credentials.
	Project                                                                                    StartOutboundPayloadProject `json:"project"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                     `json:"requestId,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string                     `json:"timestamp,omitempty"`
}

// The project and its credentials.
type StartOutboundPayloadProject struct {
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
	// The name of the message.
	Event                                                              StopOutboundEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            StopOutboundPayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type StopOutboundPayload struct {
	// How the client calls itself.
	ClientID                                                                                   *string                    `json:"clientId,omitempty"`
	// The project.
	Project                                                                                    StopOutboundPayloadProject `json:"project"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                    `json:"requestId,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string                    `json:"timestamp,omitempty"`
}

// The project.
type StopOutboundPayloadProject struct {
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
	// The name of the message.
	Event                                                              SubscribeEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            SubscribePayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type SubscribePayload struct {
	// How the client calls itself.
	ClientID                                                                                   *string                  `json:"clientId,omitempty"`
	// Names of messages, as type or as event.
	EventTypes                                                                                 []string                 `json:"event_types"`
	// Less of these types. Missing: all of them.
	Filters                                                                                    *SubscribePayloadFilters `json:"filters,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                  `json:"requestId,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  *string                  `json:"timestamp,omitempty"`
}

// Less of these types. Missing: all of them.
type SubscribePayloadFilters struct {
	// Only alerts of these levels.
	AlertLevels                                                 []SubscribePayloadFiltersAlertLevelsItem `json:"alert_levels,omitempty"`
	// Only log entries of these levels, inside log_update.
	LogLevels                                                   []SubscribePayloadFiltersLogLevelsItem   `json:"log_levels,omitempty"`
	// Only these services, in messages that carry a service_id.
	ServiceIDS                                                  []string                                 `json:"service_ids,omitempty"`
}

// Stops receiving these messages. Before any subscribe it takes them away from everything.
//
// When: When a listed message is not wanted any more.
//
// When not: Not before closing: a connection’s subscription ends with it. Direct messages
// come regardless.
type Unsubscribe struct {
	// The name of the message.
	Event                                                              UnsubscribeEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            UnsubscribePayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
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

// A message that carried a request id was carried out; result is its outcome.
//
// When: Once for each message with a request id that was carried out, also when that has an
// answer of its own.
//
// When not: Never for a message without a request id, and never beside an error for the
// same one.
type ACK struct {
	// The name of the message.
	Event                                                              ACKEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            ACKPayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type ACKPayload struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string          `json:"broadcastId,omitempty"`
	// The request id of the message that was carried out.
	ACKPayloadRequestID                                                                        string           `json:"request_id"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string          `json:"requestId,omitempty"`
	// The outcome, as the message defines it; missing when there is none.
	Result                                                                                     *Result          `json:"result"`
	// Always ok: what was not carried out is answered with an error.
	Status                                                                                     ACKPayloadStatus `json:"status"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string           `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string          `json:"triggeredBy,omitempty"`
}

// Somebody should know.
//
// When: Once when an alert fires, when it gets worse or hides others, when it is
// acknowledged, and once when it resolves.
//
// When not: Never repeated while nothing changes, and not to clients whose alert_levels
// leave its level out.
type Alert struct {
	// The name of the message.
	Event                                                              AlertEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            AlertPayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type AlertPayload struct {
	// What can be done about it: a label to show and the action to send back in alert_action.
	Actions                                                                                    []AlertPayloadActionsItem              `json:"actions,omitempty"`
	// Which alert: the same when it fires, is acknowledged and resolves.
	AlertID                                                                                    *string                                `json:"alert_id,omitempty"`
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                                `json:"broadcastId,omitempty"`
	// What it is about: performance, service, deployment, …
	Category                                                                                   string                                 `json:"category"`
	// How bad it is.
	Level                                                                                      SubscribePayloadFiltersAlertLevelsItem `json:"level"`
	// What happened, in full, for a person.
	Message                                                                                    string                                 `json:"message"`
	// Figures and facts behind it; which, depends on the category.
	Metadata                                                                                   map[string]interface{}                 `json:"metadata,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                                `json:"requestId,omitempty"`
	// Which part of the system noticed.
	Source                                                                                     string                                 `json:"source"`
	// Where the alert stands now. Missing: it fires.
	State                                                                                      *AlertPayloadState                     `json:"state,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                                 `json:"timestamp"`
	// What happened, in a few words.
	Title                                                                                      string                                 `json:"title"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                                `json:"triggeredBy,omitempty"`
}

type AlertPayloadActionsItem struct {
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
	// The name of the message.
	Event                                                              CallUpdateEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            CallUpdatePayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type CallUpdatePayload struct {
	// How often it was dialled.
	Attempts                                                                                   int64                  `json:"attempts"`
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                `json:"broadcastId,omitempty"`
	// Which number of its lists: the same in all its messages.
	CallID                                                                                     string                 `json:"call_id"`
	// The extension that it is or was dialled from.
	DN                                                                                         *string                `json:"dn,omitempty"`
	// The line of the uploaded list that it stands on, from 1.
	Line                                                                                       int64                  `json:"line"`
	// Who that is, as the list says.
	Name                                                                                       *string                `json:"name,omitempty"`
	// When it may be dialled again, if it waits for that.
	NextAttemptAt                                                                              *string                `json:"next_attempt_at,omitempty"`
	// The telephone number, without separators.
	Number                                                                                     string                 `json:"number"`
	// Which project.
	ProjectID                                                                                  string                 `json:"projectId"`
	// Why the last call did not succeed, for a person.
	Reason                                                                                     *string                `json:"reason,omitempty"`
	// What the list calls it elsewhere, such as a customer’s number.
	Reference                                                                                  *string                `json:"reference,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                `json:"requestId,omitempty"`
	// Where it stands: dialling and connected go on; answered, unanswered, failed and unknown
	// are the end.
	State                                                                                      CallUpdatePayloadState `json:"state"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                 `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                `json:"triggeredBy,omitempty"`
	// When this happened.
	UpdatedAt                                                                                  string                 `json:"updated_at"`
}

// Where this connection stands: the server, the journal, and what this connection may do.
//
// When: As the first message on every connection that has its credential, as the answer to
// a request to resume, and, with status `draining`, before the server stops.
//
// When not: Not when others connect or leave, and not to a client without a credential
// where the server wants one.
type ConnectionStatus struct {
	// The name of the message.
	Event                                                              ConnectionStatusEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            ConnectionStatusPayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
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
	// When draining: how long to wait before reconnecting. In milliseconds.
	ReconnectAfterMS                                                                            *int64                          `json:"reconnect_after_ms,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                   *string                         `json:"requestId,omitempty"`
	// Answer to a resume: true when everything missed follows; false when the client must fetch
	// its snapshot again.
	Resumed                                                                                     *bool                           `json:"resumed,omitempty"`
	// What this connection may do.
	Role                                                                                        *ConnectionStatusPayloadRole    `json:"role,omitempty"`
	// The server’s clock when this was sent.
	ServerTime                                                                                  string                          `json:"server_time"`
	// The server’s version, as in its package.
	ServerVersion                                                                               string                          `json:"server_version"`
	// draining: the server stops soon and wants no new connection.
	Status                                                                                      ConnectionStatusPayloadStatus   `json:"status"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                   string                          `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                 *string                         `json:"triggeredBy,omitempty"`
	// Seconds since the server started.
	UptimeSeconds                                                                               float64                         `json:"uptime_seconds"`
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
	// The name of the message.
	Event                                                              ErrorEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            ErrorPayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
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

// New log entries of one file or service, in order.
//
// When: When entries arrive; those that arrive together are sent together. Under load
// entries are dropped, oldest first, and counted in dropped_entries.
//
// When not: Not replayed on resume, and not when a reader’s log_levels leave no entry;
// entries from before the connection are in the snapshot.
type LogUpdate struct {
	// The name of the message.
	Event                                                              LogUpdateEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            LogUpdatePayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type LogUpdatePayload struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                       `json:"broadcastId,omitempty"`
	// Entries that were dropped since the last update of this file.
	DroppedEntries                                                                             *int64                        `json:"dropped_entries,omitempty"`
	// Oldest first. Empty when only dropped_entries is told.
	Entries                                                                                    []LogUpdatePayloadEntriesItem `json:"entries"`
	// The log’s name: a file, or the output of a service.
	FileName                                                                                   string                        `json:"file_name"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                       `json:"requestId,omitempty"`
	// The service whose output it is; missing for other logs.
	ServiceID                                                                                  *string                       `json:"service_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                        `json:"timestamp"`
	// How many entries this message carries, after the reader’s log_levels filter.
	TotalNewEntries                                                                            int64                         `json:"total_new_entries"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                       `json:"triggeredBy,omitempty"`
}

type LogUpdatePayloadEntriesItem struct {
	// How important it is.
	Level                                                                                     SubscribePayloadFiltersLogLevelsItem `json:"level"`
	// The line in that source file.
	LineNumber                                                                                *int64                               `json:"line_number,omitempty"`
	// Which logger of the service wrote it.
	LoggerName                                                                                *string                              `json:"logger_name,omitempty"`
	// The text, with known shapes of secrets masked; several lines where it is a stack trace.
	Message                                                                                   string                               `json:"message"`
	// Which source file wrote it.
	Module                                                                                    *string                              `json:"module,omitempty"`
	// Which thread wrote it.
	ThreadID                                                                                  *string                              `json:"thread_id,omitempty"`
	// When it was logged, by the clock of who logged it.
	Timestamp                                                                                 string                               `json:"timestamp"`
}

// The answer to ping.
//
// When: At once, in the style of the ping. With a request id an ack follows too.
//
// When not: Never without a ping; protocol-level WebSocket pings are answered by WebSocket
// pongs.
type Pong struct {
	// The name of the message.
	Event                                                              PongEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            PongPayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type PongPayload struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string `json:"broadcastId,omitempty"`
	// The ping’s client_time, unchanged.
	ClientTime                                                                                 string  `json:"client_time"`
	// server_time − client_time, at least 0. It compares two clocks: measure a round trip with
	// your own. In milliseconds.
	LatencyMS                                                                                  int64   `json:"latency_ms"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string `json:"requestId,omitempty"`
	// The server’s clock when it answered.
	ServerTime                                                                                 string  `json:"server_time"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string  `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string `json:"triggeredBy,omitempty"`
}

// A deployment started, advanced, completed, failed or was rolled back; with the state of
// each step.
//
// When: At every such step, with all steps each time.
//
// When not: Not after a deployment has completed, failed or been rolled back: the next one
// has another deployment_id.
type PoscoEvent struct {
	// The name of the message.
	Event                                                              PoscoEventEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            PoscoEventPayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type PoscoEventPayload struct {
	// The branch that is deployed.
	Branch                                                                                     string                       `json:"branch"`
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                      `json:"broadcastId,omitempty"`
	// The commit that is deployed.
	CommitHash                                                                                 string                       `json:"commit_hash"`
	// What is deployed again and again: the id of a deployment in the configuration.
	Deployment                                                                                 *string                      `json:"deployment,omitempty"`
	// Which deployment: the same in all its messages.
	DeploymentID                                                                               string                       `json:"deployment_id"`
	// What happened.
	EventType                                                                                  PoscoEventPayloadEventType   `json:"event_type"`
	// For a person.
	Message                                                                                    string                       `json:"message"`
	// How far the whole deployment is. In percent.
	Progress                                                                                   float64                      `json:"progress"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                      `json:"requestId,omitempty"`
	// Where the deployment stands now.
	Status                                                                                     PoscoEventPayloadStatus      `json:"status"`
	// Every step, in order.
	Steps                                                                                      []PoscoEventPayloadStepsItem `json:"steps"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                       `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                      `json:"triggeredBy,omitempty"`
}

type PoscoEventPayloadStepsItem struct {
	// How long it took, once it has ended. In milliseconds.
	DurationMS                                              *int64                           `json:"duration_ms,omitempty"`
	// What the step does.
	Name                                                    string                           `json:"name"`
	// How far the step is, while it runs. In percent.
	Progress                                                *float64                         `json:"progress,omitempty"`
	// Where the step stands.
	Status                                                  PoscoEventPayloadStepsItemStatus `json:"status"`
}

// The action of an outbound project changed.
//
// When: Once for each change of the action.
//
// When not: Not for other changes of a project: projects_update has those.
type ProjectStatusChange struct {
	// The name of the message.
	Event                                                              ProjectStatusChangeEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            ProjectStatusChangePayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type ProjectStatusChangePayload struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                        `json:"broadcastId,omitempty"`
	// The change.
	Data                                                                                       ProjectStatusChangePayloadData `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                        `json:"requestId,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                         `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                        `json:"triggeredBy,omitempty"`
}

// The change.
type ProjectStatusChangePayloadData struct {
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
	// The name of the message.
	Event                                                              ProjectsUpdateEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            ProjectsUpdatePayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type ProjectsUpdatePayload struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                         `json:"broadcastId,omitempty"`
	// Every project; empty when there is none.
	Data                                                                                       []ProjectsUpdatePayloadDataItem `json:"data"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                         `json:"requestId,omitempty"`
	// The list in numbers.
	Stats                                                                                      ProjectsUpdatePayloadStats      `json:"stats"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                          `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                string                          `json:"triggeredBy"`
	// Always allProjects: the list is complete.
	Type                                                                                       ProjectsUpdatePayloadType       `json:"type"`
}

type ProjectsUpdatePayloadDataItem struct {
	// '***' when there is a token, null when there is none. Never the token.
	AccessToken                                                                          *ProjectsUpdatePayloadDataItemAccessToken `json:"access_token"`
	// init until its token, callers and event socket are there, then active.
	Action                                                                               Action                                    `json:"action"`
	// How many callers the project has.
	AgentQuantity                                                                        int64                                     `json:"agentQuantity"`
	// The callers, as the PBX lists them; null before they are known.
	Caller                                                                               *Result                                   `json:"caller"`
	// The call flow that the project runs.
	CallFlowID                                                                           string                                    `json:"callFlowId"`
	// Its PBX account, without the secret.
	ClientID                                                                             string                                    `json:"client_id"`
	// When it was first started.
	CreatedAt                                                                            string                                    `json:"createdAt"`
	// How its call lists are dialled; absent where it has none.
	Dialling                                                                             *ProjectsUpdatePayloadDataItemDialling    `json:"dialling,omitempty"`
	// Why it is not connected, for a person; null when it is. Absent from older servers.
	Error                                                                                *string                                   `json:"error"`
	// Which project.
	ProjectID                                                                            string                                    `json:"projectId"`
	// When anything about it changed last.
	UpdatedAt                                                                            string                                    `json:"updatedAt"`
	// Whether the project’s event socket is open, now.
	WsConnected                                                                          bool                                      `json:"ws_connected"`
}

// How its call lists are dialled; absent where it has none.
type ProjectsUpdatePayloadDataItemDialling struct {
	// Numbers that were reached.
	Answered                                                                                    int64                                      `json:"answered"`
	// Numbers that could not be called.
	Failed                                                                                      int64                                      `json:"failed"`
	// Calls that ring or are connected.
	InProgress                                                                                  int64                                      `json:"in_progress"`
	// Another one when its settings or its lists are others: read them again. Absent from older
	// servers.
	Revision                                                                                    *string                                    `json:"revision,omitempty"`
	// What it does: paused by a person, without its PBX, waiting for its hours, calling, or
	// done with its lists.
	State                                                                                       ProjectsUpdatePayloadDataItemDiallingState `json:"state"`
	// Numbers that nobody answered at, as often as was asked for.
	Unanswered                                                                                  int64                                      `json:"unanswered"`
	// Numbers of which cannot be known whether they were called.
	Unknown                                                                                     int64                                      `json:"unknown"`
	// Numbers that are still to be dialled, or again.
	Waiting                                                                                     int64                                      `json:"waiting"`
}

// The list in numbers.
type ProjectsUpdatePayloadStats struct {
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
	// The name of the message.
	Event                                                              ServiceEventEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            ServiceEventPayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type ServiceEventPayload struct {
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                      `json:"broadcastId,omitempty"`
	// What fits the event: pid, port, config_file, exit_code, signal, restart_count,
	// next_restart_at, reason, health, latency_ms, …
	Details                                                                                    map[string]interface{}       `json:"details,omitempty"`
	// What happened.
	EventType                                                                                  ServiceEventPayloadEventType `json:"event_type"`
	// For a person, in the server’s locale.
	Message                                                                                    string                       `json:"message"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                      `json:"requestId,omitempty"`
	// A service’s id: letters, digits, _ - . and :, at most 128 of them.
	ServiceID                                                                                  string                       `json:"service_id"`
	// Its name, for a person.
	ServiceName                                                                                string                       `json:"service_name"`
	// The state after the event.
	Status                                                                                     ServiceEventPayloadStatus    `json:"status"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                       `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                      `json:"triggeredBy,omitempty"`
}

// The host’s metrics.
//
// When: At every sample (5 s by default), when the number of active services changes, and
// at once to a client that connects or subscribes.
//
// When not: Samples in between are skipped for a slow reader, which gets the latest; not
// before the first sample; not to a client without a credential where the server wants one.
type StatusUpdate struct {
	// The name of the message.
	Event                                                              StatusUpdateEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            StatusUpdatePayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type StatusUpdatePayload struct {
	// Services that are running.
	ActiveServices                                                                             int64                            `json:"active_services"`
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                          `json:"broadcastId,omitempty"`
	// Processor load over all cores since the last sample, in percent.
	CPUPercent                                                                                 float64                          `json:"cpu_percent"`
	// Free on that file system. In bytes.
	DiskFree                                                                                   *int64                           `json:"disk_free,omitempty"`
	// Used share of the file system that holds the data directory, in percent.
	DiskUsage                                                                                  float64                          `json:"disk_usage"`
	// Used on the file system that holds the data directory. In bytes.
	DiskUsed                                                                                   *int64                           `json:"disk_used,omitempty"`
	// From thresholds over CPU, memory and disk.
	Health                                                                                     *StatusUpdatePayloadHealth       `json:"health,omitempty"`
	// Load over 1, 5 and 15 minutes.
	LoadAverage                                                                                []float64                        `json:"load_average,omitempty"`
	// Memory that programs can still get. In bytes.
	MemoryAvailable                                                                            *int64                           `json:"memory_available,omitempty"`
	// Memory in use, in percent of the installed memory.
	MemoryPercent                                                                              float64                          `json:"memory_percent"`
	// Memory in use. In bytes.
	MemoryUsed                                                                                 *int64                           `json:"memory_used,omitempty"`
	// Received on all interfaces since the host started. In bytes.
	NetworkBytesRecv                                                                           *int64                           `json:"network_bytes_recv,omitempty"`
	// Sent on all interfaces since the host started. In bytes.
	NetworkBytesSent                                                                           *int64                           `json:"network_bytes_sent,omitempty"`
	// limited: an interface is up, but the configured check target is silent.
	NetworkStatus                                                                              StatusUpdatePayloadNetworkStatus `json:"network_status"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                          `json:"requestId,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                           `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                          `json:"triggeredBy,omitempty"`
	// Time since the host started. In seconds.
	Uptime                                                                                     float64                          `json:"uptime"`
}

// What became of a webhook: it was queued, sent, will be tried again, or has failed for
// good.
//
// When: At every such step, so several times for one webhook_id.
//
// When not: Not when a send_webhook was refused: that is answered with an error.
type WebhookEvent struct {
	// The name of the message.
	Event                                                              WebhookEventEvent   `json:"event"`
	// What the message says, and beside it the fields of the envelope.
	Payload                                                            WebhookEventPayload `json:"payload"`
}

// What the message says, and beside it the fields of the envelope.
type WebhookEventPayload struct {
	// Which try this was, from 1.
	Attempt                                                                                    *int64                       `json:"attempt,omitempty"`
	// <kind>_<number>. Of durable messages the number is the position in the journal.
	BroadcastID                                                                                *string                      `json:"broadcastId,omitempty"`
	// What happened.
	EventType                                                                                  WebhookEventPayloadEventType `json:"event_type"`
	// For a person.
	Message                                                                                    string                       `json:"message"`
	// When it is tried again, if it is.
	NextAttemptAt                                                                              *string                      `json:"next_attempt_at,omitempty"`
	// From a client: asks for an ack or an error that repeats it. From the server: the message
	// that this answers.
	RequestID                                                                                  *string                      `json:"requestId,omitempty"`
	// The HTTP status of the last try.
	ResponseCode                                                                               *int64                       `json:"response_code,omitempty"`
	// How long the target took to answer. In milliseconds.
	ResponseTimeMS                                                                             *int64                       `json:"response_time_ms,omitempty"`
	// When the last try was sent.
	SentAt                                                                                     *string                      `json:"sent_at,omitempty"`
	// Where it stands now.
	Status                                                                                     WebhookEventPayloadStatus    `json:"status"`
	// The configured target; absent for a URL that a client named.
	TargetID                                                                                   *string                      `json:"target_id,omitempty"`
	// When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.
	Timestamp                                                                                  string                       `json:"timestamp"`
	// What caused it: the id of a project, or system.
	TriggeredBy                                                                                *string                      `json:"triggeredBy,omitempty"`
	// Where it is sent, masked: scheme, host and path up to the secret part.
	URL                                                                                        string                       `json:"url"`
	// Which webhook: the same in all its messages.
	WebhookID                                                                                  string                       `json:"webhook_id"`
	// Which kind of target.
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

// Which kind of target, which decides the body that is sent.
//
// Which kind of target.
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

// What to do; status only asks.
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

// init, as the client knows it; the server decides what it is next.
//
// init until its token, callers and event socket are there, then active.
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

// How bad it is.
type SubscribePayloadFiltersAlertLevelsItem string

const (
	Info                                           SubscribePayloadFiltersAlertLevelsItem = "info"
	SubscribePayloadFiltersAlertLevelsItemCritical SubscribePayloadFiltersAlertLevelsItem = "critical"
	SubscribePayloadFiltersAlertLevelsItemError    SubscribePayloadFiltersAlertLevelsItem = "error"
	SubscribePayloadFiltersAlertLevelsItemWarning  SubscribePayloadFiltersAlertLevelsItem = "warning"
)

// How important it is.
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

// Where the alert stands now. Missing: it fires.
type AlertPayloadState string

const (
	Acknowledged AlertPayloadState = "acknowledged"
	Firing       AlertPayloadState = "firing"
	Resolved     AlertPayloadState = "resolved"
)

type CallUpdateEvent string

const (
	CallUpdateEventCallUpdate CallUpdateEvent = "callUpdate"
)

// Where it stands: dialling and connected go on; answered, unanswered, failed and unknown
// are the end.
type CallUpdatePayloadState string

const (
	Answered                        CallUpdatePayloadState = "answered"
	CallUpdatePayloadStateConnected CallUpdatePayloadState = "connected"
	CallUpdatePayloadStateDialling  CallUpdatePayloadState = "dialling"
	CallUpdatePayloadStateFailed    CallUpdatePayloadState = "failed"
	CallUpdatePayloadStateUnknown   CallUpdatePayloadState = "unknown"
	Unanswered                      CallUpdatePayloadState = "unanswered"
	Waiting                         CallUpdatePayloadState = "waiting"
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

// What this connection may do.
type ConnectionStatusPayloadRole string

const (
	Admin     ConnectionStatusPayloadRole = "admin"
	Operator  ConnectionStatusPayloadRole = "operator"
	Publisher ConnectionStatusPayloadRole = "publisher"
	Viewer    ConnectionStatusPayloadRole = "viewer"
)

// draining: the server stops soon and wants no new connection.
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

// What happened.
type PoscoEventPayloadEventType string

const (
	DeploymentCompleted  PoscoEventPayloadEventType = "deployment_completed"
	DeploymentFailed     PoscoEventPayloadEventType = "deployment_failed"
	DeploymentProgress   PoscoEventPayloadEventType = "deployment_progress"
	DeploymentRolledBack PoscoEventPayloadEventType = "deployment_rolled_back"
	DeploymentStarted    PoscoEventPayloadEventType = "deployment_started"
)

// Where the deployment stands now.
type PoscoEventPayloadStatus string

const (
	PoscoEventPayloadStatusCompleted  PoscoEventPayloadStatus = "completed"
	PoscoEventPayloadStatusFailed     PoscoEventPayloadStatus = "failed"
	PoscoEventPayloadStatusInProgress PoscoEventPayloadStatus = "in_progress"
	PoscoEventPayloadStatusPending    PoscoEventPayloadStatus = "pending"
	RolledBack                        PoscoEventPayloadStatus = "rolled_back"
)

// Where the step stands.
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

// What it does: paused by a person, without its PBX, waiting for its hours, calling, or
// done with its lists.
type ProjectsUpdatePayloadDataItemDiallingState string

const (
	Finished                                               ProjectsUpdatePayloadDataItemDiallingState = "finished"
	OutsideHours                                           ProjectsUpdatePayloadDataItemDiallingState = "outside_hours"
	Paused                                                 ProjectsUpdatePayloadDataItemDiallingState = "paused"
	ProjectsUpdatePayloadDataItemDiallingStateDialling     ProjectsUpdatePayloadDataItemDiallingState = "dialling"
	ProjectsUpdatePayloadDataItemDiallingStateDisconnected ProjectsUpdatePayloadDataItemDiallingState = "disconnected"
)

type ProjectsUpdatePayloadType string

const (
	AllProjects ProjectsUpdatePayloadType = "allProjects"
)

type ServiceEventEvent string

const (
	ServiceEventEventServiceEvent ServiceEventEvent = "serviceEvent"
)

// What happened.
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
	ServiceEventPayloadStatusUnknown ServiceEventPayloadStatus = "unknown"
	Starting                         ServiceEventPayloadStatus = "starting"
	Stopping                         ServiceEventPayloadStatus = "stopping"
)

type StatusUpdateEvent string

const (
	StatusUpdateEventStatusUpdate StatusUpdateEvent = "statusUpdate"
)

// From thresholds over CPU, memory and disk.
type StatusUpdatePayloadHealth string

const (
	Degraded                          StatusUpdatePayloadHealth = "degraded"
	Healthy                           StatusUpdatePayloadHealth = "healthy"
	StatusUpdatePayloadHealthCritical StatusUpdatePayloadHealth = "critical"
	StatusUpdatePayloadHealthWarning  StatusUpdatePayloadHealth = "warning"
)

// limited: an interface is up, but the configured check target is silent.
type StatusUpdatePayloadNetworkStatus string

const (
	Limited                                      StatusUpdatePayloadNetworkStatus = "limited"
	StatusUpdatePayloadNetworkStatusConnected    StatusUpdatePayloadNetworkStatus = "connected"
	StatusUpdatePayloadNetworkStatusDisconnected StatusUpdatePayloadNetworkStatus = "disconnected"
)

type WebhookEventEvent string

const (
	WebhookEventEventWebhookEvent WebhookEventEvent = "webhookEvent"
)

// What happened.
type WebhookEventPayloadEventType string

const (
	Queued                             WebhookEventPayloadEventType = "queued"
	Retrying                           WebhookEventPayloadEventType = "retrying"
	Sent                               WebhookEventPayloadEventType = "sent"
	WebhookEventPayloadEventTypeFailed WebhookEventPayloadEventType = "failed"
)

// Where it stands now.
type WebhookEventPayloadStatus string

const (
	Success                          WebhookEventPayloadStatus = "success"
	WebhookEventPayloadStatusFailed  WebhookEventPayloadStatus = "failed"
	WebhookEventPayloadStatusPending WebhookEventPayloadStatus = "pending"
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
