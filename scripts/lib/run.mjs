import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** A path below the root. */
export const at = (...parts) => join(root, ...parts);

/** The program file a package of node_modules names in its `bin`; read from disk, because `exports` may hide it. */
export function bin(pkg, name = pkg) {
  const folder = at('node_modules', pkg);
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) throw new Error(`${pkg} is not installed: run npm ci`);
  const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(folder, typeof bins === 'string' ? bins : bins[name]);
}

/**
 * Runs a program and collects what it prints.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string, show?: boolean, input?: string }} [options] `show` passes the output through
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { env, cwd = root, show = false } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** Runs a JavaScript file with this Node. */
export const node = (file, args = [], options) => run(process.execPath, [file, ...args], options);
