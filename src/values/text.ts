/** Dashes as input methods, word processors and telephones write them. */
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63]/g;
/** Zero-width and direction marks that come along when a number is pasted from a contact list. */
const invisible = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * A typed text with full-width letters, digits, spaces and punctuation as their ASCII forms (`０５１８－１` becomes
 * `0518-1`), every dash as `-`, the ideographic full stop as `.`, without invisible marks, trimmed.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0]/g, ' ')
    .replace(/\uFFE5/g, '\u00A5')
    .replace(/\u3002/g, '.')
    .replace(dashes, '-')
    .trim();
}

/** Whether the words of a locale are English; every other locale reads Chinese. */
export const isEnglish = (locale: string): boolean => /^en\b/i.test(locale);
