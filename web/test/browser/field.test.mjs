// The element as a field of a form, as the platform's own fields behave: its value,
// its name, reset, disabled, restored; and put in, taken out and moved.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { browsers, dist, launch, open, servePages, until } from './browser.mjs';
import { hasWebKit, launchWebKit } from './webkit.mjs';

const body = `<!doctype html><html lang="en"><title>Form</title><link rel="icon" href="data:,">
<script type="module" src="/standalone.js"></script>
<form action="/sent"><label for="field">What came back</label>
<wrong-number id="field" name="answer" value="+1234"></wrong-number><button>Send</button></form>
<form id="other"><fieldset id="set"><wrong-number id="second" name="second"></wrong-number></fieldset></form>
<div id="place"></div>`;

const types = { js: 'text/javascript', wasm: 'application/wasm' };
const pages = {
  '/': { type: 'text/html', body },
  '/sent': { type: 'text/html', body: '<!doctype html><title>Sent</title>' },
  '*': async (_request, path) => {
    const found = await readFile(join(dist, path)).catch(() => null);
    return found && { body: found, type: types[path.split('.').pop()] ?? 'text/plain' };
  },
};

const engines = [...browsers, ...(hasWebKit() ? ['webkit'] : [])];

/** One window for all visits, whose driver tells nothing of the console. */
async function webkit() {
  const page = await launchWebKit();
  const visited = { page: { ...page, close: () => undefined }, said: [] };
  return {
    visit: (url) => page.goto(url).then(() => visited),
    close: page.close,
  };
}

async function started(name) {
  if (name === 'webkit') return webkit();
  const browser = await launch(name);
  return { visit: (url) => open(browser, url), close: () => browser.close() };
}

for (const name of engines) {
  describe(`the element in a form, in ${name}`, () => {
    let browser;
    let server;

    before(async () => {
      browser = await started(name);
      server = await servePages(pages);
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });

    const visit = async () => {
      const opened = await browser.visit(`${server.origin}/`);
      await until(opened.page, () => customElements.get('wrong-number') !== undefined);
      return opened;
    };
    const answers = (page, text, selector = '#field') =>
      until(
        page,
        (where, wanted) =>
          document
            .querySelector(where)
            .shadowRoot.querySelector('.answer')
            .textContent.includes(wanted),
        selector,
        text,
      );

    test('the attribute is what it begins with, until something else is set', async () => {
      const { page, said } = await visit();
      await answers(page, '+1234 has 3 digits');
      const seen = await page.evaluate(() => {
        const field = document.querySelector('#field');
        const log = [field.value, field.defaultValue];
        field.setAttribute('value', '+12345');
        log.push(field.value);
        field.value = '+4930901820';
        log.push(field.value, field.getAttribute('value'));
        field.defaultValue = '+1';
        log.push(field.value, field.getAttribute('value'));
        return log;
      });
      const own = '+4930901820';
      assert.deepEqual(seen, ['+1234', '+1234', '+12345', own, '+12345', own, '+1']);
      assert.deepEqual(said, []);
      await page.close();
    });

    test('its value is in the data of its form, at once, under its name', async () => {
      const { page } = await visit();
      const data = await page.evaluate(() => {
        const field = document.querySelector('#field');
        const form = document.querySelector('form');
        const sent = () => [...new FormData(form)].map((pair) => pair.join('='));
        const log = [field.form === form, form.elements.answer === field, sent()];
        field.value = 'Hello';
        log.push(sent());
        field.name = '';
        return field.updateComplete.then(() => [...log, sent()]);
      });
      assert.deepEqual(data, [true, true, ['answer=+1234'], ['answer=Hello'], []]);
      await page.close();
    });

    test('what is typed is the value too, and the form hears of the change', async () => {
      const { page } = await visit();
      await page.evaluate(() => {
        window.heard = [];
        for (const type of ['input', 'change']) {
          document.querySelector('form').addEventListener(type, ({ target }) => {
            window.heard.push([type, target.id]);
          });
        }
        document.querySelector('#field').focus();
      });
      await page.keyboard.type('5');
      await page.keyboard.press('Tab');
      await until(page, () => window.heard.length > 1);
      const { heard, value } = await page.evaluate(() => ({
        heard: window.heard,
        value: new FormData(document.querySelector('form')).get('answer'),
      }));
      assert.deepEqual(heard, [
        ['input', 'field'],
        ['change', 'field'],
      ]);
      assert.match(value, /^5?\+1234?5?/);
      assert.match(value, /5/);
      await page.close();
    });

    test('reset brings back what the attribute says, and the attribute counts again', async () => {
      const { page } = await visit();
      await page.evaluate(() => (document.querySelector('#field').value = 'Hello'));
      await page.evaluate(() => document.querySelector('form').reset());
      await answers(page, '+1234 has 3 digits');
      const value = await page.evaluate(() => {
        const field = document.querySelector('#field');
        field.setAttribute('value', '+1');
        return field.value;
      });
      assert.equal(value, '+1');
      await page.close();
    });

    test('disabled, by itself or by a fieldset, it takes nothing and sends nothing', async () => {
      const { page } = await visit();
      const states = await page.evaluate(async () => {
        const field = document.querySelector('#field');
        const second = document.querySelector('#second');
        const isOff = async (element) => {
          await element.updateComplete;
          return element.shadowRoot.querySelector('#box').matches(':disabled');
        };
        const log = [await isOff(field), await isOff(second)];
        field.disabled = true;
        log.push(await isOff(field), field.hasAttribute('disabled'), field.matches(':disabled'));
        log.push(new FormData(document.querySelector('form')).has('answer'));
        document.querySelector('#set').disabled = true;
        log.push(await isOff(second), second.hasAttribute('disabled'));
        document.querySelector('#set').disabled = false;
        field.removeAttribute('disabled');
        log.push(await isOff(second), await isOff(field));
        return log;
      });
      assert.deepEqual(states, [false, false, true, true, true, false, true, false, false, false]);
      await page.close();
    });

    test('a label puts the cursor into the box', async () => {
      const { page } = await visit();
      await answers(page, '+1234 has 3 digits');
      await page.click('label');
      const focused = await page.evaluate(() => [
        document.activeElement.id,
        document.querySelector('#field').shadowRoot.activeElement?.id,
      ]);
      assert.deepEqual(focused, ['field', 'box']);
      await page.close();
    });

    test('the way back brings what stood in it', async () => {
      const { page } = await visit();
      await page.evaluate(() => {
        document.querySelector('#field').value = 'See you at eight, says Zoë.';
        // A page that is kept alive as a whole restores nothing by itself.
        window.addEventListener('unload', () => undefined);
        window.addEventListener('beforeunload', () => undefined);
      });
      await answers(page, 'UCS-2');
      await page.goto(`${server.origin}/sent`);
      await page.goBack();
      await until(page, () => Boolean(document.querySelector('#field')?.shadowRoot));
      await answers(page, 'UCS-2');
      assert.equal(
        await page.evaluate(() => document.querySelector('#field').value),
        'See you at eight, says Zoë.',
      );
      await page.close();
    });

    test('the choices of a host are attributes too', async () => {
      const { page } = await visit();
      const html = await page.evaluate(async () => {
        const field = document.createElement('wrong-number');
        Object.assign(field, { lang: 'de', provider: 'vonage', tools: 'number', theme: 'dark' });
        Object.assign(field, { name: 'n', value: '+1234' });
        document.querySelector('#place').append(field);
        await field.updateComplete;
        const set = field.cloneNode().outerHTML;
        for (const { name } of [...field.attributes]) field.removeAttribute(name);
        await field.updateComplete;
        return [set, field.cloneNode().outerHTML, field.tools + field.lang + field.name];
      });
      assert.equal(
        html[0],
        '<wrong-number provider="vonage" tools="number" theme="dark" name="n" lang="de"></wrong-number>',
      );
      assert.equal(html[1], '<wrong-number></wrong-number>');
      assert.equal(html[2], '');
      await page.close();
    });

    test('taken out and put elsewhere, it keeps its answer and follows its new surroundings', async () => {
      const { page, said } = await visit();
      await answers(page, '+1234 has 3 digits');
      const [form, events] = await page.evaluate(async () => {
        const field = document.querySelector('#field');
        let count = 0;
        field.addEventListener('wrong-number-result', () => count++);
        const place = document.querySelector('#place');
        place.lang = 'de';
        field.remove();
        await new Promise((resolve) => setTimeout(resolve, 50));
        place.append(field);
        return [field.form, count];
      });
      assert.equal(form, null);
      assert.equal(events, 0, 'nothing new was found');
      await answers(page, 'Ziffern');
      await page.evaluate(() =>
        document.querySelector('#other').append(document.querySelector('#field')),
      );
      await answers(page, '+1234 has 3 digits');
      const data = await page.evaluate(() =>
        new FormData(document.querySelector('#other')).get('answer'),
      );
      assert.equal(data, '+1234');
      assert.deepEqual(said, []);
      await page.close();
    });

    test('a failure is an event', async () => {
      const { page } = await visit();
      const code = await page.evaluate(async () => {
        const { WrongNumberElement } = await import('/standalone.js');
        void WrongNumberElement;
        const field = document.querySelector('#second');
        const failed = new Promise((resolve) =>
          field.addEventListener('wrong-number-error', resolve, { once: true }),
        );
        const file = new Blob(['x']);
        file.slice = () => {
          throw Object.assign(new Error('gone'), { code: 'unreachable' });
        };
        file.text = () => Promise.reject(Object.assign(new Error('gone'), { code: 'unreachable' }));
        void field.open(file);
        return (await failed).error.code;
      });
      assert.equal(code, 'unreachable');
      await page.close();
    });
  });
}
