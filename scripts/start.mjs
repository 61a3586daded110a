import { install } from './lib/install.mjs';

/** `--port 9000` or `--port=9000`. */
function portAsked(args) {
  const index = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
  if (index < 0) return undefined;
  const port = Number(args[index].includes('=') ? args[index].split('=')[1] : args[index + 1]);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Error('--port wants a number, 1 to 65535.');
  return port;
}

try {
  const port = portAsked(process.argv.slice(2));
  install();
  const { build } = await import('./build.mjs');
  const { serve } = await import('./lib/serve.mjs');
  console.log('Building …');
  await build({ storybook: false });
  const { writeDemoData } = await import('../demo/data/write.mjs');
  writeDemoData();
  const { origin } = await serve({ port: port ?? 8000, next: port === undefined });
  console.log(`\n  Postal Care is at ${origin}/\n  Ctrl+C ends it.`);
} catch (error) {
  console.error(
    error.code === 'EADDRINUSE' ? 'This port is taken; choose another with --port.' : error.message,
  );
  process.exitCode = 1;
}
