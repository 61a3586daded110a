import { createContext } from '@lit/context';
import type { Session } from './session.js';

/** A string key, so that two copies of the kit on one page meet in one session. */
export const sessionContext = createContext<Session | undefined>('postal-care.session.v1');
