import type { SyntheticFigure } from './generator.mjs';

export function brokenCsv(figures: readonly SyntheticFigure[]): string;
