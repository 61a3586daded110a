/** Stands for a value of which nothing is shown, not even its length. */
export const hidden = '***';

/** A value with only its first and last characters shown; all of it is hidden where less than half would be. */
export function maskMiddle(value: string, head: number, tail: number): string {
  const stars = value.length - head - tail;
  if (stars < 2) return hidden;
  return value.slice(0, head) + '*'.repeat(stars) + value.slice(value.length - tail);
}
