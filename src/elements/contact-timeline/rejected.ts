import { html, nothing, type TemplateResult } from 'lit';
import type { Rejected } from '../../policy/duty-verdict.js';
import type { Contact } from '../../records/archive.js';
import { formatDate } from '../../values/dates.js';
import { channelWord, whyWord, type TimelineWords } from './timeline-words.js';

/** Contacts that do not count for a duty, each with the reason. */
export function renderRejected(
  words: TimelineWords,
  rejected: readonly Rejected[],
  contacts: readonly Contact[],
): TemplateResult | typeof nothing {
  if (rejected.length === 0) return nothing;
  return html`<ul class="rejected">
    ${rejected.map(({ contact: id, why }) => {
      const contact = contacts.find((each) => each.id === id);
      if (!contact) return nothing;
      return html`<li>
        ${words.own.rejectedContact({
          date: formatDate(contact.on, words.locale),
          what: channelWord(words, contact.channel),
          why: whyWord(words, why),
        })}
      </li>`;
    })}
  </ul>`;
}
