import type { Contact } from '../../records/archive.js';
import type { PlainDate } from '../../values/dates.js';
import type { OrderedDuties } from './duty-order.js';
import type { TimelineWords } from './timeline-words.js';

/** The duties of a customer, as the element shows them. */
export interface DutiesView {
  readonly words: TimelineWords;
  readonly duties: OrderedDuties;
  readonly contacts: readonly Contact[];
  readonly today: PlainDate;
  /** What is open: ids of duties, and of the groups `overdue` and `done`. */
  readonly opened: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}
