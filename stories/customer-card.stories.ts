import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/customer-card/define.js';
import '../src/elements/provider/define.js';
import type { Backend } from '../src/data/backend.js';
import { MemoryBackend } from '../src/data/memory-backend.js';
import type { PostalCustomerCard } from '../src/elements/customer-card/customer-card.js';
import type { PostalProvider } from '../src/elements/provider/provider.js';
import { archiveSchema, type Archive } from '../src/records/archive.js';
import { ouyang, sparse } from '../test/support/people.js';
import { backendWith } from '../test/support/session.js';
import { inProviders, recordsOf as of, type Loaded } from './support/in-providers.js';

interface Args {
  customerId: string | null;
  readOnly: boolean;
  enterNext: 'on' | 'off';
}

const cards = (args: Args, loaded: Loaded): TemplateResult =>
  inProviders(
    args.customerId,
    loaded,
    html`<postal-customer-card
      .readOnly=${args.readOnly}
      enter-next=${args.enterNext}
    ></postal-customer-card>`,
  );

/**
 * The archive of one customer: who it is, what is missing and what that costs, how the assets develop. F2 edits,
 * Enter goes on, Ctrl+Enter saves, Esc leaves; what is typed survives a reload as a draft.
 */
const meta = {
  title: 'Elements/Customer card',
  component: 'postal-customer-card',
  args: { customerId: ouyang.customer.number, readOnly: false, enterNext: 'on' },
  argTypes: { enterNext: { control: 'inline-radio', options: ['on', 'off'] } },
  loaders: [of(() => backendWith(ouyang, sparse))],
  render: (args, { loaded }) => cards(args, loaded as Loaded),
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

const cardsIn = (canvas: HTMLElement): PostalCustomerCard[] => [
  ...canvas.querySelectorAll<PostalCustomerCard>('postal-customer-card'),
];

const shown = (canvas: HTMLElement, words: readonly [zh: string, en: string]): Promise<void> =>
  waitFor(async () => {
    const [zh, en] = cardsIn(canvas).map((card) => card.shadowRoot!.textContent);
    await expect(zh).toContain(words[0]);
    await expect(en).toContain(words[1]);
  });

async function find<T extends HTMLElement>(card: PostalCustomerCard, selector: string): Promise<T> {
  await waitFor(() => expect(card.shadowRoot!.querySelector(selector)).not.toBeNull());
  return card.shadowRoot!.querySelector<T>(selector)!;
}

async function edit(canvas: HTMLElement, field: string, text: string): Promise<void> {
  for (const card of cardsIn(canvas)) {
    await userEvent.click(await find(card, '.edit'));
    await userEvent.type(await find(card, `#field-${field}`), text);
  }
}

async function save(canvas: HTMLElement): Promise<void> {
  for (const card of cardsIn(canvas)) await userEvent.click(await find(card, '.save'));
}

export const Filled: Story = {
  play: ({ canvasElement }) => shown(canvasElement, ['138****5678', '138****5678']),
};

export const WithGaps: Story = {
  args: { customerId: sparse.customer.number },
  play: ({ canvasElement }) => shown(canvasElement, ['档案缺 2 项', 'lacks 2 items']),
};

export const NoneChosen: Story = {
  args: { customerId: null },
  play: ({ canvasElement }) => shown(canvasElement, ['请先选择一位客户', 'Choose a customer first']),
};

export const NoArchiveYet: Story = {
  args: { customerId: '3207-0009999' },
  play: ({ canvasElement }) => shown(canvasElement, ['建立档案', 'Start archive']),
};

/** Answers to nothing, or rejects everything. */
const broken = (read: () => Promise<never>): Backend => {
  const memory = new MemoryBackend();
  return {
    can: { ...memory.can, watch: false },
    read,
    list: (kind, query) => memory.list(kind, query),
    write: () => Promise.reject(new Error('unavailable')),
  };
};

export const Loading: Story = {
  loaders: [of(() => broken(() => new Promise<never>(() => undefined)))],
  play: ({ canvasElement }) => shown(canvasElement, ['正在读取', 'Loading']),
};

export const Failed: Story = {
  loaders: [of(() => broken(() => Promise.reject(new Error('unavailable'))))],
  play: ({ canvasElement }) => shown(canvasElement, ['重试', 'Try again']),
};

export const ReadOnly: Story = {
  args: { readOnly: true },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, ['欧阳**', '欧阳**']);
    for (const card of cardsIn(canvasElement)) {
      await expect(card.shadowRoot!.querySelector('.edit')).toBeNull();
    }
  },
};

export const Editing: Story = {
  play: async ({ canvasElement }) => {
    await edit(canvasElement, 'phone', '13800001234');
    await shown(canvasElement, ['草稿已存', 'Draft kept']);
  },
};

export const WithMistakes: Story = {
  play: async ({ canvasElement }) => {
    await edit(canvasElement, 'phone', '1380000');
    await save(canvasElement);
    await shown(canvasElement, ['有 1 处需要修改', '1 field needs a correction']);
  },
};

export const Saved: Story = {
  args: { customerId: sparse.customer.number },
  play: async ({ canvasElement }) => {
    await edit(canvasElement, 'phone', '13800001234');
    await save(canvasElement);
    await shown(canvasElement, ['138****1234', '138****1234']);
    await shown(canvasElement, ['已保存', 'Saved']);
  },
};

export const AskingBeforeItLeaves: Story = {
  play: async ({ canvasElement }) => {
    await edit(canvasElement, 'manager', '{Backspace}');
    for (const card of cardsIn(canvasElement)) await userEvent.click(await find(card, '.foot button'));
    await shown(canvasElement, ['留作草稿', 'Keep as draft']);
  },
};

export const DraftOffered: Story = {
  play: async ({ canvasElement }) => {
    await edit(canvasElement, 'phone', '1380000');
    for (const card of cardsIn(canvasElement)) {
      const again = document.createElement('postal-customer-card');
      card.replaceWith(again);
      await find(again, '.offer');
    }
    await shown(canvasElement, ['恢复草稿', 'Restore draft']);
  },
};

/** Somebody else changes the manager. */
async function changeElsewhere(backend: Backend): Promise<void> {
  const [stored] = await backend.read('archive', [ouyang.customer.number]);
  const archive = stored!.body as Archive;
  const body: Archive = {
    ...archive,
    customer: { ...archive.customer, manager: '赵云' },
    history: [
      { field: 'manager', at: '2026-11-22T14:28:00+08:00', by: '3207-0018', from: '李娜', to: '赵云' },
    ],
  };
  const { kind, id, revision } = stored!;
  await backend.write([{ kind, id, base: revision, schema: archiveSchema, body, key: 'elsewhere' }], {
    atomic: true,
  });
}

export const Conflict: Story = {
  play: async ({ canvasElement }) => {
    await edit(canvasElement, 'manager', '二');
    for (const provider of canvasElement.querySelectorAll<PostalProvider>('postal-provider')) {
      await changeElsewhere(provider.backend as Backend);
    }
    await save(canvasElement);
    await shown(canvasElement, ['用对方的：赵云', 'Use theirs: 赵云']);
  },
};
