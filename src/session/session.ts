import type { Backend, Kind } from '../data/backend.js';
import { sharedConnection } from '../data/connection.js';
import { Counters } from '../data/counters.js';
import { Drafts } from '../data/drafts.js';
import { LocalBackend } from '../data/local-backend.js';
import { MemoryBackend } from '../data/memory-backend.js';
import type { PolicyPack } from '../policy/pack.js';
import { packs } from '../policy/packs/index.js';
import type { Role } from '../records/archive.js';
import { roles } from '../records/vocabulary.js';
import { problem, type Problem } from '../values/problem.js';
import { Clock } from './clock.js';
import { CustomerStore } from './customer-store.js';
import type { SessionOptions } from './options.js';
import { StoreAccess } from './store-access.js';

const defaults = { backend: 'local', policy: 'lianyungang-finance-2013', timeLimit: 10_000 } as const;

/**
 * Who works here, with which records, rules and clock; shared by all elements below one provider, or by all of the
 * page. Elements subscribe and are told when anything that they show may have changed.
 */
export class Session {
  readonly drafts = new Drafts(sharedConnection(), {
    now: () => this.clock.milliseconds(),
    onStatus: ({ kept }) => {
      this.keepsDrafts = kept === 'disk';
      this.notify();
    },
  });
  readonly counters = new Counters(sharedConnection());
  /** Counts in this page alone; for a browser whose database does not open. */
  readonly pageCounters = new Counters(null);
  private options: SessionOptions = {};
  private access!: StoreAccess;
  private readonly listeners = new Set<() => void>();
  private readonly recordListeners = new Set<() => void>();
  private readonly stores = new Map<string, CustomerStore>();
  private standardClock = new Clock();
  private opened = false;
  private keepsDrafts = true;

  constructor(options: SessionOptions, ready = true) {
    this.options = options;
    if (ready) this.open();
  }

  /** `false` while the page session waits for the page to be parsed and configured. */
  get ready(): boolean {
    return this.opened;
  }

  /** The rules in force, or `null` where the pack asked for is not there (`problem` says so). */
  get pack(): PolicyPack | null {
    const policy = this.options.policy ?? defaults.policy;
    return typeof policy === 'string' ? (packs.get(policy) ?? null) : policy;
  }

  /** What is wrong with the configuration, in the order it is found. */
  get problem(): Problem | null {
    const { policy, backend, actorRole } = this.options;
    if (!this.pack) return problem('pack-unknown', { given: policy as string, known: [...packs.keys()] });
    if (typeof backend === 'string' && !backends.has(backend)) {
      return problem('backend-unknown', { given: backend, known: [...backends.keys()] });
    }
    if (actorRole && !roles.includes(actorRole as Role)) {
      return problem('role-unknown', { given: actorRole, known: roles });
    }
    return null;
  }

  /** Why what is saved does not outlive this page, or `null`. */
  get notice(): Problem | null {
    return this.opened ? this.access.notice : null;
  }

  /** Whether drafts outlive this page; `false` once the browser failed to keep one. */
  get draftsOutlivePage(): boolean {
    return this.keepsDrafts;
  }

  get clock(): Clock {
    return this.options.clock ?? this.standardClock;
  }

  get customerId(): string | null {
    return this.options.customerId || null;
  }

  get actorId(): string | null {
    return this.options.actorId || null;
  }

  get actorRole(): Role | null {
    const role = this.options.actorRole as Role | null | undefined;
    return role && roles.includes(role) ? role : null;
  }

  get outletId(): string | null {
    return this.options.outletId || null;
  }

  get terminalId(): string | null {
    return this.options.terminalId || null;
  }

  /** The records, for the parts of a session. Whoever asks for them while the page is being parsed opens it. */
  get records(): StoreAccess {
    this.open();
    return this.access;
  }

  /** Takes over what is given and keeps the rest; elements follow at once. */
  configure(options: SessionOptions): void {
    const before = this.options;
    this.options = { ...before, ...options };
    if (!this.opened) return;
    if (this.options.backend !== before.backend || this.options.timeLimit !== before.timeLimit) {
      this.connect();
      this.stores.forEach((store) => void store.load());
    } else if (this.options.policy !== before.policy || this.options.clock !== before.clock) {
      this.stores.forEach((store) => store.refresh());
    }
    this.notify();
  }

  /** Connects to the records and tells the elements; done once the page has had its say. */
  open(): void {
    if (this.opened) return;
    this.connect();
    this.opened = true;
    this.notify();
  }

  /** Called back when the configuration, the customer chosen or the notice changed. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Called back when any record changed, here or in another tab. */
  onRecords(listener: () => void): () => void {
    this.recordListeners.add(listener);
    return () => this.recordListeners.delete(listener);
  }

  /** The one store of this customer; kept while somebody listens to it. */
  customer(id: string): CustomerStore {
    let store = this.stores.get(id);
    if (!store) {
      store = new CustomerStore(id, this, () => this.stores.delete(id));
      this.stores.set(id, store);
    }
    return store;
  }

  private connect(): void {
    this.access?.close();
    this.access = new StoreAccess(
      this.makeBackend(),
      this.options.timeLimit ?? defaults.timeLimit,
      (changed) => this.recordsChanged(changed),
      () => this.notify(),
    );
  }

  private makeBackend(): Backend {
    const backend = this.options.backend ?? defaults.backend;
    return typeof backend === 'string' ? (backends.get(backend) ?? backends.get('memory')!)() : backend;
  }

  private recordsChanged(changed: readonly { readonly kind: Kind; readonly id: string }[]): void {
    const touched =
      changed.length === 0
        ? [...this.stores.values()]
        : changed.filter(({ kind }) => kind === 'archive').map(({ id }) => this.stores.get(id));
    new Set(touched).forEach((store) => void store?.load());
    this.recordListeners.forEach((listener) => listener());
  }

  private notify(): void {
    this.listeners.forEach((listener) => listener());
  }
}

const backends = new Map<string, () => Backend>([
  ['local', () => new LocalBackend()],
  ['memory', () => new MemoryBackend()],
]);
