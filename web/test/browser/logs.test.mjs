// A log: when its errors came, which they are, one of them and back again, and
// what is taken along.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { answerText, indexFile, launch, open, pressButton, read, until } from './browser.mjs';

const error = (time, code, message = 'x') =>
  `2026-11-22T${time}Z ERROR {"error":{"code":"${code}","message":"${message}","doc_url":"https://cloudvno.com/x"}}`;
const log = [
  '2026-11-22T06:00:00Z INFO started',
  error('06:00:01', 'carrier_blocked', 'first'),
  error('06:00:30', 'carrier_blocked', 'a second, other one'),
  error('06:20:00', 'unsubscribed'),
  error('07:40:00', 'carrier_blocked'),
  '2026-11-22T07:41:00Z WARN {"message-count":"1","messages":[{"status":"9","error-text":"quota"}]}',
].join('\n');

describe('a log', () => {
  let browser;
  let page;

  before(async () => {
    browser = await launch();
    ({ page } = await open(browser, indexFile, {
      prepare: () => {
        window.copied = [];
        window.saved = [];
        window.results = 0;
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: async (text) => void window.copied.push(text) },
        });
        URL.createObjectURL = ((make) => (blob) =>
          blob.type.startsWith('text/csv') ? void window.saved.push(blob.text()) : make(blob))(
          URL.createObjectURL,
        );
        const { click } = HTMLAnchorElement.prototype;
        HTMLAnchorElement.prototype.click = function () {
          if (!this.download) click.call(this);
        };
        addEventListener('wrong-number-result', () => window.results++);
      },
    }));
  });
  after(() => browser?.close());

  const press = (label) => pressButton(page, label);
  const counts = () =>
    page.evaluate(async () => {
      const element = document.querySelector('wrong-number');
      await element.updateComplete;
      return [...element.shadowRoot.querySelectorAll('.groups strong')].map((n) => n.textContent);
    });
  const focused = () =>
    page.evaluate(async () => {
      const element = document.querySelector('wrong-number');
      await element.updateComplete;
      return element.shadowRoot.activeElement?.textContent.trim();
    });
  const choose = (label, value) =>
    page.evaluate(
      (name, chosen) => {
        const { shadowRoot } = document.querySelector('wrong-number');
        const field = [...shadowRoot.querySelectorAll('.answer label')].find(
          (l) => l.querySelector('span')?.textContent === name,
        );
        const input = field.querySelector('select, input');
        input.value = chosen;
        input.dispatchEvent(new Event(input.matches('select') ? 'change' : 'input'));
      },
      label,
      value,
    );

  test('is drawn over time, and as a table', async () => {
    await read(page, log);
    assert.match(await answerText(page), /5 errors, 3 kinds/);
    const bars = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const paths = [...shadowRoot.querySelectorAll('.timeline path')];
      return paths.map((path) => path.getAttribute('d').split('M').length - 1);
    });
    // A bar for each kind in each step that has some.
    assert.equal(
      bars.reduce((sum, count) => sum + count),
      4,
    );
    await page.evaluate(() =>
      document.querySelector('wrong-number').shadowRoot.querySelector('.timeline summary').click(),
    );
    const cells = await until(page, () => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const found = [...shadowRoot.querySelectorAll('.timeline td')].map(
        (cell) => cell.textContent,
      );
      return found.length > 0 && found;
    });
    assert.equal(
      cells.reduce((sum, cell) => sum + Number(cell), 0),
      5,
    );
  });

  test('has its counts in one column, none of which breaks, at any width', async () => {
    const kinds = { carrier_blocked: 9000, unsubscribed: 900, busy: 90, no_answer: 9 };
    const lines = Object.entries(kinds).flatMap(([code, times]) =>
      Array(times).fill(
        `{"error":{"code":"${code}","message":"x","doc_url":"https://cloudvno.com/x"}}`,
      ),
    );
    await read(page, lines.join('\n'));
    assert.deepEqual(await counts(), ['9,000', '900', '90', '9']);
    for (const width of [1280, 390, 320]) {
      await page.setViewport({ width, height: 860 });
      const { lined, ends, wide } = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('wrong-number');
        const drawn = [...shadowRoot.querySelectorAll('.groups strong')].map((count) => {
          const range = document.createRange();
          range.selectNodeContents(count);
          return [...range.getClientRects()];
        });
        return {
          lined: drawn.map((rects) => rects.length),
          ends: new Set(drawn.map(([rect]) => Math.round(rect.right))).size,
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      });
      assert.deepEqual([lined, ends, wide], [[1, 1, 1, 1], 1, 0], `${width} pixels`);
    }
    await page.setViewport({ width: 1280, height: 860 });
  });

  test('stays within the page where its timeline is opened as a table', async () => {
    await page.setViewport({ width: 390, height: 860 });
    await read(page, log);
    const past = await until(page, () => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const table = shadowRoot.querySelector('.timeline details');
      if (!table.open) table.querySelector('summary').click();
      const { scrollWidth, clientWidth } = document.documentElement;
      return shadowRoot.querySelector('.timeline td') && [scrollWidth - clientWidth];
    });
    assert.deepEqual(past, [0]);
    await page.setViewport({ width: 1280, height: 860 });
  });

  test('is narrowed by time, by provider and by words', async () => {
    assert.deepEqual(await counts(), ['3', '1', '1']);
    await choose('To', '4');
    assert.deepEqual(await counts(), ['2', '1']);
    await press('Entire period');
    await choose('Provider', 'vonage');
    assert.deepEqual(await counts(), ['1']);
    await choose('Provider', '');
    await choose('Code or words', 'unsub');
    assert.deepEqual(await counts(), ['1']);
    await choose('Code or words', '');
    assert.deepEqual(await counts(), ['3', '1', '1']);
  });

  test('leads into an error and back without being read again', async () => {
    await page.evaluate(() => {
      window.results = 0;
    });
    await press('line 3');
    await until(page, () =>
      /a second, other one/.test(document.querySelector('wrong-number').value),
    );
    await until(page, () =>
      document
        .querySelector('wrong-number')
        .shadowRoot.querySelector('.answer')
        .textContent.includes('Back to the log'),
    );
    await until(page, () => window.results === 1); // the error was read
    await press('Back to the log');
    await until(page, () => document.querySelector('wrong-number').value.includes('started'));
    assert.deepEqual(await counts(), ['3', '1', '1']);
    assert.equal(await page.evaluate(() => window.results), 1);
    assert.equal(await focused(), 'line 3');
  });

  test('is taken along whole, as a ticket and as a table', async () => {
    await press('Copy for a ticket');
    const ticket = await until(page, () => window.copied.at(-1));
    assert.match(ticket, /## 5 errors, 3 kinds/);
    assert.match(ticket, /\| 3 \| .* \| CloudVNO · Messaging · carrier_blocked \|/);
    await press('Save as CSV');
    const csv = await until(page, () => window.saved.at(-1));
    assert.match(csv, /count,provider,api,code,.*\n3,cloudvno,\w*,carrier_blocked,/);
  });

  test('without an error says so, and what was looked for', async () => {
    await read(
      page,
      Array.from({ length: 30 }, (_, i) => `2026-11-22T06:00:${10 + i}Z INFO sent ${i}`).join('\n'),
    );
    const text = await answerText(page);
    assert.match(text, /No error recognized in this log\. 30 lines were read/);
  });

  test('is stopped with what was found until then, and read again', async () => {
    await page.evaluate(
      (line) => {
        const element = document.querySelector('wrong-number');
        element.value = '';
        void element.open(new Blob(Array.from({ length: 40 }, () => `${line}\n`.repeat(10_000))));
      },
      error('06:00:01', 'carrier_blocked'),
    );
    await until(page, () => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const cancel = [...shadowRoot.querySelectorAll('.answer button')].find(
        (button) => button.textContent.trim() === 'Cancel',
      );
      // Something was found by then.
      if (!cancel || !/[1-9]/.test(cancel.closest('.waiting').textContent)) return false;
      cancel.click();
      return true;
    });
    await until(page, () =>
      /Read it again/.test(
        document.querySelector('wrong-number').shadowRoot.querySelector('.answer').textContent,
      ),
    );
    const [count] = await counts();
    const found = Number(count.replaceAll(',', ''));
    assert.ok(found > 0 && found < 400_000, count);
    await press('Read it again');
    await until(page, () =>
      /400,000 errors/.test(
        document.querySelector('wrong-number').shadowRoot.querySelector('.answer').textContent,
      ),
    );
  });
});
