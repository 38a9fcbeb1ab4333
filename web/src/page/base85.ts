// Bytes as printable ASCII, five letters for four bytes: 6 % less than base 64
// for a module of a megabyte, and read in a few milliseconds.

/**
 * The letters, by value. Quotes, the backslash and `<` are left out: the text
 * stands in a string of a script in a page.
 */
export const alphabet =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-./:;=?@[]^_{}';

/**
 * Reads bytes written in base 85. The last group may be short: n letters hold
 * n - 1 bytes.
 */
export function decodeBase85(text: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128);
  for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i;
  const whole = Math.floor(text.length / 5);
  const rest = text.length % 5;
  const bytes = new Uint8Array(whole * 4 + Math.max(0, rest - 1));
  const words = new DataView(bytes.buffer);
  const valueAt = (at: number): number => values[text.charCodeAt(at)] ?? 0;
  const groupAt = (at: number): number =>
    (((valueAt(at) * 85 + valueAt(at + 1)) * 85 + valueAt(at + 2)) * 85 + valueAt(at + 3)) * 85 +
    valueAt(at + 4);
  for (let group = 0; group < whole; group++) words.setUint32(group * 4, groupAt(group * 5));
  if (rest === 0) return bytes;
  // A short group is filled with the greatest letter, as in Ascii85.
  let last = 0;
  for (let i = 0; i < 5; i++) last = last * 85 + (i < rest ? valueAt(whole * 5 + i) : 84);
  for (let i = 0; i < rest - 1; i++) bytes[whole * 4 + i] = last >>> (24 - 8 * i);
  return bytes;
}
