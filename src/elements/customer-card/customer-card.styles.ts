import { css } from 'lit';

export const customerCardStyles = css`
  /* The tier's explanation opens over the card's edge. */
  .panel {
    overflow: visible;
  }
  .panel > :last-child,
  .form > :last-child {
    border-radius: 0 0 8px 8px;
  }
  .panel > .notice:last-child {
    border-bottom: 0;
  }
  p.body {
    margin: 0;
  }
  .group h3,
  .figures h3 {
    margin: 0;
    padding: 12px 16px 0;
    font: inherit;
    font-size: var(--_size-small);
    line-height: 16px;
    font-weight: 600;
    color: var(--_faint);
  }
  .group .fields {
    padding-top: 8px;
  }
  dl.fields {
    grid-template-columns: repeat(auto-fill, minmax(140px, 1fr));
    gap: 8px 16px;
    padding-top: 4px;
  }
  .group + .group > h3::before {
    content: '';
    display: block;
    margin-bottom: 12px;
    border-top: 1px solid var(--_line);
  }
  .group + .group > h3 {
    padding-top: 0;
  }
  .intro {
    margin: 0;
    padding: 12px 16px 0;
  }
  dt {
    margin: 0;
  }
  dl .label {
    margin: 0;
    line-height: 18px;
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .empty {
    color: var(--_faint);
    font-size: var(--_size-small);
  }
  .lacking {
    color: var(--_due);
    font-weight: 600;
  }
  .lacking .icon {
    width: 14px;
    height: 14px;
    margin-right: 4px;
    vertical-align: -2px;
  }
  .notice b {
    font-weight: 600;
  }
  .notice {
    flex-wrap: wrap;
  }
  .notice > p {
    flex: 1 1 200px;
  }
  .summary div {
    flex: 1;
  }
  .summary ul {
    margin: 4px 0 0;
    padding: 0;
    list-style: none;
  }
  .summary button {
    min-height: 24px;
    padding: 2px 0;
    color: inherit;
    text-align: start;
    text-decoration: underline;
  }
  .inputs {
    display: flex;
    gap: 8px;
  }
  .inputs input {
    flex: 1;
    min-width: 0;
  }
  .inputs .calendar {
    width: auto;
    padding-right: 4px;
    padding-left: 6px;
  }
  .required {
    color: var(--_late);
  }
  .hint {
    margin-top: 4px;
    font-size: var(--_size-small);
    line-height: 16px;
    color: var(--_muted);
  }
  .hint[hidden],
  .message[hidden] {
    display: none;
  }
  .hint .filled {
    display: block;
    color: var(--_due);
  }
  .root .hint .remove {
    min-height: 16px;
    padding: 0 4px;
    font-size: inherit;
    line-height: inherit;
  }
  .message .icon {
    width: 12px;
    height: 12px;
    vertical-align: -1px;
  }
  .form .fields {
    grid-template-columns: repeat(auto-fill, minmax(184px, 1fr));
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .leaving {
    align-items: center;
    border-top: 1px solid var(--_line);
    border-bottom: 0;
  }
  .conflict:focus-visible,
  .summary:focus-visible {
    outline-offset: -2px;
  }
  .collision {
    border-bottom: 1px solid var(--_line);
  }
  .collision .label {
    margin: 0 0 8px;
    font-weight: 600;
  }
  .collision .label .small {
    font-weight: 400;
  }
  .choice {
    padding: 4px 12px;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .choice[aria-pressed='true'] {
    border-color: var(--_brand);
    background: var(--_brand-soft);
    color: var(--_brand-strong);
    font-weight: 600;
  }
  .done {
    color: var(--_met);
  }
  .done .icon {
    width: 14px;
    height: 14px;
  }
  .missing {
    display: flex;
    gap: 8px;
    color: var(--_muted);
  }
  .missing p {
    margin: 0;
  }
  .missing .icon {
    margin-top: 2px;
  }
  .figures {
    border-top: 1px solid var(--_line);
    padding-bottom: 12px;
  }
  .figures > p {
    margin: 4px 16px 0;
  }
  .spread {
    display: block;
    width: calc(100% - 32px);
    height: 8px;
    margin: 8px 16px 0;
    border-radius: 4px;
  }
  .part {
    stroke: var(--_paper);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
  }
  .part.savings {
    fill: var(--_brand);
  }
  .part.wealth {
    fill: var(--_brand);
    fill-opacity: 0.7;
  }
  .part.insurance {
    fill: var(--_brand);
    fill-opacity: 0.4;
  }
  .part.bonds {
    fill: var(--_gold);
    fill-opacity: 0.65;
  }
  .part.funds {
    fill: var(--_muted);
    fill-opacity: 0.5;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    margin: 0;
    padding: 6px 16px 0;
    list-style: none;
    font-size: var(--_size-small);
    line-height: 16px;
    color: var(--_muted);
  }
  .swatch {
    width: 8px;
    height: 8px;
    margin-right: 4px;
    border-radius: 2px;
  }
  .quarters {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: 6px;
    margin: 0;
    padding: 8px 16px 0;
    list-style: none;
    font-size: 11px;
    line-height: 14px;
    text-align: center;
    color: var(--_muted);
  }
  .quarters li {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  .bar {
    display: block;
    width: calc(100% - 12px);
    height: 46px;
    margin: 0 6px 4px;
    border-bottom: 1px solid var(--_line-strong);
    fill: var(--_brand);
    fill-opacity: 0.28;
  }
  .newest .bar {
    fill-opacity: 1;
  }
  .newest .amount {
    font-weight: 600;
    color: var(--_ink);
  }
  .because li + li {
    margin-top: 4px;
  }
  details {
    padding: 4px 16px 0;
    font-size: var(--_size-small);
    line-height: 16px;
    color: var(--_muted);
  }
  summary {
    padding: 4px 0;
    cursor: pointer;
  }
  details .because {
    padding: 0;
    font-size: inherit;
    line-height: 18px;
  }
  .because {
    margin: 0;
    padding: 4px 16px 0;
    list-style: none;
    font-size: 13px;
    line-height: 20px;
    color: var(--_muted);
  }
  .root[data-density='compact'] .group .fields {
    padding-top: 4px;
  }
  @media (forced-colors: active) {
    .bar,
    .part {
      fill: CanvasText;
    }
    .choice[aria-pressed='true'] {
      border: 2px solid Highlight;
    }
  }
  @media print {
    .offer,
    .empty {
      display: none;
    }
  }
`;
