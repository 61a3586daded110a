import { build } from '../build.mjs';

/** Everything of `npm run build`, Storybook too. */
export default {
  name: 'build',
  async run() {
    const times = [];
    await build({ log: (line) => times.push(line) });
    return { note: times.join(', ') };
  },
};
