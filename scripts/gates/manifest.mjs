import { checkManifest } from '../manifest.mjs';

/** custom-elements.json at the root is fresh. */
export default {
  name: 'manifest',
  async run() {
    const { modules } = await checkManifest();
    const elements = modules.flatMap((m) => m.declarations ?? []).filter((d) => d.tagName);
    return { note: elements.map((d) => d.tagName).join(', ') };
  },
};
