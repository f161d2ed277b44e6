import type { ProbeFailure } from '../domain/probes/probe.ts';
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

export const en: Texts = {
  services: {
    started: () => 'The service was started',
    restarted: () => 'The service was restarted',
    recovered: () => 'The service has recovered and is running again',
    stopped: () => 'The service was stopped',
    completed: () => 'The service has finished its work and ended',
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
};
