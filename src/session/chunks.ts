/** Parts that are loaded when first needed. The classic build puts `chunks.classic.ts` in the place of this file. */
export const chunks = {
  exchange: () => import('../exchange/index.js'),
};
