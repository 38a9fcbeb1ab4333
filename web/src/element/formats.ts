// What the browser calls regions, asked for once: to make such a list takes as
// long as to use it a hundred times.

const made = new Map<string, Intl.DisplayNames>();

/** Names regions in a language. */
export function regionsIn(lang: string): Intl.DisplayNames {
  const names = made.get(lang) ?? new Intl.DisplayNames([lang], { type: 'region' });
  made.set(lang, names);
  return names;
}
