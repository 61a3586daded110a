import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import '../src/elements/provider/define.js';
import '../src/elements/tier-badge/define.js';
import type { PostalTierBadge } from '../src/elements/tier-badge/tier-badge.js';
import { ouyang, sparse } from '../test/support/people.js';
import { bilingual } from './support/bilingual.js';

interface Args {
  tier: string;
}

/** A tier with its outlook; a click, a touch or Enter opens the reasons with their clauses. */
const meta = {
  title: 'Elements/Tier badge',
  component: 'postal-tier-badge',
  render: ({ tier }) => bilingual(() => html`<postal-tier-badge .tier=${tier}></postal-tier-badge>`),
  args: { tier: 'gold' },
  argTypes: { tier: { control: 'select', options: ['vip', 'gold', 'platinum', 'diamond', ''] } },
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

const shown = async (canvas: HTMLElement, words: readonly string[]): Promise<void> => {
  const badges = [...canvas.querySelectorAll<PostalTierBadge>('postal-tier-badge')];
  await waitFor(async () => {
    const text = badges.map((badge) => badge.shadowRoot!.textContent).join(' ');
    for (const word of words) await expect(text).toContain(word);
  });
};

export const BareAttribute: Story = {
  play: ({ canvasElement }) => shown(canvasElement, ['黄金', 'Gold']),
};

export const EveryTier: Story = {
  render: () =>
    bilingual(
      () =>
        html`${['vip', 'gold', 'platinum', 'diamond', ''].map(
          (tier) => html`<postal-tier-badge tier=${tier}></postal-tier-badge> `,
        )}`,
    ),
  play: ({ canvasElement }) => shown(canvasElement, ['贵宾', '钻石', '未评级', 'Diamond', 'Not rated']),
};

export const PendingRise: Story = {
  render: () => bilingual(() => html`<postal-tier-badge .figures=${ouyang.figures}></postal-tier-badge>`),
  play: ({ canvasElement }) => shown(canvasElement, ['1/2']),
};

export const PendingFall: Story = {
  render: () =>
    bilingual(
      () =>
        html`<postal-tier-badge
          .figures=${[
            { period: '2026-Q2', amount: 620000 },
            { period: '2026-Q3', amount: 480000 },
          ]}
        ></postal-tier-badge>`,
    ),
  play: ({ canvasElement }) => shown(canvasElement, ['白金', '1/2']),
};

export const MissingFigure: Story = {
  render: () =>
    bilingual(
      () =>
        html`<postal-tier-badge .figures=${[ouyang.figures[0]!, ouyang.figures[2]!]}></postal-tier-badge>`,
    ),
  play: ({ canvasElement }) => shown(canvasElement, ['25Q3']),
};

export const CountedByHand: Story = {
  render: () => bilingual(() => html`<postal-tier-badge .figures=${sparse.figures}></postal-tier-badge>`),
  play: ({ canvasElement }) => shown(canvasElement, ['手工统计']),
};

export const Why: Story = {
  render: () => bilingual(() => html`<postal-tier-badge .figures=${ouyang.figures}></postal-tier-badge>`),
  play: async ({ canvasElement }) => {
    await shown(canvasElement, ['黄金']);
    const badge = canvasElement.querySelector<PostalTierBadge>('postal-tier-badge')!;
    await userEvent.click(badge.shadowRoot!.querySelector('button')!);
    await shown(canvasElement, ['534,200.00']);
  },
};

export const UnknownTier: Story = {
  args: { tier: 'king' },
  play: ({ canvasElement }) => shown(canvasElement, ['等级未知', 'Tier unknown']),
};

export const Loading: Story = {
  render: () =>
    bilingual(() => {
      const never = () => new Promise<never>(() => {});
      const backend = {
        can: { atomic: true, watch: false, files: false, since: false },
        read: never,
        list: never,
        write: never,
      };
      return html`<postal-provider .backend=${backend} customer-id="x">
        <postal-tier-badge>…</postal-tier-badge>
      </postal-provider>`;
    }),
};
