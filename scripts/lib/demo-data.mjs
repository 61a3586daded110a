import { at, node } from './run.mjs';

/** Writes the demo's files as the download platform would deliver them; needs a build. */
export async function writeDemoData() {
  const { code, output } = await node(at('demo/data/write.mjs'));
  if (code !== 0) throw new Error(`The demo's files could not be written:\n${output}`);
}
