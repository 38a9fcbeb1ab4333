// What the page says is true, can be followed where it stands, and is in view.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    assert.match(await answerText(page), /An explanation looks like this.*The balance is too low/);
    await press('Show the whole explanation');
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
    assert.doesNotMatch(await answerText(page), /errors in this response/);
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
    assert.match(await answerText(page), /Match: certain/);
    await page.evaluate(() => (document.querySelector('wrong-number').provider = 'cloudvno'));
    await until(page, () =>
      /Match: chosen by you/.test(
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
    assert.match(await answerText(page), /This file is not a text file/);
    await openFile('', [1, 0, 2, 0, 0]);
    assert.match(await answerText(page), /This file is not a text file/);
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

  test('a file that cannot be read is called so, and the next paste is read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wrong-number-gone-'));
    for (const times of [10, 50_000]) {
      const file = join(folder, `${times}.log`);
      writeFileSync(file, '{"error":{"code":"busy"}}\n'.repeat(times));
      const input = await page.evaluateHandle(() => {
        const made = document.createElement('input');
        made.type = 'file';
        return made;
      });
      await input.uploadFile(file);
      // The browser knows the file, and then it is gone.
      assert.ok(await input.evaluate(({ files }) => files[0].size));
      rmSync(file);
      await input.evaluate(({ files }) => document.querySelector('wrong-number').open(files[0]));
      const failure = await until(
        page,
        () =>
          document.querySelector('wrong-number').shadowRoot.querySelector('.failure')?.textContent,
      );
      assert.match(failure, /does not allow this file to be read[^]*unreadable: /);
      const { kind } = await read(page, '+12133734253');
      assert.equal(kind, 'number');
    }
    rmSync(folder, { recursive: true });
  });

  test('a success offers no other reading, and words only what they may be', async () => {
    const offered = async (text) => {
      await read(page, text);
      const buttons = await texts('.answer button');
      return buttons.filter((name) => /^(Read it as a|Check it as a)/.test(name));
    };
    assert.deepEqual(
      await offered('{"message-count":"1","messages":[{"to":"447700900123","status":"0"}]}'),
      [],
    );
    assert.deepEqual(await offered('{"hello":"world"}'), []);
    assert.deepEqual(await offered('xyzzy 77'), ['Check it as a message']);
    assert.deepEqual(await offered('2026-03-02'), ['Read it as a number', 'Check it as a message']);
  });

  test('a number that was opened out of a list leads back to it', async () => {
    await read(page, '+14155552671\n0044 20 7946 0018\nabc');
    await page.evaluate(() =>
      document.querySelector('wrong-number').shadowRoot.querySelector('tbody .linked').click(),
    );
    await until(page, () => document.querySelector('wrong-number').value === '+14155552671');
    await press('Back to the list');
    await until(page, () =>
      document.querySelector('wrong-number').shadowRoot.querySelector('tbody tr'),
    );
  });

  test('a code with two meanings in one interface has meanings too', async () => {
    const { detail } = await read(page, '21211');
    assert.ok(detail.errors.length > 1);
    assert.match(await answerText(page), /21211 has \d+ meanings/);
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

  const show = (text, tool = null) =>
    page.evaluate(
      (value, as) => document.querySelector('wrong-number').show(value, as),
      text,
      tool,
    );
  const answers = (pattern) =>
    until(
      page,
      (source) => {
        const { shadowRoot } = document.querySelector('wrong-number');
        const text = shadowRoot.querySelector('.answer').textContent;
        return new RegExp(source).test(text.replace(/\s+/g, ' '));
      },
      pattern,
    );
  const clear = async () => {
    await press('Clear');
    await until(page, () => document.querySelector('wrong-number').value === '');
  };
  const box = async () => {
    await page.evaluate(() => {
      const area = document.querySelector('wrong-number').shadowRoot.querySelector('#box');
      area.focus();
      area.select();
    });
  };
  const choose = (label, value) =>
    page.evaluate(
      async (name, wanted) => {
        const element = document.querySelector('wrong-number');
        const choice = [...element.shadowRoot.querySelectorAll('.choice')].find(
          (one) => one.querySelector('span').textContent === name,
        );
        const select = choice.querySelector('select');
        select.focus();
        await element.updateComplete;
        select.value = wanted;
        select.dispatchEvent(new Event('change'));
        return select.value;
      },
      label,
      value,
    );
  const chosen = (label) =>
    page.evaluate((name) => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const choice = [...shadowRoot.querySelectorAll('.choice')].find(
        (one) => one.querySelector('span').textContent === name,
      );
      return choice.querySelector('select').value;
    }, label);

  test('what can be pasted can be typed, before an answer and after one', async () => {
    for (const code of ['throttled', 'insufficient_balance']) {
      if (await page.evaluate(() => document.querySelector('wrong-number').value !== ''))
        await clear();
      await box();
      await page.keyboard.type(code);
      await answers(code);
      assert.doesNotMatch(await answerText(page), /sent as/, code);
    }
  });

  test('a provider’s own form of a number is right once it is chosen, and stays chosen', async () => {
    await show('447911123456', 'number');
    await answers('Send instead');
    await choose('Provider', 'vonage');
    await answers('Vonage accepts this number as it is');
    await show('447700900123', 'number');
    assert.equal(await chosen('Provider'), 'vonage');
    await show('447911123456', 'number');
    await answers('Vonage accepts');
    await choose('Provider', '');
  });

  test('the country of numbers is filled when it is asked for, and lasts until Clear', async () => {
    await clear();
    await show('030 23125000', 'number');
    await answers('reject|Read|format');
    const options = () =>
      page.evaluate(() => {
        const { shadowRoot } = document.querySelector('wrong-number');
        return shadowRoot.querySelectorAll('.under .choice:nth-of-type(2) option').length;
      });
    assert.equal(await choose('Country of numbers without +', 'DE'), 'DE');
    assert.ok((await options()) > 200);
    await answers('\\+493023125000');
    await show('030 23125001', 'number');
    await answers('\\+493023125001');
    assert.equal(await chosen('Country of numbers without +'), 'DE');
    await clear();
    await show('030 23125000', 'number');
    await answers('reject|Read|format');
    assert.equal(await chosen('Country of numbers without +'), '');
  });

  test('a tool that was chosen for something else has a way out', async () => {
    await show(
      '{"messages":[{"status":"29","error-text":"Non White-listed Destination"}]}',
      'number',
    );
    await answers('This looks like an error or a response');
    await press('Read it as an error');
    await answers('^(?!.*This looks like).*29');
  });

  test('a paste replaces a text too large to be shown whole', async () => {
    await show('2026-03-02T00:00:15Z INFO sent\n'.repeat(60_000), 'explain');
    await answers('No error|lines');
    await page.evaluate(() => {
      const area = document.querySelector('wrong-number').shadowRoot.querySelector('#box');
      area.focus();
      area.select();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'insufficient_balance');
      area.dispatchEvent(
        new ClipboardEvent('paste', {
          clipboardData,
          bubbles: true,
          cancelable: true,
          composed: true,
        }),
      );
    });
    await until(
      page,
      () => document.querySelector('wrong-number').value === 'insufficient_balance',
    );
  });

  test('what is taken leaves the focus in the box, and is undone', async () => {
    for (const [text, tool, label] of [
      ['0044 20 7946 0018', 'number', 'Use it'],
      [`Dear “Anna”, ${'we keep your table. '.repeat(6)}`, 'message', 'Use the cheaper text'],
    ]) {
      await show(text, tool);
      await until(
        page,
        (name) =>
          [...document.querySelector('wrong-number').shadowRoot.querySelectorAll('button')].some(
            (one) => one.textContent.trim() === name,
          ),
        label,
      );
      await press(label);
      await until(
        page,
        (before) => {
          const { value, shadowRoot } = document.querySelector('wrong-number');
          return value !== before && shadowRoot.activeElement?.id === 'box';
        },
        text,
      );
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
      await until(page, (before) => document.querySelector('wrong-number').value === before, text);
    }
  });

  test('the fields that an answer refuses come first, and open', async () => {
    await read(
      page,
      'HTTP/1.1 422 Unprocessable Entity\n\n{"status":"error","error":{"code":"VALIDATION_ERROR","message":"refused","details":{"errors":[{"field":"to","code":"INVALID_FORMAT","message":"is not a number"},{"field":"from","code":"REQUIRED","message":"is required"}]}},"requestId":"req_7f3a91c2"}',
    );
    const text = await answerText(page);
    const places = ['has the wrong format', 'of from was rejected', 'What to do'].map((words) =>
      text.indexOf(words),
    );
    assert.ok(!places.includes(-1), text);
    assert.ok(Math.max(places[0], places[1]) < places[2], text);
  });

  test('no internal name of a problem is in a list, and its counts do not break', async () => {
    await page.evaluate(() => (document.querySelector('wrong-number').lang = 'de'));
    await show('+44 7700 900142\n+15\n112\n**21\n++49 30 1\n+14155552671 +14155552672 x', 'number');
    await until(page, () =>
      document.querySelector('wrong-number').shadowRoot.querySelector('tbody tr'),
    );
    assert.doesNotMatch(await answerText(page), /e164\//);
    await page.evaluate(() => (document.querySelector('wrong-number').lang = ''));
  });

  test('every code that providers would answer leads to its meaning', async () => {
    await show('+1415555', 'number');
    await answers('What providers would answer');
    const [codes, links] = [await texts('.facts .codes code'), await texts('.facts .codes a')];
    assert.ok(codes.length + links.length > 0);
    const dead = await page.evaluate(
      () =>
        [
          ...document.querySelector('wrong-number').shadowRoot.querySelectorAll('.facts code'),
        ].filter((code) => /^\d{2,5}$/.test(code.textContent) && !code.closest('a, button')).length,
    );
    assert.equal(dead, 0);
  });

  test('a verdict has no frame, and what is pressed inside a line is 24 pixels high', async () => {
    await read(page, '{"code":"insufficient_balance","error":"x","required_credits":2}');
    const { framed, low } = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const all = (what) => [...shadowRoot.querySelectorAll(what)];
      return {
        framed: all('.verdict li').filter((one) => getComputedStyle(one).borderStyle !== 'none')
          .length,
        low: all('.facts .linked, .facts a')
          .filter((one) => one.getBoundingClientRect().height < 23.9)
          .map((one) => one.textContent),
      };
    });
    assert.equal(framed, 0);
    assert.deepEqual(low, []);
  });

  test('on a phone the verdict on a draft is in view while its fields are filled in', async () => {
    await page.setViewport({ width: 390, height: 844 });
    await page.evaluate(() => {
      window.scrollTo(0, 0);
      const { shadowRoot } = document.querySelector('wrong-number');
      shadowRoot.querySelector('input[value=draft]').click();
    });
    for (const [field, text] of [
      ['text', 'Your {thing} is ready.'],
      ['to', '0044 7911 123456'],
      ['from', 'ACME Telecommunication'],
    ])
      await page.evaluate(
        async (name, value) => {
          const element = document.querySelector('wrong-number');
          await element.updateComplete;
          const input = element.shadowRoot.querySelector(`#draft-${name}`);
          input.value = value;
          input.dispatchEvent(new Event('input'));
        },
        field,
        text,
      );
    await answers('Change 3 things');
    const { bottom, errors } = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const headline = shadowRoot.querySelector('.answer > .headline');
      return {
        bottom: headline.getBoundingClientRect().bottom,
        errors: [...shadowRoot.querySelectorAll('.answer .steps strong')].map((one) =>
          one.textContent.trim(),
        ),
      };
    });
    assert.ok(bottom <= 844, `${bottom}`);
    // In the order of the fields; lengths are asked for in place of the hint.
    assert.deepEqual(errors, ['From:', 'To:', 'To:']);
    assert.doesNotMatch(await answerText(page), /hint/);
    // What is suggested stands behind its field.
    await page.evaluate(() =>
      document.querySelector('wrong-number').shadowRoot.querySelector('#draft-to').focus(),
    );
    await page.keyboard.press('Tab');
    const next = await page.evaluate(() =>
      document.querySelector('wrong-number').shadowRoot.activeElement.textContent.trim(),
    );
    assert.equal(next, 'Use +447911123456');
    await page.setViewport({ width: 1280, height: 860 });
  });
});
