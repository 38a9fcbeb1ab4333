import { expect, test } from 'vitest';
import { load, loadWorker } from 'wrong-number';
import { load as loadInline } from 'wrong-number/inline.js';
import 'wrong-number/define.js';
import { ask } from './ask.js';

test('the functions', async () => {
  console.log(`answers ${await ask(load, loadWorker)}`);
  console.log(`answers ${await ask(loadInline)}`);
});

test('the element is there', () => {
  document.body.innerHTML = '<wrong-number></wrong-number>';
  expect(document.body.firstChild.shadowRoot).not.toBe(null);
});
