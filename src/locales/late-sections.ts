const sections = new Map<string, object>();

/** The words of a file that come later: one object from the start, empty until `fillSections`. */
export function lateSection(name: string): object {
  const known = sections.get(name) ?? {};
  sections.set(name, known);
  return known;
}

/** Puts words into the objects that were given out. */
export function fillSections(words: Readonly<Record<string, object>>): void {
  for (const name of Object.keys(words)) Object.assign(lateSection(name), words[name]);
}
