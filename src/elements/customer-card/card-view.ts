import { html, nothing, type TemplateResult } from 'lit';
import type { ArchiveGaps } from '../../policy/archive-gaps.js';
import { citation } from '../../policy/citation.js';
import type { FieldRule } from '../../policy/pack.js';
import type { Customer } from '../../records/archive.js';
import { labelOf } from '../../values/label.js';
import { alertShape } from '../shared/icon-shapes.js';
import { icon } from '../shared/icon.js';
import type { CardContext } from './card-context.js';
import { fieldsOf, groupsOf, shownText, valueOf } from './card-fields.js';

/** What the archive lacks, under which clause, what that costs and what to do. */
export function renderGaps(
  context: CardContext,
  { gaps, fine, because }: ArchiveGaps,
  fillIn: ((field: string) => void) | null,
): TemplateResult | typeof nothing {
  if (gaps.length === 0) return nothing;
  const { words, common, locale, pack } = context;
  const ids = fieldsOf(pack).map(({ id }) => id);
  const toType = gaps.find(({ field }) => ids.includes(field));
  const source = because.find(({ code }) => code === 'archive-fine') ?? because[0]!;
  const labels = gaps.map(({ label }) => labelOf(label, locale));
  return html`<div class="notice" part="gaps">
    ${icon(alertShape)}
    <p>
      <b>${words.gaps({ labels })}</b>${
        fine
          ? words.fine({
              clause: citation(source, locale),
              roles: fine.each.map((role) => common.role[role]),
              amount: String(fine.amount),
              total: String(fine.total),
            })
          : nothing
      }${toType ? words.askCustomer : nothing}${
        gaps.some(({ field }) => field === 'spread') ? words.importSpread : nothing
      }
    </p>
    ${
      toType && fillIn
        ? html`<button type="button" @click=${() => fillIn(toType.field)}>${words.fillIn}</button>`
        : nothing
    }
  </div>`;
}

/** The fields of the pack by group, personal data masked. */
export function renderFields(
  context: CardContext,
  customer: Customer,
  gaps: ArchiveGaps | null,
): TemplateResult[] {
  const { pack, locale, words } = context;
  const lacking = new Set((gaps?.gaps ?? []).map(({ field }) => field));
  return groupsOf(pack, fieldsOf(pack)).map(
    (group) =>
      html`<div class="group">
        <h3>${group.label === null ? words.otherGroup : labelOf(group.label, locale)}</h3>
        <dl class="fields" part="fields">
          ${group.fields.map((field) => renderField(context, field, customer, lacking))}
        </dl>
      </div>`,
  );
}

function renderField(
  { locale, words }: CardContext,
  field: FieldRule,
  customer: Customer,
  lacking: ReadonlySet<string>,
): TemplateResult {
  const value = valueOf(customer, field);
  const isLong = field.type === 'long-text';
  return html`<div class=${isLong ? 'field wide' : 'field'}>
    <dt class="label">${labelOf(field.label, locale)}</dt>
    <dd>
      ${
        value !== undefined
          ? shownText(field, value, locale)
          : lacking.has(field.id)
            ? html`<span class="lacking">${icon(alertShape)}${words.lacking}</span>`
            : html`<span class="empty">${words.empty}</span>`
      }
      ${typeof value === 'object' ? html`<span class="empty">${words.calendar[value.calendar]}</span>` : nothing}
    </dd>
  </div>`;
}
