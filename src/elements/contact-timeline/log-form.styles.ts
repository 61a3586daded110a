import { css } from 'lit';

export const logFormStyles = css`
  .log {
    border-bottom: 1px solid var(--_line);
  }
  .log-fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
    gap: 12px 16px;
    padding: 12px 16px;
  }
  .choices {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choices legend {
    padding: 0;
    margin: 0 0 4px;
    font-size: var(--_size-small);
    line-height: 16px;
    color: var(--_muted);
  }
  legend kbd {
    padding: 0 4px;
    border: 1px solid var(--_line-strong);
    border-radius: 3px;
    font-size: 11px;
  }
  .hint {
    color: var(--_faint);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .chip {
    position: relative;
    cursor: pointer;
  }
  .chip input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .face {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    padding: 0 10px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_paper);
    white-space: nowrap;
  }
  .face kbd {
    color: var(--_faint);
  }
  .chip:hover .face {
    border-color: var(--_brand);
  }
  .chip input:checked + .face {
    border-color: var(--_brand);
    background: var(--_brand-soft);
    color: var(--_brand-strong);
    font-weight: 600;
    box-shadow: inset 0 0 0 1px var(--_brand);
  }
  .chip input:checked + .face kbd {
    color: inherit;
  }
  .chip input:focus-visible + .face {
    outline: 2px solid var(--_brand);
    outline-offset: 2px;
  }
  [aria-invalid='true'] .face {
    border-color: var(--_late);
  }
  .attendees label {
    margin-right: 16px;
  }
  .log textarea {
    min-height: 56px;
  }
  .preview {
    margin: 0;
    padding: 6px 10px;
    border-left: 3px solid var(--_brand);
    border-radius: 2px;
    background: var(--_brand-soft);
    color: var(--_brand-strong);
    font-size: 13px;
  }
  .log .notice {
    border-top: 1px solid var(--_line);
    border-bottom: 0;
  }
  .save {
    min-width: 132px;
  }
  .notice .quiet {
    color: inherit;
  }
  .root[data-density='compact'] .face {
    min-height: 28px;
    padding: 0 8px;
  }
  @media (forced-colors: active) {
    .chip input:checked + .face {
      outline: 2px solid Highlight;
    }
  }
`;
