import { problem } from '../values/problem.js';
import type { Problem } from '../values/problem.js';

/** What makes a whole file unreadable as a table: `file-empty`, `file-workbook`, `file-binary`; else `null`. */
export function fileProblem(text: string): Problem | null {
  if (text.trim() === '') return problem('file-empty');
  // A zip archive (xlsx), or an OLE file (xls), whose bytes D0 CF 11 E0 read as these characters.
  if (text.startsWith('PK\u0003\u0004') || text.startsWith('\u90a2\u0011')) return problem('file-workbook');
  const head = text.slice(0, 4096);
  // eslint-disable-next-line no-control-regex
  const strange = head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (head.includes('\u0000') || strange > head.length / 20) return problem('file-binary');
  return null;
}
