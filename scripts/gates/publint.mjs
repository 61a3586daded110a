import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { readFile } from 'node:fs/promises';
import { at } from '../lib/run.mjs';

/** What a package of ours would look like to bundlers and Node. */
export default {
  name: 'publint',
  async run() {
    const { messages } = await publint({ pkgDir: at(), strict: true });
    const pkg = JSON.parse(await readFile(at('package.json'), 'utf8'));
    const problems = messages.filter((m) => m.type !== 'suggestion').map((m) => formatMessage(m, pkg));
    if (problems.length > 0) throw new Error(problems.join('\n'));
  },
};
