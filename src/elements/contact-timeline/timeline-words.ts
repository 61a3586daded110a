import { words as commonEn } from '../../locales/en/common.js';
import { words as en } from '../../locales/en/contact-timeline.js';
import type { Words } from '../../locales/words.js';
import { words as commonZh } from '../../locales/zh-CN/common.js';
import { words as zh } from '../../locales/zh-CN/contact-timeline.js';
import type { Rejected } from '../../policy/duty-verdict.js';
import type { Channel, Role } from '../../records/archive.js';
import type { Locale } from '../shared/language.js';

/** The words of the timeline in one language. */
export interface TimelineWords {
  readonly locale: Locale;
  readonly own: Words<typeof zh>;
  readonly common: Words<typeof commonZh>;
}

const chinese: TimelineWords = { locale: 'zh-CN', own: zh, common: commonZh };
const english: TimelineWords = { locale: 'en', own: en, common: commonEn };

export const timelineWords = (locale: Locale): TimelineWords => (locale === 'en' ? english : chinese);

export const channelWord = ({ common }: TimelineWords, channel: Channel): string => common.channel[channel];

export const roleWords = ({ own, common }: TimelineWords, roles: readonly Role[]): string =>
  roles.map((role) => common.role[role]).join(own.listSeparator);

/** Why a contact does not count. A reason that a newer rule brings along is still said to be one. */
export function whyWord({ own }: TimelineWords, why: Rejected['why']): string {
  return Object.keys(own.why).includes(why) ? own.why[why] : own.whyOther;
}
