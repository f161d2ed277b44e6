import type { ProbeFailure } from '../domain/probes/probe.ts';
import type { AlertTexts } from './alert-texts.ts';
import type { DeploymentTexts } from './deployments.ts';

/**
 * Everything that the server says to people in its broadcasts. A language is one object of this type, so a text that is
 * missing does not compile. The name of a service stands beside its message, in `service_name`, and is not repeated.
 */
export interface Texts {
  readonly alerts: AlertTexts;
  readonly config: ConfigTexts;
  readonly deployments: DeploymentTexts;
  readonly services: ServiceTexts;
  readonly webhooks: WebhookTexts;
}

/** How a process ended: its exit code, or the signal that ended it. */
export interface Ending {
  readonly exitCode: number | null;
  readonly signal: string | null;
}

/** What is said of a configuration that is read again while the server runs. */
export interface ConfigTexts {
  /** It cannot be used; the server goes on with the one before. */
  readonly broken: {
    readonly title: () => string;
    readonly message: (problems: string) => string;
    readonly resolved: () => string;
  };
  /** It is in use now. */
  readonly changed: {
    readonly title: () => string;
    readonly message: (fields: string) => string;
  };
  /** Some of it counts after a restart only. */
  readonly restart: {
    readonly title: () => string;
    readonly message: (fields: string) => string;
    readonly resolved: () => string;
  };
}

/** What is said of services. Durations are in seconds. */
export interface ServiceTexts {
  readonly started: () => string;
  /** Restarted because a person asked. */
  readonly restarted: () => string;
  /** Runs again after a failure. */
  readonly recovered: () => string;
  /** Stopped because it was asked to. */
  readonly stopped: () => string;
  /** Ended by itself with exit code 0, and is not started again. */
  readonly completed: () => string;
  /** A new configuration was taken over. */
  readonly configChanged: (change: 'added' | 'changed' | 'removed') => string;
  /** Ended by itself and is started again after `retrySeconds`. */
  readonly failedWillRetry: (ending: Ending, retrySeconds: number) => string;
  /** Ended by itself and, by its configuration, is not started again. */
  readonly failedStaysDown: (ending: Ending) => string;
  readonly crashLoop: (failures: number, windowSeconds: number) => string;
  /** Could not be started now, for a reason that may pass; tried again after `retrySeconds`. */
  readonly startFailedWillRetry: (reason: string, retrySeconds: number) => string;
  readonly programNotFound: (program: string) => string;
  readonly programNotExecutable: (program: string) => string;
  readonly folderNotFound: (folder: string) => string;
  readonly folderNotUsable: (folder: string) => string;
  /** Could not be started for a reason that only the operating system knows, such as `E2BIG`. */
  readonly startFailed: (reason: string) => string;
  /** A variable whose value is kept elsewhere cannot be had; `problem` says for which, in English. */
  readonly valueMissing: (problem: string) => string;
  readonly healthy: () => string;
  readonly unhealthy: (problem: string) => string;
  /** Nothing is known yet of something that is only probed. */
  readonly notProbedYet: () => string;
  /** What was wrong with a probe: a part of a sentence. */
  readonly probe: (failure: ProbeFailure) => string;
  /** It has more resident memory than allowed, both in MiB: a part of a sentence. */
  readonly memoryLimit: (used: number, limit: number) => string;
  /** Was ended because of the problem, and is started again after `retrySeconds`. */
  readonly unwellWillRetry: (problem: string, retrySeconds: number) => string;
  /** Was ended because of the problem and, by its configuration, is not started again. */
  readonly unwellStaysDown: (problem: string) => string;
  readonly shuttingDown: () => string;
  /** The present state, for somebody who asks. */
  readonly isRunning: () => string;
  readonly isStarting: () => string;
  readonly isStopping: () => string;
  readonly isStopped: () => string;
}

/** What is said of webhooks, and the built-in templates. Reasons are in English. */
export interface WebhookTexts {
  readonly queued: () => string;
  readonly sent: () => string;
  readonly retrying: (reason: string, retrySeconds: number) => string;
  /** Given up after so many tries. */
  readonly failed: (reason: string, attempts: number) => string;
  readonly templates: Readonly<
    Record<
      'posco_news_alert' | 'system_error_alert' | 'deployment_success',
      { readonly title: string; readonly text: string }
    >
  >;
}
