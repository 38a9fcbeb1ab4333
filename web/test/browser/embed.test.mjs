// The page in a frame: the example portal, and what the frame tells and takes.

import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../../serve.mjs';
import { launch, open, read, servePages, singleFile, until } from './browser.mjs';

const code =
  '{"error":{"code":"carrier_blocked","message":"x","doc_url":"https://cloudvno.com/x"}}';

describe('the page in a frame', () => {
  let browser;
  let server;
  let origin;

  before(async () => {
    browser = await launch();
    server = serve();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${server.address().port}`;
  });
  after(async () => {
    await browser?.close();
    server?.close();
    server?.closeAllConnections();
  });

  const frameOf = (page) => until(page, () => true).then(() => page.frames()[1]);

  async function portal() {
    const opened = await open(browser, `${origin}/web/examples/portal.html`);
    const frame = await frameOf(opened.page);
    await until(frame, () => document.querySelector('wrong-number')?.updateComplete);
    return { ...opened, frame };
  }

  test('the example files what the element finds', async () => {
    const { page, said } = await portal();
    await read(page, code);
    const fields = await page.evaluate(() =>
      Object.fromEntries([...new FormData(document.forms[0])]),
    );
    assert.equal(fields.provider, 'CloudVNO');
    assert.equal(fields.code, 'carrier_blocked');
    assert.ok(fields.title.length > 0);
    assert.deepEqual(said, []);
    await page.close();
  });

  test('the example files what the frame finds, and the frame fits', async () => {
    const { page, frame, said } = await portal();
    await read(frame, code);
    await until(page, () => document.forms[0].elements.code.value === 'carrier_blocked');
    await until(
      frame,
      () => document.documentElement.scrollHeight <= document.documentElement.clientHeight,
    );
    const heights = await page.evaluate(() => document.querySelector('iframe').offsetHeight);
    assert.ok(heights > 300, `the frame is ${heights} high`);
    // Header and footer are the portal's business.
    assert.equal(
      await frame.evaluate(() => getComputedStyle(document.querySelector('header')).display),
      'none',
    );
    assert.deepEqual(said, []);
    await page.close();
  });

  test('takes settings and input by message', async () => {
    const { page, frame } = await portal();
    await page.evaluate(() => {
      document.querySelector('iframe').contentWindow.postMessage(
        {
          protocol: 'wrong-number',
          version: 1,
          type: 'set',
          lang: 'de',
          tools: 'number',
          value: '+12133734253',
        },
        location.origin,
      );
    });
    await until(frame, () =>
      document
        .querySelector('wrong-number')
        .shadowRoot.textContent.includes('im Format, das APIs erwarten'),
    );
    await page.close();
  });

  test('leaves alone what is not of the protocol', async () => {
    const { page, frame } = await portal();
    for (const message of [
      'text',
      null,
      { type: 'set', value: '+1213' },
      { protocol: 'wrong-number', version: 2, type: 'set', value: '+1213' },
      { protocol: 'wrong-number', version: 1, type: 'other', value: '+1213' },
      { protocol: 'wrong-number', version: 1, type: 'set', value: 17 },
    ]) {
      await page.evaluate((data) => {
        document.querySelector('iframe').contentWindow.postMessage(data, '*');
      }, message);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(await frame.evaluate(() => document.querySelector('wrong-number').value), '');
    await page.close();
  });

  test('tells and takes nothing from an origin that is not on its list', async () => {
    const stranger = await servePages({
      '/': {
        type: 'text/html',
        body: `<!doctype html><title>Stranger</title><link rel="icon" href="data:,">
          <script>
            window.heard = [];
            window.reason = '';
            addEventListener('message', (event) => {
              heard.push(event.data.type);
              reason ||= event.data.reason ?? '';
            });
          </script>
          <iframe src="${origin}/web/dist/wrong-number.html?embed"></iframe>`,
      },
    });
    const { page } = await open(browser, `${stranger.origin}/`);
    await until(page, () => window.heard.includes('ready'));
    const frame = page.frames()[1];
    await page.evaluate(() => {
      frames[0].postMessage(
        { protocol: 'wrong-number', version: 1, type: 'set', value: '+1213' },
        '*',
      );
    });
    await read(frame, code);
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.notEqual(
      await frame.evaluate(() => document.querySelector('wrong-number').value),
      '+1213',
    );
    const heard = await page.evaluate(() => [...new Set(window.heard)].sort());
    assert.deepEqual(heard, ['height', 'ready', 'refused']);
    const reason = await page.evaluate(() => window.reason);
    assert.ok(reason.includes(`<meta name="wrong-number-parents" content="${stranger.origin}">`));
    await page.close();
    await stranger.close();
  });

  test('a portal from disk has the origin "null", and is heard only where the list says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wrong-number-null-'));
    copyFileSync(singleFile, join(folder, 'page.html'));
    const html = `<!doctype html><title>Disk</title>
      <script>
        window.heard = [];
        addEventListener('message', (event) => {
          heard.push(event.data.type);
          if (event.data.type === 'ready') {
            event.source.postMessage({ protocol: 'wrong-number', version: 1, type: 'set', value: '+1213' }, '*');
          }
        });
      </script>
      <iframe src="page.html?embed"></iframe>`;
    writeFileSync(join(folder, 'portal.html'), html);
    const { page } = await open(browser, pathToFileURL(join(folder, 'portal.html')).href);
    await until(page, () => window.heard.includes('ready'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.ok(!(await page.evaluate(() => window.heard)).includes('result'));
    await page.close();

    const allowing = readFileSync(singleFile, 'utf8').replace(
      /(name="wrong-number-parents"\s+content=)""/,
      '$1"null"',
    );
    writeFileSync(join(folder, 'page.html'), allowing);
    const second = await open(browser, pathToFileURL(join(folder, 'portal.html')).href);
    await until(second.page, () => window.heard.includes('result'));
    await second.page.close();
    rmSync(folder, { recursive: true });
  });
});
