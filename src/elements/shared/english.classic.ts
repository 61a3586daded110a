import { fillSections } from '../../locales/late-sections.js';

let ready = false;
let loading: Promise<void> | undefined;

async function loadWords(): Promise<void> {
  fillSections((await import('../../locales/en/index.js')).sections);
  ready = true;
}

export const english = {
  ready: () => ready,
  /** One load for all elements; after a failure the next call tries again. */
  load: () =>
    (loading ??= loadWords().catch((error: unknown) => {
      loading = undefined;
      throw error;
    })),
};
