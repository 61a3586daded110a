import { expect } from '@open-wc/testing';
import { colours, contrastLines, contrastPairs } from '../../src/theme/tokens.js';

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const colour = (name: string, scheme: 'light' | 'dark'): string => {
  const token = colours.find((each) => each.name === name);
  if (!token) throw new Error(`no colour token ${name}`);
  return token[scheme];
};

for (const scheme of ['light', 'dark'] as const) {
  describe(`colour tokens, ${scheme}`, () => {
    for (const [text, ground] of contrastPairs) {
      it(`${text} on ${ground} is readable (4.5 : 1)`, () => {
        expect(contrast(colour(text, scheme), colour(ground, scheme))).to.be.at.least(4.5);
      });
    }
    for (const [line, ground] of contrastLines) {
      it(`${line} on ${ground} is visible (3 : 1)`, () => {
        expect(contrast(colour(line, scheme), colour(ground, scheme))).to.be.at.least(3);
      });
    }
  });
}

describe('contrast itself', () => {
  it('is 21 between black and white', () => {
    expect(contrast('#000000', '#ffffff')).to.be.closeTo(21, 0.001);
  });
});
