export interface SyntheticCustomer {
  number: string;
  name: string;
  phone: string;
  identity: string;
  address: string;
  postcode: string;
  born: string;
  outlet: string;
  manager: string;
  joined: string;
}

export interface SyntheticFigure {
  customer: string;
  quarter: string;
  amount: number;
  /** 储蓄, 保险, 理财, 国债, 基金; `null` where the spread is unknown. */
  parts: number[] | null;
  source: 'platform' | 'manual';
}

export const quarters: readonly string[];
export const outlets: readonly { name: string; postcode: string; street: string; managers: string[] }[];
export const stories: {
  oscillator: string;
  missingQuarter: string;
  exactVip: string;
  belowGold: string;
  exactGoldTwice: string;
  exactDiamond: string;
  homophones: string[];
  compoundSurnames: string[];
  rareCharacters: string[];
  minorityName: string;
  withoutPhone: string;
  spreadUnknown: string;
  twoOutlets: string[];
  manualFigures: string;
  leapDayBirthday: string;
  newCustomer: string;
  fallingTwice: string;
  organisation: string;
};
export function generate(
  seed?: number,
  count?: number,
): { customers: SyntheticCustomer[]; figures: SyntheticFigure[] };
export function identityNumber(born: string, sequence: number): string;
export function customersCsv(customers: readonly SyntheticCustomer[]): string;
export function figuresCsv(figures: readonly SyntheticFigure[]): string;
