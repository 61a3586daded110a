import { unsafeCSS, type CSSResult } from 'lit';
import { colours, measures, type Token } from './tokens.js';

const declare = (tokens: readonly Token[], scheme: 'light' | 'dark'): string =>
  tokens.map((token) => `--_${token.name}:var(--postal-${token.name},${token[scheme]})`).join(';');

const dark = declare(colours, 'dark');

/**
 * Inside an element a token is read as `var(--_name)`: the page's `--postal-name` wins over the table's value.
 * The text is made of the token table alone, never of input.
 */
export const tokenSheet: CSSResult = unsafeCSS(
  `.root{${declare([...colours, ...measures], 'light')}}` +
    `.root[data-theme="dark"]{${dark};color-scheme:dark}` +
    `@media (prefers-color-scheme:dark){.root[data-theme="auto"]{${dark};color-scheme:dark}}`,
);
