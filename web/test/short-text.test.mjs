import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mostShort, shortText, shortURI } from '../dist/modules/short-text.js';

const octets = new TextEncoder().encode('  +49 1511 2345678 is 29 octets, and more');

test('short texts are what a decoder makes of them', () => {
  for (let at = 0; at < octets.length; at++) {
    for (let length = 0; length <= mostShort && at + length <= octets.length; length++) {
      const want = new TextDecoder().decode(octets.subarray(at, at + length));
      assert.equal(shortText(octets, at, length), want);
    }
  }
});

test('a tel: URI has hyphens for separators', () => {
  assert.equal(shortURI(octets, 2, 16), 'tel:+49-1511-2345678');
});
