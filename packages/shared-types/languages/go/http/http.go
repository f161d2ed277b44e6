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
	Epoch                                                               string                     `json:"epoch"`
	Position                                                            int64                      `json:"position"`
	Projects                                                            []SnapshotProjectsItem     `json:"projects"`
	// The newest durable messages, oldest first; at most 100.
	RecentEvents                                                        []SnapshotRecentEventsItem `json:"recent_events"`
	// The newest log entries of all sources, oldest first; at most 500.
	RecentLogs                                                          []SnapshotRecentLogsItem   `json:"recent_logs"`
	Server                                                              SnapshotServer             `json:"server"`
	Services                                                            []SnapshotServicesItem     `json:"services"`
	// null before the first sample.
	Status                                                              *SnapshotStatus            `json:"status"`
}

type SnapshotProjectsItem struct {
	// '***' when there is a token, null when there is none. Never the token.
	AccessToken                                                              *SnapshotProjectsItemAccessToken `json:"access_token"`
	Action                                                                   SnapshotProjectsItemAction       `json:"action"`
	// How many callers the project has.
	AgentQuantity                                                            int64                            `json:"agentQuantity"`
	// The callers, as the PBX lists them; null before they are known.
	Caller                                                                   *Caller                          `json:"caller"`
	CallFlowID                                                               string                           `json:"callFlowId"`
	ClientID                                                                 string                           `json:"client_id"`
	// RFC 3339 with an offset or Z.
	CreatedAt                                                                string                           `json:"createdAt"`
	ProjectID                                                                string                           `json:"projectId"`
	// RFC 3339 with an offset or Z.
	UpdatedAt                                                                string                           `json:"updatedAt"`
	// Whether the project’s event socket is open, now.
	WsConnected                                                              bool                             `json:"ws_connected"`
}

type SnapshotRecentEventsItem struct {
	Message  SnapshotRecentEventsItemMessage `json:"message"`
	Position int64                           `json:"position"`
}

type SnapshotRecentEventsItemMessage struct {
	BroadcastID                     *string                `json:"broadcast_id,omitempty"`
	Data                            map[string]interface{} `json:"data"`
	// RFC 3339 with an offset or Z.
	Timestamp                       string                 `json:"timestamp"`
	Type                            string                 `json:"type"`
}

type SnapshotRecentLogsItem struct {
	FileName                                                             string                      `json:"file_name"`
	Level                                                                SnapshotRecentLogsItemLevel `json:"level"`
	LineNumber                                                           *int64                      `json:"line_number,omitempty"`
	LoggerName                                                           *string                     `json:"logger_name,omitempty"`
	Message                                                              string                      `json:"message"`
	Module                                                               *string                     `json:"module,omitempty"`
	// Grows with every entry kept by this server since it started.
	Sequence                                                             int64                       `json:"sequence"`
	// A service’s id: letters, digits, _ - . and :, at most 128 of them.
	ServiceID                                                            *string                     `json:"service_id,omitempty"`
	ThreadID                                                             *string                     `json:"thread_id,omitempty"`
	// RFC 3339 with an offset or Z.
	Timestamp                                                            string                      `json:"timestamp"`
}

type SnapshotServer struct {
	Hostname                        string `json:"hostname"`
	Platform                        string `json:"platform"`
	// RFC 3339 with an offset or Z.
	StartedAt                       string `json:"started_at"`
	// RFC 3339 with an offset or Z.
	Time                            string `json:"time"`
	Version                         string `json:"version"`
}

type SnapshotServicesItem struct {
	DependsOn                                                            []string                      `json:"depends_on"`
	// process; other kinds may be added.
	Kind                                                                 string                        `json:"kind"`
	// How it ended the last time.
	LastExit                                                             *SnapshotServicesItemLastExit `json:"last_exit,omitempty"`
	// When a failed service is started again.
	NextRestartAt                                                        *string                       `json:"next_restart_at,omitempty"`
	PID                                                                  *int64                        `json:"pid,omitempty"`
	// Restarts without a person asking, since the server started.
	RestartCount                                                         int64                         `json:"restart_count"`
	// A service’s id: letters, digits, _ - . and :, at most 128 of them.
	ServiceID                                                            string                        `json:"service_id"`
	ServiceName                                                          string                        `json:"service_name"`
	// Since when it has been in this state.
	Since                                                                string                        `json:"since"`
	Status                                                               SnapshotServicesItemStatus    `json:"status"`
}

// How it ended the last time.
type SnapshotServicesItemLastExit struct {
	// RFC 3339 with an offset or Z.
	At                              string  `json:"at"`
	ExitCode                        *int64  `json:"exit_code"`
	Signal                          *string `json:"signal"`
}

type SnapshotStatus struct {
	// Services that are running.
	ActiveServices                                                             int64                       `json:"active_services"`
	// Processor load over all cores since the last sample, in percent.
	CPUPercent                                                                 float64                     `json:"cpu_percent"`
	// Bytes.
	DiskFree                                                                   *int64                      `json:"disk_free,omitempty"`
	// Used share of the file system that holds the data directory, in percent.
	DiskUsage                                                                  float64                     `json:"disk_usage"`
	// Bytes.
	DiskUsed                                                                   *int64                      `json:"disk_used,omitempty"`
	Health                                                                     *SnapshotStatusHealth       `json:"health,omitempty"`
	// Load over 1, 5 and 15 minutes.
	LoadAverage                                                                []float64                   `json:"load_average,omitempty"`
	// Bytes.
	MemoryAvailable                                                            *int64                      `json:"memory_available,omitempty"`
	// Memory in use, in percent of the installed memory.
	MemoryPercent                                                              float64                     `json:"memory_percent"`
	// Bytes.
	MemoryUsed                                                                 *int64                      `json:"memory_used,omitempty"`
	// Bytes received on all interfaces since the host started.
	NetworkBytesRecv                                                           *int64                      `json:"network_bytes_recv,omitempty"`
	// Bytes sent on all interfaces since the host started.
	NetworkBytesSent                                                           *int64                      `json:"network_bytes_sent,omitempty"`
	NetworkStatus                                                              SnapshotStatusNetworkStatus `json:"network_status"`
	// RFC 3339 with an offset or Z.
	SampledAt                                                                  string                      `json:"sampled_at"`
	// Seconds since the host started.
	Uptime                                                                     float64                     `json:"uptime"`
}

type SnapshotProjectsItemAccessToken string

const (
	Empty SnapshotProjectsItemAccessToken = "***"
)

type SnapshotProjectsItemAction string

const (
	Active SnapshotProjectsItemAction = "active"
	Init   SnapshotProjectsItemAction = "init"
)

type SnapshotRecentLogsItemLevel string

const (
	Critical SnapshotRecentLogsItemLevel = "CRITICAL"
	Debug    SnapshotRecentLogsItemLevel = "DEBUG"
	Error    SnapshotRecentLogsItemLevel = "ERROR"
	Info     SnapshotRecentLogsItemLevel = "INFO"
	Warning  SnapshotRecentLogsItemLevel = "WARNING"
)

type SnapshotServicesItemStatus string

const (
	Running                         SnapshotServicesItemStatus = "running"
	SnapshotServicesItemStatusError SnapshotServicesItemStatus = "error"
	Starting                        SnapshotServicesItemStatus = "starting"
	Stopped                         SnapshotServicesItemStatus = "stopped"
	Stopping                        SnapshotServicesItemStatus = "stopping"
	Unknown                         SnapshotServicesItemStatus = "unknown"
)

type SnapshotStatusHealth string

const (
	Degraded                     SnapshotStatusHealth = "degraded"
	Healthy                      SnapshotStatusHealth = "healthy"
	SnapshotStatusHealthCritical SnapshotStatusHealth = "critical"
	SnapshotStatusHealthWarning  SnapshotStatusHealth = "warning"
)

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
