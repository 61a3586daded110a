import { ContextConsumer, ContextRoot } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { sessionContext } from '../../session/context.js';
import type { CustomerState, CustomerStore } from '../../session/customer-store.js';
import { pageSession } from '../../session/page-session.js';
import type { Session } from '../../session/session.js';

let contextRoot: ContextRoot | undefined;

/** Lets a provider that is defined or parsed after its consumers still reach them. */
function rememberConsumers(): void {
  if (contextRoot) return;
  contextRoot = new ContextRoot();
  contextRoot.attach(document.documentElement);
}

/**
 * Ties an element to its session (the nearest `postal-provider`'s, else the page's) and to the store of the one
 * customer it shows. `onChange` is called whenever either may look different.
 */
export class SessionLink implements ReactiveController {
  /** There once the host is connected. */
  session: Session | undefined;
  store: CustomerStore | null = null;

  private readonly provided: ContextConsumer<typeof sessionContext, ReactiveElement>;
  private leaveSession: (() => void) | undefined;
  private leaveStore: (() => void) | undefined;

  /**
   * @param customerId the customer that the element itself names, or `null` to follow the session's.
   * @param wanted whether a customer is wanted at all; `false` keeps every store closed.
   */
  constructor(
    private readonly host: ReactiveElement,
    private readonly customerId: () => string | null,
    private readonly onChange: () => void,
    private readonly wanted: () => boolean = () => true,
  ) {
    rememberConsumers();
    this.provided = new ContextConsumer(host, {
      context: sessionContext,
      subscribe: true,
      callback: () => this.follow(),
    });
    host.addController(this);
  }

  /** The state of the customer shown, or `null` where none is chosen. */
  get customer(): CustomerState | null {
    return this.store?.state ?? null;
  }

  hostConnected(): void {
    this.follow();
  }

  hostUpdate(): void {
    this.followCustomer();
  }

  hostDisconnected(): void {
    this.leaveSession?.();
    this.leaveStore?.();
    this.leaveSession = this.leaveStore = undefined;
    this.store = null;
  }

  private follow(): void {
    // The consumer may answer while it is being constructed.
    if (!this.host.isConnected || !this.provided) return;
    const session = this.provided.value ?? pageSession();
    if (session !== this.session || !this.leaveSession) {
      this.leaveSession?.();
      this.session = session;
      this.leaveSession = session.subscribe(() => {
        this.followCustomer();
        this.onChange();
      });
    }
    this.followCustomer();
    this.onChange();
  }

  private followCustomer(): void {
    if (!this.host.isConnected || !this.session) return;
    const { session } = this;
    const id = this.wanted() ? this.customerId() || session.customerId : null;
    const store = id && session.ready && !session.problem ? session.customer(id) : null;
    if (store === this.store) return;
    this.leaveStore?.();
    this.store = store;
    this.leaveStore = store?.subscribe(() => this.onChange());
    this.onChange();
  }
}
