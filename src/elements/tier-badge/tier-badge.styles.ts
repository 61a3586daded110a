import { css } from 'lit';

export const tierBadgeStyles = css`
  :host {
    display: inline-block;
    position: relative;
    vertical-align: middle;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-height: 22px;
    margin: 0;
    padding: 0 8px 0 6px;
    border: 1px solid transparent;
    border-radius: 11px;
    font: inherit;
    font-size: var(--_size-small);
    font-weight: 600;
    line-height: 18px;
    white-space: nowrap;
    color: var(--_muted);
    background: var(--_paper);
    cursor: pointer;
  }
  .badge:hover {
    border-color: currentColor;
  }
  .badge:focus-visible {
    outline: 2px solid var(--_brand);
    outline-offset: 1px;
  }
  .badge[data-place='0'] {
    color: var(--_vip);
    background: var(--_vip-soft);
  }
  .badge[data-place='1'] {
    color: var(--_gold);
    background: var(--_gold-soft);
  }
  .badge[data-place='2'] {
    color: var(--_platinum);
    background: var(--_platinum-soft);
  }
  .badge[data-place='3'] {
    color: var(--_diamond);
    background: var(--_diamond-soft);
  }
  .badge.open-ended {
    border: 1px dashed var(--_line-strong);
  }
  .badge.wrong {
    color: var(--_late);
    border: 1px solid currentColor;
  }
  .shape {
    width: 12px;
    height: 12px;
    flex: none;
    fill: currentColor;
  }
  .mark {
    font-weight: 400;
  }
  .mark .icon {
    width: 12px;
    height: 12px;
    margin-right: 2px;
    vertical-align: -2px;
  }
  .why {
    position: absolute;
    z-index: 1000;
    top: calc(100% + 4px);
    left: 0;
    width: max-content;
    max-width: min(380px, 92vw);
    max-height: 70vh;
    overflow: auto;
    padding: 12px 16px;
    color: var(--_ink);
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: 8px;
    box-shadow: 0 6px 20px rgba(0, 0, 0, 0.16);
    text-align: start;
    white-space: normal;
  }
  .why.to-left {
    left: auto;
    right: 0;
  }
  .why h3 {
    margin: 0 0 4px;
    font: inherit;
    font-weight: 600;
  }
  .why p {
    margin: 0 0 8px;
    font-size: 13px;
    line-height: 20px;
  }
  .why table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--_size-small);
    line-height: 16px;
  }
  .why caption {
    padding: 4px 0;
    text-align: start;
    color: var(--_muted);
  }
  .why th,
  .why td {
    padding: 4px 8px 4px 0;
    text-align: start;
    font-weight: 400;
    border-top: 1px solid var(--_line);
  }
  .why th {
    color: var(--_muted);
  }
  .why td.number {
    text-align: end;
  }
  @media (forced-colors: active) {
    .badge {
      border: 1px solid CanvasText;
    }
    .shape {
      fill: CanvasText;
    }
  }
  @media print {
    .why {
      display: none;
    }
    .badge {
      border: 1px solid #000;
      color: #000;
      background: #fff;
    }
  }
`;
