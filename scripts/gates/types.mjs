import { bin, node } from '../lib/run.mjs';

/** Type check of sources, tests and stories. */
export default {
  name: 'types',
  async run() {
    const { code, output } = await node(bin('typescript', 'tsc'), [
      '-p',
      'tsconfig.json',
      '--pretty',
      'false',
    ]);
    if (code !== 0) throw new Error(output);
  },
};
