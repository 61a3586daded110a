import type * as Exchange from '../exchange/index.js';

// Read while the script runs: later there is no current script. Chunks lie in the folder `postal-care` beside it.
const script = document.currentScript as HTMLScriptElement | null;
const base = script?.src || document.baseURI;

const load = (name: string): Promise<unknown> =>
  import(/* @vite-ignore */ new URL(`postal-care/${name}.js`, base).href);

export const chunks = {
  exchange: () => load('exchange') as Promise<typeof Exchange>,
};
