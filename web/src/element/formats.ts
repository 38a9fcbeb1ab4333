// Numbers and regions as they are written in a language.

/** A whole number with its digits in groups. What the browser has for it holds up the page when it starts. */
export function figure(n: number, lang: string): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, lang === 'de' ? '.' : ',');
}

/** So many of something. */
export function counted(lang: string, n: number, one: string, many: string): string {
  return `${figure(n, lang)} ${n === 1 ? one : many}`;
}

// To make such a list takes as long as to use it a hundred times.
const made = new Map<string, Intl.DisplayNames>();

/** Names regions in a language. */
export function regionsIn(lang: string): Intl.DisplayNames {
  const names = made.get(lang) ?? new Intl.DisplayNames([lang], { type: 'region' });
  made.set(lang, names);
  return names;
}
