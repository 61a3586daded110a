import { css } from 'lit';
import { tokenSheet } from '../../theme/token-sheet.js';

/** What the page must not leak in: everything that is inherited, except language and direction. */
export const baseStyles = [
  tokenSheet,
  css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    .root {
      font: var(--_size) / 20px var(--_font);
      font-variant-numeric: tabular-nums;
      color: var(--_ink);
      text-align: start;
      text-transform: none;
      text-indent: 0;
      text-shadow: none;
      letter-spacing: normal;
      word-spacing: normal;
      white-space: normal;
      list-style: none;
      cursor: auto;
      visibility: inherit;
      border-spacing: 0;
      border-collapse: separate;
      quotes: none;
      word-break: normal;
      overflow-wrap: break-word;
      hyphens: manual;
      line-break: auto;
      text-align-last: auto;
      -webkit-text-fill-color: currentColor;
    }
    .root,
    .root *,
    .root *::before,
    .root *::after {
      box-sizing: border-box;
    }
    .icon {
      width: 16px;
      height: 16px;
      flex: none;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
      vertical-align: -3px;
    }
    .visually-hidden {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: -1px;
      overflow: hidden;
      clip: rect(0 0 0 0);
      white-space: nowrap;
    }
    @media (forced-colors: active) {
      .icon {
        stroke: CanvasText;
      }
    }
  `,
];
