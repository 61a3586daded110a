import { readFile } from 'node:fs/promises';
import { at } from '../../../scripts/lib/run.mjs';

const fence = /^```(\S*) ?(.*)\n([^]*?)^```$/gm;

/** One README with what the checks need of it. */
export async function readMarkdown(file) {
  const text = await readFile(at(file), 'utf8');
  const prose = text.replace(fence, '');
  return {
    /** Fenced blocks: `{ id: '<language> <name>', code }`. */
    snippets: [...text.matchAll(fence)].map(([, language, name, code]) => ({
      id: `${language} ${name}`.trim(),
      code,
    })),
    /** Levels of the headings, in order. */
    levels: [...prose.matchAll(/^(#+) /gm)].map(([, marks]) => marks.length),
    tables: tablesOf(prose),
    /** Relative targets of links and images, in order, without anchors. */
    targets: [...prose.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target),
  };
}

/** Tables as rows of cells, the heading row first. */
function tablesOf(text) {
  const blocks = text.match(/(?:^\|.*\|$\n?)+/gm) ?? [];
  return blocks.map((block) => {
    const [head, , ...rows] = block.trim().split('\n');
    return [head, ...rows].map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  });
}

/** What a cell names in code: `` `a`, `b` `` is a and b. */
export const codesOf = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
