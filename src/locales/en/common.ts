import type { Words } from '../words.js';
import type { words as zh } from '../zh-CN/common.js';

export const words: Words<typeof zh> = {
  loading: 'Loading…',
  chooseCustomer: 'Choose a customer first.',
  broken:
    'Something went wrong here; the rest of the page is not affected. Reload the page; if it happens again, tell your administrator.',
  retry: 'Try again',
  save: 'Save',
  cancel: 'Cancel',
  edit: 'Edit',
  required: 'required',
  saved: 'Saved',
  saving: 'Saving…',
  draftSaved: 'Draft kept',
  draftOnPageOnly: 'Draft kept on this page only: it is lost when the page closes',
  draftFound: (p) =>
    p.minutes < 1
      ? 'There is an unsaved draft from just now.'
      : `There is an unsaved draft, ${p.minutes} min old.`,
  draftRestore: 'Restore draft',
  draftDiscard: 'Discard draft',
  channel: {
    phone: 'Call',
    meeting: 'Meeting',
    visit: 'Visit',
    sms: 'SMS',
    wechat: 'WeChat',
    card: 'Card',
    gift: 'Gift',
    email: 'E-mail',
    event: 'Event',
  },
  role: {
    teller: 'teller',
    manager: 'account manager',
    'lobby-manager': 'lobby manager',
    'branch-head': 'branch head',
    district: 'district bureau',
    bureau: 'bureau',
    'deputy-director': 'deputy director',
    'other-department': 'other department',
  },
};
