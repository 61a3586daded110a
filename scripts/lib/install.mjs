import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// Node's own modules only: this file runs before anything is installed.
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** npm's program file: the one that runs us, else the one that came with this Node. */
function npmProgram() {
  const here = dirname(process.execPath);
  const places = [
    process.env.npm_execpath,
    join(here, 'node_modules/npm/bin/npm-cli.js'),
    join(here, '../lib/node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  return places.find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
}

/** Runs npm without a shell. Returns its exit code and, unless `show`, what it printed on stdout. */
export function npm(args, { cwd = root, show = false } = {}) {
  const file = npmProgram();
  const stdio = ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'];
  const done = file
    ? spawnSync(process.execPath, [file, ...args], { cwd, stdio, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd, stdio, encoding: 'utf8' });
  if (done.error) throw new Error(`npm could not be started: ${done.error.message}`);
  return { code: done.status ?? 1, output: done.stdout ?? '', errors: done.stderr ?? '' };
}

/** Installs the dependencies when they are missing or older than the lock file. */
export function install() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node 20.19 or newer is needed; this is ${process.version}.`);
  }
  const stamp = join(root, 'node_modules/.package-lock.json');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs)
    return;
  console.log('Installing what is missing (npm ci) …');
  const { code } = npm(['ci', '--no-audit', '--no-fund'], { show: true });
  if (code !== 0) throw new Error('npm ci failed; its message stands above.');
}
