import { css } from 'lit';

export const badgeWhyStyles = css`
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
  @media print {
    .why {
      display: none;
    }
  }
`;
