import type { SessionOptions } from './options.js';
import { Session } from './session.js';

let session: Session | undefined;
let given: SessionOptions = {};

/** Whether the page is still being parsed or its deferred scripts still run. */
function pageIsLoading(): boolean {
  if (document.readyState !== 'interactive') return document.readyState === 'loading';
  const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return timing?.domContentLoadedEventStart === 0;
}

/**
 * The session of all elements without a provider. It opens after DOMContentLoaded, so that a `configure`
 * anywhere in the page is heard before the first record is read.
 */
export function pageSession(): Session {
  if (!session) {
    const loading = pageIsLoading();
    const made = new Session(given, !loading);
    if (loading) document.addEventListener('DOMContentLoaded', () => made.open(), { once: true });
    session = made;
  }
  return session;
}

/** Configures the page session; may be called at any time, and again. */
export function configure(options: SessionOptions): void {
  given = { ...given, ...options };
  session?.configure(options);
}
