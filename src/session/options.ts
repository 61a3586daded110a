import type { Backend } from '../data/backend.js';
import type { PolicyPack } from '../policy/pack.js';
import type { Clock } from './clock.js';

/**
 * What a session can be told: as attributes of `postal-provider` (`customer-id` …), as `data-…` on the script tag
 * or by `PostalCare.configure`. An absent option keeps its value.
 */
export interface SessionOptions {
  /** `local` (IndexedDB of this browser, the default), `memory`, or a backend of the page's own. */
  readonly backend?: string | Backend;
  /** Id of a built-in policy pack, or a pack made by `parsePack`. Default: `lianyungang-finance-2013`. */
  readonly policy?: string | PolicyPack;
  /** The customer that elements without a `customer-id` of their own show. */
  readonly customerId?: string | null;
  /** Who works here: an id that the host knows. Without one a receiver is asked for. */
  readonly actorId?: string | null;
  readonly actorRole?: string | null;
  readonly outletId?: string | null;
  /** Two digits, unique within the outlet: makes complaint numbers unique without a server. */
  readonly terminalId?: string | null;
  /** The session's clock; for tests and stories. */
  readonly clock?: Clock;
  /** After how many milliseconds without an answer a backend counts as unavailable. Default: 10 000. */
  readonly timeLimit?: number;
}
