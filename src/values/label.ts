import type { Label } from './problem.js';

/** The word for a locale: that of the exact locale, of its language, the Chinese one, or any there is; `''` for none. */
export function labelOf(label: Label, locale: string): string {
  if (typeof label === 'string') return label;
  const language = languageOf(locale);
  const locales = Object.keys(label);
  const key =
    locales.find((each) => each === locale) ??
    locales.find((each) => each === language) ??
    locales.find((each) => languageOf(each) === language) ??
    locales.find((each) => each === 'zh-CN') ??
    locales[0];
  return key === undefined ? '' : label[key]!;
}

const languageOf = (locale: string): string => locale.split('-', 1)[0]!.toLowerCase();
