import type { Kind, Unsubscribe, WatchListener } from './backend.js';

export type Keys = readonly { readonly kind: Kind; readonly id: string }[];

/**
 * Tells listeners which records changed: those of this object before the writer has its answer, those of other
 * tabs by BroadcastChannel where it exists. The channel opens with the first listener or announcement.
 */
export class Announcer {
  readonly #listeners = new Set<WatchListener>();
  #channel: BroadcastChannel | null | undefined;

  /** Without a name: within this object only. */
  constructor(readonly name: string | null) {}

  listen(listener: WatchListener): Unsubscribe {
    // Wrapped, so that a function given twice is told twice and taken away once.
    const own: WatchListener = (changed) => listener(changed);
    this.#listeners.add(own);
    this.#open();
    return () => this.#listeners.delete(own);
  }

  tell(changed: Keys): void {
    if (changed.length === 0) return;
    this.#tellHere(changed);
    this.#open()?.postMessage({ changed });
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  #tellHere(changed: Keys): void {
    for (const listener of this.#listeners) {
      try {
        listener(changed);
      } catch (error) {
        // The write stands; the listener's error belongs to the page's error log.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  #open(): BroadcastChannel | null {
    if (this.#channel !== undefined) return this.#channel;
    if (this.name === null || typeof BroadcastChannel === 'undefined') return (this.#channel = null);
    this.#channel = new BroadcastChannel(this.name);
    this.#channel.onmessage = ({ data }: MessageEvent<{ changed: Keys }>) => this.#tellHere(data.changed);
    return this.#channel;
  }
}
