/** Number of four-byte codes below U+10000, 0x81308130 to 0x8431A439. */
const basicFourByteCodes = 39420;
/** Index of 0x90308130, the code of U+10000: from here on codes follow code points. */
const firstSupplementary = 189000;
const questionMark = 0x3f;

let table: Uint32Array | undefined;

/**
 * Text as GB18030 bytes, four-byte codes included, so that rare characters of names survive. The platform
 * only decodes this encoding: its decoder is inverted once, when first needed. A lone surrogate becomes `?`.
 */
export function encodeGb18030(text: string): Uint8Array {
  table ??= invertDecoder();
  const bytes = new Uint8Array(text.length * 4);
  let length = 0;
  for (const character of text) {
    const code = codeOf(character.codePointAt(0)!, table);
    for (let shift = code > 0xffff ? 24 : code > 0xff ? 8 : 0; shift >= 0; shift -= 8) {
      bytes[length++] = (code >>> shift) & 0xff;
    }
  }
  return bytes.slice(0, length);
}

function codeOf(point: number, codes: Uint32Array): number {
  if (point < 0x80) return point;
  if (point >= 0x10000) return fourByteCode(firstSupplementary + point - 0x10000);
  return codes[point] || questionMark;
}

function fourByteCode(index: number): number {
  const bytes = [
    0x81 + Math.floor(index / 12600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
  return bytes.reduce((code, byte) => code * 256 + byte, 0);
}

/** The code of every character below U+10000; 0 where there is none. */
function invertDecoder(): Uint32Array {
  const codes = new Uint32Array(0x10000);
  addCodes(codes, twoByteCodes());
  addCodes(
    codes,
    Array.from({ length: basicFourByteCodes }, (_, index) => fourByteCode(index)),
  );
  return codes;
}

function twoByteCodes(): number[] {
  const codes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push(lead * 256 + trail);
  }
  return codes;
}

/** Decodes all candidates in one go, a line feed between them; the first code of a character is its own. */
function addCodes(codes: Uint32Array, candidates: readonly number[]): void {
  const bytes: number[] = [];
  for (const code of candidates) {
    if (code > 0xffff) bytes.push(code >>> 24, (code >>> 16) & 0xff);
    bytes.push((code >>> 8) & 0xff, code & 0xff, 0x0a);
  }
  const characters = new TextDecoder('gb18030').decode(Uint8Array.from(bytes)).split('\n');
  candidates.forEach((code, index) => {
    const character = characters[index]!;
    const point = character.charCodeAt(0);
    if (character.length === 1 && character !== '\ufffd' && codes[point] === 0) codes[point] = code;
  });
}
