/**
 * The words of another locale: the same keys; a string is any string, a function takes the same parameters.
 * `words: Words<typeof zh>` turns a missing key into a type error.
 */
export type Words<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...parameters: infer Parameters) => string
      ? (...parameters: Parameters) => string
      : Words<T[Key]>;
};
