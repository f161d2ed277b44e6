import { deploymentsEn } from './deployments.ts';
import type { Ending, Texts } from './texts.ts';

const ending = ({ exitCode, signal }: Ending): string =>
  signal ? `was ended by ${signal}` : `ended with exit code ${exitCode ?? 'unknown'}`;
const seconds = (value: number): string => `${value} ${value === 1 ? 'second' : 'seconds'}`;

export const en: Texts = {
  deployments: deploymentsEn,
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
    shuttingDown: () => 'The server is shutting down; nothing is started or stopped by command any more',
    isRunning: () => 'The service is running',
    isStarting: () => 'The service is starting',
    isStopping: () => 'The service is stopping',
    isStopped: () => 'The service is stopped',
  },
};
