// The page as a site: installed, kept without a network, and told of a newer
// version, which waits for a click.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { answerText, dist, launch, open, read, until } from './browser.mjs';

const types = { html: 'text/html', js: 'text/javascript', svg: 'image/svg+xml' };

describe('the page as a site', () => {
  let browser;
  let server;
  let port = 0;
  let page;
  let said;
  /** Changes what is served: a page and a service worker of another build. */
  let edit = (text) => text;

  const start = () =>
    new Promise((resolve) => {
      server = createServer(async (request, response) => {
        const { pathname } = new URL(request.url, 'http://localhost');
        const name = pathname === '/' ? 'index.html' : pathname.slice(1);
        const body = await readFile(join(dist, 'site', name), 'utf8').catch(() => null);
        const type = types[name.split('.').pop()] ?? 'application/manifest+json';
        response.writeHead(body === null ? 404 : 200, {
          'content-type': type,
          'cache-control': 'no-cache',
        });
        response.end(body === null ? '' : edit(body, name));
      }).listen(port, '127.0.0.1', () => {
        port = server.address().port;
        resolve();
      });
    });
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });

  before(async () => {
    browser = await launch();
    await start();
    ({ page, said } = await open(browser, `http://127.0.0.1:${port}/`));
  });
  after(async () => {
    await browser?.close();
    await stop().catch(() => undefined);
  });

  const code =
    '{"error":{"code":"carrier_blocked","message":"x","doc_url":"https://cloudvno.com/x"}}';

  test('can be installed', async () => {
    const session = await page.createCDPSession();
    const { errors } = await session.send('Page.getAppManifest');
    assert.deepEqual(errors, []);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A window without a profile installs nothing, whatever the page is.
    const others = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
    assert.deepEqual(others, []);
    await session.detach();
  });

  test('answers without a network', async () => {
    await until(page, () => navigator.serviceWorker.controller !== null);
    await stop();
    await page.reload();
    await read(page, code);
    assert.match(await answerText(page), /What to do/);
    assert.deepEqual(said, []);
  });

  test('says that there is a newer one, and loads it when asked', async () => {
    edit = (text, name) =>
      name === 'index.html'
        ? text.replace('<title>Wrong Number', '<title>Newer')
        : name === 'service-worker.js'
          ? `${text}\n// of another build`.replace(/[0-9a-f]{16}/, '0123456789abcdef')
          : text;
    await start();
    await page.reload();
    assert.equal(await page.title(), 'Wrong Number');
    await until(page, () => !document.querySelector('#newer').hidden);
    assert.match(
      await page.evaluate(() => document.querySelector('#newer').innerText),
      /A newer version of this page is ready\.\s*Load it/,
    );
    await page.click('#newer button');
    await until(page, () => document.title === 'Newer').catch(async () => {
      // The page is being loaded again.
      await until(page, () => document.title === 'Newer');
    });
    await read(page, code);
    assert.match(await answerText(page), /What to do/);
  });
});
