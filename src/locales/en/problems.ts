import type { Words } from '../words.js';
import type { words as zh } from '../zh-CN/problems.js';

/** Words for every problem code: what happened, what it means, what to do next. */
export const words: Words<typeof zh> = {
  empty: 'This is empty. Fill it in.',

  'date-unreadable': 'This date could not be read. Write it like 1980-01-01.',
  'date-not-in-calendar': 'The calendar has no such day. Check the month and the day.',
  'date-out-of-range': (p) => `The date must lie between ${p.first} and ${p.last}. Check the year.`,
  'period-unreadable':
    'This period could not be read. Write 2026-Q3 for a quarter, 2026-09 for a month, 2026 for a year.',
  'money-unreadable': 'This amount could not be read. Write it in yuan, like 200000 or 200,000.00.',
  'money-negative': 'An amount cannot be negative. Remove the minus sign or check the amount.',
  'money-decimals': 'An amount has two decimals at most. Round it to the fen.',
  'money-too-large': (p) =>
    `The amount is above the highest that can be kept (${p.most / 1e12} trillion yuan). Check for extra digits or a wrong unit.`,
  'number-unreadable': 'This number could not be read. Write digits only, like 12 or 3.5.',

  'phone-unreadable':
    'This phone number could not be read. Write a mobile number of 11 digits, or a landline with its area code like 0518-81234567.',
  'phone-mobile-length': (p) =>
    `A mobile number has 11 digits, this one has ${p.digits}. Check for a missing or extra digit.`,
  'phone-area-missing': 'The area code is missing. Put it in front, like 0518-.',
  'id-number-old':
    'This is an old identity number of 15 digits, no longer in use. Ask the customer for the new one of 18.',
  'id-number-length': (p) =>
    `An identity number has 18 characters, this one has ${p.length}. Compare it with the card.`,
  'id-number-unreadable': 'An identity number is 17 digits and a last digit or X. Compare it with the card.',
  'id-number-region':
    'The first six digits of the identity number are no region. Compare its beginning with the card.',
  'id-number-birth':
    'The birthday inside the identity number does not exist. Compare characters 7 to 14 with the card.',
  'id-number-check':
    'The check character of the identity number does not fit, so one character is probably wrong. Compare each with the card.',
  'credit-code-length': (p) =>
    `A unified social credit code has 18 characters, this one has ${p.length}. Compare it with the licence.`,
  'credit-code-letters': (p) =>
    `A unified social credit code never has the letter ${p.letters}. Check whether a similar digit (0, 1, 2, 5) or another letter is meant.`,
  'credit-code-unreadable':
    'A unified social credit code is made of digits and capitals, with digits in places 3 to 8. Compare it with the licence.',
  'credit-code-check':
    'The check character of the credit code does not fit, so one character is probably wrong. Compare each with the licence.',
  'mail-item-unreadable':
    'This item number could not be read. Write the 13 digits of domestic mail, or an international number like RR123456785CN.',
  'mail-item-check': (p) =>
    `By the rule the check digit would be ${p.expected}, so one digit is probably wrong. Compare it with the label; if the label says so, keep it.`,
  'name-unreadable': 'There is no letter in this name. Check it and write it again.',
  'name-garbled':
    'Characters of this name were lost. Write it again; if it came from a file, download the file again.',
  'name-too-long': (p) => `A name has ${p.most} characters at most. Shorten it.`,
  'postcode-unreadable': 'A postcode has six digits. Check it and write it again.',

  'record-invalid': (p) =>
    `In the record, "${p.path || '(the whole record)'}" has the wrong form; expected: ${p.expected}. The record was left as it is. Tell your administrator.`,
  'archive-unreadable': (p) =>
    `The archive of customer ${p.id} cannot be read; it is damaged or was written by another system. It was left as it is. Tell your administrator.`,
  'import-conflict':
    'Somebody changed some of these records during the import, so nothing was written. Import again.',
  'batch-not-written':
    'One record of this batch could not be written, so none was. Put that record right and try again.',
  'body-not-plain':
    'This record holds something that cannot be kept, so it was not written. Tell your administrator.',
  'not-saved-here': (p) =>
    p.cause === 'newer-version'
      ? 'The records on this computer belong to a newer version than this page: what you enter is lost when the page closes. Note it down elsewhere and reload the page; if that does not help, ask your administrator to update it.'
      : 'This computer cannot keep records: what you enter is lost when the page closes. Note it down elsewhere and tell your administrator.',
  'pack-unknown': (p) =>
    `There are no rules called ${quoted(p.given)}, so no tier can be given. Ask your administrator to use ${listed(p.known)}.`,
  'backend-unknown': (p) =>
    `There is no store called ${quoted(p.given)}, so records can be neither read nor saved. Ask your administrator to use ${listed(p.known)}.`,
  'role-unknown': (p) =>
    `There is no role called ${quoted(p.given)}. Ask your administrator to use ${listed(p.known)}.`,
  'tier-unknown': (p) =>
    `These rules have no tier called ${quoted(p.given)}. Ask your administrator to use ${listed(p.known)}.`,
  'figures-invalid': (p) =>
    `The figures that this page gives have the wrong form, so no tier can be given (${p.detail}). Ask your administrator to check them.`,

  'backend-offline':
    'The network is down, so records cannot be read or saved; what you entered is still on the page. Check the network and try again.',
  'backend-unauthorised':
    'You are no longer signed in, so records cannot be read or saved; what you entered is still on the page. Sign in and try again.',
  'backend-forbidden':
    'You may not read or change these records; nothing was saved. If your work needs it, ask the person in charge for access.',
  'backend-invalid': 'The record store refused this request; nothing was saved. Tell your administrator.',
  'backend-unavailable':
    'The record store cannot be reached; what you entered is still on the page. Try again later; if it goes on, tell your administrator.',
  'backend-quota':
    'This computer has no room left; nothing was saved. Free some disk space (without clearing browser data) and try again.',
  'backend-blocked':
    'Another page holds an older record store open, so this one cannot read or save. Close the other pages of this system and try again.',
  'backend-newer-version':
    'The records on this computer belong to a newer version than this page, which cannot read or save them. Reload the page; if that does not help, ask your administrator to update it.',

  'file-empty': 'There is no data in this file. Check that the download is complete and choose it again.',
  'file-workbook':
    'This is an Excel workbook, which cannot be imported. Save it as CSV in Excel and choose that file.',
  'file-binary': 'This is not a text file and cannot be imported. Choose the CSV file of the platform.',
  'file-unknown':
    'No known headings were found, so it is unclear what this table is. Check that the first line holds the column names.',
  'file-columns': (p) =>
    `The file lacks columns that are needed: ${p.missing.join(', ')}. Add them and import again.`,
  'row-missing': 'A cell that is needed is empty, so this row was left out. Fill it in and import again.',
  'row-number': (p) =>
    `The customer number ${quoted(p.text)} has the wrong form, so this row was left out. It may have letters, digits and dashes, 32 at most.`,
  'row-cells': (p) =>
    `This row should have ${p.expected} cells and has ${p.found}, so it was left out. Check for a missing or extra comma.`,
  'row-quotes':
    'A quotation mark in this row is not closed, so it was left out. Close or remove it and import again.',
  'row-damaged':
    'Characters in this cell were lost, so this row was left out. Download the file again and import that.',
  'row-scientific': (p) =>
    `A spreadsheet turned the number into ${quoted(p.text)} and lost its last digits, so this row was left out. Use the file as downloaded, not saved again from Excel.`,
  'row-quarter': (p) =>
    `The quarter ${quoted(p.text)} could not be read, so this row was left out. Write it like 2026-Q3.`,
  'row-source': (p) =>
    `The source ${quoted(p.text)} could not be read, so this row was left out. Write \u5e73\u53f0 (platform) or \u624b\u5de5 (by hand), or leave it empty.`,
  'row-spread': (p) =>
    `The parts add up to ${p.sum} yuan, which differs from the total of ${p.amount} yuan by ${p.difference}, so this row was left out. Check the amounts.`,
  'row-customer-unknown': (p) =>
    `There is no customer with the number ${p.customer}, so this row was left out. Import that customer first.`,
  'row-duplicate-customer': (p) =>
    `Customer number ${p.number} stands already ${placeOf(p)}, so this row was left out. Remove one of the two.`,
  'row-duplicate-figure': (p) =>
    `The figure of customer ${p.customer} for ${p.period} stands already ${placeOf(p)}, so this row was left out. Remove one of the two.`,
};

function placeOf({ line, file }: { line: number; file: string | null }): string {
  return file === null ? `in line ${line}` : `in line ${line} of ${quoted(file)}`;
}

function quoted(text = ''): string {
  return `"${text}"`;
}

function listed(known: readonly string[] = []): string {
  return known.length > 0 ? `one of these: ${known.join(', ')}` : 'the right name';
}
