import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/contact-timeline/define.js';
import '../src/elements/provider/define.js';
import { BackendError, type Backend } from '../src/data/backend.js';
import type { PostalContactTimeline } from '../src/elements/contact-timeline/contact-timeline.js';
import type { Archive, Contact } from '../src/records/archive.js';
import { addDays } from '../src/values/dates.js';
import { ouyang, sparse, withParts } from '../test/support/people.js';
import { backendWith } from '../test/support/session.js';
import { inProviders, recordsOf as of, type Loaded } from './support/in-providers.js';

interface Args {
  customerId: string | null;
  readOnly: boolean;
}

const timelines = (args: Args, loaded: Loaded): TemplateResult =>
  inProviders(
    args.customerId,
    loaded,
    html`<postal-contact-timeline .readOnly=${args.readOnly}></postal-contact-timeline>`,
  );

const of2026 = (on: string, channel: Contact['channel'], note?: string): Contact => ({
  id: `${on}-${channel}`,
  on: `2026-${on}`,
  channel,
  by: '3207-0017',
  ...(note ? { note } : {}),
});

const regular = withParts(ouyang, {
  contacts: [
    ...['01-12', '02-10', '03-16', '04-14', '05-19', '06-09', '07-15'].map((on) => of2026(on, 'phone')),
    of2026('06-20', 'meeting', '到店面谈，确认下半年存单到期安排'),
    ...ouyang.contacts,
  ],
});

const diamond: Archive = {
  ...ouyang,
  customer: { ...ouyang.customer, number: '3207-0000007', name: '诸葛测试' },
  figures: ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'].map((period) => ({ period, amount: 1260000 })),
  contacts: [
    { ...of2026('07-08', 'meeting', '支局长与客户经理同访'), participants: ['branch-head', 'manager'] },
    { ...of2026('09-10', 'visit', '国庆前走访'), participants: ['manager'] },
  ],
};

const untiered: Archive = {
  ...sparse,
  customer: { ...sparse.customer, number: '3207-0000043' },
  joined: null,
  figures: [],
};

/**
 * What contact a customer is owed, by when and why; what was done; and a form for the next one. L opens the form,
 * digits choose, Ctrl+Enter saves, Esc leaves; what is typed survives a reload as a draft.
 */
const meta = {
  title: 'Elements/Contact timeline',
  component: 'postal-contact-timeline',
  args: { customerId: ouyang.customer.number, readOnly: false },
  loaders: [of(() => backendWith(regular, sparse, diamond, untiered))],
  render: (args, { loaded }) => timelines(args, loaded as Loaded),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

const timelinesIn = (canvas: HTMLElement): PostalContactTimeline[] => [
  ...canvas.querySelectorAll<PostalContactTimeline>('postal-contact-timeline'),
];

const shown = (canvas: HTMLElement, words: readonly [zh: string, en: string]): Promise<void> =>
  waitFor(async () => {
    const [zh, en] = timelinesIn(canvas).map((timeline) => timeline.shadowRoot!.textContent);
    await expect(zh).toContain(words[0]);
    await expect(en).toContain(words[1]);
  });

async function click(timeline: PostalContactTimeline, selector: string): Promise<void> {
  await waitFor(() => expect(timeline.shadowRoot!.querySelector(selector)).not.toBeNull());
  await userEvent.click(timeline.shadowRoot!.querySelector(selector)!);
}

/** Fills the form of every timeline, as a person would. */
async function log(canvas: HTMLElement, ...choices: readonly string[]): Promise<void> {
  for (const timeline of timelinesIn(canvas)) {
    await click(timeline, '.open-log');
    for (const value of choices) await click(timeline, `.log [value="${value}"]`);
  }
}

export const Filled: Story = {
  play: ({ canvasElement }) => shown(canvasElement, ['11月电话', 'Nov call']),
};

export const WhyIsItDue: Story = {
  play: async ({ canvasElement }) => {
    for (const timeline of timelinesIn(canvasElement)) await click(timeline, '.basis');
    await shown(canvasElement, ['解读 X42', 'reading of the text, X42']);
  },
};

export const Overdue: Story = {
  loaders: [
    of(() =>
      backendWith(withParts(ouyang, { contacts: [of2026('11-03', 'phone'), of2026('07-10', 'meeting')] })),
    ),
  ],
  play: ({ canvasElement }) => shown(canvasElement, ['10月电话', 'Overdue']),
};

export const AllDone: Story = {
  loaders: [
    of(() =>
      backendWith(
        withParts(regular, {
          joined: '2026-10-08',
          contacts: [of2026('11-03', 'phone'), of2026('11-10', 'meeting')],
        }),
      ),
    ),
  ],
  play: ({ canvasElement }) =>
    shown(canvasElement, ['目前没有待办的联系。', 'No contact is due at present.']),
};

export const Waived: Story = {
  loaders: [
    of(() =>
      backendWith(
        withParts(regular, { waivers: [{ from: '2026-11-01', by: '3207-0017', why: '客户要求' }] }),
      ),
    ),
  ],
  play: ({ canvasElement }) => shown(canvasElement, ['免做', 'Waived']),
};

export const SomebodyWasAbsent: Story = {
  args: { customerId: diamond.customer.number },
  play: ({ canvasElement }) =>
    shown(canvasElement, ['9至10月约见，到场人员不齐', 'Sep–Oct meeting, somebody was absent']),
};

export const NeverContacted: Story = {
  args: { customerId: sparse.customer.number },
  play: ({ canvasElement }) =>
    shown(canvasElement, ['还没有联系上过这位客户。', 'This customer has never been reached yet.']),
};

export const WithoutTier: Story = {
  args: { customerId: untiered.customer.number },
  play: ({ canvasElement }) => shown(canvasElement, ['没有联系任务', 'no contact duty']),
};

export const NoCustomer: Story = {
  args: { customerId: null },
  play: ({ canvasElement }) => shown(canvasElement, ['请先选择一位客户。', 'Choose a customer first.']),
};

export const NoArchive: Story = {
  args: { customerId: '3207-0000099' },
  play: ({ canvasElement }) => shown(canvasElement, ['还没有这位客户的档案。', 'There is no archive']),
};

const unanswering: Backend = {
  can: { atomic: true, watch: false, files: false, since: false },
  read: () => new Promise(() => {}),
  list: () => new Promise(() => {}),
  write: () => new Promise(() => {}),
};

export const Loading: Story = {
  loaders: [of(() => unanswering)],
  play: ({ canvasElement }) => shown(canvasElement, ['正在读取', 'Loading']),
};

const offline = () => Promise.reject(new BackendError('offline', 'offline'));

export const Failed: Story = {
  loaders: [of(() => ({ ...unanswering, read: offline }))],
  play: ({ canvasElement }) => shown(canvasElement, ['重试', 'Try again']),
};

export const ReadOnly: Story = {
  args: { readOnly: true },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, ['11月电话', 'Nov call']);
    for (const timeline of timelinesIn(canvasElement)) {
      await expect(timeline.shadowRoot!.querySelector('.open-log')).toBeNull();
    }
  },
};

export const Logging: Story = {
  play: async ({ canvasElement }) => {
    await log(canvasElement, 'phone', 'reached');
    await shown(canvasElement, ['这将完成 11月电话。', 'This meets: Nov call.']);
  },
};

export const LoggingByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    for (const timeline of timelinesIn(canvasElement)) {
      await waitFor(() => expect(timeline.shadowRoot!.querySelector('.open-log')).not.toBeNull());
      timeline.shadowRoot!.querySelector<HTMLElement>('.open-log')!.focus();
      for (const keys of ['l', '1', '1', '{Control>}{Enter}{/Control}']) {
        await userEvent.keyboard(keys);
        await timeline.updateComplete;
      }
    }
    await shown(canvasElement, ['已保存：电话', 'Saved: Call']);
  },
};

export const LoggingWithAttendees: Story = {
  args: { customerId: diamond.customer.number },
  play: async ({ canvasElement }) => {
    await log(canvasElement, 'visit', 'reached', 'manager');
    await shown(canvasElement, ['还缺 支局长', 'still missing: branch head']);
  },
};

export const Mistakes: Story = {
  play: async ({ canvasElement }) => {
    await log(canvasElement);
    for (const timeline of timelinesIn(canvasElement)) await click(timeline, '.save');
    await shown(canvasElement, ['请选择联系方式。', 'Choose the channel.']);
  },
};

export const SavingFailed: Story = {
  loaders: [
    of(async () => {
      const backend = await backendWith(regular);
      return {
        can: backend.can,
        read: (kind, ids) => backend.read(kind, ids),
        list: (kind, query) => backend.list(kind, query),
        write: offline,
        watch: (listener) => backend.watch(listener),
      };
    }),
  ],
  play: async ({ canvasElement }) => {
    await log(canvasElement, 'phone', 'reached');
    for (const timeline of timelinesIn(canvasElement)) await click(timeline, '.save');
    await shown(canvasElement, ['没有保存，所填内容还在。', 'Not saved; what you entered is still here.']);
  },
};

export const ManyContacts: Story = {
  loaders: [
    of(() =>
      backendWith(
        withParts(ouyang, {
          contacts: Array.from({ length: 230 }, (_, i) => ({
            id: `c${i}`,
            on: addDays('2026-11-20', -5 * i),
            channel: i % 4 ? ('wechat' as const) : ('phone' as const),
          })),
        }),
      ),
    ),
  ],
  play: async ({ canvasElement }) => {
    for (const timeline of timelinesIn(canvasElement)) await click(timeline, '.more');
    for (const timeline of timelinesIn(canvasElement)) {
      await waitFor(() => expect(timeline.shadowRoot!.querySelectorAll('.entry').length).toBeGreaterThan(50));
    }
  },
};
