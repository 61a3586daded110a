import { words as en } from '../locales/en/reasons.js';
import { words as zh } from '../locales/zh-CN/reasons.js';
import { labelOf } from '../values/label.js';
import type { Label } from '../values/problem.js';
import { own } from './own.js';
import type { Reason } from './reason.js';

const digits = '\u96f6\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d';
const places = ['', '\u5341', '\u767e', '\u5343'];

/**
 * Where a reason stands, for people: `art. 6(3)`, in Chinese with the numerals of the text; the name of the document
 * comes first where it is another than the pack's own. English for `en` and its regions, else Chinese.
 */
export function citation(reason: Reason, locale: string): string {
  const isEnglish = /^en\b/i.test(locale);
  const article = isEnglish ? englishArticle(reason.article) : chineseArticle(reason.article);
  const document = own(reason.params, 'document') as Label | undefined;
  if (document === undefined) return article;
  return (isEnglish ? en : zh).ofDocument({ document: labelOf(document, locale), citation: article });
}

/** A numbered point of a part: `2.3`. */
const pointPattern = /^(\d+)\.(\d+)$/;

function englishArticle(article: string): string {
  const point = pointPattern.exec(article);
  return point ? `part ${point[1]}, point ${point[2]}` : `art. ${article}`;
}

/** `11(6)3`: the article, the paragraph in brackets and a number as they are printed in Chinese. */
function chineseArticle(article: string): string {
  const point = pointPattern.exec(article);
  if (point) return `\u7b2c${numeral(point[1]!)}\u90e8\u5206\u7b2c${point[2]}\u70b9`;
  const found = /^(\d+)(?:\((\d+)\)(\d*))?$/.exec(article);
  if (!found) return article;
  const paragraph = found[2] === undefined ? '' : `\uff08${numeral(found[2])}\uff09${found[3]}`;
  return `\u7b2c${numeral(found[1]!)}\u6761${paragraph}`;
}

/** A number up to 9999 in Chinese: 16 十六, 105 一百零五, 1259 一千二百五十九. */
function numeral(number: string): string {
  let text = '';
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[i]);
    const place = places[number.length - 1 - i]!;
    if (digit !== 0) text += digits[digit]! + place;
    else if (!text.endsWith(digits[0]!)) text += digits[0]!;
  }
  return text.replace(/\u96f6$/, '').replace(/^\u4e00\u5341/, '\u5341');
}
