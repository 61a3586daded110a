import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, type PlainDate } from '../../values/dates.js';
import { formatPeriod } from '../../values/periods.js';
import { icon } from '../shared/icon.js';
import { dutyName, dutyNames } from './duty-names.js';
import type { Feed, FeedContact, FeedGap } from './feed.js';
import { channelShapes } from './shapes.js';
import { channelWord, roleWords, whyWord, type TimelineWords } from './timeline-words.js';

/** So many older contacts are added by each `show more`. */
export const pageSize = 50;

/** Past contacts: what was tried, by whom, and what it did for the plan. */
export function renderFeed(
  words: TimelineWords,
  feed: Feed,
  today: PlainDate,
  showMore: () => void,
): TemplateResult {
  const { own, locale } = words;
  return html`<section class="feed" part="feed">
    <h3 class="label">${own.feed}</h3>
    ${feed.months.length === 0 ? html`<p class="small">${own.noContacts}</p>` : nothing}
    ${feed.lately ? html`<p class="gap">${gapText(words, feed.lately, today, own.gapNow)}</p>` : nothing}
    ${feed.months.map(
      ({ month, items }) =>
        html`<h4>${formatPeriod(month, locale)}</h4>
          <ol>
            ${items.map((item) =>
              item.kind === 'gap'
                ? html`<li class="gap">${gapText(words, item, today, own.gap)}</li>`
                : renderContact(words, item, today),
            )}
          </ol>`,
    )}
    ${
      feed.rest > 0
        ? html`<button type="button" class="more" @click=${showMore}>
            ${own.more({ count: Math.min(feed.rest, pageSize) })}
          </button>`
        : nothing
    }
  </section>`;
}

function gapText(
  words: TimelineWords,
  { days, missed }: FeedGap,
  today: PlainDate,
  say: (p: { days: number }) => string,
): string {
  const text = say({ days });
  if (missed.length === 0) return text;
  return [text, words.own.gapMissed({ duties: dutyNames(words, missed, today) })].join(' \u00b7 ');
}

function renderContact(
  words: TimelineWords,
  { contact, meets, why }: FeedContact,
  today: PlainDate,
): TemplateResult {
  const { own, locale } = words;
  const failed = contact.reached === false;
  const details = [
    contact.by,
    contact.participants?.length ? own.present({ roles: roleWords(words, contact.participants) }) : '',
    contact.note,
    contact.onReason ? own.loggedLate({ why: contact.onReason }) : '',
  ].filter(Boolean);
  return html`<li class="entry" data-contact=${contact.id}>
    <time class="date" datetime=${contact.on}>${formatDate(contact.on, locale)}</time>
    <span class="mark" data-met=${meets.length > 0}>${icon(channelShapes[contact.channel])}</span>
    <div class="text">
      <div>
        ${channelWord(words, contact.channel)} ${'\u00b7'}
        ${failed ? html`<strong>${own.attempt}</strong>` : own.reached}
      </div>
      ${details.length ? html`<div class="note">${details.join(' \u00b7 ')}</div>` : nothing}
    </div>
    <div class="tags">
      ${meets.map((duty) => {
        const name = dutyName(words, duty, today);
        return duty.status === 'met-with-defect'
          ? html`<span class="tag defect">${own.meetsWithDefect({ duty: name })}</span>`
          : html`<span class="tag">${own.meets({ duty: name })}</span>`;
      })}
      ${why ? html`<span class="small">${own.notCounting({ why: whyWord(words, why) })}</span>` : nothing}
    </div>
  </li>`;
}
