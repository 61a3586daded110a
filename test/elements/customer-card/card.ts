import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/provider/define.js';
import '../../../src/elements/customer-card/define.js';
import type { Backend } from '../../../src/data/backend.js';
import { archiveSchema, type Archive } from '../../../src/records/archive.js';
import type { PostalCustomerCard } from '../../../src/elements/customer-card/customer-card.js';
import type { PostalProvider } from '../../../src/elements/provider/provider.js';
import { stoppedClock } from '../../support/session.js';
import { textOf } from '../../support/shown.js';
import { waitUntil } from '../../support/wait-until.js';

export const clock = stoppedClock();

export interface Setting {
  readonly lang?: string;
  readonly timeLimit?: number;
  /** Another actor for every test keeps their drafts apart. */
  readonly actor?: string;
  readonly card?: ReturnType<typeof html>;
}

let actors = 0;
export const newActor = (): string => `3207-${String(++actors).padStart(4, '0')}-${Date.now()}`;

/** A card inside a provider; resolves as soon as the customer was read, or reading failed. */
export async function openCard(
  backend: Backend,
  customer: string | null,
  setting: Setting = {},
): Promise<{ card: PostalCustomerCard; provider: PostalProvider }> {
  const provider = await fixture<PostalProvider>(html`
    <postal-provider
      .backend=${backend}
      .customerId=${customer}
      actor-id=${setting.actor ?? newActor()}
      lang=${setting.lang ?? 'en'}
    >
      ${setting.card ?? html`<postal-customer-card></postal-customer-card>`}
    </postal-provider>
  `);
  provider.session.configure({ clock, timeLimit: setting.timeLimit ?? 10_000 });
  const card = provider.querySelector('postal-customer-card')!;
  await settled(card);
  return { card, provider };
}

/** Nothing is being read any more. */
export async function settled(card: PostalCustomerCard): Promise<void> {
  await waitUntil(() => !/Loading|正在读取/.test(textOf(card)), 'customer is read');
  await card.updateComplete;
}

export const find = <T extends HTMLElement = HTMLElement>(card: PostalCustomerCard, selector: string): T => {
  const found = card.shadowRoot!.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector} in: ${textOf(card)}`);
  return found;
};

export const has = (card: PostalCustomerCard, selector: string): boolean =>
  card.shadowRoot!.querySelector(selector) !== null;

export const input = (card: PostalCustomerCard, field: string): HTMLInputElement =>
  find<HTMLInputElement>(card, `#field-${field}`);

/** The message beside a field. */
export const messageOf = (card: PostalCustomerCard, field: string): string =>
  textOf(find(card, `#field-${field}-message`)).trim();

export const hintOf = (card: PostalCustomerCard, field: string): string =>
  textOf(find(card, `#field-${field}-hint`)).trim();

export async function startEdit(card: PostalCustomerCard): Promise<void> {
  find(card, '.edit').click();
  await waitUntil(() => has(card, '.form'), 'the form opens');
  await waitUntil(() => card.shadowRoot!.activeElement instanceof HTMLInputElement, 'the form has the focus');
}

/** Types into a field as a keyboard does at its end: the value, then an input event. */
export async function type(card: PostalCustomerCard, field: string, text: string): Promise<void> {
  const element = input(card, field);
  element.focus();
  element.value = text;
  element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await card.updateComplete;
}

export const button = (card: PostalCustomerCard, label: string): HTMLButtonElement => {
  const found = [...card.shadowRoot!.querySelectorAll('button')].find(
    (each) => each.textContent.includes(label) || each.getAttribute('aria-label') === label,
  );
  if (!found) throw new Error(`no button "${label}" in: ${textOf(card)}`);
  return found;
};

export const focusedId = (card: PostalCustomerCard): string => card.shadowRoot!.activeElement?.id ?? '';

export const shown = (card: PostalCustomerCard, text: string): Promise<void> =>
  waitUntil(() => textOf(card).includes(text), `shows "${text}", shows "${textOf(card)}"`);

/** Every attribute of the card and everything in it, shadow roots included. */
export function attributesOf(root: Element): string {
  const inside = [...(root.shadowRoot?.querySelectorAll('*') ?? []), ...root.querySelectorAll('*')];
  const own = [...root.attributes].map(({ value }) => value).join(' ');
  return [own, ...inside.map(attributesOf)].join(' ');
}

/** The archive as the backend keeps it. */
export async function kept(backend: Backend, id: string): Promise<Archive> {
  const [stored] = await backend.read('archive', [id]);
  return stored!.body as Archive;
}

/** Somebody else saves other fields of the customer. */
export async function saveElsewhere(
  backend: Backend,
  id: string,
  fields: Partial<Archive['customer']>,
): Promise<void> {
  const [stored] = await backend.read('archive', [id]);
  const before = stored!.body as Archive;
  const history = Object.keys(fields).map((field) => ({
    field,
    at: '2026-11-22T14:28:00+08:00',
    by: '3207-0018',
    from: null,
    to: null,
  }));
  const body: Archive = {
    ...before,
    customer: { ...before.customer, ...fields },
    history: [...before.history, ...history],
  };
  const [outcome] = await backend.write(
    [
      {
        kind: 'archive',
        id,
        base: stored!.revision,
        schema: archiveSchema,
        body,
        key: `elsewhere ${stored!.revision}`,
      },
    ],
    { atomic: true },
  );
  if (outcome?.status !== 'written') throw new Error(`not written: ${outcome?.status}`);
}

/** A backend with some of its calls replaced. */
export const replaced = (
  backend: Backend,
  calls: Partial<Pick<Backend, 'read' | 'list' | 'write'>>,
): Backend => ({
  can: backend.can,
  read: (kind, ids) => backend.read(kind, ids),
  list: (kind, query) => backend.list(kind, query),
  write: (changes, options) => backend.write(changes, options),
  watch: (listener) => backend.watch!(listener),
  ...calls,
});

export const never = (): Promise<never> => new Promise<never>(() => undefined);

/** Presses a key together with a modifier. */
export async function chord(modifier: string, key: string): Promise<void> {
  await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  await sendKeys({ up: modifier });
}
