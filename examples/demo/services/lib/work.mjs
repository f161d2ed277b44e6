import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * The work directory holds one folder per running process, `<service>.<pid>`, with the files it works on and the
 * address it listens at. No two processes share a folder, so any number of demos run side by side. What outlives processes
 * lies beside the folders.
 */

const user = process.getuid?.() ?? os.userInfo().username;
const workDir = process.env.DEMO_WORK_DIR || path.join(os.tmpdir(), `watchhamster-demo-${user}`);

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
};

/** The folders of one service, those of dead processes left out. @param {string} service */
const foldersOf = (service) =>
  fs
    .readdirSync(workDir)
    .filter((entry) => entry.startsWith(`${service}.`))
    .map((entry) => ({ folder: path.join(workDir, entry), pid: Number(entry.slice(service.length + 1)) }));

/** Creates the work directory, which only this user can read. */
export const sharedFolder = () => {
  fs.mkdirSync(workDir, { recursive: true, mode: 0o700 });
  if (process.getuid && fs.lstatSync(workDir).uid !== process.getuid()) {
    throw new Error(`${workDir} belongs to another user: set DEMO_WORK_DIR to a folder of your own`);
  }
  return workDir;
};

/** Creates this process’s folder, and removes those that killed processes of this service left. @param {string} service */
export const ownFolder = (service) => {
  sharedFolder();
  for (const { folder, pid } of foldersOf(service)) {
    if (!isAlive(pid)) fs.rmSync(folder, { recursive: true, force: true });
  }
  const own = path.join(workDir, `${service}.${process.pid}`);
  fs.rmSync(own, { recursive: true, force: true });
  fs.mkdirSync(own);
  // Also after an uncaught exception; only SIGKILL leaves the folder behind.
  process.on('exit', () => {
    fs.rmSync(own, { recursive: true, force: true });
  });
  return own;
};

/** Replaces a file in one step: a reader sees the old text or the new one. @param {string} file @param {string} text */
export const writeWhole = (file, text) => {
  fs.writeFileSync(`${file}.new`, text);
  fs.renameSync(`${file}.new`, file);
};

/** Lets other services find this one. @param {string} folder from {@link ownFolder} @param {number} port */
export const publishAddress = (folder, port) => {
  writeWhole(
    path.join(folder, 'address.json'),
    JSON.stringify({ port, parent: process.ppid, at: Date.now() }),
  );
};

/**
 * The port of a service: the one of the same supervisor before others, the newest before older ones; undefined while
 * none is there.
 *
 * @param {string} service
 * @returns {number | undefined}
 */
export const findPort = (service) => {
  const found = [];
  for (const { folder, pid } of foldersOf(service)) {
    if (!isAlive(pid)) continue;
    try {
      found.push(JSON.parse(fs.readFileSync(path.join(folder, 'address.json'), 'utf8')));
    } catch {
      // Not listening yet, or just gone.
    }
  }
  /** @param {{ parent: number }} address */
  const foreign = (address) => Number(address.parent !== process.ppid);
  found.sort((a, b) => foreign(a) - foreign(b) || b.at - a.at);
  return found[0]?.port;
};

/** True for the first run under this supervisor. @param {string} service */
export const isFirstRun = (service) => {
  const marker = path.join(workDir, `${service}-first-run`);
  const parent = String(process.ppid);
  if (fs.existsSync(marker) && fs.readFileSync(marker, 'utf8') === parent) return false;
  writeWhole(marker, parent);
  return true;
};
