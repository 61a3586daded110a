import { phoneTail } from '../values/phone.js';
import type { Archive } from './archive.js';

/** What lists and search need of an archive; kept beside it under the same id and written in the same batch. */
export interface RegisterEntry {
  readonly name: string;
  readonly outlet: string | null;
  readonly manager: string | null;
  /** The last four digits of the phone. */
  readonly phoneTail: string | null;
  /** The day of the newest contact that reached the customer. */
  readonly lastContact: string | null;
}

export const registerSchema = 1;

export function registerEntry({ customer, contacts }: Archive): RegisterEntry {
  const reached = contacts.filter((contact) => contact.reached !== false).map((contact) => contact.on);
  return {
    name: customer.name,
    outlet: customer.outlet ?? null,
    manager: customer.manager ?? null,
    phoneTail: customer.phone ? phoneTail(customer.phone) : null,
    lastContact: reached.sort().pop() ?? null,
  };
}
