import type { AlertMetric } from '../config/alerts.ts';
import type { ProbeFailure } from '../domain/probes/probe.ts';
import { deploymentsEn } from './deployments.ts';
import type { Ending, Texts } from './texts.ts';

const ending = ({ exitCode, signal }: Ending): string =>
  signal ? `was ended by ${signal}` : `ended with exit code ${exitCode ?? 'unknown'}`;
const seconds = (value: number): string => `${value} ${value === 1 ? 'second' : 'seconds'}`;
const probe = ({ cause, subject }: ProbeFailure): string => {
  switch (cause) {
    case 'timeout':
      return `no answer within ${subject} s`;
    case 'refused':
      return 'nothing listens there';
    case 'no_address':
      return `its name has no address (${subject})`;
    case 'tls':
      return `no secure connection (${subject})`;
    case 'connection':
      return `no connection (${subject})`;
    case 'status':
      return `it answered with status ${subject}`;
    case 'text_missing':
      return 'the expected text is not in the answer';
    case 'exit':
      return `the probe command ended with ${subject}`;
    case 'not_started':
      return `the probe command '${subject}' could not be started`;
    case 'value_missing':
      return `a value from the configuration cannot be had (${subject})`;
    case 'no_json':
      return 'the answer is not JSON';
    case 'no_field':
      return `the answer has no ${subject}`;
    case 'no_time':
      return `${subject} holds no time`;
    case 'no_file':
      return `the file cannot be read (${subject})`;
    case 'future':
      return `the newest is from ${subject}, which has not come yet`;
    case 'stale':
      return `the newest is from ${subject}`;
  }
};

const metricNames: Readonly<Record<AlertMetric, string>> = {
  cpu_percent: 'CPU usage',
  memory_percent: 'Memory usage',
  disk_usage: 'Disk usage',
  memory_available: 'Available memory',
  disk_free: 'Free disk space',
  load_1: 'Load (1 min)',
  load_5: 'Load (5 min)',
  load_15: 'Load (15 min)',
  active_services: 'Number of active services',
};

export const en: Texts = {
  alerts: {
    acknowledge: () => 'Acknowledge',
    crashLoopTitle: (name) => `${name} is in a crash loop`,
    dismiss: () => 'Dismiss',
    dismissed: (by) => `Dismissed by ${by}`,
    flapping: (changes, within, calm) =>
      `It is flapping (changed ${changes} times within ${seconds(within)}): it resolves when it was good for ${seconds(calm)}`,
    freshnessTitle: (name) => `${name} is late`,
    logMessage: (matches, within, line) =>
      matches === 1 ? line : `${matches} times within ${seconds(within)}, the last: ${line}`,
    logTitle: (name) => `Log pattern found: ${name}`,
    metricMessage: (metric, value, threshold, direction) =>
      `${metric} is ${value}; the threshold is ${threshold}, and ${direction === 'above' ? 'more' : 'less'} is bad`,
    metricName: (metric) => metricNames[metric],
    metricTitle: (metric, direction) => `${metric} is ${direction === 'above' ? 'high' : 'low'}`,
    notWatched: () => 'Nothing watches this any more: its rule or its subject is not in the configuration',
    ruleChanged: () => 'Its rule watches something else since the configuration was changed',
    resolved: (after) => `Resolved after ${seconds(after)}`,
    resolvedMark: () => '[resolved]',
    serviceTitle: (name) => `${name} is down`,
    unhealthyTitle: (name) => `${name} is not healthy`,
    summaryTitle: (count) => `${count} alerts from the quiet hours`,
  },
  config: {
    changed: {
      title: () => 'The configuration was changed',
      message: (fields) => `In use now: ${fields}`,
    },
    broken: {
      title: () => 'The new configuration is not used',
      message: (problems) => `The server goes on with the configuration before it. ${problems}`,
      resolved: () => 'The configuration is valid again and in use',
    },
    restart: {
      title: () => 'The new configuration needs a restart',
      message: (fields) => `These fields count when the server is restarted: ${fields}`,
      resolved: () => 'The server runs with the whole configuration',
    },
  },
  deployments: deploymentsEn,
  services: {
    started: () => 'The service was started',
    restarted: () => 'The service was restarted',
    recovered: () => 'The service has recovered and is running again',
    stopped: () => 'The service was stopped',
    completed: () => 'The service has finished its work and ended',
    configChanged: (change) =>
      change === 'added'
        ? 'The service was added to the configuration'
        : change === 'removed'
          ? 'The service was removed from the configuration'
          : 'The configuration of the service was changed',
    failedWillRetry: (end, retry) => `The service ${ending(end)}; it is started again in ${seconds(retry)}`,
    failedStaysDown: (end) => `The service ${ending(end)}; by its configuration it is not started again`,
    crashLoop: (failures, window) =>
      `The service failed ${failures} times within ${seconds(window)} and stays down; look at its last log lines, and start it again when the cause is removed`,
    startFailedWillRetry: (reason, retry) =>
      `The service could not be started (${reason}); the next try is in ${seconds(retry)}`,
    programNotFound: (program) =>
      `The program '${program}' was not found; check command in the configuration, and that the program is installed`,
    programNotExecutable: (program) =>
      `The program '${program}' may not be executed; check its permissions, and command in the configuration`,
    folderNotFound: (folder) =>
      `The working directory '${folder}' does not exist; check cwd in the configuration, or create it`,
    folderNotUsable: (folder) =>
      `The working directory '${folder}' is not a directory that the server may enter; check cwd in the configuration`,
    startFailed: (reason) =>
      `The service could not be started (${reason}); check command in the configuration`,
    valueMissing: (problem) =>
      `The service could not be started (${problem}); check env in the configuration`,
    healthy: () => 'The service is healthy',
    unhealthy: (problem) => `The service is not healthy: ${problem}`,
    notProbedYet: () => 'Nothing is known of the service yet',
    probe,
    memoryLimit: (used, limit) => `it uses ${used} MiB of memory, ${limit} are allowed`,
    unwellWillRetry: (problem, retry) =>
      `The service was ended: ${problem}; it is started again in ${seconds(retry)}`,
    unwellStaysDown: (problem) =>
      `The service was ended: ${problem}; by its configuration it is not started again`,
    shuttingDown: () => 'The server is shutting down; nothing is started or stopped by command any more',
    isRunning: () => 'The service is running',
    isStarting: () => 'The service is starting',
    isStopping: () => 'The service is stopping',
    isStopped: () => 'The service is stopped',
  },
  webhooks: {
    queued: () => 'The webhook waits to be sent',
    sent: () => 'The webhook was sent',
    retrying: (reason, retry) =>
      `The webhook was not taken (${reason}); the next try is in ${seconds(retry)}`,
    failed: (reason, attempts) =>
      `The webhook was given up after ${attempts} ${attempts === 1 ? 'try' : 'tries'} (${reason}); it is kept, and can be tried again by hand`,
    templates: {
      posco_news_alert: { title: '📰 {title}', text: '{url}\n{timestamp}' },
      system_error_alert: { title: '🚨 System error: {service_name}', text: '{error_message}\n{timestamp}' },
      deployment_success: {
        title: '✅ Deployed: {branch}',
        text: 'Commit {commit_hash} of {branch} is live.\n{timestamp}',
      },
    },
  },
};
