import { words as enCommon } from '../locales/en/common.js';
import { words as enProblems } from '../locales/en/problems.js';
import { words as en } from '../locales/en/reasons.js';
import { words as zhCommon } from '../locales/zh-CN/common.js';
import { words as zhProblems } from '../locales/zh-CN/problems.js';
import { words as zh } from '../locales/zh-CN/reasons.js';
import type { Problem } from '../values/problem.js';
import { citation } from './citation.js';
import { own } from './own.js';
import { textsOf } from './params.js';
import type { Language } from './params.js';
import type { Reason } from './reason.js';

export { citation };

type Texts = Readonly<Record<string, string>>;
type Sentence = string | ((texts: Texts) => string);
type Sentences = Readonly<Record<string, Sentence>>;

const chinese: Language = { locale: 'zh-CN', words: zh, roles: zhCommon.role };
const english: Language = {
  locale: 'en',
  words: en,
  // Read late: in the classic build the English words arrive after this module.
  get roles() {
    return enCommon.role;
  },
};

/**
 * The sentence of a reason, with its clause, or of a problem (what is wrong with a pack, an input, a field).
 * English for `en` and its regions, else Chinese. A code without words is returned as it is. Throws nothing.
 */
export function explain(what: Reason | Problem, locale: string): string {
  const language = languageOf(locale);
  return own(what as Reason, 'article') === undefined
    ? problemSentence(what, language)
    : reasonSentence(what as Reason, language);
}

function reasonSentence(reason: Reason, language: Language): string {
  const { words } = language;
  let sentence = said(words.reason, reason.code, textsOf(reason.params, language)) ?? reason.code;
  const option = own(reason, 'option');
  if (option !== undefined) sentence = words.byOption({ sentence, option });
  if (own(reason, 'inferred')) sentence = words.inferred({ sentence });
  return words.cited({ sentence, citation: citation(reason, language.locale) });
}

function problemSentence({ code, params }: Problem, language: Language): string {
  const { words } = language;
  const ours = [words.problem, words.reason].find((sentences) => hasWord(sentences, code));
  if (ours) return said(ours, code, textsOf(params, language))!;
  return said(language === english ? enProblems : zhProblems, code, params as Texts) ?? code;
}

function said(sentences: unknown, code: string, texts: Texts): string | undefined {
  const sentence = own(sentences as Sentences, code);
  return typeof sentence === 'function' ? sentence(texts) : sentence;
}

const hasWord = (sentences: object, code: string): boolean =>
  Object.prototype.hasOwnProperty.call(sentences, code);

const languageOf = (locale: string): Language => (/^en\b/i.test(locale) ? english : chinese);
