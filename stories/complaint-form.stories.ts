import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '../src/elements/complaint-form/define.js';
import '../src/elements/provider/define.js';
import { BackendError } from '../src/data/backend.js';
import { MemoryBackend } from '../src/data/memory-backend.js';
import type { PostalComplaintForm } from '../src/elements/complaint-form/complaint-form.js';
import { ouyang } from '../test/support/people.js';
import { putArchives } from '../test/support/session.js';
import { bilingual } from './support/bilingual.js';
import { atStandardTime } from './support/in-providers.js';

interface Args {
  disabled: boolean;
  /** The customer whom the page shows. */
  customerId: string;
  actorId: string;
  terminalId: string;
}

let places = 0;

/** Records in memory that hold one customer; `failing` ones take nothing new. */
function records(failing = false): MemoryBackend {
  const backend = new MemoryBackend();
  void putArchives(backend, [ouyang]).then(() => {
    if (failing) backend.write = () => Promise.reject(new BackendError('offline'));
  });
  return backend;
}

/** A form with drafts of its own, so that stories do not find each other's. */
const form = ({ disabled, customerId, actorId, terminalId }: Args, failing = false): TemplateResult =>
  html`<postal-provider
    .backend=${records(failing)}
    .customerId=${customerId}
    .actorId=${actorId}
    outlet-id="0703"
    .terminalId=${terminalId}
    ${atStandardTime}
  >
    <postal-complaint-form
      name="complaint"
      draft-key=${`story-${Math.random()}-${places++}`}
      ?disabled=${disabled}
    ></postal-complaint-form>
  </postal-provider>`;

/** Intake at the counter: the number and the time to answer at once, what is typed is kept, Ctrl+Enter records. */
const meta = {
  title: 'Elements/Complaint form',
  component: 'postal-complaint-form',
  render: (args) => bilingual(() => form(args)),
  args: { disabled: false, customerId: '', actorId: '3207-0017', terminalId: '01' },
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

const formsIn = (canvas: HTMLElement): PostalComplaintForm[] => [
  ...canvas.querySelectorAll<PostalComplaintForm>('postal-complaint-form'),
];

const part = <E extends HTMLElement>(element: Element, selector: string): E | null =>
  element.shadowRoot!.querySelector<E>(selector);

async function fill(element: Element, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, text] of Object.entries(fields)) {
    await waitFor(() => expect(part(element, `#${id}`)).not.toBeNull());
    const field = part<HTMLInputElement>(element, `#${id}`)!;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  await waitFor(() => expect(part(element, '.number')).not.toBeNull());
}

const record = (element: Element): void => part<HTMLElement>(element, '[part=record]')!.click();

const shows = (element: Element, text: string): Promise<void> =>
  waitFor(() => expect(element.shadowRoot!.textContent).toContain(text));

const free = {
  who: '王测试',
  reach: '13900001234',
  narrative: '客户称包裹 11 月 18 日已到站，至今未派送，电话无人接听。要求今日送达并说明原因。',
};
const { narrative } = free;
const known = { customerId: ouyang.customer.number };

export const Empty: Story = {
  play: async ({ canvasElement }) => {
    const [zh, en] = formsIn(canvasElement);
    await shows(zh!, '须于 明日 14:30 前答复客户');
    await shows(en!, 'Answer the customer by tomorrow 14:30');
  },
};

export const FilledWithClock: Story = {
  args: known,
  play: async ({ canvasElement }) => {
    for (const element of formsIn(canvasElement)) {
      await shows(element, '138****5678');
      await fill(element, { narrative });
      part<HTMLDetailsElement>(element, 'details')!.open = true;
    }
  },
};

export const ErrorSummary: Story = {
  args: { actorId: '' },
  play: async ({ canvasElement }) => {
    for (const element of formsIn(canvasElement)) {
      await fill(element, { reach: '1380000567' });
      record(element);
      await waitFor(() => expect(element.shadowRoot!.activeElement?.id).toBe('summary'));
    }
  },
};

export const DraftFound: Story = {
  play: async ({ canvasElement }) => {
    for (const element of formsIn(canvasElement)) {
      await fill(element, free);
      element.formResetCallback();
      await waitFor(() => expect(part(element, '#restore')).not.toBeNull());
    }
  },
};

export const ReceivedEarlier: Story = {
  play: async ({ canvasElement }) => {
    for (const element of formsIn(canvasElement)) {
      await fill(element, free);
      part<HTMLElement>(element, '[aria-labelledby=received-label] button')!.click();
      await fill(element, { time: '9:05', reason: '上午电话，下午补录' });
      await shows(element, '09:05');
    }
  },
};

export const Recorded: Story = {
  args: known,
  play: async ({ canvasElement }) => {
    const [zh, en] = formsIn(canvasElement);
    for (const element of [zh!, en!]) {
      await shows(element, '138****5678');
      await fill(element, { narrative });
      record(element);
    }
    await shows(zh!, '已登记');
    await shows(en!, 'Recorded');
  },
};

export const Failed: Story = {
  render: (args) => bilingual(() => form(args, true)),
  play: async ({ canvasElement }) => {
    for (const element of formsIn(canvasElement)) {
      await fill(element, free);
      record(element);
      await waitFor(() => expect(part(element, '.notice.error')).not.toBeNull());
      await expect(part<HTMLInputElement>(element, '#who')!.value).toBe(free.who);
    }
  },
};

export const Disabled: Story = { args: { disabled: true } };

export const NoTerminal: Story = {
  args: { terminalId: '' },
  play: async ({ canvasElement }) => {
    const [zh, en] = formsIn(canvasElement);
    for (const element of [zh!, en!]) await fill(element, free);
    await shows(zh!, '编号可能与别处重复');
    await shows(en!, 'the number may exist elsewhere');
  },
};

export const InAForm: Story = {
  render: (args) =>
    bilingual(
      () =>
        html`<form @submit=${(event: Event) => event.preventDefault()}>
          <p>
            <label>No. <input name="old-number" value="T-0017" /></label>
          </p>
          ${form(args)}
          <p><button>Submit to the old system</button></p>
        </form>`,
    ),
  play: async ({ canvasElement }) => {
    for (const element of formsIn(canvasElement)) {
      await expect([...new FormData(element.form!).keys()]).toEqual(['old-number']);
      await fill(element, free);
      await expect(new FormData(element.form!).get('complaint.narrative')).toBe(narrative);
    }
  },
};
