// Taking things in and along: files, examples, pasting anywhere; tickets, JSON,
// links and tables, with nothing unmasked by itself.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { answerText, indexFile, launch, open, read, until } from './browser.mjs';

const secret = JSON.stringify({
  error: { code: 'unauthorized', message: 'x', doc_url: 'https://cloudvno.com/x' },
  api_key: 'sk_live_9f8e7d6c5b4a3210',
  to: '+12133734253',
});

describe('taking in and along', () => {
  let browser;
  let page;

  before(async () => {
    browser = await launch();
    ({ page } = await open(browser, indexFile, {
      prepare: () => {
        window.copied = [];
        window.saved = [];
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: async (text) => void window.copied.push(text) },
        });
        const { createObjectURL } = URL;
        URL.createObjectURL = (blob) => {
          if (blob.type.startsWith('text/csv')) window.saved.push(blob.text());
          return createObjectURL(blob);
        };
        const { click } = HTMLAnchorElement.prototype;
        HTMLAnchorElement.prototype.click = function () {
          if (!this.download) click.call(this);
        };
      },
    }));
  });
  after(() => browser?.close());

  // A page from disk has no address that somebody else could open.
  const shareFrom = (address) =>
    page.evaluate((url) => {
      document.querySelector('wrong-number').shareUrl = url;
    }, address);

  const press = (name) =>
    page.evaluate((label) => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const button = [...shadowRoot.querySelectorAll('button')].find(
        (b) => b.textContent.replace(/\s+/g, ' ').trim() === label,
      );
      if (!button) throw new Error(`no button ${label}`);
      button.click();
    }, name);
  const lastCopied = () => until(page, () => window.copied.at(-1));

  test('each example is one click, and answers', async () => {
    const kinds = {
      CloudVNO: 'error',
      Vonage: 'error',
      Vobiz: 'error',
      'Telephony.io': 'error',
      'a number': 'number',
      'a message': 'message',
    };
    for (const [name, kind] of Object.entries(kinds)) {
      const result = page.evaluate(
        () =>
          new Promise((resolve) => {
            document.addEventListener(
              'wrong-number-result',
              ({ kind, detail }) => resolve({ kind, provider: detail.provider?.name }),
              { once: true },
            );
          }),
      );
      await press(name);
      const got = await result;
      assert.equal(got.kind, kind, name);
      if (kind === 'error') assert.equal(got.provider, name);
    }
  });

  test('a paste anywhere on the page lands in the box', async () => {
    await page.evaluate(() => {
      document.querySelector('wrong-number').value = '';
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '+12133734253');
      document
        .querySelector('h1')
        .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await until(page, () => document.querySelector('wrong-number').value === '+12133734253');
  });

  test('a file dropped on the page is read', async () => {
    const result = page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener(
            'wrong-number-result',
            ({ kind, detail }) => resolve([kind, detail.groups?.map((g) => [g.code, g.count])]),
            { once: true },
          );
          const line = (code) =>
            `2026-03-02T09:14:07Z send failed {"error":{"code":"${code}","message":"x","doc_url":"https://cloudvno.com/x"}}`;
          const text = ['busy', 'unsubscribed', 'unsubscribed', 'unsubscribed']
            .map(line)
            .join('\n');
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], 'app.log'));
          document
            .querySelector('footer')
            .dispatchEvent(
              new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
            );
        }),
    );
    assert.deepEqual(await result, [
      'log',
      [
        ['unsubscribed', 3],
        ['busy', 1],
      ],
    ]);
    assert.match(await answerText(page), /4 errors, 2 kinds/);
  });

  test('a ticket and JSON hold no secret and no number', async () => {
    await read(page, secret);
    await until(page, () => true);
    for (const name of ['Copy for a ticket', 'Copy as JSON']) {
      await page.evaluate(() => (window.copied.length = 0));
      await new Promise((resolve) => setTimeout(resolve, 100));
      await press(name);
      const text = await lastCopied();
      assert.match(text, /unauthorized/);
      assert.doesNotMatch(text, /9f8e7d6c5b4a3210|3734253/, name);
      await page.evaluate(() => document.querySelector('wrong-number').updateComplete);
      await until(page, () =>
        /Copied/.test(document.querySelector('wrong-number').shadowRoot.textContent),
      );
      await until(
        page,
        () => !/Copied/.test(document.querySelector('wrong-number').shadowRoot.textContent),
      );
    }
  });

  test('a link carries the masked paste in its fragment, the whole one only when asked', async () => {
    await shareFrom(indexFile);
    await read(page, secret);
    await press('Link');
    const address = () =>
      page.evaluate(
        () =>
          document.querySelector('wrong-number').shadowRoot.querySelector('.panel input[readonly]')
            .value,
      );
    await until(page, () =>
      document.querySelector('wrong-number').shadowRoot.querySelector('.panel input[readonly]'),
    );
    const masked = new URL(await address());
    assert.equal(masked.search, '');
    assert.match(decodeURIComponent(masked.hash), /unauthorized/);
    assert.doesNotMatch(decodeURIComponent(masked.hash), /9f8e7d6c5b4a3210|3734253/);
    await page.evaluate(() => {
      document.querySelector('wrong-number').shadowRoot.querySelector('.check input').click();
    });
    await until(page, () =>
      document
        .querySelector('wrong-number')
        .shadowRoot.querySelector('.panel input[readonly]')
        .value.includes('9f8e7d6c5b4a3210'),
    );

    // Whoever opens the link sees the same answer.
    const opened = await open(browser, masked.href);
    await until(opened.page, () =>
      document.querySelector('wrong-number')?.shadowRoot?.querySelector('.headline'),
    );
    await until(opened.page, () =>
      /unauthorized/.test(
        document.querySelector('wrong-number').shadowRoot.querySelector('.answer').textContent,
      ),
    );
    await opened.page.close();
  });

  test('a number goes into a link only when asked', async () => {
    await shareFrom(indexFile);
    await read(page, '+12133734253');
    await press('Link');
    const link = await until(
      page,
      () =>
        document.querySelector('wrong-number').shadowRoot.querySelector('.panel input[readonly]')
          ?.value,
    );
    assert.match(link, /#tool=number/);
    assert.doesNotMatch(link, /3734253/);
  });

  test('the numbers of a table are found beside days and a repeated sender', async () => {
    const rows = ['+12133734253', 'n/a', '+447911123456', '+4915123456789'];
    for (const table of [
      `Name;Phone;Since\n${rows.map((number, i) => `Ada;${number};2019-05-1${i}`).join('\n')}`,
      `From,To,Sent\n${rows.map((number) => `+12133734299,${number},28.11.2026`).join('\n')}`,
    ]) {
      const { kind } = await read(page, table);
      assert.equal(kind, 'numbers');
      const chosen = await page.evaluate(() =>
        [...document.querySelector('wrong-number').shadowRoot.querySelectorAll('.answer select')]
          .map((select) => select.selectedOptions[0].textContent.trim())
          .join(),
      );
      assert.match(chosen, /Phone|To/, table);
    }
  });

  test('a table is saved with its other columns, its order, and no formula', async () => {
    const table = 'name,phone\n=1+1,+12133734253\n"Ada, B.",+1213\n@x,+447911123456';
    const { kind, detail } = await read(page, table);
    assert.equal(kind, 'numbers');
    assert.equal(detail.column, 1);
    assert.deepEqual(Object.values(detail.columns.sendable), [1, 0, 1]);
    await press('Save with corrections');
    const csv = await page.evaluate(() => window.saved.at(-1));
    const lines = csv.replace('\ufeff', '').split('\n');
    assert.equal(lines[0], 'name,phone,send_instead,result,reason,region,type,duplicate_of');
    // A number is no formula: nothing is added to it.
    assert.match(lines[1], /^"?'=1\+1"?,\+12133734253,\+12133734253,ok,,US,/);
    assert.match(lines[2], /^"Ada, B\.",\+1213,,wrong,Too short,/);
    assert.match(lines[3], /^"?'@x"?,\+447911123456,/);
    // What was saved can be read again, and all that is to be sent can be.
    const again = await read(page, csv);
    assert.equal(again.detail.column, 1);
    assert.deepEqual(Object.values(again.detail.columns.sendable), [1, 0, 1]);
  });

  test('a list is corrected, its doubles named, sorted and searched', async () => {
    const list =
      'phone;name\r\n0044 7911 123456;b\r\n+12133734253;a\r\n(213) 373-4253;c\r\n+44 7911 123456;d';
    await read(page, list);
    const cells = (column) =>
      page.evaluate(
        (name) =>
          [
            ...document
              .querySelector('wrong-number')
              .shadowRoot.querySelectorAll(`tbody .col-${name}`),
          ].map((cell) => cell.textContent.trim()),
        column,
      );
    assert.deepEqual(await cells('send'), ['+447911123456', '', '', '+447911123456']);
    assert.deepEqual(await cells('same'), ['', '', '', '2']);
    await press('Save with corrections');
    const csv = await page.evaluate(() => window.saved.at(-1));
    // Written as it came: the same separators and line ends.
    assert.match(
      csv,
      /^\ufeff?phone;name;send_instead;[^\n]*\r\n0044 7911 123456;b;\+447911123456;corrected;/,
    );
    const settle = () => page.evaluate(() => document.querySelector('wrong-number').updateComplete);
    await press('Number');
    await settle();
    assert.deepEqual((await cells('row')).slice(0, 2), ['4', '3']);
    await page.evaluate(() => {
      const search = document
        .querySelector('wrong-number')
        .shadowRoot.querySelector('input[type=search]');
      search.value = '44 79-11';
      search.dispatchEvent(new Event('input'));
    });
    await settle();
    assert.deepEqual((await cells('row')).sort(), ['2', '5']);
  });

  test('a list is copied as JSON, an object a row', async () => {
    await read(page, '+14155552671\n0044 20 7946 0018\n+14155552671');
    await page.evaluate(() => (window.copied.length = 0));
    await press('Copy as JSON');
    const rows = JSON.parse(await lastCopied());
    assert.deepEqual(
      rows.map(({ row, number, sendInstead, accepted, duplicateOf }) => [
        row,
        number,
        sendInstead,
        accepted,
        duplicateOf,
      ]),
      [
        [1, '+14155552671', '+14155552671', true, null],
        [2, '0044 20 7946 0018', '+442079460018', false, null],
        [3, '+14155552671', '+14155552671', true, 1],
      ],
    );
  });

  test('a link that is followed in the open page is shown, and left again', async () => {
    const { page: other } = await open(browser, indexFile);
    const value = (wanted) =>
      until(other, (text) => document.querySelector('wrong-number').value === text, wanted);
    await read(other, 'insufficient_balance');
    await other.evaluate(() => {
      location.hash = `#tool=number&text=${encodeURIComponent('+14155552671')}`;
    });
    await value('+14155552671');
    await until(other, () =>
      /valid/.test(
        document.querySelector('wrong-number').shadowRoot.querySelector('.headline').textContent,
      ),
    );
    // What it carries leaves the address bar once it is read.
    assert.equal(new URL(other.url()).hash, '');
    await other.goBack();
    await value('insufficient_balance');
    await other.goForward();
    await value('+14155552671');
    await other.close();
  });

  test('a hundred thousand rows draw a few', async () => {
    const { detail } = await read(
      page,
      Array.from({ length: 100_000 }, (_, i) => `+1213373${String(i).padStart(4, '0')}`).join('\n'),
    );
    assert.equal(detail.columns.length, 100_000);
    // The list is filtered and sorted in slices: its rows are there some time later.
    await until(page, () => {
      const { shadowRoot } = document.querySelector('wrong-number');
      if (!shadowRoot.querySelector('table[aria-rowcount="100001"]')) return false;
      const box = shadowRoot.querySelector('.rows');
      box.scrollTop = box.scrollHeight;
      return true;
    });
    const drawn = await until(page, () => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const rows = [...shadowRoot.querySelectorAll('tbody .col-row')].map((row) => row.textContent);
      return rows.at(-1) === '100,000' && rows;
    });
    assert.ok(drawn.length < 60);

    // In another order it is shown from its beginning, and the box stands there too.
    await press('Number');
    const box = await until(page, () => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const isSorted = shadowRoot.querySelector('.col-number[aria-sort=ascending]');
      const first = shadowRoot.querySelector('tbody tr').getAttribute('aria-rowindex');
      return isSorted && first === '2' && { top: shadowRoot.querySelector('.rows').scrollTop };
    });
    assert.equal(box.top, 0);
  });

  test('lists are read as people write them', async () => {
    for (const list of [
      '+12133734253, +447911123456, +4915112345678',
      '+12133734253 +447911123456 +4915112345678',
      '+12133734253;+447911123456\n+4915112345678',
    ]) {
      const { kind, detail } = await read(page, list);
      assert.equal(kind, 'numbers', list);
      assert.deepEqual(Object.values(detail.columns.sendable), [1, 1, 1], list);
    }
  });

  test('a paste is left and found again, with the buttons of page and browser', async () => {
    const headline = () =>
      page.evaluate(
        () =>
          document.querySelector('wrong-number').shadowRoot.querySelector('.headline').innerText,
      );
    const value = () => page.evaluate(() => document.querySelector('wrong-number').value);
    await read(page, 'insufficient_balance');
    const first = await headline();
    await read(page, '0044 20 7946 0018');
    await press('Use it');
    await until(page, () => document.querySelector('wrong-number').value === '+442079460018');
    await press('Back');
    await until(page, () => document.querySelector('wrong-number').value === '0044 20 7946 0018');
    await page.goBack();
    await until(
      page,
      () => document.querySelector('wrong-number').value === 'insufficient_balance',
    );
    assert.equal(await headline(), first);
    await page.goForward();
    await until(
      page,
      () => document.querySelector('wrong-number').value !== 'insufficient_balance',
    );
    assert.equal(await value(), '0044 20 7946 0018');
  });

  test('a filter shows its rows alone', async () => {
    await read(page, '+12133734253\n+1213\n+1214\n+447911123456');
    const rows = () =>
      page.evaluate(
        () => document.querySelector('wrong-number').shadowRoot.querySelectorAll('tbody tr').length,
      );
    assert.equal(await rows(), 4);
    await press('Too short 2');
    await page.evaluate(() => document.querySelector('wrong-number').updateComplete);
    assert.equal(await rows(), 2);
  });

  test('replacements are taken or refused one by one', async () => {
    const { detail } = await read(page, '“Hi” – it’s me… '.repeat(9).trim());
    assert.equal(detail.encoding, 'ucs-2');
    const boxes = () =>
      page.evaluate(() =>
        [
          ...document.querySelector('wrong-number').shadowRoot.querySelectorAll('.costly input'),
        ].map((box) => box.checked),
      );
    assert.ok((await boxes()).every(Boolean));
    await until(page, () =>
      /instead of/.test(
        document.querySelector('wrong-number').shadowRoot.querySelector('.saving').textContent,
      ),
    );
    // One refused keeps the text UCS-2, so nothing is saved.
    await page.evaluate(() =>
      document.querySelector('wrong-number').shadowRoot.querySelector('.costly input').click(),
    );
    await until(page, () =>
      /do not save a segment/.test(
        document.querySelector('wrong-number').shadowRoot.querySelector('.saving').textContent,
      ),
    );
    await page.evaluate(() =>
      document.querySelector('wrong-number').shadowRoot.querySelector('.costly input').click(),
    );
    await until(page, () =>
      /instead of/.test(
        document.querySelector('wrong-number').shadowRoot.querySelector('.saving').textContent,
      ),
    );
    await press('Use the cheaper text');
    await until(page, () => !/[“”–’…]/.test(document.querySelector('wrong-number').value));
  });

  test('the language of the page and of the answer changes together', async () => {
    await read(page, secret);
    await page.click('#language');
    await until(page, () =>
      /Was zu tun ist/.test(document.querySelector('wrong-number').shadowRoot.textContent),
    );
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
    assert.doesNotMatch(await answerText(page), /What to do|Copy/);
    await page.click('#language');
    await until(page, () =>
      /What to do/.test(document.querySelector('wrong-number').shadowRoot.textContent),
    );
  });
});
