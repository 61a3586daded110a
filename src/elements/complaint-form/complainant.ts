import type { CustomerState, CustomerStore } from '../../session/customer-store.js';
import type { Session } from '../../session/session.js';

/** The customer a complaint is about: the one on the page until the first key, from then on the same one. */
export class Complainant {
  private store: CustomerStore | null = null;
  private leave: (() => void) | undefined;

  constructor(private readonly onChange: () => void) {}

  get id(): string | null {
    return this.store?.id ?? null;
  }

  get state(): CustomerState | null {
    return this.store?.state ?? null;
  }

  follow(session: Session, id: string | null): void {
    const store = id && session.ready && !session.problem ? session.customer(id) : null;
    if (store === this.store) return;
    this.release();
    this.store = store;
    this.leave = store?.subscribe(this.onChange);
  }

  release(): void {
    this.leave?.();
    this.leave = undefined;
    this.store = null;
  }

  retry(): void {
    void this.store?.load();
  }
}
