import { hidden } from './mask.js';
import { problem } from './problem.js';
import type { Reading } from './problem.js';

const longest = 100;
const compoundSurnames = new Set(
  (
    '欧阳 司马 诸葛 上官 司徒 东方 独孤 南宫 万俟 闻人 夏侯 尉迟 公孙 慕容 令狐 皇甫 长孙 宇文 轩辕 端木 百里 呼延 ' +
    '申屠 公羊 澹台 公冶 宗政 濮阳 淳于 单于 太叔 仲孙 钟离 赫连 拓跋 司空 鲜于 闾丘 东郭 南门 西门 第五 歐陽 司馬 諸葛 ' +
    '東方 獨孤 南宮 聞人 尉遲 公孫 長孫 軒轅 鍾離 赫連'
  ).split(' '),
);

/**
 * The name of a person or an organisation: letters and spaces in their half-width forms, one space between words, every
 * middle dot as `·`; brackets and rare characters stay as typed.
 * Problems: `empty`, `name-garbled` (characters lost in a wrong encoding), `name-unreadable` (no letter), `name-too-long` {most}.
 */
export function readName(text: string): Reading<string> {
  const name = text
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (c) =>
      String.fromCharCode(c.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u2022\u2027\u30FB\uFF0E\uFF65]/g, '\u00B7')
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (name === '') return { ok: false, problems: [problem('empty')] };
  if (name.includes('\uFFFD')) return { ok: false, problems: [problem('name-garbled')] };
  if (!/[\p{L}\p{Co}]/u.test(name)) return { ok: false, problems: [problem('name-unreadable')] };
  if ([...name].length > longest)
    return { ok: false, problems: [problem('name-too-long', { most: longest })] };
  return { ok: true, value: name, problems: [] };
}

/** The surname and a star for each further character: `张*`, `欧阳*`; a single character is hidden. */
export function maskName(name: string): string {
  const characters = [...name];
  if (characters.length < 2) return hidden;
  const shown = characters.length > 2 && compoundSurnames.has(name.slice(0, 2)) ? 2 : 1;
  return characters.slice(0, shown).join('') + '*'.repeat(characters.length - shown);
}
