import { css } from 'lit';

/** The plan: what is due first, the months at a glance, the rows of duties. */
export const contactTimelineStyles = css`
  .top {
    padding: 12px 16px;
  }
  .top p {
    margin: 2px 0 0;
    font-size: 13px;
    line-height: 20px;
  }
  .top .why,
  .calm,
  .rejected {
    color: var(--_muted);
  }
  .answer {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 10px;
  }
  .big,
  .nothing {
    margin: 0;
    font-weight: 600;
  }
  .big {
    font-size: var(--_size-large);
    line-height: 26px;
  }
  .big .status {
    margin-inline-start: 8px;
    vertical-align: bottom;
  }
  .big .icon {
    width: 18px;
    height: 18px;
  }
  .nothing {
    font-size: inherit;
    font-weight: 400;
    color: var(--_muted);
  }
  .top .late,
  .top .never {
    display: flex;
    gap: 6px;
    margin-top: 6px;
    color: var(--_late);
  }
  .top .never {
    color: var(--_due);
  }
  .late .icon {
    margin-top: 2px;
  }
  .rejected {
    margin: 2px 0 0;
    padding: 0;
    font-size: 13px;
    line-height: 20px;
    list-style: none;
  }
  .basis {
    min-height: 24px;
    margin: 4px 0 0 -6px;
    font-size: 13px;
  }
  .status {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    white-space: nowrap;
  }
  .status[data-status='due'] {
    color: var(--_due);
  }
  .status[data-status='overdue'] {
    color: var(--_late);
  }
  .status[data-status='met'] {
    color: var(--_met);
  }
  .status[data-status='met-with-defect'] {
    color: var(--_due);
  }
  .status[data-status='upcoming'],
  .status[data-status='waived'] {
    color: var(--_muted);
  }
  .months {
    padding: 4px 16px 10px;
    border-top: 1px solid var(--_line);
  }
  .strip {
    width: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-size: var(--_size-small);
    line-height: 16px;
  }
  .strip th {
    padding: 6px 0 4px;
    font-weight: 400;
    color: var(--_faint);
  }
  .strip thead th:first-child {
    width: 84px;
  }
  .strip .now {
    font-weight: 600;
    color: var(--_ink);
  }
  .strip th[scope='row'] {
    padding: 3px 4px 3px 0;
    text-align: start;
    color: var(--_muted);
  }
  .strip td {
    padding: 3px 2px;
  }
  .cell {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 3px;
    min-height: 22px;
    border: 1px solid transparent;
    border-radius: 4px;
    font-weight: 600;
    white-space: nowrap;
    overflow: hidden;
  }
  .cell .icon {
    width: 12px;
    height: 12px;
    stroke-width: 2.5;
  }
  .cell .by {
    font-weight: 400;
  }
  .cell[data-status='met'] {
    color: var(--_met);
    background: var(--_met-soft);
  }
  .cell[data-status='met-with-defect'],
  .cell[data-status='due'] {
    color: var(--_due);
    background: var(--_due-soft);
  }
  .cell[data-status='due'] {
    border-color: currentColor;
  }
  .cell[data-status='overdue'] {
    color: var(--_late);
    background: var(--_late-soft);
  }
  .cell[data-status='upcoming'],
  .cell[data-status='waived'] {
    border: 1px dashed var(--_line-strong);
    color: var(--_muted);
    font-weight: 400;
  }
  .label {
    margin: 0;
    font-size: var(--_size-small);
    line-height: 16px;
    font-weight: 600;
    color: var(--_faint);
  }
  .duties {
    padding: 10px 16px 6px;
    border-top: 1px solid var(--_line);
  }
  .rows {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .duties > .rows {
    margin-top: 4px;
  }
  .row {
    display: flex;
    width: calc(100% + 16px);
    margin: 0 -8px;
    padding: 4px 8px;
    justify-content: flex-start;
    gap: 8px;
    border-color: transparent;
    background: none;
    text-align: start;
  }
  .row:hover:not(:disabled) {
    border-color: transparent;
    background: var(--_sunk);
    color: inherit;
  }
  .row > .icon {
    color: var(--_muted);
  }
  .row .name {
    flex: 1 1 auto;
    min-width: 0;
  }
  .row .status {
    min-width: 64px;
    font-size: 13px;
  }
  .group .name {
    flex: 0 1 auto;
    color: var(--_brand-strong);
    font-size: 13px;
  }
  [aria-expanded='true'] > .icon:last-child {
    transform: rotate(180deg);
  }
  li > .rows {
    padding-left: 16px;
  }
  .detail {
    margin: 0 0 8px;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_sunk);
    font-size: 13px;
    line-height: 20px;
  }
  .top .detail {
    margin: 4px 0 0;
  }
  .detail dt {
    font-size: var(--_size-small);
    color: var(--_muted);
  }
  .detail dd {
    margin: 0 0 4px;
  }
  @media (max-width: 480px) {
    .months {
      padding: 4px 8px 8px 12px;
    }
    .strip thead th:first-child {
      width: 52px;
    }
    .strip td {
      padding: 3px 1px;
    }
    .strip .every {
      display: block;
    }
    .cell {
      flex-direction: column;
      gap: 1px;
      padding: 2px 0;
      font-size: 11px;
      line-height: 14px;
    }
    .cell .by {
      display: none;
    }
    .row {
      flex-wrap: wrap;
      row-gap: 0;
    }
    .row:not(.group) .name {
      flex-basis: 40%;
    }
    .row .when {
      order: 1;
      flex-basis: 100%;
      padding-left: 24px;
    }
  }
  @media print {
    .row {
      display: flex;
    }
  }
  @media (forced-colors: active) {
    .cell {
      border: 1px solid CanvasText;
    }
  }
`;
