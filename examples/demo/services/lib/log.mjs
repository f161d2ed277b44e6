import os from 'node:os';

/**
 * Four ways in which programs write logs, so that the demo shows how each is read.
 *
 * @typedef {'debug' | 'info' | 'warn' | 'error'} Level
 * @typedef {Record<Level, (text: string, fields?: Record<string, unknown>) => void>} Log
 */

/**
 * @param {(level: Level, text: string, fields: Record<string, unknown>) => void} write
 * @returns {Log}
 */
const log = (write) => ({
  debug: (text, fields = {}) => write('debug', text, fields),
  info: (text, fields = {}) => write('info', text, fields),
  warn: (text, fields = {}) => write('warn', text, fields),
  error: (text, fields = {}) => write('error', text, fields),
});

/** Local time as `2024-01-01 12:00:00,123`. */
const localTime = () => {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 23).replace('T', ' ').replace('.', ',');
};

const pinoLevels = { debug: 20, info: 30, warn: 40, error: 50 };

/** JSON lines as pino writes them: `{"level":30,"time":…,"name":…,"msg":…}`. @param {string} name */
export const pinoLog = (name) =>
  log((level, msg, fields) => {
    const head = {
      level: pinoLevels[level],
      time: Date.now(),
      pid: process.pid,
      hostname: os.hostname(),
      name,
    };
    process.stdout.write(`${JSON.stringify({ ...head, ...fields, msg })}\n`);
  });

const levelNames = { debug: 'DEBUG', info: 'INFO', warn: 'WARNING', error: 'ERROR' };

/** Python's logging module: `2024-01-01 12:00:00,123 - name - INFO - text`. @param {string} name */
export const pythonLog = (name) =>
  log((level, text) => {
    process.stdout.write(`${localTime()} - ${name} - ${levelNames[level]} - ${text}\n`);
  });

/** `2024-01-01 12:00:00 [INFO] text`. */
export const bracketLog = () =>
  log((level, text) => {
    process.stdout.write(`${localTime().slice(0, 19)} [${levelNames[level]}] ${text}\n`);
  });

/** Text without time or level; what is wrong goes to stderr. */
export const plainLog = () =>
  log((level, text) => {
    (level === 'error' ? process.stderr : process.stdout).write(`${text}\n`);
  });
