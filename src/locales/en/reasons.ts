import type { Words } from '../words.js';
import type { words as zh } from '../zh-CN/reasons.js';

/** As in the Chinese words: readings numbered by the rules' own list are cited by number. */
const numbered = (reading: string): string => (/^X\d+$/.test(reading) ? `, ${reading}` : '');

const by = (roles: string): string => (roles ? ` by the ${roles}` : '');

export const words: Words<typeof zh> = {
  list: ', ',
  figure: (p) => `${p.amount} in ${p.period}`,
  amount: (p) => p.wan,
  moment: (p) => `${p.date} ${p.time}`,
  count: (p) => ['no', 'one', 'two', 'three', 'four', 'five'][Number(p.n)] ?? p.n,
  noTier: 'no tier',
  receiver: 'the person asked first',
  contact: {
    phone: 'call',
    meeting: 'meeting',
    visit: 'visit',
    sms: 'SMS',
    wechat: 'WeChat message',
    card: 'card',
    gift: 'gift',
    email: 'e-mail',
    event: 'event',
  },
  every: {
    month: 'each month',
    'two-months': 'every two months',
    quarter: 'each quarter',
    'half-year': 'each half-year',
    year: 'each year',
  },
  event: {
    receive: 'receive',
    record: 'record',
    acknowledge: 'respond',
    investigate: 'investigate',
    propose: 'propose a solution',
    answer: 'answer the customer',
    report: 'report to the bureau',
    'follow-up': 'call back',
    close: 'close',
    withdraw: 'withdraw',
    escalate: 'escalate',
    reopen: 'reopen',
  },
  flag: {
    media: 'Press exposure',
    mass: 'Mass complaint',
    injury: 'Injury',
    'data-leak': 'Leaked data',
  },
  cited: (p) => `${p.sentence} — ${p.citation}`,
  ofDocument: (p) => `${p.document}, ${p.citation}`,
  byOption: (p) => `${p.sentence} (decided by the option ${p.option})`,
  inferred: (p) => `${p.sentence} (inferred: the passage is lost)`,

  reason: {
    reading: (p) => `${p.text} (a reading of the text${numbered(p.reading)})`,

    'tier-band': (p) =>
      p.ceiling
        ? `${p.tier} customers: quarterly average assets from ${p.floor} to below ${p.ceiling}`
        : `${p.tier} customers: quarterly average assets from ${p.floor}`,
    'tier-given': (p) => `Rated ${p.tier} before`,
    'no-figure': 'No figure yet, so no rating',
    'first-rating': (p) =>
      `${p.amount} in ${p.period} reaches the ${p.tier} standard of ${p.floor}; without a tier before, one quarter is enough: ${p.tier}`,
    'moved-down': (p) =>
      `${p.figures}: ${p.run} consecutive quarters below the ${p.tier} floor of ${p.bound}, rated anew on ${p.newest}: ${p.to}`,
    'moved-up': (p) =>
      `${p.figures}: ${p.run} consecutive quarters at or above the ${p.tier} ceiling of ${p.bound}, rated anew on ${p.newest}: ${p.to}`,
    'fell-out': (p) =>
      `${p.figures}: ${p.run} consecutive quarters below the ${p.tier} floor of ${p.bound}; ${p.newest} is below the lowest tier: no tier any more`,
    'newest-decides': (p) =>
      `The quarters lie in different tiers, and the newest alone decides: ${p.amount} in ${p.period} gives ${p.to}`,
    'below-standard': (p) => `${p.amount} in ${p.period} is below the high-end standard of ${p.floor}`,
    'inside-band': (p) =>
      p.ceiling
        ? `${p.amount} in ${p.period} lies within ${p.tier}, from ${p.floor} to below ${p.ceiling}: the tier stays`
        : `${p.amount} in ${p.period} lies within ${p.tier}, from ${p.floor}: the tier stays`,
    'run-down': (p) =>
      `${p.figures}: so far ${p.run} in a row below the ${p.tier} floor of ${p.bound}; after ${p.left} more the tier is rated anew, on this figure to ${p.to}`,
    'run-up': (p) =>
      `${p.figures}: so far ${p.run} in a row at or above the ${p.tier} ceiling of ${p.bound}; after ${p.left} more the tier is rated anew, on this figure to ${p.to}`,
    'gap-restart': (p) =>
      `No figure for ${p.periods}: consecutive quarters are not proven, the tier is held and the count restarts`,
    'gap-bridged': (p) =>
      `No figure for ${p.periods}: the gap is bridged, the quarters around it count as consecutive`,
    'figure-missing': (p) =>
      `No figure for ${p.periods}: take it from the download platform or a manual count; the tier stays for now`,

    'new-customer': (p) =>
      `A high-end customer since ${p.joined}: in principle one ${p.contact} in the next month, ${p.start} to ${p.end}`,
    cadence: (p) => `${p.tier} customers: one ${p.contact} ${p.every}, this time ${p.start} to ${p.end}`,
    attendees: (p) => `To be attended together by: ${p.roles}`,
    'window-rolling': 'Periods roll on from the day after the last contact instead of following the calendar',
    'overlay-off': (p) =>
      `The text asks for no ${p.contact} to ${p.tier} customers; one ${p.every} can be switched on by the bureau`,
    'overlay-on': (p) =>
      `This bureau also asks for one ${p.contact} ${p.every} to ${p.tier} customers; the text does not`,
    met: (p) => `Met by the ${p.contact} on ${p.on}`,
    covered: (p) => `The ${p.contact} stands in for the call of this period`,
    'met-with-defect': (p) => `The ${p.contact} on ${p.on} took place, but without: ${p.roles}`,
    waived: (p) =>
      p.end
        ? `The customer wished no contact from ${p.start} to ${p.end}: waived`
        : `The customer has wished no contact since ${p.start}: waived`,
    upcoming: (p) => `Begins on ${p.start}`,
    due: (p) => `Please do it by ${p.end}, that day included`,
    overdue: (p) => `Not done by ${p.end}; a later contact does not cure it, but please get in touch soon`,
    rejected: (p) => `${p.count} contact(s) in the period do not count`,
    'calendar-estimated': (p) =>
      `The holidays of ${p.year} are not announced: the suggested day is estimated from weekends`,
    'not-reached': 'The customer was not reached',
    'other-channel': 'Not the kind of contact that is owed',
    'still-to-come': 'Still to come',
    'attendee-missing': 'Not everybody who must attend was there',

    'clock-running': (p) =>
      `Received ${p.startAt}: please answer the customer within ${p.hours} hours, by ${p.dueAt}`,
    'clock-met': (p) => `Received ${p.startAt}, answered ${p.at}: within ${p.hours} hours`,
    'clock-met-late': (p) =>
      `Received ${p.startAt}, answered only ${p.at}: later than ${p.hours} hours (${p.dueAt})`,
    'clock-overdue': (p) =>
      `Received ${p.startAt}; the ${p.hours} hours ended ${p.dueAt} without an answer to the customer: please answer now`,
    'clock-step': (p) =>
      p.share === '0' ? `With ${p.who}` : `At ${p.share} % of the time: reminder to ${p.who}`,

    'clock-withdrawn': (p) => `Withdrawn ${p.at}: the clock has stopped`,
    'clock-withdrawn-late': (p) => `Withdrawn ${p.at}, after the time was over: the clock has stopped`,
    'clock-round': (p) => `Reopened ${p.startAt}: round ${p.round} counts from there`,
    'clock-after': (p) => `First ${p.after}, then ${p.event}`,
    'clock-off': (p) => `No time is set to ${p.event}`,
    'clock-estimated': (p) =>
      `The holidays of ${p.year} are not announced: the time is estimated from weekends`,
    'clock-raised': (p) => `${p.flag}: please tell the ${p.who} at once`,
    'stop-too-early': (p) => `The step “${p.event}” of ${p.at} does not count: it came before “${p.after}”`,
    'stop-by-other': (p) => `The step “${p.event}” of ${p.at} does not count: it is for the ${p.roles}`,
    'report-running': (p) =>
      `Received ${p.startAt}: please report it to the bureau within ${p.hours} hours, by ${p.dueAt}`,
    'report-met': (p) => `Received ${p.startAt}, reported to the bureau ${p.at}: within ${p.hours} hours`,
    'report-met-late': (p) =>
      `Received ${p.startAt}, reported to the bureau only ${p.at}: later than ${p.hours} hours (${p.dueAt})`,
    'report-overdue': (p) =>
      `Received ${p.startAt}; the ${p.hours} hours ended ${p.dueAt} without a report to the bureau: please report now`,
    'call-back-running': (p) =>
      `Complaint of ${p.on}: to be called back${by(p.roles)} by ${p.end}, that day included; counted in ${p.period}`,
    'call-back-met': (p) => `Complaint of ${p.on}, called back in time ${p.at}; counted in ${p.period}`,
    'call-back-met-late': (p) =>
      `Complaint of ${p.on}, called back only ${p.at}, after ${p.end}; counted in ${p.period}`,
    'call-back-overdue': (p) =>
      `Complaint of ${p.on}, not called back by ${p.end}; counted in ${p.period}. To be called back${by(p.roles)} soon`,
    'month-enough': (p) =>
      `After ${p.on}, ${p.period} has at least ${p.days} more working days: until the month's end`,
    'month-short': (p) =>
      `After ${p.on}, ${p.period} has fewer than ${p.days} working days left: until working day ${p.days} after it`,

    'case-new': (p) => `The case: ${p.state}`,
    'case-state': (p) => `The case since ${p.at}: ${p.state}`,
    'step-next': (p) => `Possible now${by(p.roles)}: ${p.event}`,
    'step-order': (p) =>
      `Not possible now: ${p.event}. The case is at: ${p.state}; it must be at: ${p.states}`,
    'step-not-open': (p) => `Not possible: ${p.event}. The case is not open (${p.state})`,
    'step-earlier': (p) =>
      `The time of this step, ${p.at}, lies before the last one, ${p.lastAt}; please check it: ${p.event}`,
    'step-role': (p) => `Only for the ${p.roles}: ${p.event}`,
    'step-unknown': (p) => `There is no such step; there are: ${p.events}`,

    'archive-complete': 'The archive is complete',
    'archive-incomplete': (p) => `The archive is incomplete, please add: ${p.labels}`,
    'archive-fine': (p) =>
      `Incomplete information on a ${p.tier ? `${p.tier} customer` : 'customer'}: ${p.yuan} yuan each on ${p.roles}, ${p.total} yuan together`,
    'archive-not-fined': 'No tier at present, so not a high-end customer: what is missing is not fined',
    'gap-field': (p) => `Missing: ${p.label}`,
    'gap-spread': 'The newest figure has no spread of assets: please add the amounts of its parts',

    'lunar-plain-month': 'Born in a leap month, which this year does not have: celebrated in the plain month',
    'lunar-short-month': 'Born on the 30th of a lunar month that ends with the 29th: celebrated on the 29th',
  },

  problem: {
    'policy-input': (p) =>
      p.allowed
        ? `${p.path}: expected ${p.expected} (${p.allowed}), was given ${p.given}`
        : `${p.path}: expected ${p.expected}, was given ${p.given}`,
    'pack-missing': (p) => `${p.path}: missing, please add it`,
    'pack-type': (p) => `${p.path}: wrong type, expected ${p.expected}`,
    'pack-value': (p) => `${p.path}: must be one of: ${p.allowed}`,
    'pack-range': (p) =>
      p.least
        ? `${p.path}: too small or too short, at least ${p.least}`
        : `${p.path}: too large or too long, at most ${p.most}`,
    'pack-format': (p) => `${p.path}: not well-formed; compare other entries of its kind`,
    'pack-unknown-key': (p) => `${p.path}: packs have no such entry; check the name or remove it`,
    'pack-forbidden-key': (p) => `${p.path}: this name is not allowed`,
    'pack-too-deep': (p) => `${p.path}: nested too deeply`,
    'pack-unknown-clause': (p) => `${p.path}: clauses has no ${p.clause}`,
    'pack-unknown-tier': (p) => `${p.path}: tiers has no ${p.tier}`,
    'pack-unknown-option': (p) => `${p.path}: options has no ${p.option}`,
    'pack-unknown-reading': (p) => `${p.path}: readings has no ${p.reading}`,
    'pack-unknown-state': (p) => `${p.path}: complaints.course.states has no ${p.state}`,
    'pack-unknown-field': (p) => `${p.path}: fields has no ${p.field}`,
    'pack-unknown-group': (p) => `${p.path}: fieldGroups has no ${p.group}`,
    'pack-option-value': (p) => `${p.path}: the option ${p.option} takes only: ${p.allowed}`,
    'pack-tier-order': (p) =>
      `${p.path}: tiers go from low to high, each from below its upper bound, without overlap`,
    'pack-twice': (p) => `${p.path}: ${p.id} stands there twice`,
    'pack-needs': (p) => `${p.path}: needs the section ${p.section}`,
  },

  expected: {
    object: 'an object',
    list: 'a list',
    text: 'text',
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    record: 'an object',
    label: 'text, or text by locale',
    absent: 'nothing',
    amount: 'an amount in yuan from 0 with at most two decimals',
    date: 'a day (YYYY-MM-DD)',
    instant: 'an instant with offset (ISO 8601)',
    month: 'a month (2013-04)',
    quarter: 'a quarter (2013-Q1)',
    year: 'a year (2013)',
    tier: 'a tier of the pack',
    role: 'a role',
    option: 'an option of the pack',
    reading: 'a reading of the pack',
    state: 'a state of the pack',
    'option-value': 'a value of the option',
    'one-of': 'one of',
    'yes-or-no': 'true or false',
    'single-figure': 'a single figure for a period and source',
    'figure-or-as-of': 'a figure or asOf',
    'not-before-since': 'a day not before since',
    'not-before-from': 'a day not before from',
    'not-before-received': 'a moment not before the complaint was received',
    'day-count': 'a whole number from 0 to 10000',
    'lunar-range': 'a day from 1901-01-01 to 2099-12-31',
    'lunar-year': 'a year from 1901 to 2099',
    'lunar-month': 'a lunar month from 1 to 12',
    'lunar-day': 'a day that the lunar month has (1 to 29 or 30)',
    'leap-month': 'a leap month that the year has',
    'calendar-day': 'days of the year as MMDD or MMDD-MMDD, separated by spaces',
    'weekend-day': 'a Saturday or Sunday',
    'off-or-worked': 'a day listed either as off or as worked',
    'whole-notice': 'the notice of the whole year, New Year (0101) and National Day (1001) included',
  },

  given: {
    nothing: 'nothing',
    empty: 'empty text',
    'not-finite': 'a number that is not finite',
    negative: 'a negative number',
    number: 'a number',
    text: 'text',
    list: 'a list',
    object: 'an object',
    boolean: 'true or false',
    function: 'a function',
    twice: 'a second one',
    earlier: 'an earlier moment',
    forbidden: 'a forbidden name',
  },
};
