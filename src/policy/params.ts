import type { words as zh } from '../locales/zh-CN/reasons.js';
import type { words as common } from '../locales/zh-CN/common.js';
import type { Words } from '../locales/words.js';
import { epochMs, formatDate, instantAt, shanghaiDate, shanghaiTime } from '../values/dates.js';
import { labelOf } from '../values/label.js';
import { formatWan } from '../values/money.js';
import { formatPeriod, grainOf } from '../values/periods.js';
import type { Label, Param } from '../values/problem.js';
import { own } from './own.js';

/** One language: its sentences and the names of the roles. */
export interface Language {
  readonly locale: string;
  readonly words: Words<typeof zh>;
  readonly roles: Words<typeof common>['role'];
}

type Params = Readonly<Record<string, Param>>;
type Writer = (value: Param, language: Language) => string;

/** The figures of a sentence, written for a language. What a figure is follows from its name. */
export function textsOf(params: Params, language: Language): Readonly<Record<string, string>> {
  const texts = new Map<string, string>();
  for (const name of Object.keys(params)) {
    const value = params[name]!;
    if (name === 'channel') texts.set('contact', named(language.words.contact, value));
    else
      texts.set(name, value === null && name !== 'to' ? '' : (writers.get(name) ?? plain)(value, language));
  }
  const periods = listIn(own(params, 'periods'));
  const amounts = listIn(own(params, 'amounts'));
  if (amounts.length) {
    const figures = periods.map((each, i) =>
      language.words.figure({ period: period(each, language), amount: amount(amounts[i]!, language) }),
    );
    texts.set('figures', figures.join(language.words.list));
    if (!texts.has('run')) texts.set('run', count(periods.length, language));
  }
  return Object.fromEntries(texts);
}

const plain: Writer = (value) => (typeof value === 'object' ? '' : String(value));

const textIn = (value: Param): string => value as string;

const listIn = (value: Param | undefined): readonly Param[] =>
  Array.isArray(value) ? (value as readonly Param[]) : [];

const label: Writer = (value, { locale }) => labelOf(value as Label, locale);

const tier: Writer = (value, language) => (value === null ? language.words.noTier : label(value, language));

const period: Writer = (value, { locale }) => {
  const text = textIn(value);
  return locale === 'en' || grainOf(text) !== 'quarter' ? formatPeriod(text, locale) : text.replace('-', '');
};

const amount: Writer = (value, { locale }) => formatWan(value as number, locale);

/** A threshold: whole numbers of 万 without decimals. */
const bound: Writer = (value, { locale, words }) =>
  locale === 'en' || (value as number) % 100 !== 0
    ? formatWan(value as number, locale)
    : words.amount({ wan: String((value as number) / 10_000) });

const count: Writer = (value, language) => language.words.count({ n: plain(value, language) });

const day: Writer = (value, { locale }) => formatDate(textIn(value), locale, 'long');

/** To the minute, finer where it was given finer: a moment decides whether an answer was in time. */
const moment: Writer = (value, { locale, words }) => {
  const at = epochMs(textIn(value));
  // `:00`, `:01`, `:00.001`
  const seconds = instantAt(at).slice(16, -6);
  return words.moment({
    date: formatDate(shanghaiDate(at), locale, 'long'),
    time: shanghaiTime(at) + (seconds === ':00' ? '' : seconds),
  });
};

const role: Writer = (value, { roles, words }) =>
  value === 'receiver' ? words.receiver : named(roles, value);

const event: Writer = (value, { words }) => named(words.event, value);

const listOf =
  (write: Writer): Writer =>
  (value, language) =>
    listIn(value)
      .map((each) => write(each, language))
      .join(language.words.list);

/** The word of a closed vocabulary; the id itself where it has none. */
const named = (vocabulary: object, id: Param): string =>
  own(vocabulary as Record<string, string>, textIn(id)) ?? textIn(id);

const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['tier', tier],
  ['to', tier],
  ['text', label],
  ['label', label],
  ['labels', listOf(label)],
  ['state', label],
  ['states', listOf(label)],
  ['period', period],
  ['newest', period],
  ['periods', listOf(period)],
  ['amount', amount],
  ['floor', bound],
  ['ceiling', bound],
  ['bound', bound],
  ['on', day],
  ['start', day],
  ['end', day],
  ['joined', day],
  ['startAt', moment],
  ['dueAt', moment],
  ['lastAt', moment],
  ['at', moment],
  ['roles', listOf(role)],
  ['who', role],
  ['event', event],
  ['after', event],
  ['events', listOf(event)],
  ['flag', (value, { words }) => named(words.flag, value)],
  ['run', count],
  ['left', count],
  ['every', (value, { words }) => named(words.every, value)],
  ['expected', (value, { words }) => named(words.expected, value)],
  ['given', (value, { words }) => named(words.given, value)],
]);
