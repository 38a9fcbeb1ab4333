// What the page says is true, can be followed where it stands, and is in view.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { answerText, indexFile, launch, open, pressButton, read, until } from './browser.mjs';

describe('the answers', () => {
  let browser;
  let page;

  before(async () => {
    browser = await launch();
    ({ page } = await open(browser, indexFile));
  });
  after(() => browser?.close());

  const press = (label) => pressButton(page, label);
  const texts = (selector) =>
    page.evaluate(
      (what) =>
        [...document.querySelector('wrong-number').shadowRoot.querySelectorAll(what)].map((one) =>
          one.matches('input, textarea') ? one.value : one.textContent.replace(/\s+/g, ' ').trim(),
        ),
      selector,
    );
  const openFile = (type, octets) =>
    page.evaluate(
      (kind, bytes) =>
        document
          .querySelector('wrong-number')
          .open(new File([new Uint8Array(bytes)], 'x', { type: kind })),
      type,
      octets,
    );

  test('the empty page shows an answer, which opens', async () => {
    assert.match(await answerText(page), /An answer looks like this.*The balance is too low/);
    await press('Show the whole answer');
    await until(page, () =>
      /What to do/.test(
        document.querySelector('wrong-number').shadowRoot.querySelector('.answer').textContent,
      ),
    );
  });

  test('several meanings of one code are not several errors', async () => {
    const { detail } = await read(page, '29');
    assert.ok(detail.errors.length > 1);
    assert.match(await answerText(page), /29 has \d+ meanings/);
    assert.doesNotMatch(await answerText(page), /errors in this answer/);
  });

  test('a character of several code points is one row', async () => {
    await read(page, 'Bye 👋🏽 and 👨‍👩‍👧, see you at eight.');
    assert.deepEqual(await texts('.costly .sign'), ['👋🏽', '👨‍👩‍👧']);
  });

  test('who must act is said by what an error comes from', async () => {
    for (const [paste, expected] of [
      [
        '{"type":"https://developer.vonage.com/api-errors#throttled","title":"x","detail":"y","instance":"z1"}',
        'Send more slowly',
      ],
      ['Error: getaddrinfo ENOTFOUND api.example.invalid', 'You can solve this yourself'],
      ['{"status":400,"code":21211}', 'Fix the request'],
    ]) {
      await read(page, paste);
      const [who] = await texts('.verdict li');
      assert.equal(who, expected, paste);
    }
  });

  test('a provider that was chosen is not called certain', async () => {
    const code =
      '{"error":{"code":"carrier_blocked","message":"x","doc_url":"https://cloudvno.com/x"}}';
    await read(page, code);
    assert.match(await answerText(page), /Confidence: certain/);
    await page.evaluate(() => (document.querySelector('wrong-number').provider = 'cloudvno'));
    await until(page, () =>
      /Confidence: chosen by you/.test(
        document.querySelector('wrong-number').shadowRoot.querySelector('.answer').textContent,
      ),
    );
    await page.evaluate(() => (document.querySelector('wrong-number').provider = ''));
  });

  test('a request fills the draft', async () => {
    await read(
      page,
      'curl -X POST https://rest.nexmo.com/sms/json -d "from=ACME&to=447700900123&text=Hello%20there"',
    );
    await press('Open as a draft');
    await until(page, () =>
      document.querySelector('wrong-number').shadowRoot.querySelector('#draft-text'),
    );
    assert.deepEqual(await texts('.draft-field > input, .draft-field > textarea'), [
      'ACME',
      '447700900123',
      'Hello there',
    ]);
  });

  test('an empty file and a picture are called what they are', async () => {
    await openFile('', []);
    assert.match(await answerText(page), /This file is empty/);
    await openFile('image/png', [137, 80, 78, 71]);
    assert.match(await answerText(page), /This file is not text/);
    await openFile('', [1, 0, 2, 0, 0]);
    assert.match(await answerText(page), /This file is not text/);
  });

  test('the headline is in view after a paste, at twice the size too', async () => {
    await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
    await page.evaluate(() => window.scrollTo(0, 0));
    await read(page, '{"code":"insufficient_balance","error":"x","required_credits":2}');
    await until(page, () => {
      const headline = document.querySelector('wrong-number').shadowRoot.querySelector('.headline');
      const { top, bottom } = headline.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
    await page.setViewport({ width: 1280, height: 860 });
  });

  test('the actions stand above the steps', async () => {
    await read(page, '{"code":"insufficient_balance","error":"x","required_credits":2}');
    const [actions, steps] = await page.evaluate(() =>
      ['.actions', '.steps'].map(
        (what) =>
          document
            .querySelector('wrong-number')
            .shadowRoot.querySelector(what)
            .getBoundingClientRect().top,
      ),
    );
    assert.ok(actions < steps);
  });

  test('every column of a list is in sight beside the paste', async () => {
    const list = Array.from({ length: 12 }, (_, i) => `${i},0044 20 7946 0${100 + (i % 9)}`);
    await read(page, list.join('\n'));
    const { wide, columns } = await page.evaluate(() => {
      const box = document.querySelector('wrong-number').shadowRoot.querySelector('.rows');
      const heads = [...box.querySelectorAll('th')].filter((head) => head.checkVisibility());
      return { wide: box.scrollWidth - box.clientWidth, columns: heads.map((h) => h.className) };
    });
    assert.equal(wide, 0);
    assert.deepEqual(
      columns,
      ['row', 'number', 'send', 'result', 'region', 'same'].map((key) => `col-${key}`),
    );
  });

  test('a number and its result are whole in their columns, and its row is found again', async () => {
    for (const [width, lang] of [
      [1280, 'de'],
      [1000, 'de'],
      [390, 'de'],
      [1280, 'en'],
    ]) {
      await page.setViewport({ width, height: 860 });
      await page.evaluate((to) => (document.querySelector('wrong-number').lang = to), lang);
      await read(page, ['0044 (0) 20 / 79 46 - 00 18', '+44 7911 1234', '030 901820'].join('\n'));
      const cut = await until(page, () => {
        const { shadowRoot } = document.querySelector('wrong-number');
        const all = [...shadowRoot.querySelectorAll('tbody :is(.linked, .problem, td code)')];
        const shown = all.filter((e) => e.checkVisibility());
        return (
          shown.length > 0 && {
            names: shown
              .filter((e) => e.scrollHeight > e.clientHeight + 2 && e.clientHeight > 0)
              .map((e) => e.textContent),
          }
        );
      });
      assert.deepEqual(cut.names, [], `${width} ${lang}`);
    }
    await page.setViewport({ width: 1280, height: 860 });
    const rows = Array.from({ length: 300 }, (_, i) => `0044 20 7946 0${100 + i}`);
    await read(page, rows.join('\n'));
    await until(page, () => {
      const box = document.querySelector('wrong-number').shadowRoot.querySelector('.rows');
      if (box.scrollHeight < 9_000) return false;
      box.scrollTop = 6_000;
      return true;
    });
    const [wanted] = await until(page, () => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const button = shadowRoot.querySelectorAll('tbody button')[4];
      if (Number(button.closest('tr').getAttribute('aria-rowindex')) < 100) return false;
      button.focus();
      button.click();
      return [button.textContent.trim()];
    });
    await until(page, (text) => document.querySelector('wrong-number').value === text, wanted);
    await pressButton(page, 'Back');
    const again = await until(page, () => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const box = shadowRoot.querySelector('.rows');
      return box?.scrollTop > 0 && [shadowRoot.activeElement?.textContent.trim(), box.scrollTop];
    });
    assert.deepEqual(again, [wanted, 6_000]);
  });

  test('a list is printed whole, or says how many of its rows are', async () => {
    for (const [count, printed, note] of [
      [60, 60, []],
      [1500, 1000, ['Printed: 1,000 of 1,500 rows. Save the list to have them all.']],
    ]) {
      await read(
        page,
        Array.from({ length: count }, (_, i) => `+4420${70_000_000 + i}`).join('\n'),
      );
      const rows = () =>
        page.evaluate(
          () =>
            document.querySelector('wrong-number').shadowRoot.querySelectorAll('tbody tr').length,
        );
      await until(page, () =>
        document.querySelector('wrong-number').shadowRoot.querySelector('tbody tr'),
      );
      const onScreen = await rows();
      assert.ok(onScreen < 20);
      const event = (name) =>
        page.evaluate((kind) => {
          dispatchEvent(new Event(kind));
          return document.querySelector('wrong-number').updateComplete;
        }, name);
      await event('beforeprint');
      assert.equal(await rows(), printed);
      assert.deepEqual(await texts('.rows .on-paper'), note);
      await event('afterprint');
      assert.equal(await rows(), onScreen);
    }
  });

  test('a file that is no text is not taken for a module that did not start', async () => {
    await openFile('image/png', [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 0]);
    await until(page, () =>
      document.querySelector('wrong-number').shadowRoot.querySelector('.failure'),
    );
    assert.equal(
      await page.evaluate(
        () => document.querySelector('wrong-number').shadowRoot.querySelectorAll('slot').length,
      ),
      0,
    );
  });

  test('an answer waits for the names in it', async () => {
    const { page: other } = await open(browser, indexFile, {
      // What the module is made of is asked late, and so answered late.
      prepare: `window.Worker = class extends Worker {
        postMessage(message, transfer) {
          const post = () => super.postMessage(message, transfer);
          if (message.name === 'about') setTimeout(post, 500);
          else post();
        }
      }`,
    });
    const headline = await other.evaluate(async () => {
      const element = document.querySelector('wrong-number');
      const answered = new Promise((resolve) =>
        element.addEventListener('wrong-number-result', resolve, { once: true }),
      );
      element.provider = 'vonage';
      element.value = '+1415555';
      await answered;
      await element.updateComplete;
      return element.shadowRoot.querySelector('.headline').textContent.trim();
    });
    assert.equal(headline, 'Vonage will reject this number.');
    await other.close();
  });
});
