/** What the tests use of date-chinese, whose own types its entry does not lead to. */
declare module 'date-chinese' {
  export class CalendarChinese {
    fromGregorian(year: number, month: number, day: number): this;
    /** Cycle of 60 years, year in the cycle, month, leap, day. */
    get(): [cycle: number, year: number, month: number, leap: boolean, day: number];
  }
}
