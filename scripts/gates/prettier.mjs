import { bin, node } from '../lib/run.mjs';

export default {
  name: 'prettier',
  async run() {
    const { code, output } = await node(bin('prettier'), ['--check', '.', '--log-level', 'warn']);
    if (code !== 0) throw new Error(output);
  },
};
