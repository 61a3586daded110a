/** 128 random bits as hex; `crypto.randomUUID` is missing on plain HTTP and in old browsers. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
