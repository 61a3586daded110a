import { BackendError, type Backend, type BackendErrorCode } from './backend.js';

/** The answer of `call`, or a BackendError if there is none within `ms` milliseconds. */
export function deadline<T>(call: Promise<T>, ms: number, code: BackendErrorCode): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new BackendError(code, `no answer within ${ms} ms`)), ms);
  });
  return Promise.race([call, late]).finally(() => clearTimeout(timer));
}

/**
 * The same backend, but a call that does not answer within `ms` milliseconds rejects with `unavailable`. A write
 * given up on may still be carried out: repeat it with the same idempotency keys.
 */
export function withTimeLimit(backend: Backend, ms: number): Backend {
  const limit = <T>(call: Promise<T>): Promise<T> => deadline(call, ms, 'unavailable');
  return {
    get can() {
      return backend.can;
    },
    read: (kind, ids) => limit(backend.read(kind, ids)),
    list: (kind, query) => limit(backend.list(kind, query)),
    write: (changes, options) => limit(backend.write(changes, options)),
    watch: backend.watch && ((listener) => backend.watch!(listener)),
    putFile: backend.putFile && ((blob) => limit(backend.putFile!(blob))),
    getFile: backend.getFile && ((ref) => limit(backend.getFile!(ref))),
  };
}
