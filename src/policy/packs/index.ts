import type { PolicyPack } from '../pack.js';
import lianyungang from './lianyungang-finance-2013.json';

/** Personal high-end customers of agency finance, Lianyungang 2013 (002): the default pack. */
export const lianyungang2013 = frozen(lianyungang as unknown as PolicyPack);

/** The packs that come with the kit, by id. They are checked by the tests, not when a page loads. */
export const packs: ReadonlyMap<string, PolicyPack> = new Map([[lianyungang2013.id, lianyungang2013]]);

function frozen<T>(data: T): T {
  if (typeof data === 'object' && data !== null) {
    for (const member of Object.values(data)) frozen(member);
    Object.freeze(data);
  }
  return data;
}
