import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/provider/define.js';
import '../../../src/elements/contact-timeline/define.js';
import type { Backend } from '../../../src/data/backend.js';
import type { PostalContactTimeline } from '../../../src/elements/contact-timeline/contact-timeline.js';
import type { PostalProvider } from '../../../src/elements/provider/provider.js';
import type { Archive, Contact } from '../../../src/records/archive.js';
import { ouyang } from '../../support/people.js';
import { stoppedClock } from '../../support/session.js';
import { textOf } from '../../support/shown.js';
import { waitUntil } from '../../support/wait-until.js';

export interface Setting {
  readonly lang?: string;
  readonly timeLimit?: number;
  /** Another actor for every test keeps their drafts apart. */
  readonly actor?: string;
  readonly clock?: ReturnType<typeof stoppedClock>;
  readonly content?: ReturnType<typeof html>;
}

let actors = 0;
export const newActor = (): string => `3207-${String(++actors).padStart(4, '0')}-${Date.now()}`;

/** A timeline inside a provider; resolves as soon as the customer was read, or reading failed. */
export async function openTimeline(
  backend: Backend,
  customer: string | null = ouyang.customer.number,
  setting: Setting = {},
): Promise<{ timeline: PostalContactTimeline; provider: PostalProvider }> {
  const provider = await fixture<PostalProvider>(html`
    <postal-provider
      .backend=${backend}
      .customerId=${customer}
      actor-id=${setting.actor ?? newActor()}
      lang=${setting.lang ?? 'en'}
    >
      ${setting.content ?? html`<postal-contact-timeline></postal-contact-timeline>`}
    </postal-provider>
  `);
  provider.session.configure({
    clock: setting.clock ?? stoppedClock(),
    timeLimit: setting.timeLimit ?? 10_000,
  });
  const timeline = provider.querySelector('postal-contact-timeline')!;
  await settled(timeline);
  return { timeline, provider };
}

/** Nothing is being read any more. */
export async function settled(timeline: PostalContactTimeline): Promise<void> {
  const reading = ['Loading', '正在读取'];
  await waitUntil(() => !reading.some((text) => textOf(timeline).includes(text)), 'customer is read');
  await timeline.updateComplete;
}

export const find = <T extends HTMLElement = HTMLElement>(
  host: PostalContactTimeline,
  selector: string,
): T => {
  const found = host.shadowRoot!.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector} in: ${textOf(host)}`);
  return found;
};

export const all = (host: PostalContactTimeline, selector: string): HTMLElement[] => [
  ...host.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

export const has = (host: PostalContactTimeline, selector: string): boolean => all(host, selector).length > 0;

export const text = (host: PostalContactTimeline, selector: string): string =>
  textOf(find(host, selector)).trim();

export const focused = (host: PostalContactTimeline): Element | null => host.shadowRoot!.activeElement;

export const shown = (host: PostalContactTimeline, wanted: string): Promise<void> =>
  waitUntil(() => textOf(host).includes(wanted), `shows "${wanted}", shows "${textOf(host)}"`);

export async function click(host: PostalContactTimeline, selector: string): Promise<void> {
  find(host, selector).click();
  await host.updateComplete;
}

/** Opens the form and waits for its focus. */
export async function openForm(host: PostalContactTimeline): Promise<void> {
  await click(host, '.open-log');
  await waitUntil(() => focused(host) instanceof HTMLInputElement, 'the form has the focus');
}

export async function choose(host: PostalContactTimeline, value: string): Promise<void> {
  await click(host, `.log input[value="${value}"]`);
}

/** Types into a field as a keyboard does at its end: the value, then an input event. */
export async function type(host: PostalContactTimeline, id: string, value: string): Promise<void> {
  const field = find<HTMLInputElement>(host, `#${id}`);
  field.focus();
  field.value = value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await host.updateComplete;
}

/** Presses a key while the Control key is down. */
export async function pressWithControl(press: string): Promise<void> {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press });
  await sendKeys({ up: 'Control' });
}

/** The contacts as the backend keeps them. */
export async function keptContacts(
  backend: Backend,
  id = ouyang.customer.number,
): Promise<readonly Contact[]> {
  const [stored] = await backend.read('archive', [id]);
  return (stored!.body as Archive).contacts;
}

/** A backend with some of its calls replaced. */
export const replaced = (backend: Backend, calls: Partial<Backend>): Backend => ({
  can: backend.can,
  read: (kind, ids) => backend.read(kind, ids),
  list: (kind, query) => backend.list(kind, query),
  write: (changes, options) => backend.write(changes, options),
  watch: (listener) => backend.watch!(listener),
  ...calls,
});

/** A customer of the top tier, whose meetings name who must attend. */
export const diamond: Archive = {
  ...ouyang,
  customer: { ...ouyang.customer, number: '3207-0000007', name: '诸葛测试' },
  figures: [
    { period: '2025-Q4', amount: 1200000 },
    { period: '2026-Q1', amount: 1200000 },
    { period: '2026-Q2', amount: 1300000 },
    { period: '2026-Q3', amount: 1300000 },
  ],
  contacts: [{ id: 'd1', on: '2026-09-10', channel: 'visit', participants: ['manager'] }],
};

/** A customer without a tier. */
export const untiered: Archive = {
  customer: { number: '3207-0000043', kind: 'person', name: '章伟' },
  joined: null,
  figures: [],
  contacts: [],
  waivers: [],
  history: [],
};
