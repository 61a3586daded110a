import { css } from 'lit';

export const feedStyles = css`
  .feed {
    padding: 12px 16px 8px;
    border-top: 1px solid var(--_line);
  }
  .feed .small {
    margin: 0;
  }
  .feed > p {
    margin: 6px 0;
  }
  .feed h4 {
    margin: 0;
    padding: 12px 0 6px;
    font-size: var(--_size-small);
    line-height: 16px;
    font-weight: 600;
    color: var(--_faint);
  }
  .feed ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .entry {
    display: grid;
    grid-template-columns: 44px 20px 1fr auto;
    gap: 2px 8px;
    padding: 8px 0;
    border-top: 1px solid var(--_line);
  }
  .date {
    font-size: 13px;
    color: var(--_muted);
  }
  .mark {
    color: var(--_muted);
  }
  .mark[data-met='true'] {
    color: var(--_met);
  }
  .text {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .text strong {
    font-weight: 600;
  }
  .note {
    font-size: 13px;
    color: var(--_muted);
  }
  .tags {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 4px;
  }
  .tag {
    padding: 0 6px;
    border-radius: 4px;
    font-size: var(--_size-small);
    line-height: 18px;
    color: var(--_met);
    background: var(--_met-soft);
  }
  .tag.defect {
    color: var(--_due);
    background: var(--_due-soft);
  }
  .gap {
    padding: 6px;
    border-radius: 4px;
    font-size: var(--_size-small);
    line-height: 18px;
    text-align: center;
    color: var(--_due);
    background: repeating-linear-gradient(
      135deg,
      var(--_paper),
      var(--_paper) 6px,
      var(--_due-soft) 6px,
      var(--_due-soft) 12px
    );
  }
  .gap + .entry {
    border-top: 0;
  }
  .more {
    width: 100%;
    margin: 8px 0;
  }
  @media (max-width: 480px) {
    .entry {
      grid-template-columns: 44px 20px 1fr;
    }
    .tags {
      grid-column: 3;
      flex-direction: row;
      flex-wrap: wrap;
    }
    .tags:empty {
      display: none;
    }
  }
`;
