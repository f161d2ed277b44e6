// Generated from the JSON Schemas by `pnpm codegen`. Do not edit.

// Code generated from JSON Schema using quicktype. DO NOT EDIT.
// To parse and unparse this JSON data, add this code to your project and do:
//
//    snapshot, err := UnmarshalSnapshot(bytes)
//    bytes, err = snapshot.Marshal()

package http

import "bytes"
import "errors"

import "encoding/json"

func UnmarshalSnapshot(data []byte) (Snapshot, error) {
	var r Snapshot
	err := json.Unmarshal(data, &r)
	return r, err
}

func (r *Snapshot) Marshal() ([]byte, error) {
	return json.Marshal(r)
}

// The state, and the journal position that it was true at.
type Snapshot struct {
	// All that fire, acknowledged or not, newest first; at most 1000.
	Alerts                                                              []SnapshotAlertsItem       `json:"alerts"`
	// Every deployment of the configuration.
	Deployments                                                         []SnapshotDeploymentsItem  `json:"deployments"`
	// The journal’s identity; positions of another epoch mean nothing.
	Epoch                                                               string                     `json:"epoch"`
	// Every source of log entries.
	LogSources                                                          []SnapshotLogSourcesItem   `json:"log_sources"`
	// The journal position that all of this was true at.
	Position                                                            int64                      `json:"position"`
	// Every outbound project.
	Projects                                                            []SnapshotProjectsItem     `json:"projects"`
	// The newest durable messages, oldest first; at most 100.
	RecentEvents                                                        []SnapshotRecentEventsItem `json:"recent_events"`
	// The newest log entries of all sources, oldest first; at most 500.
	RecentLogs                                                          []SnapshotRecentLogsItem   `json:"recent_logs"`
	// The server that answered.
	Server                                                              SnapshotServer             `json:"server"`
	// Every service.
	Services                                                            []SnapshotServicesItem     `json:"services"`
	// null before the first sample.
	Status                                                              *SnapshotStatus            `json:"status"`
	// The outbox of webhooks.
	Webhooks                                                            SnapshotWebhooks           `json:"webhooks"`
}

type SnapshotAlertsItem struct {
	// What can be done about it: a label to show and the action to send back in alert_action.
	Actions                                                                                   []SnapshotAlertsItemActionsItem `json:"actions,omitempty"`
	// Which alert: the same as in its messages.
	AlertID                                                                                   string                          `json:"alert_id"`
	// What it is about: performance, service, deployment, …
	Category                                                                                  string                          `json:"category"`
	// When it began.
	FiredAt                                                                                   string                          `json:"fired_at"`
	// How bad it is.
	Level                                                                                     SnapshotAlertsItemLevel         `json:"level"`
	// What happened, in full, for a person.
	Message                                                                                   string                          `json:"message"`
	// Figures and facts behind it; which, depends on the category.
	Metadata                                                                                  map[string]interface{}          `json:"metadata,omitempty"`
	// Which part of the system noticed.
	Source                                                                                    string                          `json:"source"`
	// Where the alert stands now.
	State                                                                                     SnapshotAlertsItemState         `json:"state"`
	// What happened, in a few words.
	Title                                                                                     string                          `json:"title"`
	// When its last message was sent.
	UpdatedAt                                                                                 string                          `json:"updated_at"`
}

type SnapshotAlertsItemActionsItem struct {
	// What to send back.
	Action               string `json:"action"`
	// What to show.
	Label                string `json:"label"`
}

type SnapshotDeploymentsItem struct {
	// Its id in the configuration.
	Deployment                                                                    string                      `json:"deployment"`
	// What is deployed, beside the branch.
	Git                                                                           SnapshotDeploymentsItemGit  `json:"git"`
	// What people see.
	Name                                                                          string                      `json:"name"`
	// Without credentials.
	Repository                                                                    string                      `json:"repository"`
	// The run that is under way, else the last one, in the form of a posco_event.
	Run                                                                           *SnapshotDeploymentsItemRun `json:"run"`
	// Whether another run waits for this one.
	Waiting                                                                       bool                        `json:"waiting"`
}

// What is deployed, beside the branch.
type SnapshotDeploymentsItemGit struct {
	// Commits that are deployed and not on the branch.
	AheadCount                                                    int64                                  `json:"ahead_count"`
	// Commits of the branch that are not deployed.
	BehindCount                                                   int64                                  `json:"behind_count"`
	// The branch that is watched.
	Branch                                                        string                                 `json:"branch"`
	// Files of the release that were changed by hand; at most 20.
	ChangedFiles                                                  []string                               `json:"changed_files"`
	// When the remote last answered.
	CheckedAt                                                     *string                                `json:"checked_at"`
	// What is deployed; null before the first deployment.
	CommitHash                                                    *string                                `json:"commit_hash"`
	// Why the last look at the remote failed.
	Problem                                                       *SnapshotDeploymentsItemGitProblem     `json:"problem"`
	// The tip of the branch, as the remote last said.
	RemoteCommitHash                                              *string                                `json:"remote_commit_hash"`
	// What is deployed, compared with the branch.
	RemoteStatus                                                  SnapshotDeploymentsItemGitRemoteStatus `json:"remote_status"`
}

type SnapshotDeploymentsItemGitProblem struct {
	// What kind of failure.
	Code                    string `json:"code"`
	// For a person.
	Message                 string `json:"message"`
}

type SnapshotDeploymentsItemRun struct {
	// When it last changed.
	At                                                                               string                                `json:"at"`
	// The branch that is deployed.
	Branch                                                                           string                                `json:"branch"`
	// The commit that is deployed.
	CommitHash                                                                       string                                `json:"commit_hash"`
	// What is deployed again and again: the id of a deployment in the configuration.
	Deployment                                                                       *string                               `json:"deployment,omitempty"`
	// Which deployment: the same in all its messages.
	DeploymentID                                                                     string                                `json:"deployment_id"`
	// What happened.
	EventType                                                                        SnapshotDeploymentsItemRunEventType   `json:"event_type"`
	// For a person.
	Message                                                                          string                                `json:"message"`
	// How far the whole deployment is. In percent.
	Progress                                                                         float64                               `json:"progress"`
	// Where the deployment stands now.
	Status                                                                           SnapshotDeploymentsItemRunStatus      `json:"status"`
	// Every step, in order.
	Steps                                                                            []SnapshotDeploymentsItemRunStepsItem `json:"steps"`
}

type SnapshotDeploymentsItemRunStepsItem struct {
	// How long it took, once it has ended. In milliseconds.
	DurationMS                                              *int64                                    `json:"duration_ms,omitempty"`
	// What the step does.
	Name                                                    string                                    `json:"name"`
	// How far the step is, while it runs. In percent.
	Progress                                                *float64                                  `json:"progress,omitempty"`
	// Where the step stands.
	Status                                                  SnapshotDeploymentsItemRunStepsItemStatus `json:"status"`
}

type SnapshotLogSourcesItem struct {
	// Entries that were dropped since the server started: too many at once.
	DroppedEntries                                                              int64                       `json:"dropped_entries"`
	// The log’s name: a file, or the output of a service.
	FileName                                                                    string                      `json:"file_name"`
	// The service whose log it is.
	ServiceID                                                                   *string                     `json:"service_id,omitempty"`
	// output: what a service prints; the others are of a file that is followed.
	State                                                                       SnapshotLogSourcesItemState `json:"state"`
}

type SnapshotProjectsItem struct {
	// '***' when there is a token, null when there is none. Never the token.
	AccessToken                                                                          *SnapshotProjectsItemAccessToken `json:"access_token"`
	// init until its token, callers and event socket are there, then active.
	Action                                                                               SnapshotProjectsItemAction       `json:"action"`
	// How many callers the project has.
	AgentQuantity                                                                        int64                            `json:"agentQuantity"`
	// The callers, as the PBX lists them; null before they are known.
	Caller                                                                               *Caller                          `json:"caller"`
	// The call flow that the project runs.
	CallFlowID                                                                           string                           `json:"callFlowId"`
	// Its PBX account, without the secret.
	ClientID                                                                             string                           `json:"client_id"`
	// When it was first started.
	CreatedAt                                                                            string                           `json:"createdAt"`
	// How its call lists are dialled; absent where it has none.
	Dialling                                                                             *SnapshotProjectsItemDialling    `json:"dialling,omitempty"`
	// Why it is not connected, for a person; null when it is. Absent from older servers.
	Error                                                                                *string                          `json:"error"`
	// Which project.
	ProjectID                                                                            string                           `json:"projectId"`
	// When anything about it changed last.
	UpdatedAt                                                                            string                           `json:"updatedAt"`
	// Whether the project’s event socket is open, now.
	WsConnected                                                                          bool                             `json:"ws_connected"`
}

// How its call lists are dialled; absent where it has none.
type SnapshotProjectsItemDialling struct {
	// Numbers that were reached.
	Answered                                                                                    int64                             `json:"answered"`
	// Numbers that could not be called.
	Failed                                                                                      int64                             `json:"failed"`
	// Calls that ring or are connected.
	InProgress                                                                                  int64                             `json:"in_progress"`
	// Another one when its settings or its lists are others: read them again. Absent from older
	// servers.
	Revision                                                                                    *string                           `json:"revision,omitempty"`
	// What it does: paused by a person, without its PBX, waiting for its hours, calling, or
	// done with its lists.
	State                                                                                       SnapshotProjectsItemDiallingState `json:"state"`
	// Numbers that nobody answered at, as often as was asked for.
	Unanswered                                                                                  int64                             `json:"unanswered"`
	// Numbers of which cannot be known whether they were called.
	Unknown                                                                                     int64                             `json:"unknown"`
	// Numbers that are still to be dialled, or again.
	Waiting                                                                                     int64                             `json:"waiting"`
}

type SnapshotRecentEventsItem struct {
	// The message in the typed style.
	Message                           SnapshotRecentEventsItemMessage `json:"message"`
	// Its place in the journal.
	Position                          int64                           `json:"position"`
}

// The message in the typed style.
type SnapshotRecentEventsItemMessage struct {
	// <kind>_<position>.
	BroadcastID                *string                `json:"broadcast_id,omitempty"`
	// What it says.
	Data                       map[string]interface{} `json:"data"`
	// When it was sent.
	Timestamp                  string                 `json:"timestamp"`
	// The name of the message.
	Type                       string                 `json:"type"`
}

type SnapshotRecentLogsItem struct {
	// The log’s name: a file, or the output of a service.
	FileName                                                                                  string                      `json:"file_name"`
	// How important it is.
	Level                                                                                     SnapshotRecentLogsItemLevel `json:"level"`
	// The line in that source file.
	LineNumber                                                                                *int64                      `json:"line_number,omitempty"`
	// Which logger of the service wrote it.
	LoggerName                                                                                *string                     `json:"logger_name,omitempty"`
	// The text, with known shapes of secrets masked; several lines where it is a stack trace.
	Message                                                                                   string                      `json:"message"`
	// Which source file wrote it.
	Module                                                                                    *string                     `json:"module,omitempty"`
	// Grows with every entry kept by this server since it started.
	Sequence                                                                                  int64                       `json:"sequence"`
	// The service whose output it is.
	ServiceID                                                                                 *string                     `json:"service_id,omitempty"`
	// Which thread wrote it.
	ThreadID                                                                                  *string                     `json:"thread_id,omitempty"`
	// When it was logged, by the clock of who logged it.
	Timestamp                                                                                 string                      `json:"timestamp"`
}

// The server that answered.
type SnapshotServer struct {
	// The name of its machine.
	Hostname                                   string `json:"hostname"`
	// Its operating system, such as linux.
	Platform                                   string `json:"platform"`
	// When it was started.
	StartedAt                                  string `json:"started_at"`
	// Its clock when it answered.
	Time                                       string `json:"time"`
	// The server’s version, as in its package.
	Version                                    string `json:"version"`
}

type SnapshotServicesItem struct {
	// The services that it needs.
	DependsOn                                                                             []string                      `json:"depends_on"`
	// Whether it is well; only where it is probed.
	Health                                                                                *SnapshotServicesItemHealth   `json:"health,omitempty"`
	// process, http, tcp or freshness; other kinds may be added.
	Kind                                                                                  string                        `json:"kind"`
	// How it ended the last time.
	LastExit                                                                              *SnapshotServicesItemLastExit `json:"last_exit,omitempty"`
	// When a failed service is started again.
	NextRestartAt                                                                         *string                       `json:"next_restart_at,omitempty"`
	// Its process, while it has one.
	PID                                                                                   *int64                        `json:"pid,omitempty"`
	// Why it is in error or not healthy, for a person, in the server’s locale.
	Reason                                                                                *string                       `json:"reason,omitempty"`
	// Restarts without a person asking; it outlives the server where there is a database.
	RestartCount                                                                          int64                         `json:"restart_count"`
	// A service’s id: letters, digits, _ - . and :, at most 128 of them.
	ServiceID                                                                             string                        `json:"service_id"`
	// Its name, for a person.
	ServiceName                                                                           string                        `json:"service_name"`
	// Since when it has been in this state.
	Since                                                                                 string                        `json:"since"`
	// Its state.
	Status                                                                                SnapshotServicesItemStatus    `json:"status"`
}

// Whether it is well; only where it is probed.
type SnapshotServicesItemHealth struct {
	// When it was probed the last time.
	CheckedAt                                    *string                         `json:"checked_at,omitempty"`
	// Failed probes in a row.
	Failures                                     int64                           `json:"failures"`
	// How long that probe took, in milliseconds.
	LatencyMS                                    *float64                        `json:"latency_ms,omitempty"`
	// What the probes say so far.
	State                                        SnapshotServicesItemHealthState `json:"state"`
}

// How it ended the last time.
type SnapshotServicesItemLastExit struct {
	// When.
	At                                                                string  `json:"at"`
	// Its exit code; null when a signal ended it.
	ExitCode                                                          *int64  `json:"exit_code"`
	// The signal that ended it, such as SIGKILL; null when it exited.
	Signal                                                            *string `json:"signal"`
}

type SnapshotStatus struct {
	// Services that are running.
	ActiveServices                                                             int64                       `json:"active_services"`
	// Processor load over all cores since the last sample, in percent.
	CPUPercent                                                                 float64                     `json:"cpu_percent"`
	// Free on that file system. In bytes.
	DiskFree                                                                   *int64                      `json:"disk_free,omitempty"`
	// Used share of the file system that holds the data directory, in percent.
	DiskUsage                                                                  float64                     `json:"disk_usage"`
	// Used on the file system that holds the data directory. In bytes.
	DiskUsed                                                                   *int64                      `json:"disk_used,omitempty"`
	// From thresholds over CPU, memory and disk.
	Health                                                                     *SnapshotStatusHealth       `json:"health,omitempty"`
	// Load over 1, 5 and 15 minutes.
	LoadAverage                                                                []float64                   `json:"load_average,omitempty"`
	// Memory that programs can still get. In bytes.
	MemoryAvailable                                                            *int64                      `json:"memory_available,omitempty"`
	// Memory in use, in percent of the installed memory.
	MemoryPercent                                                              float64                     `json:"memory_percent"`
	// Memory in use. In bytes.
	MemoryUsed                                                                 *int64                      `json:"memory_used,omitempty"`
	// Received on all interfaces since the host started. In bytes.
	NetworkBytesRecv                                                           *int64                      `json:"network_bytes_recv,omitempty"`
	// Sent on all interfaces since the host started. In bytes.
	NetworkBytesSent                                                           *int64                      `json:"network_bytes_sent,omitempty"`
	// limited: an interface is up, but the configured check target is silent.
	NetworkStatus                                                              SnapshotStatusNetworkStatus `json:"network_status"`
	// When the metrics were taken.
	SampledAt                                                                  string                      `json:"sampled_at"`
	// Time since the host started. In seconds.
	Uptime                                                                     float64                     `json:"uptime"`
}

// The outbox of webhooks.
type SnapshotWebhooks struct {
	// Dead letters: they can be tried again by hand.
	Failed                                           int64                         `json:"failed"`
	// Webhooks that wait to be sent.
	Pending                                          int64                         `json:"pending"`
	// The configured targets.
	Targets                                          []SnapshotWebhooksTargetsItem `json:"targets"`
}

type SnapshotWebhooksTargetsItem struct {
	// Until when it waits.
	NextAttemptAt                  *string                                `json:"next_attempt_at,omitempty"`
	// Webhooks that wait for it.
	Pending                        int64                                  `json:"pending"`
	// What it does now.
	State                          SnapshotWebhooksTargetsItemState       `json:"state"`
	// Its id in the configuration.
	TargetID                       string                                 `json:"target_id"`
	// Where it is, masked.
	URL                            string                                 `json:"url"`
	// Which kind of target.
	WebhookType                    SnapshotWebhooksTargetsItemWebhookType `json:"webhook_type"`
}

// How bad it is.
type SnapshotAlertsItemLevel string

const (
	Info                            SnapshotAlertsItemLevel = "info"
	SnapshotAlertsItemLevelCritical SnapshotAlertsItemLevel = "critical"
	SnapshotAlertsItemLevelError    SnapshotAlertsItemLevel = "error"
	SnapshotAlertsItemLevelWarning  SnapshotAlertsItemLevel = "warning"
)

// Where the alert stands now.
type SnapshotAlertsItemState string

const (
	Acknowledged SnapshotAlertsItemState = "acknowledged"
	Firing       SnapshotAlertsItemState = "firing"
	Resolved     SnapshotAlertsItemState = "resolved"
)

// What is deployed, compared with the branch.
type SnapshotDeploymentsItemGitRemoteStatus string

const (
	Ahead                                         SnapshotDeploymentsItemGitRemoteStatus = "ahead"
	Behind                                        SnapshotDeploymentsItemGitRemoteStatus = "behind"
	Diverged                                      SnapshotDeploymentsItemGitRemoteStatus = "diverged"
	SnapshotDeploymentsItemGitRemoteStatusUnknown SnapshotDeploymentsItemGitRemoteStatus = "unknown"
	UpToDate                                      SnapshotDeploymentsItemGitRemoteStatus = "up-to-date"
)

// What happened.
type SnapshotDeploymentsItemRunEventType string

const (
	DeploymentCompleted  SnapshotDeploymentsItemRunEventType = "deployment_completed"
	DeploymentFailed     SnapshotDeploymentsItemRunEventType = "deployment_failed"
	DeploymentProgress   SnapshotDeploymentsItemRunEventType = "deployment_progress"
	DeploymentRolledBack SnapshotDeploymentsItemRunEventType = "deployment_rolled_back"
	DeploymentStarted    SnapshotDeploymentsItemRunEventType = "deployment_started"
)

// Where the deployment stands now.
type SnapshotDeploymentsItemRunStatus string

const (
	RolledBack                                 SnapshotDeploymentsItemRunStatus = "rolled_back"
	SnapshotDeploymentsItemRunStatusCompleted  SnapshotDeploymentsItemRunStatus = "completed"
	SnapshotDeploymentsItemRunStatusFailed     SnapshotDeploymentsItemRunStatus = "failed"
	SnapshotDeploymentsItemRunStatusInProgress SnapshotDeploymentsItemRunStatus = "in_progress"
	SnapshotDeploymentsItemRunStatusPending    SnapshotDeploymentsItemRunStatus = "pending"
)

// Where the step stands.
type SnapshotDeploymentsItemRunStepsItemStatus string

const (
	Skipped                                             SnapshotDeploymentsItemRunStepsItemStatus = "skipped"
	SnapshotDeploymentsItemRunStepsItemStatusCompleted  SnapshotDeploymentsItemRunStepsItemStatus = "completed"
	SnapshotDeploymentsItemRunStepsItemStatusFailed     SnapshotDeploymentsItemRunStepsItemStatus = "failed"
	SnapshotDeploymentsItemRunStepsItemStatusInProgress SnapshotDeploymentsItemRunStepsItemStatus = "in_progress"
	SnapshotDeploymentsItemRunStepsItemStatusPending    SnapshotDeploymentsItemRunStepsItemStatus = "pending"
)

// output: what a service prints; the others are of a file that is followed.
type SnapshotLogSourcesItemState string

const (
	Following  SnapshotLogSourcesItemState = "following"
	Missing    SnapshotLogSourcesItemState = "missing"
	Output     SnapshotLogSourcesItemState = "output"
	Unreadable SnapshotLogSourcesItemState = "unreadable"
)

type SnapshotProjectsItemAccessToken string

const (
	Empty SnapshotProjectsItemAccessToken = "***"
)

// init until its token, callers and event socket are there, then active.
type SnapshotProjectsItemAction string

const (
	Active SnapshotProjectsItemAction = "active"
	Init   SnapshotProjectsItemAction = "init"
)

// What it does: paused by a person, without its PBX, waiting for its hours, calling, or
// done with its lists.
type SnapshotProjectsItemDiallingState string

const (
	Dialling                                      SnapshotProjectsItemDiallingState = "dialling"
	Finished                                      SnapshotProjectsItemDiallingState = "finished"
	OutsideHours                                  SnapshotProjectsItemDiallingState = "outside_hours"
	Paused                                        SnapshotProjectsItemDiallingState = "paused"
	SnapshotProjectsItemDiallingStateDisconnected SnapshotProjectsItemDiallingState = "disconnected"
)

// How important it is.
type SnapshotRecentLogsItemLevel string

const (
	Critical                        SnapshotRecentLogsItemLevel = "CRITICAL"
	Debug                           SnapshotRecentLogsItemLevel = "DEBUG"
	Error                           SnapshotRecentLogsItemLevel = "ERROR"
	SnapshotRecentLogsItemLevelINFO SnapshotRecentLogsItemLevel = "INFO"
	Warning                         SnapshotRecentLogsItemLevel = "WARNING"
)

// What the probes say so far.
type SnapshotServicesItemHealthState string

const (
	SnapshotServicesItemHealthStateHealthy SnapshotServicesItemHealthState = "healthy"
	SnapshotServicesItemHealthStateUnknown SnapshotServicesItemHealthState = "unknown"
	Unhealthy                              SnapshotServicesItemHealthState = "unhealthy"
)

// Its state.
type SnapshotServicesItemStatus string

const (
	Running                           SnapshotServicesItemStatus = "running"
	SnapshotServicesItemStatusError   SnapshotServicesItemStatus = "error"
	SnapshotServicesItemStatusUnknown SnapshotServicesItemStatus = "unknown"
	Starting                          SnapshotServicesItemStatus = "starting"
	Stopped                           SnapshotServicesItemStatus = "stopped"
	Stopping                          SnapshotServicesItemStatus = "stopping"
)

// From thresholds over CPU, memory and disk.
type SnapshotStatusHealth string

const (
	Degraded                     SnapshotStatusHealth = "degraded"
	SnapshotStatusHealthCritical SnapshotStatusHealth = "critical"
	SnapshotStatusHealthHealthy  SnapshotStatusHealth = "healthy"
	SnapshotStatusHealthWarning  SnapshotStatusHealth = "warning"
)

// limited: an interface is up, but the configured check target is silent.
type SnapshotStatusNetworkStatus string

const (
	Connected                               SnapshotStatusNetworkStatus = "connected"
	Limited                                 SnapshotStatusNetworkStatus = "limited"
	SnapshotStatusNetworkStatusDisconnected SnapshotStatusNetworkStatus = "disconnected"
)

// What it does now.
type SnapshotWebhooksTargetsItemState string

const (
	Idle    SnapshotWebhooksTargetsItemState = "idle"
	Sending SnapshotWebhooksTargetsItemState = "sending"
	Waiting SnapshotWebhooksTargetsItemState = "waiting"
)

// Which kind of target.
type SnapshotWebhooksTargetsItemWebhookType string

const (
	Discord SnapshotWebhooksTargetsItemWebhookType = "discord"
	Dooray  SnapshotWebhooksTargetsItemWebhookType = "dooray"
	Generic SnapshotWebhooksTargetsItemWebhookType = "generic"
	Slack   SnapshotWebhooksTargetsItemWebhookType = "slack"
	Teams   SnapshotWebhooksTargetsItemWebhookType = "teams"
)

// The callers, as the PBX lists them; null before they are known.
type Caller struct {
	AnythingArray []interface{}
	AnythingMap   map[string]interface{}
	Bool          *bool
	Double        *float64
	String        *string
}

func (x *Caller) UnmarshalJSON(data []byte) error {
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

func (x *Caller) MarshalJSON() ([]byte, error) {
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
