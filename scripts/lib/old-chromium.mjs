import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { npm } from './install.mjs';
import { at } from './run.mjs';

/** Real old browsers out of npm packages: what the package is, and the checksum of its tarball. */
export const oldChromiums = {
  88: {
    pkg: 'chrome-aws-lambda@5.5.0',
    integrity:
      'sha512-nYSDzTsVEVsvIFaUUAUN53ulXBLKSRXFS+eVYZOLZD5SA1If59rqBAiy4raMgorQwXWqjSsjK1SF4As+qzPLqA==',
  },
  109: {
    pkg: '@sparticuz/chromium@109.0.6',
    integrity:
      'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  },
};

/** These packages hold programs for one platform. */
export const runsOldChromium = process.platform === 'linux' && process.arch === 'x64';

/** The regular files of a tar archive. */
function* filesOf(tar) {
  for (let at = 0; at + 512 <= tar.length;) {
    const header = tar.subarray(at, at + 512);
    const text = (from, length) => header.toString('latin1', from, from + length).replace(/\0.*$/, '');
    const name = text(0, 100);
    if (!name) return;
    const size = parseInt(text(124, 12), 8);
    const type = text(156, 1);
    at += 512;
    if (type === '' || type === '0') yield { name, data: tar.subarray(at, at + size) };
    at += Math.ceil(size / 512) * 512;
  }
}

async function download({ pkg, integrity }, folder) {
  const { code, output, errors } = npm([
    'pack',
    pkg,
    '--json',
    '--ignore-scripts',
    '--pack-destination',
    folder,
  ]);
  if (code !== 0) throw new Error(`${pkg} could not be fetched: ${errors}`);
  const file = join(folder, basename(JSON.parse(output)[0].filename.replace('@', '').replace('/', '-')));
  const bytes = await readFile(file);
  await rm(file);
  const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (found !== integrity) throw new Error(`${pkg} is not the file that was checked: ${found}`);
  return bytes;
}

/**
 * The program file of an old Chromium, fetched, checked and unpacked into .cache the first time.
 * @param {88 | 109} version
 */
export async function oldChromium(version) {
  const folder = at('.cache/chromium', String(version));
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  const work = `${folder}.new`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const packed = await promisify(gunzip)(await download(oldChromiums[version], work));
  const unbrotli = promisify(brotliDecompress);
  for (const { name, data } of filesOf(packed)) {
    if (name === 'package/bin/chromium.br') await writeFile(join(work, 'chromium'), await unbrotli(data));
    if (name === 'package/bin/swiftshader.tar.br') {
      for (const library of filesOf(await unbrotli(data))) {
        await writeFile(join(work, basename(library.name)), library.data);
      }
    }
  }
  await chmod(join(work, 'chromium'), 0o755);
  await rm(folder, { recursive: true, force: true });
  await rename(work, folder);
  return program;
}
