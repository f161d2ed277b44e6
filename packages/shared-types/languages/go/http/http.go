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
	// The journal’s identity; positions of another epoch mean nothing.
	Epoch                                                               string                     `json:"epoch"`
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
}

type SnapshotProjectsItem struct {
	// '***' when there is a token, null when there is none. Never the token.
	AccessToken                                                              *SnapshotProjectsItemAccessToken `json:"access_token"`
	// init until its token, callers and event socket are there, then active.
	Action                                                                   SnapshotProjectsItemAction       `json:"action"`
	// How many callers the project has.
	AgentQuantity                                                            int64                            `json:"agentQuantity"`
	// The callers, as the PBX lists them; null before they are known.
	Caller                                                                   *Caller                          `json:"caller"`
	// The call flow that the project runs.
	CallFlowID                                                               string                           `json:"callFlowId"`
	// Its PBX account, without the secret.
	ClientID                                                                 string                           `json:"client_id"`
	// When it was first started.
	CreatedAt                                                                string                           `json:"createdAt"`
	// Which project.
	ProjectID                                                                string                           `json:"projectId"`
	// When anything about it changed last.
	UpdatedAt                                                                string                           `json:"updatedAt"`
	// Whether the project’s event socket is open, now.
	WsConnected                                                              bool                             `json:"ws_connected"`
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

// How important it is.
type SnapshotRecentLogsItemLevel string

const (
	Critical SnapshotRecentLogsItemLevel = "CRITICAL"
	Debug    SnapshotRecentLogsItemLevel = "DEBUG"
	Error    SnapshotRecentLogsItemLevel = "ERROR"
	Info     SnapshotRecentLogsItemLevel = "INFO"
	Warning  SnapshotRecentLogsItemLevel = "WARNING"
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
	Connected    SnapshotStatusNetworkStatus = "connected"
	Disconnected SnapshotStatusNetworkStatus = "disconnected"
	Limited      SnapshotStatusNetworkStatus = "limited"
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
