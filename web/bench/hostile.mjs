// Inputs of a legal size that are made to take long: wasm/abi/testdata/bounds.json,
// which the Go tests read as well. Each is a unit again and again, its {i} counted
// up, to a size in octets; then it is wrapped.

import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
export const cases = JSON.parse(readFileSync(new URL('wasm/abi/testdata/bounds.json', root)));

const percent = (octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`;
const wraps = {
  percent: (text) => Array.from(new TextEncoder().encode(text), percent).join(''),
  json: (text) => JSON.stringify(text),
  html: (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('{', '&#123;'),
  base64: (text) => Buffer.from(text).toString('base64'),
};

/** The texts that providers fix, with numbers for what they leave open. */
function fixedTexts() {
  const providers = new URL('catalog/providers/', root);
  const texts = readdirSync(providers)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const found = [];
      JSON.parse(readFileSync(new URL(name, providers)), (key, value) => {
        if (key === 'said') found.push(...[value].flat(2));
        return value;
      });
      return found.filter((text) => typeof text === 'string');
    });
  return texts.map((text) => text.replace(/\{[^}]*\}/g, '{i}')).join(' ') + '\n';
}

/** The text of a case. */
export function textOf({ before = '', unit, after = '', size, close = '', wrap = [] }) {
  const repeated = unit === '@said' ? fixedTexts() : unit;
  const isCounted = repeated.includes('{i}');
  const octets = Buffer.byteLength(repeated);
  let text = before;
  if (isCounted) {
    const parts = [];
    for (let at = 0, i = 0; at < size; i++) {
      const part = repeated.replaceAll('{i}', i);
      parts.push(part);
      at += Buffer.byteLength(part);
    }
    text += parts.join('');
  } else {
    text += repeated.repeat(size / octets);
  }
  if (close !== '') text += close.repeat(size / octets);
  text += after;
  for (const name of wrap) text = wraps[name](text);
  return text;
}
