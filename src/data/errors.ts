import { BackendError, type BackendErrorCode } from './backend.js';

const codes: ReadonlyMap<string, BackendErrorCode> = new Map([
  ['VersionError', 'newer-version'],
  ['QuotaExceededError', 'quota'],
  ['DataError', 'invalid'],
  ['DataCloneError', 'invalid'],
]);

/** What IndexedDB threw, as the error the contract promises; anything unknown is `unavailable`. */
export function backendErrorOf(error: unknown): BackendError {
  if (error instanceof BackendError) return error;
  const { name, message } =
    error instanceof Error || error instanceof DOMException ? error : new Error(String(error));
  return new BackendError(codes.get(name) ?? 'unavailable', `${name}: ${message}`);
}

/**
 * Whether the error means that the connection died under us (Safari's lost server, "clear site data", a handle
 * closed for another tab's upgrade), so that a fresh one may do.
 */
export function isLostConnection(error: unknown): boolean {
  const name = (error as { name?: unknown } | null)?.name;
  return name === 'InvalidStateError' || name === 'UnknownError' || name === 'AbortError';
}
