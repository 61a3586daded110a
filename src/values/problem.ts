/**
 * Something a person should be told: a code and the figures that belong in the sentence.
 * The words stand in `locales/<language>/problems.ts` under the code.
 */
export interface Problem {
  readonly code: string;
  readonly params: Readonly<Record<string, Param>>;
}

/** A word that data brings along: Chinese alone, or one word for each locale. */
export type Label = string | Readonly<Record<string, string>>;

export type Param = string | number | boolean | null | Label | readonly Param[];

/**
 * What became of a typed text. `problems` of a successful reading are remarks: the value stands, but a
 * person should look again (a wrong check digit that was typed on purpose).
 */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const problem = (code: string, params: Problem['params'] = {}): Problem => ({ code, params });
