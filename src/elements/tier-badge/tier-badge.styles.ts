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
  @media (forced-colors: active) {
    .badge {
      border: 1px solid CanvasText;
    }
    .shape {
      fill: CanvasText;
    }
  }
  @media print {
    .badge {
      border: 1px solid #000;
      color: #000;
      background: #fff;
    }
  }
`;
