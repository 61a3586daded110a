import { html, nothing, type TemplateResult } from 'lit';
import { isInstant, formatDate, shanghaiDate, shanghaiTime } from '../../values/dates.js';
import { labelOf } from '../../values/label.js';
import { alertShape, checkShape } from '../shared/icon-shapes.js';
import { icon } from '../shared/icon.js';
import type { CardContext } from './card-context.js';
import { openText, shownText } from './card-fields.js';
import type { Collision } from './card-form.js';
import type { Conflict } from './card-save.js';

/** The fields that two people changed, each with both values to choose from. */
export function renderConflict(
  context: CardContext,
  conflict: Conflict,
  unchosen: boolean,
  choose: (collision: Collision, choice: 'mine' | 'theirs') => void,
): TemplateResult {
  const { words } = context;
  return html`<div
    class="conflict"
    part="conflict"
    role="group"
    aria-labelledby="conflict-title"
    tabindex="-1"
  >
    <div class="notice">
      ${icon(alertShape)}
      <p id="conflict-title">${words.collisionTitle}</p>
    </div>
    ${
      unchosen
        ? html`<p class="message body" id="conflict-message" role="alert">
            ${icon(alertShape)} ${words.chooseEach}
          </p>`
        : nothing
    }
    ${conflict.collisions.map((collision) => renderCollision(context, conflict, collision, choose))}
  </div>`;
}

function renderCollision(
  context: CardContext,
  conflict: Conflict,
  collision: Collision,
  choose: (collision: Collision, choice: 'mine' | 'theirs') => void,
): TemplateResult {
  const { words, locale } = context;
  const { field, mine, theirs } = collision;
  const id = `collision-${field.id}`;
  const texts = {
    // What was typed here stands in the clear in its input already; what another person wrote is masked.
    mine: words.mine({ value: mine === undefined ? words.nothing : openText(field, mine, locale) }),
    theirs: words.theirs({ value: theirs === undefined ? words.nothing : shownText(field, theirs, locale) }),
  };
  return html`<div class="collision body" role="group" aria-labelledby=${id}>
    <p class="label" id=${id}>
      ${labelOf(field.label, locale)} <span class="small">${changeOf(context, conflict, field.id)}</span>
    </p>
    <div class="choices">
      ${(['mine', 'theirs'] as const).map((side) => {
        const chosen = collision.choice === side;
        return html`<button
          type="button"
          class="choice"
          aria-pressed=${chosen ? 'true' : 'false'}
          @click=${() => choose(collision, side)}
        >
          ${chosen ? icon(checkShape) : nothing}<span>${texts[side]}</span>
        </button>`;
      })}
    </div>
  </div>`;
}

/** Who changed the field last, and when. */
function changeOf({ words, locale }: CardContext, { archive }: Conflict, field: string): string {
  const changes = archive.history.filter((change) => change.field === field);
  const last = changes[changes.length - 1];
  if (!last || !isInstant(last.at)) return '';
  const at = `${formatDate(shanghaiDate(last.at), locale)} ${shanghaiTime(last.at)}`;
  return words.changedBy({ by: last.by || words.somebody, at });
}
