import { instantAt, shanghaiDate, type Instant, type PlainDate } from '../values/dates.js';

const minute = 60_000;

/** The one clock of a session: everything that shows a time asks it and is told of every new minute. */
export class Clock {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param read milliseconds since 1970; another source than the machine's own clock serves tests and stories. */
  constructor(private readonly read: () => number = () => Date.now()) {}

  now(): Instant {
    return instantAt(this.read());
  }

  milliseconds(): number {
    return this.read();
  }

  today(): PlainDate {
    return shanghaiDate(this.read());
  }

  /** Calls back at the start of every minute; the timer runs only while somebody listens. */
  onMinute(listener: () => void): () => void {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.schedule();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) clearTimeout(this.timer);
    };
  }

  private schedule(): void {
    this.timer = setTimeout(
      () => {
        for (const listener of this.listeners) listener();
        this.schedule();
      },
      minute - (this.read() % minute),
    );
  }
}
