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
  let out = 0;
  for (let at = 0; at < text.length; at += 5) {
    let group = 0;
    for (let i = 0; i < 5; i++) {
      // A short group is filled with the greatest letter, as in Ascii85.
      const letter = at + i < text.length ? values[text.charCodeAt(at + i)] : 84;
      group = group * 85 + (letter ?? 0);
    }
    for (let shift = 24; shift >= 0 && out < bytes.length; shift -= 8) {
      bytes[out++] = Math.floor(group / 2 ** shift) & 0xff;
    }
  }
  return bytes;
}
