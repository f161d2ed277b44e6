import type { Snapshot } from '../src/snapshot.ts';

/** A small answer of `GET /api/v1/snapshot`, for the reader of its schema. */
export const snapshotExample: Snapshot = {
  epoch: '01HV8Z9Q',
  position: 41,
  server: {
    version: '1.0.0',
    started_at: '2024-01-01T11:00:00.000Z',
    time: '2024-01-01T12:00:00.000Z',
    hostname: 'watch-1',
    platform: 'linux',
  },
  status: null,
  services: [
    {
      service_id: 'cache',
      service_name: 'Cache',
      kind: 'process',
      status: 'running',
      since: '2024-01-01T11:00:01.000Z',
      pid: 12_345,
      restart_count: 0,
      depends_on: [],
    },
  ],
  projects: [],
  alerts: [],
  webhooks: { pending: 0, failed: 0, targets: [] },
  deployments: [
    {
      deployment: 'site',
      name: 'Status page',
      repository: 'https://git.example.com/team/site.git',
      git: {
        branch: 'main',
        commit_hash: null,
        remote_commit_hash: null,
        remote_status: 'unknown',
        ahead_count: 0,
        behind_count: 0,
        changed_files: [],
        checked_at: null,
        problem: null,
      },
      run: null,
      waiting: false,
    },
  ],
  recent_events: [
    {
      position: 41,
      message: {
        type: 'service_event',
        data: {
          service_id: 'cache',
          service_name: 'Cache',
          event_type: 'started',
          status: 'running',
          message: 'Cache was started',
        },
        timestamp: '2024-01-01T11:00:01.000Z',
        broadcast_id: 'service_41',
      },
    },
  ],
  recent_logs: [
    {
      sequence: 7,
      file_name: 'cache',
      service_id: 'cache',
      timestamp: '2024-01-01T11:00:01.500Z',
      level: 'INFO',
      message: 'ready',
    },
  ],
  log_sources: [{ file_name: 'cache.log', service_id: 'cache', state: 'output', dropped_entries: 0 }],
};
