import { build } from 'esbuild';
import { MemoryBackend } from '../../../dist/data.js';
import { at, root } from '../../../scripts/lib/run.mjs';

const files = new Map([['/jquery.min.js', at('node_modules/jquery-1.12/dist/jquery.min.js')]]);

/**
 * A web server's folder as the README asks for it, below `/readme/` of the test's origin: the script, the folder
 * beside it, jQuery, and pages made of snippets. `/care/…` is a server that keeps the backend contract.
 */
export async function openSite(context) {
  const pages = new Map();
  let records = new MemoryBackend();

  const care = async (call, { kind, ids, query, changes, atomic }) => {
    if (call === 'empty') records = new MemoryBackend();
    if (call === 'read') return records.read(kind, ids);
    if (call === 'list') return records.list(kind, query);
    if (call === 'write') return records.write(changes, { atomic });
    return null;
  };

  await context.route('**/readme/**', async (route, request) => {
    const path = new URL(request.url()).pathname.slice('/readme'.length);
    if (pages.has(path)) return route.fulfill(pages.get(path));
    if (path.startsWith('/care/')) {
      return route.fulfill({ json: await care(path.slice('/care/'.length), request.postDataJSON()) });
    }
    if (/^\/postal-care(\.js|\/[\w.-]+\.js)$/.test(path)) return route.fulfill({ path: at('dist', path) });
    return files.has(path) ? route.fulfill({ path: files.get(path) }) : route.fulfill({ status: 404 });
  });

  return {
    /** Puts a page there; its address. */
    page(name, body, headers = {}) {
      pages.set(`/${name}.html`, {
        body,
        headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
      });
      return `/readme/${name}.html`;
    },
    /** Puts data there. */
    data(name, value) {
      pages.set(`/${name}`, { json: value });
    },
    /** Puts a script there, bundled the way a user of the package would. */
    async bundle(name, code) {
      const stdin = { contents: code, resolveDir: root };
      const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false });
      pages.set(`/${name}.js`, { body: outputFiles[0].text, contentType: 'text/javascript' });
    },
  };
}
