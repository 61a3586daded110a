export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le';
}

/**
 * The text of a file as offices keep them: a byte order mark decides (it is not part of the text); else UTF-8
 * where every byte fits, else GB18030, of which GBK and GB2312 are subsets. Never throws: what cannot be read
 * becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded('utf-16le', bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decoded('utf-8', bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decoded('gb18030', bytes);
  }
}

const decoded = (encoding: DecodedText['encoding'], bytes: Uint8Array): DecodedText => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
});
