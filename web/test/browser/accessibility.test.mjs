// axe finds nothing in any state, in both languages, light, dark and in forced colours; everything
// can be done with the keyboard; changes are spoken; nothing is lost at 400 %.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { indexFile, launch, open, read, until } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const numbers = '+12133734253\n0151 2345678\n+1213\n+447911123456\nabc';
const log = Array.from(
  { length: 8 },
  (_, i) =>
    `2026-03-02T09:14:0${i}Z send failed {"error":{"code":"${i % 3 ? 'carrier_blocked' : 'unsubscribed'}","message":"x","doc_url":"https://cloudvno.com/x"}}`,
).join('\n');

/** What to paste to come to a state; `null` is before the first paste. */
const states = {
  empty: null,
  answer:
    '{"error":{"code":"invalid_phone_number","message":"\'+1213\'","param":"to","doc_url":"https://cloudvno.com/x"}}',
  several:
    '{"message-count":"2","messages":[{"to":"447700900123","status":"9"},{"to":"447700900123","status":"15"}]}',
  'unknown code':
    '{"error":{"code":"what_is_this","message":"x","doc_url":"https://cloudvno.com/x"}}',
  'two providers': 'busy',
  broken: '{"error": {"code": "carrier_blocked" "message": "x"',
  nothing: '{"hello": "world"}',
  success:
    '{"message-count":"1","messages":[{"to":"447700900123","status":"0","message-id":"0A01"}]}',
  'good number': '+12133734253',
  'bad number': '+49 (0)151 2345678',
  'list of numbers': numbers,
  log,
  message: 'Hi – it’s “on” its way… see you 😀 at the 東京 station, and do not forget the tickets.',
};

describe('accessibility', () => {
  let browser;

  before(async () => {
    browser = await launch('chromium', { args: ['--force-prefers-reduced-motion'] });
  });
  after(() => browser?.close());

  async function check(page) {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { violations } = await window.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
      );
    });
  }

  // What no paste leads to.
  const benches = {
    'refused file': () =>
      document
        .querySelector('wrong-number')
        .open(new Blob([new Uint8Array([137, 80, 78, 71, 0, 0])])),
    'own provider with a fault': () =>
      document
        .querySelector('wrong-number')
        .open(new Blob(['{"id":"x","name":"X","shapes":[],"errors":[{"code":7}]}'])),
    draft: () =>
      document
        .querySelector('wrong-number')
        .shadowRoot.querySelector('input[value="draft"]')
        .click(),
    codes: () =>
      document
        .querySelector('wrong-number')
        .shadowRoot.querySelector('input[value="codes"]')
        .click(),
    'a code': () => document.querySelector('wrong-number').showCode('vonage/sms/9'),
  };

  // English last: the page remembers it for the tests below.
  for (const lang of ['de', 'en']) {
    for (const scheme of ['light', 'dark']) {
      for (const width of [1280, 390]) {
        test(`axe finds nothing, ${lang}, ${scheme}, ${width} pixels`, async () => {
          const { page } = await open(browser, indexFile, { scheme, width });
          // The page remembers the language of the test before.
          const is = await page.evaluate(() => document.documentElement.lang);
          if (is !== lang) await page.click('#language');
          await until(page, (wanted) => document.documentElement.lang === wanted, lang);
          const found = {};
          const look = async (state) => {
            const violations = await check(page);
            if (violations.length > 0) found[state] = violations;
          };
          for (const [state, text] of Object.entries(states)) {
            if (text !== null) await read(page, text);
            await look(state);
            if (state !== 'several' && state !== 'message') continue;
            await page.evaluate(() => {
              const { shadowRoot } = document.querySelector('wrong-number');
              for (const opener of shadowRoot.querySelectorAll(
                '[aria-expanded="false"], details:not([open]) > summary',
              ))
                opener.click();
            });
            await look(`${state}, all opened`);
          }
          for (const [state, go] of Object.entries(benches)) {
            await page.evaluate(go);
            await page.evaluate(() => document.querySelector('wrong-number').updateComplete);
            await look(state);
          }
          assert.deepEqual(found, {});
          await page.close();
        });
      }
    }
  }

  test('axe finds nothing in forced colours', async () => {
    const { page } = await open(browser, indexFile);
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await read(page, states.answer);
    assert.deepEqual(await check(page), []);
    await read(page, states.message);
    assert.deepEqual(await check(page), []);
    await page.close();
  });

  test('everything is done with the keyboard', async () => {
    const { page } = await open(browser, indexFile);
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document.querySelector('wrong-number').shadowRoot;
        return (
          activeElement?.ariaLabel ||
          activeElement?.textContent ||
          activeElement?.value ||
          ''
        )
          .replace(/\s+/g, ' ')
          .trim();
      });
    const tabTo = async (wanted, key = 'Tab') => {
      const passed = [];
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press(key);
        const name = await focused();
        if (wanted.test(name)) return;
        passed.push(name);
      }
      assert.fail(`Tab never came to ${wanted}, only to: ${passed.join(', ')}`);
    };
    // The cursor is in the box on arrival: pasting needs no click.
    await until(page, () => document.activeElement?.localName === 'wrong-number');
    await page.keyboard.sendCharacter(states.answer);
    await until(page, () =>
      /incomplete|phone number/.test(
        document.querySelector('wrong-number').shadowRoot.querySelector('.headline')?.textContent,
      ),
    );
    // Why this provider; then another one.
    await tabTo(/certain|likely/);
    await page.keyboard.press('Enter');
    await tabTo(/^Vonage$/);
    await page.keyboard.press('Enter');
    await until(page, () =>
      /Vonage/.test(
        document.querySelector('wrong-number').shadowRoot.querySelector('.who').textContent,
      ),
    );
    // Copied for a ticket, and said so.
    await tabTo(/Copy for a ticket/);
    await page.keyboard.press('Enter');
    await until(page, () =>
      document.querySelector('wrong-number').shadowRoot.textContent.includes('Copied'),
    );
    // Back to the tools with Shift and Tab, and to the next one with an arrow.
    await page.keyboard.down('Shift');
    await tabTo(/^explain$/);
    await page.keyboard.up('Shift');
    await page.keyboard.press('ArrowRight');
    await until(
      page,
      () =>
        document.querySelector('wrong-number').shadowRoot.querySelector('input[value="number"]')
          .checked,
    );
    await page.close();
  });

  test('a mark and its sentence show each other', async () => {
    const { page } = await open(browser, indexFile);
    await read(page, states.answer);
    const pointed = () =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector('wrong-number');
        return {
          marks: [...shadowRoot.querySelectorAll('mark.pointed')].map((m) => m.textContent),
          sentences: shadowRoot.querySelectorAll('.linked.pointed').length,
        };
      });
    // The cursor in the code points at the sentences that speak of it.
    await page.evaluate((text) => {
      const box = document.querySelector('wrong-number').shadowRoot.querySelector('textarea');
      box.focus();
      box.selectionStart = box.selectionEnd = text.indexOf('invalid_phone') + 3;
      box.dispatchEvent(new KeyboardEvent('keyup', { key: 'ArrowRight' }));
    }, states.answer);
    const fromMark = await pointed();
    assert.deepEqual(fromMark.marks, ['invalid_phone_number']);
    assert.ok(fromMark.sentences > 0);
    // Focus on a row of the details points at its place in the paste.
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('wrong-number');
      [...shadowRoot.querySelectorAll('.facts .linked')]
        .find((row) => row.textContent.trim() === 'to')
        .focus();
    });
    assert.deepEqual((await pointed()).marks, ['to']);
    await page.close();
  });

  test('a code is called by itself and its title, and all of its entry is pressed', async () => {
    const { page } = await open(browser, `${indexFile}#code=`);
    await until(page, () =>
      document.querySelector('wrong-number').shadowRoot?.querySelector('.entries a'),
    );
    const { name, said, hit } = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const entry = shadowRoot.querySelector('.entries li');
      const { left, bottom } = entry.getBoundingClientRect();
      return {
        name: entry.querySelector('a').textContent.replace(/\s+/g, ' ').trim(),
        said: ['code', '.title'].map((part) => entry.querySelector(part).textContent).join(' '),
        hit: shadowRoot.elementFromPoint(left + 5, bottom - 5)?.localName,
      };
    });
    assert.equal(name, said);
    assert.equal(hit, 'a');
    await page.close();
  });

  test('a field of a draft with an error is invalid, and says why', async () => {
    const { page } = await open(browser, indexFile);
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('wrong-number');
      shadowRoot.querySelector('input[value=draft]').click();
    });
    const fields = await until(page, () => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const to = shadowRoot.querySelector('#draft-to');
      if (!to) return false;
      if (to.value === '') {
        to.value = '0044 7911 123456';
        to.dispatchEvent(new Event('input'));
      }
      const about = shadowRoot.getElementById(to.getAttribute('aria-describedby'));
      return about && [to.ariaInvalid, shadowRoot.querySelector('#draft-from').ariaInvalid];
    });
    assert.deepEqual(fields, ['true', 'false']);
    await page.close();
  });

  test('answers are spoken from one region outside of the shadow tree', async () => {
    const { page } = await open(browser, indexFile);
    await until(page, () => document.querySelector('body > [role="status"]'));
    await read(page, states.answer);
    const spoken = await until(
      page,
      () => document.querySelector('body > [role="status"]').textContent,
    );
    assert.match(spoken, /^CloudVNO\. .*number.*\. Fix the request\. Do not retry until fixed\.$/);
    // It is the accessibility tree that counts.
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    const live = [];
    const walk = (node) => {
      if (node.role === 'status') live.push(node);
      for (const child of node.children ?? []) walk(child);
    };
    walk(tree);
    assert.equal(live.length, 1);
    assert.match(JSON.stringify(live[0]), /CloudVNO/);
    await page.close();
  });

  test('at 400 % nothing scrolls sideways, and nothing is smaller than 13 pixels', async () => {
    // 1280 pixels at 400 % are 320 wide.
    for (const width of [320, 390, 1280]) {
      const { page } = await open(browser, indexFile, { width, height: 640 });
      for (const text of Object.values(states)) {
        if (text !== null) await read(page, text);
        const { wide, small } = await page.evaluate(() => {
          const { shadowRoot } = document.querySelector('wrong-number');
          const all = [...document.querySelectorAll('body *'), ...shadowRoot.querySelectorAll('*')];
          return {
            wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
            small: all
              .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
              .filter((e) => e.checkVisibility() && parseFloat(getComputedStyle(e).fontSize) < 13)
              .map((e) => e.outerHTML.slice(0, 80)),
          };
        });
        assert.equal(wide, 0, `${width}: ${text?.slice(0, 30)} is too wide by ${wide}`);
        assert.deepEqual(small, []);
      }
      await page.close();
    }
  });

  test('what is pressed is at least 44 pixels high and wide', async () => {
    const { page } = await open(browser, indexFile, { width: 390, height: 844 });
    for (const [state, text] of Object.entries(states)) {
      if (text !== null) await read(page, text);
      const small = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('wrong-number');
        const pressed = [
          ...shadowRoot.querySelectorAll(
            'button:not(.linked), select, a, summary, .segmented label, .costly label',
          ),
          ...document.querySelectorAll('button, summary'),
        ];
        return pressed
          .filter((e) => e.checkVisibility())
          .map((e) => [e.textContent.trim().slice(0, 20), e.getBoundingClientRect()])
          .filter(([, { width, height }]) => Math.round(width) < 44 || Math.round(height) < 44)
          .map(([name, { width, height }]) => `${name}: ${width} x ${height}`);
      });
      assert.deepEqual(small, [], state);
    }
    await page.close();
  });

  test('the answer has its place before it is there: nothing above it moves', async () => {
    const { page } = await open(browser, indexFile);
    const place = () =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector('wrong-number');
        const top = (selector) => shadowRoot.querySelector(selector).getBoundingClientRect().top;
        return [top('.box'), top('.answer'), top('textarea')].map(Math.round);
      });
    const before = await place();
    for (const text of [states.answer, states.message, states['good number']]) {
      await read(page, text);
      assert.deepEqual(await place(), before);
    }
    await page.close();
  });

  test('print has the answer and the masked paste, and nothing to press', async () => {
    const { page } = await open(browser, indexFile);
    await read(
      page,
      '{"error":{"code":"invalid_phone_number","message":"\'+12133734253\'","param":"to","api_key":"sk_live_abcdef1234567890"}}',
    );
    await page.emulateMediaType('print');
    const shown = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const visible = (e) => e.checkVisibility();
      return {
        pressed: [...shadowRoot.querySelectorAll('button:not(.linked), select, textarea')].filter(
          visible,
        ).length,
        paper: [...shadowRoot.querySelectorAll('.on-paper')]
          .filter(visible)
          .map((e) => e.textContent),
      };
    });
    assert.equal(shown.pressed, 0);
    await read(
      page,
      '{"type":"https://developer.vonage.com/api-errors#x","title":"t","detail":"d","instance":"trace-4711"}',
    );
    assert.ok(
      await page.evaluate(() =>
        [...document.querySelector('wrong-number').shadowRoot.querySelectorAll('dd.copyable')]
          .find((e) => /trace-4711/.test(e.textContent))
          ?.querySelector('code')
          .checkVisibility(),
      ),
    );
    await read(page, log);
    const inLog = await page.evaluate(
      () =>
        [
          ...document
            .querySelector('wrong-number')
            .shadowRoot.querySelectorAll('button, select, input, summary, a.quiet'),
        ].filter((e) => e.checkVisibility()).length,
    );
    assert.equal(inLog, 0);
    assert.equal(shown.paper.length, 1);
    assert.match(shown.paper[0], /invalid_phone_number/);
    assert.doesNotMatch(shown.paper[0], /abcdef1234567890|3734253/);
    await page.close();
  });
});
