import { html, nothing, type TemplateResult } from 'lit';
import type { Duty } from '../../policy/duties.js';
import { daysBetween, formatDate, type PlainDate } from '../../values/dates.js';
import type { DutiesView } from './duties-view.js';
import { dayName } from './duty-names.js';
import { renderReason } from './reason.js';
import { renderRejected } from './rejected.js';
import { channelWord, roleWords, type TimelineWords } from './timeline-words.js';

/** By when: the last day, how far away it is, and the day suggested. */
export function dutyDates(words: TimelineWords, duty: Duty, today: PlainDate): string[] {
  const { own, locale } = words;
  const latest = own.latest({ date: dayName(locale, duty.end, today) });
  const suggested = duty.suggested ? [own.suggested({ date: dayName(locale, duty.suggested, today) })] : [];
  switch (duty.status) {
    case 'due':
      return [latest, own.left({ days: daysBetween(today, duty.end) }), ...suggested];
    case 'overdue':
      return [latest, own.passed({ days: daysBetween(duty.end, today) }), ...suggested];
    case 'upcoming':
      return [latest, own.from({ date: dayName(locale, duty.start, today) }), ...suggested];
    default:
      return [latest];
  }
}

/** Everything about one duty: rule, period, what counted and what did not. */
export function renderDetail({ words, contacts, today }: DutiesView, duty: Duty): TemplateResult {
  const { own, locale } = words;
  const counted = contacts.find(({ id }) => id === duty.metBy);
  const long = (date: PlainDate): string => formatDate(date, locale, 'long');
  return html`<dl class="detail">
    <dt>${own.rule}</dt>
    ${duty.because.map((reason) => html`<dd>${renderReason(reason, locale)}</dd>`)}
    <dt>${own.period}</dt>
    <dd>${own.range({ start: long(duty.start), end: long(duty.end) })}</dd>
    <dd>${dutyDates(words, duty, today).join(' \u00b7 ')}</dd>
    ${
      duty.attendees?.length
        ? html`<dt>${own.attendees}</dt>
            <dd>${roleWords(words, duty.attendees)}</dd>`
        : nothing
    }
    <dt>${own.counted}</dt>
    <dd>
      ${counted ? `${formatDate(counted.on, locale)} ${channelWord(words, counted.channel)}` : own.none}
    </dd>
    <dt>${own.notCounted}</dt>
    <dd>${duty.rejected.length ? renderRejected(words, duty.rejected, contacts) : own.none}</dd>
  </dl>`;
}
