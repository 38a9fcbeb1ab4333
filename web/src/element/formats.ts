// Formats of the browser's own, each made once: to make one takes as long as to
// use it a hundred times.

const made = new Map<string, unknown>();

function once<Format>(kind: string, lang: string, options: object, make: () => Format): Format {
  const key = `${kind} ${lang} ${JSON.stringify(options)}`;
  const before = made.get(key) as Format | undefined;
  if (before !== undefined) return before;
  const format = make();
  made.set(key, format);
  return format;
}

/** Writes times in a language. */
export function timesIn(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once('time', lang, options, () => new Intl.DateTimeFormat(lang, options));
}

/** Names regions in a language. */
export function regionsIn(lang: string): Intl.DisplayNames {
  const options = { type: 'region' } as const;
  return once('name', lang, options, () => new Intl.DisplayNames([lang], options));
}
