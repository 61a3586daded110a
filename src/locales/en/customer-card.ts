import type { Words } from '../words.js';
import type { words as zh } from '../zh-CN/customer-card.js';

export const words: Words<typeof zh> = {
  title: 'Customer archive',
  oneArchive: 'one customer, one archive',
  outlet: (p) => `outlet ${p.outlet}`,
  number: (p) => `customer number ${p.id}`,
  otherGroup: 'Other',
  empty: 'not filled in',
  lacking: 'missing',
  calendar: { solar: 'Solar', lunar: 'Lunar' },
  calendarLabel: 'Calendar of the birthday',

  gaps: (p) =>
    `The archive lacks ${p.labels.length === 1 ? '1 item' : `${p.labels.length} items`}: ${p.labels.join(', ')}. `,
  fine: (p) =>
    `Until it is complete ${p.clause} fines ${p.roles.join(' and ')} ${p.amount} yuan each, ${p.total} yuan in all. `,
  askCustomer: 'Ask the customer while they are here. ',
  importSpread: 'The spread of assets comes with the quarterly figures; check the imported file. ',
  fillIn: 'Fill in now',

  spreadOf: (p) => `Spread of assets · ${p.period} daily average ${p.amount} yuan (${p.source})`,
  source: { platform: 'platform', manual: 'by hand' },
  part: { savings: 'Savings', wealth: 'Wealth', insurance: 'Insurance', bonds: 'Bonds', funds: 'Funds' },
  noSpread: 'There is no spread of assets for this quarter.',
  share: (p) => `${p.name} ${p.percent}%`,
  quarters: (p) => `Daily average of total assets, last ${p.count} quarters`,
  noFigure: 'no figure',
  noFigures: 'There are no quarterly figures yet; they appear here once imported.',
  because: 'Why this tier',
  readings: (p) => `How the text is read (${p.count})`,

  missing: (p) =>
    `There is no archive for customer ${p.id} yet. You can start it now and add what is missing later.`,
  create: 'Start archive',
  formLabel: 'Edit customer archive',
  createLabel: 'Start customer archive',

  kept: (p) => `Now ${p.masked}; leave empty to keep`,
  hidden: 'Personal data is not shown: leave a field empty to keep what is there, type to replace it.',
  removed: 'Will be removed when you save',
  remove: 'Remove',
  keep: 'Do not remove',
  nameOfRemove: (p) => `Remove: ${p.field}`,
  nameOfKeep: (p) => `Do not remove: ${p.field}`,
  birthdayHint: 'Like 1980-6-5; without the year, 6-5',
  lunarHint: 'Like 6-5 or 1980-6-5, in the lunar calendar',
  birthdayFilled: 'Filled in from the ID number; please check',
  birthdayDiffers: 'Differs from the date in the ID number; left as it is, please check',
  wrong: (p) => `${p.count === 1 ? '1 field needs' : `${p.count} fields need`} a correction before saving:`,
  wrongField: (p) => `${p.field}: ${p.message}`,

  draftFound: (p) => `There is an unsaved draft (${age(p.minutes)}).`,
  restored: 'Draft restored',
  discarded: 'Draft discarded',

  leave: 'What you typed is not saved yet. What should happen to it?',
  stay: 'Go on typing',
  leaveKeeping: 'Keep as draft',
  leaveDiscarding: 'Discard',
  unchanged: 'Nothing was changed, nothing to save',
  notSaved: 'Not saved yet; everything you typed is still here.',

  collisionTitle:
    'Somebody else changed this archive while you were typing. Choose which to keep for each field, then save.',
  mine: (p) => `Use mine: ${p.value}`,
  theirs: (p) => `Use theirs: ${p.value}`,
  changedBy: (p) => `changed by ${p.by}, ${p.at}`,
  somebody: 'somebody',
  nothing: '(removed)',
  chooseEach: 'Some fields have no choice yet. Choose one for each, then save.',
  gone: 'This archive was deleted while you were typing. Saving again starts it anew; fill in what is required.',
};

function age(minutes: number): string {
  if (minutes < 1) return 'from just now';
  if (minutes < 60) return `${minutes} min old`;
  if (minutes < 1440) return `${Math.floor(minutes / 60)} h old`;
  return `${Math.floor(minutes / 1440)} d old`;
}
