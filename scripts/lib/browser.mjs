import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

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

const linux = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
];
const mac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
  .filter(Boolean)
  .flatMap((base) => [
    join(base, 'Google/Chrome/Application/chrome.exe'),
    join(base, 'Chromium/Application/chrome.exe'),
  ]);

const candidates = { linux, darwin: mac, win32: windows }[process.platform] ?? linux;

const isDebian = () => existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
const isRoot = () => process.getuid?.() === 0;

/** Debian's Chinese font; only asked for on Debian, the other systems bring one. */
const hasChineseFont = () =>
  existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc') ||
  spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).stdout?.trim() > '';

function aptInstall(packages) {
  const apt = (...args) =>
    spawnSync('apt-get', ['-y', '-o', 'DPkg::Lock::Timeout=180', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  console.log(`Installing ${packages.join(' and ')} (apt-get) …`);
  if (!apt('update') || !apt('install', '--no-install-recommends', ...packages)) {
    throw new Error(`apt-get could not install ${packages.join(' ')}; its message stands above.`);
  }
}

function installedBrowser() {
  const own = process.env.CHROME_PATH;
  if (own) {
    if (existsSync(own)) return own;
    throw new Error(`CHROME_PATH is "${own}", but there is no such file.`);
  }
  return candidates.find((path) => existsSync(path));
}

/** The path of a Chromium or Chrome on this machine: `CHROME_PATH` first, then the usual places. */
export function findBrowser() {
  const path = installedBrowser();
  if (!path) {
    throw new Error(
      'No Chromium or Chrome was found: install one (https://www.google.com/chrome), or set CHROME_PATH to its program file.',
    );
  }
  return path;
}

/** As `findBrowser`, but installs Chromium and a Chinese font first on a Debian machine where we are root. */
export function prepareBrowser() {
  if (isDebian() && isRoot()) {
    const missing = [
      ...(installedBrowser() ? [] : ['chromium']),
      ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
    ];
    if (missing.length > 0) aptInstall(missing);
  } else if (isDebian() && !hasChineseFont()) {
    console.log(
      'There is no Chinese font: screenshots will show boxes. apt-get install fonts-noto-cjk helps.',
    );
  }
  return findBrowser();
}

/** A page in a window of its own: a tab behind another one gets no animation frames. */
export const windowPage = ({ context }) => context.newPage({ type: 'window' });
