export interface Token {
  /** Name without prefix: the page sets `--postal-<name>`. */
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

const token = (name: string, light: string, dark: string = light): Token => ({ name, light, dark });

/** Colours of both schemes. The page overrides any of them as `--postal-<name>` on any ancestor. */
export const colours: readonly Token[] = [
  token('brand', '#0b6b4a', '#5cc79b'),
  token('brand-strong', '#07523a', '#86dab7'),
  token('brand-soft', '#e8f3ee', '#16332a'),
  token('on-brand', '#ffffff', '#06261a'),
  token('paper', '#ffffff', '#171d1a'),
  token('sunk', '#f3f6f4', '#1f2723'),
  token('ink', '#18211d', '#e8eeea'),
  token('muted', '#52605a', '#a9b7b0'),
  token('faint', '#66736d', '#95a49c'),
  token('line', '#dbe2de', '#323c37'),
  token('line-strong', '#8a9791', '#6c7972'),
  token('due', '#7a4d00', '#f2c063'),
  token('due-soft', '#fff3d9', '#3a2d10'),
  token('late', '#a8221b', '#ff9d94'),
  token('late-soft', '#fdecea', '#431d1a'),
  token('met', '#17653a', '#7cd39c'),
  token('met-soft', '#e4f3e9', '#17341f'),
  token('vip', '#3d4b6b', '#b9c8ec'),
  token('vip-soft', '#e9edf5', '#252d40'),
  token('gold', '#6f4e00', '#f0cc74'),
  token('gold-soft', '#fbf0d0', '#3b2f0e'),
  token('platinum', '#3a4650', '#c3d0da'),
  token('platinum-soft', '#e6ebee', '#29323a'),
  token('diamond', '#0b566b', '#86d6ec'),
  token('diamond-soft', '#dff2f7', '#0f3440'),
];

/** Type, space and shape: the same in both schemes. Lengths sit on a grid of 4 px. */
export const measures: readonly Token[] = [
  token('font', '"PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif'),
  token('size', '14px'),
  token('size-small', '12px'),
  token('size-large', '18px'),
  token('radius', '6px'),
];

/** Text on ground: every pair keeps at least 4.5 : 1 (WCAG 2.2, 1.4.3 AA); checked by a test. */
export const contrastPairs: readonly (readonly [text: string, ground: string])[] = [
  ...['ink', 'muted', 'faint', 'brand', 'brand-strong', 'late', 'due', 'met'].map(
    (text) => [text, 'paper'] as const,
  ),
  ...['ink', 'muted', 'brand-strong'].map((text) => [text, 'sunk'] as const),
  ['on-brand', 'brand'],
  ['brand-strong', 'brand-soft'],
  ...['due', 'late', 'met', 'vip', 'gold', 'platinum', 'diamond'].map(
    (status) => [status, `${status}-soft`] as const,
  ),
];

/** Lines that carry meaning (borders of fields): at least 3 : 1 on paper (WCAG 2.2, 1.4.11). */
export const contrastLines: readonly (readonly [line: string, ground: string])[] = [['line-strong', 'paper']];
