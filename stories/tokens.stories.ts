import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { colours, measures } from '../src/theme/tokens.js';
import { expect } from 'storybook/test';

/** Every design token. A page overrides one as `--postal-<name>` on any ancestor of an element. */
const meta = { title: 'Theme/Tokens' } satisfies Meta;

export default meta;

/** A swatch drawn by SVG attributes: no inline style, as on a page with a strict policy. */
const swatch = (colour: string) =>
  html`<svg width="48" height="24" role="img" aria-label=${colour}>
    <rect width="48" height="24" rx="4" fill=${colour} stroke="#8a9791"></rect>
  </svg>`;

export const Colours: StoryObj = {
  render: () => html`
    <table>
      <caption>
        Colours, light and dark
      </caption>
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">Light</th>
          <th scope="col">Dark</th>
        </tr>
      </thead>
      <tbody>
        ${colours.map(
          ({ name, light, dark }) =>
            html`<tr>
              <th scope="row"><code>--postal-${name}</code></th>
              <td>${swatch(light)} <code>${light}</code></td>
              <td>${swatch(dark)} <code>${dark}</code></td>
            </tr>`,
        )}
      </tbody>
    </table>
  `,
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('tbody tr').length).toBe(colours.length);
  },
};

export const Measures: StoryObj = {
  render: () => html`
    <table>
      <caption>
        Type, space and shape
      </caption>
      <tbody>
        ${measures.map(
          ({ name, light }) =>
            html`<tr>
              <th scope="row"><code>--postal-${name}</code></th>
              <td><code>${light}</code></td>
            </tr>`,
        )}
      </tbody>
    </table>
  `,
};
