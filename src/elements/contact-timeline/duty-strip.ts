import { html, nothing, type TemplateResult } from 'lit';
import type { Duty } from '../../policy/duties.js';
import { channels } from '../../records/vocabulary.js';
import type { Contact } from '../../records/archive.js';
import { formatDate, type PlainDate } from '../../values/dates.js';
import { nextPeriod, periodOf, periodRange, type Period } from '../../values/periods.js';
import { icon } from '../shared/icon.js';
import { dutyName, grainOfRange, monthOf } from './duty-names.js';
import { statusShapes } from './shapes.js';
import { channelWord, type TimelineWords } from './timeline-words.js';

/** Months before and after the current one. */
const [monthsBack, monthsAhead] = [5, 1];

interface Cell {
  readonly duty: Duty | null;
  readonly span: number;
}

/** Months and duties at a glance: one row for each kind of duty, one column for each month. */
export function renderStrip(
  words: TimelineWords,
  duties: readonly Duty[],
  contacts: readonly Contact[],
  today: PlainDate,
): TemplateResult | typeof nothing {
  const { own } = words;
  const months = monthsAround(today);
  const rows = rowsOf(duties, months);
  // Windows that roll on from the last contact do not fit into columns of months.
  if (rows.length === 0 || duties.some((duty) => grainOfRange(duty) === null)) return nothing;
  return html`<div class="months">
    <table class="strip">
      <caption class="visually-hidden">
        ${own.strip}
      </caption>
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">${own.stripDuty}</span></th>
          ${months.map(
            (month) =>
              html`<th scope="col" class=${month === periodOf(today, 'month') ? 'now' : ''}>
                ${own.stripMonth({ month: monthOf(month) })}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${rowName(words, row[row.length - 1]!)}</th>
              ${cellsOf(row, months).map((cell) => renderCell(words, cell, contacts, today))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const monthsAround = (today: PlainDate): Period[] => {
  const first = nextPeriod(periodOf(today, 'month'), -monthsBack);
  return Array.from({ length: monthsBack + 1 + monthsAhead }, (_, i) => nextPeriod(first, i));
};

/** Duties of one kind and channel that touch the months, in order of time. */
function rowsOf(duties: readonly Duty[], months: readonly Period[]): Duty[][] {
  const [from, to] = [periodRange(months[0]!).start, periodRange(months[months.length - 1]!).end];
  const rows = new Map<string, Duty[]>();
  for (const duty of duties) {
    if (duty.end < from || duty.start > to) continue;
    const key = `${duty.kind} ${duty.channel}`;
    rows.set(key, [...(rows.get(key) ?? []), duty]);
  }
  return [...rows.values()].sort((a, b) => channels.indexOf(a[0]!.channel) - channels.indexOf(b[0]!.channel));
}

/** A row's cells: each window as wide as the months that it covers, empty ones between. */
function cellsOf(row: readonly Duty[], months: readonly Period[]): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  while (at < months.length) {
    const { start, end } = periodRange(months[at]!);
    const duty = row.find((each) => each.start <= start && each.end >= end) ?? null;
    const last = duty ? periodOf(duty.end, 'month') : months[at]!;
    const lastPlace = months.indexOf(last);
    const next = duty ? (lastPlace < 0 ? months.length : lastPlace + 1) : at + 1;
    cells.push({ duty, span: next - at });
    at = next;
  }
  return cells;
}

function renderCell(
  words: TimelineWords,
  { duty, span }: Cell,
  contacts: readonly Contact[],
  today: PlainDate,
): TemplateResult {
  if (!duty) return html`<td colspan=${span}></td>`;
  const { own, locale } = words;
  const by = contacts.find(({ id }) => id === duty.metBy);
  const status = own.status[duty.status];
  const date = by ? formatDate(by.on, locale) : '';
  const word = duty.status === 'overdue' ? own.missed : status;
  const shown = by && span === 1 ? String(Number(by.on.slice(8))) : [word, date].filter(Boolean).join(' ');
  const latest = span > 2 && duty.status === 'due' ? own.latest({ date: formatDate(duty.end, locale) }) : '';
  const name = dutyName(words, duty, today);
  return html`<td colspan=${span}>
    <span class="cell" data-status=${duty.status} title=${`${name} ${status} ${date}`.trim()}
      >${icon(statusShapes[duty.status])}<span aria-hidden="true">${shown}</span
      ><span class="visually-hidden">${status} ${date}</span>${
        latest ? html`<span class="by">${latest}</span>` : nothing
      }</span
    >
  </td>`;
}

function rowName(words: TimelineWords, duty: Duty): TemplateResult {
  const { own } = words;
  const every = duty.kind === 'cadence' ? own.every[grainOfRange(duty) ?? 'other'] : own.newCustomer;
  return html`${channelWord(words, duty.channel)} <span class="every">${every}</span>`;
}
