/**
 * Whether the English words are there. Modules bring them along; the classic build puts `english.classic.ts` in the
 * place of this file and loads them when a page is English.
 */
export const english = {
  ready: (): boolean => true,
  load: (): Promise<void> => Promise.resolve(),
};
