import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { at, root } from './run.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.md': 'text/plain; charset=utf-8',
  '.csv': 'application/octet-stream',
};

/** The policy the elements work under (DESIGN: floor and budgets); pages below `/csp/` are sent with it. */
export const contentSecurityPolicy =
  "default-src 'self'; style-src 'self'; script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html postal-care";

const asciiEscape = (text) =>
  [...text].map((c) => (/[&<>"]/.test(c) || c > '~' ? `&#${c.codePointAt(0)};` : c)).join('');

/** Bytes of a urlencoded GBK body -> fields in order; a GBK form sends what GBK lacks as `&#…;`, left as it came. */
function formFields(body) {
  const gbk = new TextDecoder('gbk');
  const decode = (part) => {
    const bytes = [];
    for (let i = 0; i < part.length; i++) {
      const hex = part[i] === '%' ? /^[0-9a-f]{2}/i.exec(part.slice(i + 1, i + 3)) : null;
      bytes.push(hex ? parseInt(hex[0], 16) : part[i] === '+' ? 32 : part.charCodeAt(i) & 255);
      if (hex) i += 2;
    }
    return gbk.decode(new Uint8Array(bytes));
  };
  return body
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const cut = pair.indexOf('=');
      return cut < 0 ? [decode(pair), ''] : [decode(pair.slice(0, cut)), decode(pair.slice(cut + 1))];
    });
}

/** The old system's answer: a GBK page (ASCII with character references) that shows what was sent. */
function saved(body) {
  const rows = formFields(body)
    .map(([name, value]) => `<tr><th>${asciiEscape(name)}</th><td>${asciiEscape(value)}</td></tr>`)
    .join('');
  const title = asciiEscape('已保存');
  return `<html><head><title>${title}</title></head><body><h1>${title}</h1><table border=1>${rows}</table><pre>${asciiEscape(body)}</pre></body></html>`;
}

function answerSave(request, response) {
  const chunks = [];
  let size = 0;
  request.on('data', (chunk) => {
    size += chunk.length;
    if (size <= 1_000_000) chunks.push(chunk);
  });
  request.on('end', () => {
    if (size > 1_000_000) return response.writeHead(413).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=gbk' });
    response.end(saved(Buffer.concat(chunks).toString('latin1')));
  });
}

/** The file a URL path stands for: below the root, no dot folder; `undefined` where there is none. */
function fileOf(pathname, base) {
  const path = normalize(join(base, decodeURIComponent(pathname)));
  if (path !== base && !path.startsWith(base + sep)) return undefined;
  if (
    path
      .slice(base.length)
      .split(sep)
      .some((part) => part.startsWith('.'))
  )
    return undefined;
  return existsSync(path) && statSync(path).isFile() ? path : undefined;
}

function answer(request, response, base, home) {
  const url = new URL(request.url, 'http://localhost');
  let path = url.pathname;
  if (request.method === 'POST' && path === '/legacy/save') return answerSave(request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();
  if (path === '/') return response.writeHead(302, { location: home }).end();
  if (path === '/favicon.ico') return response.writeHead(204).end();
  const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  if (path.startsWith('/csp/')) {
    headers['content-security-policy'] = contentSecurityPolicy;
    path = path.slice('/csp'.length);
  }
  if (path.endsWith('/')) path += 'index.html';
  const file = fileOf(path, base);
  if (!file) {
    if (existsSync(join(base, decodeURIComponent(path), 'index.html')))
      return response.writeHead(302, { location: `${url.pathname}/` }).end();
    return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  }
  // The legacy page is GBK; a charset in the header beats its meta element, so the header must say the same.
  const isLegacy = file.startsWith(at('demo', 'legacy') + sep) && extname(file) === '.html';
  headers['content-type'] = isLegacy
    ? 'text/html; charset=gbk'
    : (types[extname(file)] ?? 'application/octet-stream');
  headers['content-length'] = statSync(file).size;
  response.writeHead(200, headers);
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

const listen = (server, port) =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.removeListener('error', fail);
      done(server.address().port);
    });
  });

/**
 * Serves a folder on this machine only.
 * @param {{ port?: number, base?: string, home?: string, next?: boolean }} [options] `port` 0 = any free one; `next` tries
 * the following ports when it is taken; `base` = the folder, the repository unless told; `home` = where `/` leads
 * @returns {Promise<{ origin: string, port: number, close(): Promise<void> }>}
 */
export async function serve({ port = 0, base = root, home = '/demo/', next = false } = {}) {
  const server = createServer((request, response) => {
    try {
      answer(request, response, base, home);
    } catch {
      response.writeHead(400).end();
    }
  });
  for (let tries = 0; ; tries++) {
    try {
      port = await listen(server, port);
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || !next || tries >= 50) throw error;
      port++;
    }
  }
  return {
    origin: `http://localhost:${port}`,
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
