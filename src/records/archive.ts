import type { PlainDate } from '../values/dates.js';
import type { Period } from '../values/periods.js';

/** Who acts, attends, is named by a rule: teller 柜员, manager 客户/理财经理, lobby-manager 大堂经理, branch-head 支局长. */
export type Role =
  | 'teller'
  | 'manager'
  | 'lobby-manager'
  | 'branch-head'
  | 'district'
  | 'bureau'
  | 'deputy-director'
  | 'other-department';

export type Channel = 'phone' | 'meeting' | 'visit' | 'sms' | 'wechat' | 'card' | 'gift' | 'email' | 'event';

export interface Birthday {
  /** Month and day, with the year where known: `1980-06-05` or `--06-05`; in the calendar named. */
  readonly on: string;
  readonly calendar: 'solar' | 'lunar';
}

/** Identity and reach of one customer. What a bureau adds of its own stands in `fields` by its id. */
export interface Customer {
  /** 客户号; also the record id of the archive where the customer came with one. */
  readonly number: string;
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly phone?: string;
  readonly idNumber?: string;
  readonly creditCode?: string;
  readonly address?: string;
  readonly postcode?: string;
  readonly birthday?: Birthday;
  readonly outlet?: string;
  readonly manager?: string;
  readonly deputy?: string;
  readonly fields?: Readonly<Record<string, string | number | boolean>>;
}

/** The spread of assets: five parts in yuan that add up to the figure. */
export interface Spread {
  readonly savings?: number;
  readonly insurance?: number;
  readonly wealth?: number;
  readonly bonds?: number;
  readonly funds?: number;
}

/** 季度日均总资产: the quarterly daily average of total financial assets, in yuan. */
export interface Figure {
  readonly period: Period;
  readonly amount: number;
  /** `platform` = the provincial download platform, `manual` = counted by hand. Absent: `platform`. */
  readonly source?: 'platform' | 'manual';
  readonly spread?: Spread;
}

export interface Contact {
  readonly id: string;
  readonly on: PlainDate;
  /** Why it was logged after its day. */
  readonly onReason?: string;
  readonly channel: Channel;
  /** `false` = an attempt that did not reach the customer. Absent: reached. */
  readonly reached?: boolean;
  readonly participants?: readonly Role[];
  readonly note?: string;
  /** Who logged it: an actor id. */
  readonly by?: string;
}

/** The customer does not wish to be contacted. */
export interface Waiver {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly by: string;
  readonly why: string;
}

/** One change of one field: who, when, from, to. */
export interface FieldChange {
  readonly field: string;
  readonly at: string;
  readonly by: string;
  readonly from: string | number | boolean | null;
  readonly to: string | number | boolean | null;
}

/** 一户一档: everything that is kept on one customer. */
export interface Archive {
  readonly customer: Customer;
  /** The day the customer was first registered as a high-end customer; `null` where never. */
  readonly joined: PlainDate | null;
  readonly figures: readonly Figure[];
  readonly contacts: readonly Contact[];
  readonly waivers: readonly Waiver[];
  readonly history: readonly FieldChange[];
}

/** Version of the archive's body as written by this release. */
export const archiveSchema = 1;
