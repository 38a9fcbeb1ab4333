// The element in a page of somebody else: under a strict policy, twice, moved,
// defined twice, set before it is defined, and with a client that fails.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { answerText, dist, indexFile, launch, open, read, servePages, until } from './browser.mjs';

// What a portal with a strict policy sends. No style may be inline, no script
// may be foreign, and no string may become code.
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "worker-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types wrong-number lit-html";

const scripts = '<script type="module" src="/standalone.js"></script>';

/** A page with the element, under a policy. */
const host = (body, head = scripts) => ({
  type: 'text/html',
  headers: { 'content-security-policy': policy },
  body: `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">${head}<body>${body}</body></html>`,
});

const types = { js: 'text/javascript', wasm: 'application/wasm', css: 'text/css' };

/** What was built, each file under the same policy as the page. */
const files =
  (csp = policy) =>
  async (_request, path) => {
    const body = await readFile(join(dist, path)).catch(() => null);
    if (!body) return null;
    const type = types[path.split('.').pop()] ?? 'text/plain';
    return { body, type, headers: { 'content-security-policy': csp } };
  };

const code =
  '{"error":{"code":"carrier_blocked","message":"x","doc_url":"https://cloudvno.com/x"}}';

describe('the element in a strict host', () => {
  let browser;
  let server;

  before(async () => {
    browser = await launch();
    server = await servePages({
      '/': host('<wrong-number>Still loading.</wrong-number>'),
      '/two': host(
        '<wrong-number id="a"></wrong-number><div id="new"></div><wrong-number id="b" lang="de" tools="number message"></wrong-number>',
      ),
      '/early': host('<wrong-number></wrong-number><script src="/early.js"></script>'),
      '/early.js': {
        type: 'text/javascript',
        body: `
          const element = document.querySelector('wrong-number');
          element.value = '+12133734253';
          element.addEventListener('wrong-number-result', (event) => {
            (window.results ??= []).push(event.kind);
          });`,
      },
      '*': files(),
    });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const visit = (path, options) => open(browser, server.origin + path, options);

  // An element that is drawn by a framework gets everything anew at each turn.
  test('the same catalogs in a new array tell nobody anything', async () => {
    const { page } = await visit('/');
    await read(page, code);
    const counts = await page.evaluate(async () => {
      const element = document.querySelector('wrong-number');
      const acme = (title) => ({
        ...{ id: 'acme', name: 'Acme', errors: [{ code: 'E1', title }] },
        shapes: [
          { id: 's', when: [{ path: 'fault.id', is: 'string' }], weight: 60, code: ['fault.id'] },
        ],
      });
      const idle = async () => {
        do {
          await new Promise((resolve) => setTimeout(resolve, 20));
          await element.updateComplete;
        } while (element.shadowRoot.querySelector('.answer').ariaBusy === 'true');
      };
      let events = 0;
      element.addEventListener('wrong-number-result', () => {
        events++;
        element.catalogs = [acme('One.')];
      });
      element.catalogs = [acme('One.')];
      element.value = '{"fault":{"id":"E1"}}';
      await idle();
      await idle();
      const first = events;
      element.catalogs = [acme('One.')];
      await idle();
      return [first, events];
    });
    assert.deepEqual(counts, [1, 1]);
    await page.close();
  });

  test('attributes come, change and go, and properties may be null', async () => {
    const { page, said } = await visit('/');
    for (const name of ['tools', 'provider', 'theme', 'share-url', 'lang']) {
      await page.evaluate(async (attribute) => {
        const element = document.querySelector('wrong-number');
        const value = { tools: 'number', provider: 'vonage', theme: 'dark', lang: 'de' };
        element.setAttribute(attribute, value[attribute] ?? 'https://portal.example/');
        await element.updateComplete;
        element.removeAttribute(attribute);
        await element.updateComplete;
        const property = attribute === 'share-url' ? 'shareUrl' : attribute;
        element[property] = null;
        await element.updateComplete;
        element.catalogs = null;
        await element.updateComplete;
      }, name);
      const { detail } = await read(page, code);
      assert.equal(detail.errors[0].code, 'carrier_blocked', name);
      assert.match(await answerText(page), /What to do/);
    }
    assert.deepEqual(said, []);
    await page.close();
  });

  test('the language of an ancestor is followed when it changes', async () => {
    const { page } = await visit('/');
    await read(page, code);
    await page.evaluate(() => (document.documentElement.lang = 'de'));
    await until(page, () =>
      document.querySelector('wrong-number').shadowRoot.textContent.includes('Was zu tun ist'),
    );
    await page.close();
  });

  test('an address that is no web page is no link', async () => {
    const { page } = await visit('/');
    const links = await page.evaluate(async () => {
      const element = document.querySelector('wrong-number');
      element.catalogs = [
        {
          ...{
            id: 'acme',
            name: 'Acme',
            docs: 'javascript:alert(1)',
            errors: [{ code: 'E1', title: 'One.' }],
          },
          shapes: [
            { id: 's', when: [{ path: 'fault.id', is: 'string' }], weight: 60, code: ['fault.id'] },
          ],
        },
      ];
      const result = new Promise((resolve) =>
        element.addEventListener('wrong-number-result', resolve, { once: true }),
      );
      element.value = '{"fault":{"id":"E1"}}';
      await result;
      await element.updateComplete;
      return [...element.shadowRoot.querySelectorAll('a')].map((a) => a.href);
    });
    assert.deepEqual(links, []);
    await page.close();
  });

  test('answers, with a clean console', async () => {
    const { page, said } = await visit('/');
    const { kind, detail } = await read(page, code);
    assert.equal(kind, 'error');
    assert.equal(detail.errors[0].code, 'carrier_blocked');
    const styles = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('wrong-number');
      return shadowRoot.querySelectorAll('[style], style').length;
    });
    assert.equal(styles, 0, 'no style attributes and no style elements');
    assert.deepEqual(said, []);
    await page.close();
  });

  test('works twice, in two languages, with one worker', async () => {
    const { page, said, asked } = await visit('/two');
    await read(page, code, '#a');
    await read(page, '+12133734253', '#b');
    assert.match(await answerText(page, '#a'), /What to do/);
    assert.match(await answerText(page, '#b'), /Die Rufnummer ist gültig und im Format/);
    assert.equal(asked.filter((url) => url.endsWith('.wasm')).length, 2);
    const tools = await page.evaluate(() =>
      [...document.querySelector('#b').shadowRoot.querySelectorAll('.segmented input')].map(
        (input) => input.value,
      ),
    );
    assert.deepEqual(tools, ['number', 'message']);
    assert.deepEqual(said, []);
    await page.close();
  });

  test('keeps its answer when it is moved', async () => {
    const { page, said } = await visit('/two');
    await read(page, code, '#a');
    const before = await answerText(page, '#a');
    await page.evaluate(() => {
      document.querySelector('#new').append(document.querySelector('#a'));
    });
    assert.equal(await answerText(page, '#a'), before);
    const { detail } = await read(page, '+1213', '#a');
    assert.equal(detail.sendable, false);
    assert.deepEqual(said, []);
    await page.close();
  });

  test('takes what was set before it was defined', async () => {
    const { page, said } = await visit('/early');
    await until(page, () => window.results?.length === 1);
    assert.deepEqual(await page.evaluate(() => window.results), ['number']);
    assert.match(await answerText(page), /in the format APIs expect/);
    assert.deepEqual(said, []);
    await page.close();
  });

  test('obeys hidden', async () => {
    const { page } = await visit('/');
    await read(page, code);
    const heights = await page.evaluate(() => {
      const element = document.querySelector('wrong-number');
      const shown = element.offsetHeight;
      element.hidden = true;
      return [shown > 0, element.offsetHeight];
    });
    assert.deepEqual(heights, [true, 0]);
    await page.close();
  });

  test('says what to do where a policy blocks WebAssembly, and shows the fallback', async () => {
    const blocking = policy.replace(" 'wasm-unsafe-eval'", '');
    const other = await servePages({
      '/': {
        ...host('<wrong-number>Call us: 0800.</wrong-number>'),
        headers: { 'content-security-policy': blocking },
      },
      '*': files(blocking),
    });
    const { page } = await open(browser, `${other.origin}/`);
    await until(page, () => {
      const { shadowRoot } = document.querySelector('wrong-number');
      return shadowRoot?.querySelector('.failure');
    });
    const text = await answerText(page);
    assert.match(text, /did not start/);
    assert.match(text, /wasm-unsafe-eval/);
    const fallback = await page.evaluate(() => {
      const slot = document.querySelector('wrong-number').shadowRoot.querySelector('slot');
      return slot
        .assignedNodes()
        .map((node) => node.textContent)
        .join('');
    });
    assert.match(fallback, /Call us/);
    await page.close();
    await other.close();
  });

  test('says what to do where WebAssembly is switched off', async () => {
    const { page } = await open(browser, indexFile, {
      prepare: () => {
        // Browsers have no common switch for it: it is taken from the worker.
        delete window.WebAssembly;
        const { Blob } = window;
        window.Blob = class extends Blob {
          constructor(parts, options) {
            const isScript = options?.type === 'text/javascript';
            super(isScript ? ['delete self.WebAssembly;', ...parts] : parts, options);
          }
        };
      },
    });
    await until(page, () =>
      document.querySelector('wrong-number').shadowRoot?.querySelector('.failure'),
    );
    assert.match(await answerText(page), /WebAssembly is switched off.*Lockdown Mode/);
    // The page's own short guide is shown then.
    assert.match(await page.evaluate(() => document.body.innerText), /Retry-After/);
    await page.close();
  });

  test('one update for a burst of changes, and one result', async () => {
    const { page } = await visit('/');
    await read(page, code);
    const counts = await page.evaluate(async () => {
      const element = document.querySelector('wrong-number');
      let updates = 0;
      let results = 0;
      const { performUpdate } = Object.getPrototypeOf(element.constructor.prototype);
      element.performUpdate = function () {
        updates++;
        return performUpdate.call(this);
      };
      element.addEventListener('wrong-number-result', () => results++);
      element.lang = 'de';
      element.provider = 'vonage';
      element.tools = 'explain';
      await element.updateComplete;
      const burst = updates;
      const later = new Promise((resolve) =>
        element.addEventListener('wrong-number-result', ({ kind }) => {
          if (kind === 'number') resolve();
        }),
      );
      while (results === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      // Whatever else the burst asked for is answered before this.
      const before = results;
      element.tools = 'number';
      element.value = '+12133734253';
      await later;
      return { burst, results: before, after: results };
    });
    assert.deepEqual(counts, { burst: 1, results: 1, after: 2 });
    await page.close();
  });

  test('the newest paste wins', async () => {
    const { page } = await visit('/');
    await read(page, code);
    const kinds = await page.evaluate(async () => {
      const element = document.querySelector('wrong-number');
      const seen = [];
      element.addEventListener('wrong-number-result', (event) =>
        seen.push([event.kind, event.detail.input ?? event.detail.units]),
      );
      for (let i = 0; i < 20; i++) element.value = `+1213373425${i % 10}`;
      element.value = 'See you at eight.';
      while (seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      return seen;
    });
    assert.equal(kinds.at(-1)[0], 'message');
    assert.equal(kinds.length, 1, JSON.stringify(kinds));
    await page.close();
  });
});

describe('the element in a lenient host', () => {
  let browser;
  let server;

  before(async () => {
    browser = await launch();
    server = await servePages({
      '/': {
        type: 'text/html',
        body: '<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">',
      },
      '*': files(),
    });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  test('may be defined twice, from two copies of the script', async () => {
    const { page, said } = await open(browser, `${server.origin}/`);
    const same = await page.evaluate(async () => {
      await import('/standalone.js');
      const first = customElements.get('wrong-number');
      await import('/standalone.js?another');
      document.body.append(document.createElement('wrong-number'));
      return customElements.get('wrong-number') === first;
    });
    assert.equal(same, true);
    await read(page, code);
    // Lit itself says that it was loaded twice; nothing else may be said.
    assert.deepEqual(
      said.filter((line) => !line.includes('Multiple versions of Lit')),
      [],
    );
    await page.close();
  });

  // A client over the real one that fails the first `times` explanations.
  async function failing(times) {
    const opened = await open(browser, `${server.origin}/`);
    await opened.page.evaluate(async (count) => {
      const { WrongNumberElement } = await import('/standalone.js');
      const { connect } = WrongNumberElement;
      let left = count;
      WrongNumberElement.connect = async () => {
        const client = await connect();
        return new Proxy(client, {
          get(target, name) {
            if (name === 'explainError' && left > 0) {
              return () => {
                left--;
                return Promise.reject(Object.assign(new Error('stopped'), { code: 'trapped' }));
              };
            }
            return target[name]?.bind(target);
          },
        });
      };
      document.body.append(document.createElement('wrong-number'));
    }, times);
    return opened;
  }

  test('a trap is tried again, and said so', async () => {
    const { page } = await failing(1);
    await read(page, code);
    assert.match(await answerText(page), /second/);
    await page.close();
  });

  test('two traps are told apart from a module that never started', async () => {
    const { page } = await failing(2);
    await assert.rejects(read(page, code), /This paste could not be read/);
    // The next paste is read.
    await read(page, code);
    assert.match(await answerText(page), /What to do/);
    await page.close();
  });
});
