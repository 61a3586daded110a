import type { words as commonZh } from '../../locales/zh-CN/common.js';
import type { words as zh } from '../../locales/zh-CN/customer-card.js';
import type { Words } from '../../locales/words.js';
import type { PolicyPack } from '../../policy/pack.js';
import type { Locale } from '../shared/language.js';

/** What every part of the card needs to word what it shows. */
export interface CardContext {
  readonly pack: PolicyPack;
  readonly locale: Locale;
  readonly words: Words<typeof zh>;
  readonly common: Words<typeof commonZh>;
}
