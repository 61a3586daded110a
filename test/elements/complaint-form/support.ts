import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../../src/elements/provider/define.js';
import '../../../src/elements/complaint-form/define.js';
import type { Backend, Change, Outcome } from '../../../src/data/backend.js';
import { MemoryBackend } from '../../../src/data/memory-backend.js';
import type { PostalComplaintForm } from '../../../src/elements/complaint-form/complaint-form.js';
import type { PostalProvider } from '../../../src/elements/provider/provider.js';
import type { Complaint } from '../../../src/records/complaint.js';
import type { SessionOptions } from '../../../src/session/options.js';
import type { Session } from '../../../src/session/session.js';
import { ouyang } from '../../support/people.js';
import { putArchives, stoppedClock } from '../../support/session.js';
import { waitUntil } from '../../support/wait-until.js';

let places = 0;

/** A draft key that no other test uses. */
export const newPlace = (): string => `place-${Math.random()}-${places++}`;

/** A backend that holds one customer, counts what is written, and can be told to answer otherwise. */
export class CountingBackend extends MemoryBackend {
  attempts = 0;
  /** Answers instead of the records; `null` = as they are. */
  answer: ((changes: readonly Change[]) => Promise<Outcome[]>) | null = null;

  override write(changes: readonly Change[], options: { atomic: boolean }): Promise<Outcome[]> {
    if (changes[0]?.kind === 'complaint') this.attempts++;
    return this.answer && changes[0]?.kind === 'complaint'
      ? this.answer(changes)
      : super.write(changes, options);
  }

  /** As the records answer, whatever was told. */
  really(changes: readonly Change[]): Promise<Outcome[]> {
    return super.write(changes, { atomic: true });
  }

  async complaints(): Promise<Complaint[]> {
    return (await this.list('complaint', {})).items.map(({ body }) => body as Complaint);
  }
}

export async function countingBackend(): Promise<CountingBackend> {
  const backend = new CountingBackend();
  await putArchives(backend, [ouyang]);
  return backend;
}

export interface Setup {
  readonly content?: TemplateResult;
  readonly backend?: Backend;
  readonly lang?: string;
  readonly customerId?: string | null;
  readonly actorId?: string | null;
  readonly outletId?: string | null;
  readonly terminalId?: string | null;
  readonly options?: SessionOptions;
}

export interface Scene {
  readonly element: PostalComplaintForm;
  readonly provider: PostalProvider;
  readonly session: Session;
  readonly clock: ReturnType<typeof stoppedClock>;
}

/** A complaint form in a session that stands still at the standard moment. */
export async function scene(setup: Setup = {}): Promise<Scene> {
  const {
    content = html`<postal-complaint-form name="complaint" draft-key=${newPlace()}></postal-complaint-form>`,
    backend = await countingBackend(),
    lang = 'zh-CN',
    customerId = null,
    actorId = '3207-0017',
    outletId = '0703',
    terminalId = '01',
    options = {},
  } = setup;
  const clock = stoppedClock();
  const provider = await fixture<PostalProvider>(
    html`<postal-provider
      lang=${lang}
      .backend=${backend}
      .customerId=${customerId}
      .actorId=${actorId}
      .actorRole=${'teller'}
      .outletId=${outletId}
      .terminalId=${terminalId}
      >${content}</postal-provider
    >`,
  );
  provider.session.configure({ clock, ...options });
  const element = provider.querySelector<PostalComplaintForm>('postal-complaint-form')!;
  await element.updateComplete;
  return { element, provider, session: provider.session, clock };
}

export const part = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E =>
  element.shadowRoot!.querySelector<E>(selector)!;

/** Presses a key, `Control+Enter` as two. */
export async function press(keys: string): Promise<void> {
  const all = keys.split('+');
  const last = all.pop()!;
  for (const down of all) await sendKeys({ down });
  await sendKeys({ press: last });
  for (const up of all) await sendKeys({ up });
}

/** Fills a field as one input event does. */
export function fill(element: Element, id: string, text: string): void {
  const field = part<HTMLInputElement>(element, `#${id}`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

export function fillAll(element: Element): void {
  fill(element, 'who', '\u738b\u6d4b\u8bd5');
  fill(element, 'reach', '139-0000-1234');
  fill(element, 'narrative', '\u5305\u88f9\u672a\u6d3e\u9001');
}

export const recordButton = (element: Element): HTMLButtonElement =>
  part<HTMLButtonElement>(element, '[part=record]');

export const buttonNamed = (element: Element, name: string): HTMLButtonElement =>
  [...element.shadowRoot!.querySelectorAll('button')].find((each) =>
    each.textContent.trim().startsWith(name),
  )!;

export const focused = (element: Element): string =>
  (element.shadowRoot!.activeElement as HTMLElement | null)?.id ?? '';

export const numbered = (element: Element): Promise<void> =>
  waitUntil(() => part(element, '.number') !== null, 'has a number');

export const recorded = (element: Element): Promise<void> =>
  waitUntil(() => part(element, '[part=done]') !== null, 'is recorded');

/** Resolves when what was typed is on disk. */
export async function drafted({ element, session }: Scene): Promise<void> {
  await numbered(element);
  await element.updateComplete;
  // Nothing is put before the element has read what the disk holds, and a busy disk takes its time.
  const form = element.form?.getAttribute('name') || element.form?.id || null;
  const key = { element: 'complaint-form', record: element.draftKey ?? form, actor: session.actorId };
  await waitUntil(async () => (await session.drafts.get(key)) !== null, 'the draft is put');
  await session.drafts.flush();
}
