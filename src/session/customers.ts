import type { RegisterEntry } from '../records/register.js';
import { maskName } from '../values/name.js';
import type { Session } from './session.js';

/** A row of the customer list; the name is masked. */
export interface CustomerListItem {
  readonly id: string;
  readonly name: string;
  readonly outlet: string | null;
  readonly manager: string | null;
  readonly lastContact: string | null;
}

export interface CustomerListPage {
  readonly items: readonly CustomerListItem[];
  /** Where to go on; absent at the end. */
  readonly cursor?: string;
}

/** The customers of the register in the order of their ids. */
export async function listCustomers(
  session: Session,
  query: { readonly limit?: number; readonly cursor?: string } = {},
): Promise<CustomerListPage> {
  const { items, cursor } = await session.records.list('register', query);
  return {
    items: items.map(({ id, body }) => {
      const { name, outlet, manager, lastContact } = body as RegisterEntry;
      return { id, name: maskName(name), outlet, manager, lastContact };
    }),
    ...(cursor === undefined ? {} : { cursor }),
  };
}
