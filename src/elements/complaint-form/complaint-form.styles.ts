import { css } from 'lit';

export const complaintFormStyles = css`
  .scope {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .receiver {
    overflow-wrap: anywhere;
  }
  .clock {
    display: flex;
    gap: 12px;
    padding: 12px 16px;
    background: var(--_sunk);
    border-bottom: 1px solid var(--_line);
  }
  .clock p {
    margin: 0;
  }
  .until {
    min-width: 0;
    flex: 1;
  }
  .due {
    font-size: var(--_size-large);
    line-height: 24px;
    font-weight: 600;
  }
  .late .due {
    color: var(--_late);
  }
  input:disabled,
  select:disabled,
  textarea:disabled {
    color: var(--_muted);
    background: var(--_sunk);
  }
  ::placeholder {
    color: var(--_faint);
    opacity: 1;
  }
  .ring {
    width: 30px;
    height: 30px;
    margin-top: 4px;
    flex: none;
    fill: none;
    stroke-width: 4;
  }
  .track {
    stroke: var(--_line);
  }
  .arc {
    stroke: var(--_brand);
  }
  .late .track {
    stroke: var(--_late);
  }
  details {
    margin-top: 2px;
    font-size: var(--_size-small);
    line-height: 16px;
  }
  summary {
    color: var(--_muted);
    cursor: pointer;
  }
  summary .clause {
    margin-inline-start: 4px;
    text-decoration: underline;
  }
  details ul {
    margin: 4px 0 0;
    padding: 0 0 0 16px;
    color: var(--_muted);
  }
  details li + li {
    margin-top: 4px;
  }
  .fields {
    grid-template-columns: repeat(auto-fill, minmax(max(132px, 22%), 1fr));
    align-items: start;
  }
  .hint {
    margin-inline-start: 4px;
    padding: 0 4px;
    border: 1px solid var(--_line-strong);
    border-radius: 3px;
    font-size: 11px;
    color: var(--_muted);
    background: var(--_paper);
  }
  .fixed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    min-height: 32px;
    padding: 3px 4px 3px 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunk);
  }
  .fixed .what {
    flex: 1;
    overflow-wrap: anywhere;
  }
  .fixed button {
    min-height: 24px;
    padding: 0 6px;
  }
  .fixed.plain {
    min-height: 24px;
    padding: 0;
    border-color: transparent;
    background: none;
  }
  .field button.quiet {
    min-height: 24px;
    margin-inline-start: -6px;
    font-size: var(--_size-small);
  }
  .fixed button.quiet {
    margin: 0;
  }
  textarea {
    min-height: 112px;
  }
  .notice.error ul {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  .notice.error li button {
    min-height: 24px;
    padding: 0;
    color: inherit;
    text-align: start;
    text-decoration: underline;
  }
  .notice.error:focus {
    outline: 2px solid var(--_late);
    outline-offset: -2px;
  }
  .notice {
    flex-wrap: wrap;
  }
  .notice p,
  .notice > div {
    flex: 1 1 160px;
  }
  .notice .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .number {
    font-weight: 600;
    color: var(--_ink);
  }
  .done h3 {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
    font: inherit;
    font-size: var(--_size-large);
    line-height: 24px;
    font-weight: 600;
    color: var(--_met);
  }
  .done h3:focus {
    outline: none;
  }
  .done dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 8px 16px;
    margin: 12px 0 0;
  }
  .done dt {
    color: var(--_muted);
  }
  .done dd {
    margin: 0;
  }
  .done dd.number {
    font-size: var(--_size-large);
    line-height: 20px;
  }
  @media (forced-colors: active) {
    .track {
      stroke: GrayText;
    }
    .arc {
      stroke: CanvasText;
    }
  }
  @media print {
    .clock {
      background: none;
    }
  }
`;
