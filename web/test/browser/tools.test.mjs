// The tools with fields of their own: a draft that is checked as it is typed,
// and the codes of every provider.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { load } from '../../dist/index.js';
import { answerText, indexFile, launch, open, pressButton, read, until } from './browser.mjs';

describe('draft and codes', () => {
  let browser;
  let page;

  before(async () => {
    browser = await launch();
    ({ page } = await open(browser, indexFile));
  });
  after(() => browser?.close());

  const pick = (name) =>
    page.evaluate((tool) => {
      const { shadowRoot } = document.querySelector('wrong-number');
      shadowRoot.querySelector(`input[name=tool][value=${tool}]`).click();
    }, name);
  const type = (id, text) =>
    page.evaluate(
      (field, value) => {
        const input = document.querySelector('wrong-number').shadowRoot.querySelector(`#${field}`);
        input.value = value;
        input.dispatchEvent(new Event('input'));
      },
      id,
      text,
    );
  const press = (label) => pressButton(page, label);
  const answer = (pattern) =>
    until(
      page,
      (source) => {
        const text = document.querySelector('wrong-number').shadowRoot.querySelector('.answer');
        return new RegExp(source).test(text.textContent.replace(/\s+/g, ' '));
      },
      pattern,
    );

  test('a draft says what to change, and is ready once that is done', async () => {
    await pick('draft');
    await type('draft-from', 'ACME');
    await type('draft-to', '0044 7911 123456');
    await type('draft-text', 'Your table is booked.');
    await answer('Change 2 things before you send this');
    const changes = await page.evaluate(
      () =>
        document.querySelector('wrong-number').shadowRoot.querySelectorAll('.answer .steps li')
          .length,
    );
    assert.equal(changes, 2);
    await press('Use +447911123456');
    await answer('Ready to send');
  });

  test('a template shows its least and most segments, and what they cost', async () => {
    await type('draft-text', `${'a'.repeat(150)} {name}`);
    await answer('1 to 2 segments');
    await page.evaluate(() => {
      const fields = document
        .querySelector('wrong-number')
        .shadowRoot.querySelectorAll('.answer input');
      for (const [i, value] of ['0.05', '1000'].entries()) {
        fields[i].value = value;
        fields[i].dispatchEvent(new Event('input'));
      }
    });
    await answer('50\\.00 to 100\\.00');
  });

  test('a request opens as a draft for its provider, and binds no paste after it', async () => {
    const opened = await open(browser, indexFile);
    const provider = () =>
      opened.page.evaluate(
        () =>
          document.querySelector('wrong-number').shadowRoot.querySelector('.provider-choice select')
            .value,
      );
    await read(
      opened.page,
      'POST /sms/json HTTP/1.1\nHost: rest.nexmo.com\nContent-Type: application/json\n\n' +
        '{"api_key":"abcd1234","from":"Acme","to":"447911123456","text":"Your table is booked."}',
    );
    await pressButton(opened.page, 'Open as a draft');
    await until(opened.page, () =>
      /Ready to send/.test(
        document.querySelector('wrong-number').shadowRoot.querySelector('.answer').textContent,
      ),
    );
    assert.equal(await provider(), 'vonage');
    await opened.page.evaluate(() => {
      const { shadowRoot } = document.querySelector('wrong-number');
      shadowRoot.querySelector('input[name=tool][value=explain]').click();
    });
    await until(
      opened.page,
      () =>
        document.querySelector('wrong-number').shadowRoot.querySelector('.provider-choice select')
          .value === '',
    );
    await opened.page.close();
  });

  test('a request fills the channel too', async () => {
    const opened = await open(browser, indexFile);
    for (const [name, paste] of [
      [
        'viber',
        '{"message_type":"text","channel":"viber_service","to":"447911123456","from":"ACME","text":"Hello"}',
      ],
      ['whatsapp', '{"to":"whatsapp:+447911123456","from":"whatsapp:+14155552671","body":"Hello"}'],
      ['', '{"to":"+447911123456","from":"ACME","text":"Hello"}'],
    ]) {
      await read(opened.page, paste);
      await pressButton(opened.page, 'Open as a draft');
      const channel = await opened.page.evaluate(async () => {
        const element = document.querySelector('wrong-number');
        await element.updateComplete;
        return element.shadowRoot.querySelector('.draft .controls select').value;
      });
      assert.equal(channel, name, paste);
    }
    await opened.page.close();
  });

  test('codes are counted once all of them are there', async () => {
    const opened = await open(browser, indexFile);
    const counts = await opened.page.evaluate(async () => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const said = [];
      const note = () => {
        const text = shadowRoot.querySelector('.answer .headline').textContent.trim();
        if (/codes$/i.test(text) && said.at(-1) !== text) said.push(text);
      };
      new MutationObserver(note).observe(shadowRoot, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      shadowRoot.querySelector('input[value=codes]').click();
      while (!/\d/.test(said.at(-1) ?? '')) await new Promise((resolve) => setTimeout(resolve, 20));
      await new Promise((resolve) => setTimeout(resolve, 200));
      return said;
    });
    const { lookup } = await load();
    const all = lookup('', { limit: 10_000 }).length;
    assert.deepEqual(counts, ['Codes', `${all.toLocaleString('en')} codes`]);
    await opened.page.close();
  });

  test('codes are searched, opened at an address, and left again', async () => {
    await pick('codes');
    const { lookup } = await load();
    const all = lookup('', { limit: 10_000 }).length;
    await answer(`${all.toLocaleString('en')} codes`);
    await type('codes-query', 'blacklisted number');
    await until(page, () =>
      /1050/.test(
        document.querySelector('wrong-number').shadowRoot.querySelector('.entries').textContent,
      ),
    );
    await page.evaluate(() => {
      const links = document
        .querySelector('wrong-number')
        .shadowRoot.querySelectorAll('.entries a');
      const link = [...links].find((one) => one.hash === '#code=vonage/messages/1050');
      link.focus();
      link.click();
    });
    await answer('Vonage.*1050');
    assert.equal(await page.evaluate(() => location.hash), '#code=vonage/messages/1050');
    await page.evaluate(() => document.querySelector('#language').click());
    await answer('Was zu tun ist');
    await page.evaluate(() => document.querySelector('#language').click());
    await answer('What to do');
    await press('Back to the list');
    await answer('\\d codes');
    const state = () =>
      page.evaluate(async () => {
        const element = document.querySelector('wrong-number');
        await element.updateComplete;
        const { activeElement } = element.shadowRoot;
        return [element.shadowRoot.querySelector('#codes-query').value, activeElement?.hash];
      });
    assert.deepEqual(await state(), ['blacklisted number', '#code=vonage/messages/1050']);
    // The browser's own way back knows the code, and the list before it.
    await page.goBack();
    await answer('Vonage.*1050');
    await page.goBack();
    await answer('\\d codes');
    assert.deepEqual(await state(), ['blacklisted number', '#code=vonage/messages/1050']);
  });

  test('an address opens its code', async () => {
    const opened = await open(browser, `${indexFile}#code=vonage/sms/9`);
    await until(opened.page, () =>
      document.querySelector('wrong-number')?.shadowRoot?.querySelector('.answer .provider code'),
    );
    const code = await opened.page.evaluate(
      () =>
        document.querySelector('wrong-number').shadowRoot.querySelector('.answer .provider code')
          .textContent,
    );
    assert.equal(code, '9');
    await opened.page.close();
  });

  test('an answer says what it comes from, whether it lasts, and opens the same elsewhere', async () => {
    const opened = await open(browser, indexFile);
    const line = async (text) => {
      await read(opened.page, text);
      return opened.page.evaluate(() => {
        const found = document
          .querySelector('wrong-number')
          .shadowRoot.querySelectorAll('[part=cause]');
        return [...found].map((p) => p.textContent.replace(/\s+/g, ' ').trim());
      });
    };
    const [broad] = await line('{"message-count":"1","messages":[{"status":"3"}]}');
    assert.match(broad, /not allowed\. Permanent: the same request will fail again\.$/);
    await line('<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>');
    const gateway = await answerText(opened.page);
    assert.equal(gateway.match(/may work later/g)?.length, 1, gateway);
    const [busy, ...others] = await line('{"message-count":"1","messages":[{"status":"1"}]}');
    assert.deepEqual(others, []);
    assert.match(busy, /Temporary: .* Same cause elsewhere: .*Twilio 20429/);
    await opened.page.evaluate(() => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const links = [...shadowRoot.querySelectorAll('[part=cause] button')];
      links.find((link) => link.textContent.includes('20429')).click();
    });
    await until(opened.page, () => location.hash.endsWith('/20429'));
    await until(opened.page, () =>
      /Twilio.*20429/s.test(
        document.querySelector('wrong-number').shadowRoot.querySelector('.answer .provider')
          ?.textContent,
      ),
    );
    assert.deepEqual(opened.said, []);
    await opened.page.close();
  });

  test('a provider brought as a file explains its codes until it is removed', async () => {
    const bring = (provider) =>
      page.evaluate(
        (text) => document.querySelector('wrong-number').open(new Blob([text])),
        JSON.stringify(provider),
      );
    const provider = {
      id: 'bluebird',
      name: 'Bluebird Telecom',
      hosts: ['bluebird.example'],
      docs: 'https://bluebird.example/errors',
      shapes: [
        { id: 'fault', when: [{ path: 'fault.nr', is: 'string' }], weight: 60, code: ['fault.nr'] },
      ],
      errors: [
        {
          code: 'B7',
          api: 'sms',
          party: 'carrier',
          retry: 'wait',
          title: 'The line is full.',
          meaning: 'It takes no more messages.',
          fix: ['Wait an hour.'],
        },
      ],
    };
    await bring({ ...provider, errors: [{ ...provider.errors[0], party: 'nobody' }] });
    const paste = () =>
      page.evaluate(
        () => document.querySelector('wrong-number').shadowRoot.querySelector('.paste').textContent,
      );
    await pick('explain');
    await until(page, () =>
      document.querySelector('wrong-number').shadowRoot.querySelector('.own'),
    );
    assert.match(
      await paste(),
      /Bluebird Telecom is not used: line 1: errors\[0\]\.party is "nobody"/,
    );
    await bring(provider);
    await until(page, () =>
      /1 code/.test(
        document.querySelector('wrong-number').shadowRoot.querySelector('.own').textContent,
      ),
    );
    await page.evaluate(() => {
      document.querySelector('wrong-number').value = '{"fault": {"nr": "B7"}}';
    });
    await answer('The line is full');
    await press('Remove');
    await until(
      page,
      () =>
        !/The line is full/.test(
          document.querySelector('wrong-number').shadowRoot.querySelector('.answer').textContent,
        ),
    );
  });

  test('language and theme are remembered, and nothing else', async () => {
    await page.click('#theme');
    await page.click('#language');
    await page.reload();
    await until(page, () => document.querySelector('wrong-number')?.theme === 'light');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'de');
    const kept = await page.evaluate(() => Object.keys(localStorage).sort());
    assert.deepEqual(kept, ['wrong-number-lang', 'wrong-number-theme']);
    await page.evaluate(() => localStorage.clear());
  });

  test('no name is cut or stands past its column, in German and on a phone', async () => {
    const { page } = await open(browser, indexFile);
    const rows = ['name,phone', 'A,+14155552671', 'B,0044 20 7946 0018', 'C,+14155552671'];
    await page.evaluate(() => document.querySelector('wrong-number').setAttribute('lang', 'de'));
    await read(page, Array.from({ length: 40 }, (_, i) => rows[1 + (i % 3)]).join('\n'));
    const cut = await page.evaluate(() =>
      [...document.querySelector('wrong-number').shadowRoot.querySelectorAll('.rows th button')]
        .filter((head) => head.scrollWidth > head.clientWidth)
        .map((head) => head.textContent.trim()),
    );
    assert.deepEqual(cut, []);

    await page.setViewport({ width: 390, height: 844 });
    const brought =
      '{"id":"bluebird","name":"Bluebird","shapes":[],"errors":[{"code":"7","title":7}]}';
    await page.evaluate(async (text) => {
      const element = document.querySelector('wrong-number');
      await element.open(new Blob([text]));
      await element.updateComplete;
    }, brought);
    const past = await until(page, () => {
      const own = document.querySelector('wrong-number').shadowRoot.querySelector('.own');
      const button = own?.querySelector('button').getBoundingClientRect();
      return button && [button.right - own.getBoundingClientRect().right];
    });
    assert.ok(past[0] <= 0.5, `${past[0]} pixels past the column`);
    await page.close();
  });

  test('every filter of the codes has a name, where causes are found too', async () => {
    const { page } = await open(browser, indexFile);
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('wrong-number');
      shadowRoot.querySelector('input[name=tool][value=codes]').click();
    });
    await until(page, () => {
      const query = document.querySelector('wrong-number').shadowRoot.querySelector('#codes-query');
      if (!query) return false;
      query.value = 'opted-out';
      query.dispatchEvent(new Event('input'));
      return true;
    });
    const said = await until(page, () => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const first = shadowRoot.querySelector('.entries a[href*=causes]');
      const names = [...shadowRoot.querySelectorAll('select')].map(
        (select) => select.selectedOptions[0]?.textContent.trim() ?? '',
      );
      return first && [...names, first.parentElement.querySelector('.small').textContent];
    });
    for (const name of said) assert.match(name, /\w\s*$/);
    await page.close();
  });

  test('the list of earlier pastes names none while the box is empty', async () => {
    const { page } = await open(browser, indexFile);
    await read(page, '+14155552671');
    await read(page, 'Your table is booked.');
    await pressButton(page, 'Clear');
    const shown = await until(page, () => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const select = shadowRoot.querySelector('.earlier select');
      return select && shadowRoot.querySelector('#box').value === '' && [select.value];
    });
    assert.deepEqual(shown, ['']);
    await page.close();
  });

  test('the focus stays where it was, whatever goes with what was pressed', async () => {
    const { page } = await open(browser, indexFile);
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document.querySelector('wrong-number').shadowRoot;
        return activeElement && (activeElement.id || activeElement.value);
      });
    await until(page, () => document.activeElement?.localName === 'wrong-number');
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('wrong-number');
      shadowRoot.querySelector('input[value=message]').focus();
    });
    await page.keyboard.press('ArrowRight');
    await until(page, () =>
      document.querySelector('wrong-number').shadowRoot.querySelector('#draft-to'),
    );
    assert.equal(await focused(), 'draft');

    await page.evaluate(() => {
      const to = document.querySelector('wrong-number').shadowRoot.querySelector('#draft-to');
      to.value = '0044 7911 123456';
      to.dispatchEvent(new Event('input'));
    });
    await until(page, () => {
      const { shadowRoot } = document.querySelector('wrong-number');
      const use = [...shadowRoot.querySelectorAll('button')].find((b) =>
        /Use \+44/.test(b.textContent),
      );
      use?.focus();
      return use && shadowRoot.activeElement === use;
    });
    await page.keyboard.press('Enter');
    await until(page, () => {
      const { shadowRoot } = document.querySelector('wrong-number');
      return ![...shadowRoot.querySelectorAll('button')].some((b) =>
        /Use \+44/.test(b.textContent),
      );
    });
    assert.equal(await focused(), 'draft-to');
    await page.close();
  });
});
