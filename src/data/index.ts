export {
  BackendError,
  type Backend,
  type BackendErrorCode,
  type Capabilities,
  type Change,
  type FileRef,
  type Kind,
  type Outcome,
  type Page,
  type Query,
  type Stored,
  type Unsubscribe,
  type WatchListener,
} from './backend.js';
export { openConnection, sharedConnection, type Connection, type ConnectionOptions } from './connection.js';
export { Counters } from './counters.js';
export { Drafts, type Draft, type DraftKey, type DraftOptions, type DraftStatus } from './drafts.js';
export { LocalBackend } from './local-backend.js';
export { MemoryBackend } from './memory-backend.js';
export { withTimeLimit } from './time-limit.js';
