import type { Words } from '../words.js';
import type { words as zh } from '../zh-CN/complaint-form.js';

export const words: Words<typeof zh> = {
  title: 'Take a complaint',
  firstReceiver: (p) => `First receiver: ${p.who}`,

  answerBy: (p) => `Answer the customer by ${p.when}`,
  answerLate: (p) => `The time to answer is over: ${p.when}`,
  hours: (p) => `${p.hours} hours, holidays included`,
  left: (p) => `${p.hours} h ${p.minutes} min left`,
  over: (p) => `${p.hours} h ${p.minutes} min over`,
  noClock: 'No time limit is set for a consultation; please answer soon.',
  whyClock: 'Why this limit',
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',

  matter: 'Matter',
  matters: { complaint: '1 Complaint', consultation: '2 Consultation' },
  channel: 'Channel',
  channels: { counter: '1 Counter', phone: '2 Phone', mail: '3 Mail', online: '4 Online' },
  who: 'Complainant',
  whoHint: 'name',
  reach: 'How to reach them',
  reachHint: 'phone or address',
  customer: 'Customer',
  otherWho: 'Someone else',
  otherReach: 'Other phone',
  thisCustomer: 'Back to the customer on the page',
  customerNotes: {
    loading: 'Loading the customer; you may also type the complainant.',
    missing: 'There is no archive of this customer. Please type the complainant.',
    failed: 'The customer cannot be loaded just now. Please type the complainant, or try again later.',
    moved: 'The page moved on to another customer; this complaint stays with the one shown here.',
  },
  narrative: 'What happened',
  narrativeHint: 'when, where, what, and what the customer wants',
  received: 'Received',
  receivedNow: (p) => `${p.when} (now)`,
  receivedChange: 'Change time',
  receivedBack: 'Back to the original time',
  on: 'Day received',
  time: 'Time received',
  reason: 'Why it is changed',
  receiver: 'Received by',
  receiverHint: 'your name or staff number',

  number: 'Number',
  numberLater: 'comes as you type',
  numberUnsure:
    'This machine has no outlet and terminal number, or cannot count reliably, so the number may exist elsewhere. Check the register before you tell the customer, and ask your administrator to set both.',
  numberFailed:
    'No number can be given, so nothing is recorded yet; what you typed is kept as a draft. Check the outlet (4 digits) and terminal (2 digits); after 99 cases a day use another terminal.',
  record: 'Record',
  recordKeys: 'Ctrl+↵',
  recording: 'Recording…',
  summary: (p) => `Not recorded yet, ${p.count} thing(s) to complete or correct:`,
  conflict: (p) =>
    `There is a record under ${p.number} already, so nothing was written. Perhaps an earlier attempt did succeed: check the register first. To make another case, record again; it will get a new number.`,
  faults: {
    whoMissing: 'Please enter the name of the complainant.',
    reachMissing: 'Please enter how to reach the complainant: a phone or an address.',
    narrativeMissing: 'Please write down what happened.',
    receiverMissing: 'Please enter who received the complaint.',
    reasonMissing: 'The time received was changed: please say why.',
    time: 'This is no time of day. Please write it like 14:30.',
    future: 'A complaint cannot be received later than now. Check day and time.',
  },

  recorded: 'Recorded',
  latest: 'Answer by',
  nextStep: 'Next step',
  nextStepText:
    'Tell the customer the number and answer by the time given; if that cannot be done, tell the branch head beforehand.',
  nextStepConsultation: 'Tell the customer the number and answer soon.',
  another: 'Take another',
};
