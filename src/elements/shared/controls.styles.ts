import { css } from 'lit';

/** Panels, headings, fields, buttons and notices: what card, timeline and form have in common. */
export const controlStyles = css`
  .panel {
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: 8px;
    overflow: hidden;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 12px 16px;
    border-bottom: 1px solid var(--_line);
  }
  .head h2,
  .head h3 {
    font: inherit;
    font-weight: 600;
    margin: 0;
  }
  .spacer {
    flex: 1;
  }
  .small {
    color: var(--_muted);
    font-size: var(--_size-small);
    line-height: 16px;
  }
  .body {
    padding: 12px 16px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 16px;
    border-top: 1px solid var(--_line);
    background: var(--_sunk);
  }
  .foot:empty {
    display: none;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(168px, 1fr));
    gap: 12px 16px;
    padding: 12px 16px;
    margin: 0;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .field {
    min-width: 0;
  }
  .field > label,
  .field > .label {
    display: block;
    margin: 0 0 4px;
    font-size: var(--_size-small);
    line-height: 16px;
    color: var(--_muted);
  }
  input,
  select,
  textarea {
    display: block;
    width: 100%;
    min-height: 32px;
    margin: 0;
    padding: 5px 10px;
    font: inherit;
    color: var(--_ink);
    background: var(--_paper);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }
  input[type='checkbox'],
  input[type='radio'] {
    display: inline-block;
    width: auto;
    min-height: 0;
    vertical-align: -2px;
    accent-color: var(--_brand);
  }
  textarea {
    min-height: 92px;
    resize: vertical;
  }
  :focus-visible {
    outline: 2px solid var(--_brand);
    outline-offset: 1px;
  }
  [aria-invalid='true'] {
    border-color: var(--_late);
  }
  .message {
    margin: 4px 0 0;
    font-size: var(--_size-small);
    line-height: 16px;
    color: var(--_late);
  }
  .message.remark {
    color: var(--_due);
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 32px;
    margin: 0;
    padding: 0 14px;
    font: inherit;
    color: var(--_ink);
    background: var(--_paper);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    border-color: var(--_brand);
    color: var(--_brand-strong);
  }
  button.primary {
    background: var(--_brand);
    border-color: var(--_brand);
    color: var(--_on-brand);
    font-weight: 600;
  }
  button.primary:hover:not(:disabled) {
    background: var(--_brand-strong);
    color: var(--_on-brand);
  }
  button.quiet {
    border-color: transparent;
    background: none;
    color: var(--_brand-strong);
    padding: 0 6px;
  }
  button.quiet:hover:not(:disabled) {
    text-decoration: underline;
  }
  button:disabled {
    cursor: default;
    opacity: 0.6;
  }
  kbd {
    font: inherit;
    font-weight: 400;
    font-size: var(--_size-small);
  }
  .notice {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    padding: 8px 16px;
    font-size: 13px;
    line-height: 18px;
    background: var(--_due-soft);
    color: var(--_due);
    border-bottom: 1px solid var(--_line);
  }
  .notice .icon {
    margin-top: 1px;
  }
  .notice p {
    margin: 0;
    flex: 1;
  }
  .notice button {
    min-height: 24px;
  }
  .notice.error {
    background: var(--_late-soft);
    color: var(--_late);
  }
  .notice.done {
    background: var(--_met-soft);
    color: var(--_met);
  }
  .clause {
    color: var(--_brand-strong);
    white-space: nowrap;
  }
  .root[data-density='compact'] input,
  .root[data-density='compact'] select,
  .root[data-density='compact'] button {
    min-height: 28px;
    padding-top: 3px;
    padding-bottom: 3px;
  }
  .root[data-density='compact'] .body,
  .root[data-density='compact'] .fields,
  .root[data-density='compact'] .head {
    padding: 8px 12px;
  }
  @media print {
    .panel {
      border-color: #000;
      break-inside: avoid;
    }
    button,
    .foot {
      display: none;
    }
  }
`;
