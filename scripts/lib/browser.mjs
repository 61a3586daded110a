import { existsSync } from 'node:fs';

export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const candidates = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/** The path of a Chromium or Chrome on this machine: `CHROME_PATH` first, then the usual places. */
export async function findBrowser() {
  const path = [process.env.CHROME_PATH, ...candidates].find((p) => p && existsSync(p));
  if (!path) throw new Error('No Chromium or Chrome found. Install one, or set CHROME_PATH to its program.');
  return path;
}
