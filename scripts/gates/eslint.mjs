import { bin, node } from '../lib/run.mjs';

/** ESLint with types, lit, wc, compat and the house's own restrictions. */
export default {
  name: 'eslint',
  async run() {
    const { code, output } = await node(bin('eslint'), ['.', '--max-warnings', '0', '--no-warn-ignored']);
    if (code !== 0) throw new Error(output);
  },
};
