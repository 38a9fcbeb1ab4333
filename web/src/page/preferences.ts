// What the page remembers once it is chosen: the language and the theme, on
// this device, and nothing else.

/** A theme; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

export const themes: readonly Theme[] = ['system', 'light', 'dark'];

type Preference = 'lang' | 'theme';

/** What was chosen before; empty where nothing was, or nothing can be kept. */
export function preferred(name: Preference): string {
  try {
    return localStorage.getItem(`wrong-number-${name}`) ?? '';
  } catch {
    // Some browsers keep nothing for a page from disk or in a frame.
    return '';
  }
}

/** Keeps a choice, where anything can be kept. */
export function prefer(name: Preference, value: string): void {
  try {
    localStorage.setItem(`wrong-number-${name}`, value);
  } catch {
    // The choice holds until the page closes.
  }
}
