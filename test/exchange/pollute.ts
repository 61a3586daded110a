/** Plants what old libraries plant, as long as `run` takes. */
export async function onPollutedPage<T>(run: () => Promise<T>): Promise<T> {
  const plants: [object, string, unknown][] = [
    [Object.prototype, 'extend', () => 'planted'],
    [Array.prototype, 'toJSON', () => 'planted'],
    [Array.prototype, 'each', () => 'planted'],
    [String.prototype, 'toJSON', () => 'planted'],
  ];
  for (const [target, name, value] of plants) {
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  }
  try {
    return await run();
  } finally {
    for (const [target, name] of plants) Reflect.deleteProperty(target, name);
  }
}
