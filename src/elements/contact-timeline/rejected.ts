import { html, nothing, type TemplateResult } from 'lit';
import type { Duty } from '../../policy/duties.js';
import type { Contact } from '../../records/archive.js';
import { formatDate } from '../../values/dates.js';
import { channelWord, whyWord, type TimelineWords } from './timeline-words.js';

/** Contacts of the window that do not count, each with the reason. */
export function renderRejected(
  words: TimelineWords,
  duty: Duty,
  contacts: readonly Contact[],
): TemplateResult | typeof nothing {
  if (duty.rejected.length === 0) return nothing;
  return html`<ul class="rejected">
    ${duty.rejected.map(({ contact: id, why }) => {
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
