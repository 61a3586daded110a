import { waitUntil as waitOnce } from '@open-wc/testing';

/** Waits for what will come; patient, because two cores serve several pages and strict writes to disk at once. */
export const waitUntil = (
  predicate: () => unknown,
  message?: string,
  { interval = 20, timeout = 10_000 }: { interval?: number; timeout?: number } = {},
): Promise<void> => waitOnce(predicate, message, { interval, timeout });
