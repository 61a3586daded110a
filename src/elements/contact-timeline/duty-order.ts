import type { Duty } from '../../policy/duties.js';

/** Duties as the timeline shows them. */
export interface OrderedDuties {
  /** What to do first: the due one that ends soonest, else the newest overdue one, else the next to come. */
  readonly first: Duty | null;
  /** Newest first. A contact after the window cures none of them, so a due duty goes before. */
  readonly overdue: readonly Duty[];
  /** Due, then upcoming, then waived. */
  readonly open: readonly Duty[];
  /** Newest first. */
  readonly done: readonly Duty[];
}

type Status = Duty['status'];

const endsSooner = (a: Duty, b: Duty): number => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0);

export function orderDuties(duties: readonly Duty[]): OrderedDuties {
  const soonest = [...duties].sort(endsSooner);
  const newest = [...soonest].reverse();
  const having = (list: readonly Duty[], ...statuses: Status[]): Duty[] =>
    list.filter(({ status }) => statuses.includes(status));
  const overdue = having(newest, 'overdue');
  const open = [...having(soonest, 'due'), ...having(soonest, 'upcoming'), ...having(newest, 'waived')];
  const done = having(newest, 'met', 'met-with-defect');
  const first =
    open.find(({ status }) => status === 'due') ??
    overdue[0] ??
    open.find(({ status }) => status === 'upcoming') ??
    null;
  const others = (list: readonly Duty[]): Duty[] => list.filter((duty) => duty !== first);
  return { first, overdue: others(overdue), open: others(open), done };
}
