// Bytes as printable ASCII, five letters for four bytes: 6 % less than base 64
// for a module of a megabyte, and read in a few milliseconds.

/**
 * The letters, by value. Quotes, the backslash and `<` are left out: the text
 * stands in a string of a script in a page.
 */
const alphabet =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-./:;=?@[]^_{}';

/** Writes bytes in base 85. */
export function encodeBase85(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const group = [0, 1, 2, 3].reduce((sum, i) => sum * 256 + (bytes[at + i] ?? 0), 0);
    let letters = '';
    for (let i = 4; i >= 0; i--) letters += alphabet[Math.floor(group / 85 ** i) % 85];
    text += letters.slice(0, Math.min(4, bytes.length - at) + 1);
  }
  return text;
}

/** Groups between two looks at the clock. */
const step = 4096;

/**
 * Reads bytes written in base 85, in steps. The last group may be short: n letters
 * hold n - 1 bytes.
 */
export function* decodeBase85(text: string): Generator<void, Uint8Array<ArrayBuffer>> {
  const values = new Uint8Array(128);
  for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i;
  const whole = Math.floor(text.length / 5);
  const rest = text.length % 5;
  const bytes = new Uint8Array(whole * 4 + Math.max(0, rest - 1));
  const words = new DataView(bytes.buffer);
  for (let group = 0; group < whole; group++) {
    if (group % step === 0) yield;
    let word = 0;
    for (let at = group * 5; at < group * 5 + 5; at++) {
      word = word * 85 + (values[text.charCodeAt(at)] ?? 0);
    }
    words.setUint32(group * 4, word);
  }
  if (rest === 0) return bytes;
  // A short group is filled with the greatest letter, as in Ascii85.
  let last = 0;
  for (let at = whole * 5; at < whole * 5 + 5; at++) {
    last = last * 85 + (at < text.length ? (values[text.charCodeAt(at)] ?? 0) : 84);
  }
  for (let i = 0; i < rest - 1; i++) bytes[whole * 4 + i] = last >>> (24 - 8 * i);
  return bytes;
}
