// The HTML of README, as it stands there: the element and the frame.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { dist, launch, open, read, root, servePages, until } from './browser.mjs';

const readme = readFileSync(`${root}README.md`, 'utf8');
const [element, frame] = [...readme.matchAll(/```html\n(.*?)```/gs)].map(([, code]) => ({
  type: 'text/html',
  body: `<!doctype html><html lang="en"><title></title>${code}</html>`,
}));

/** The package beside the page, where a reader puts it. */
const shipped = (_request, path) => ({
  type: { js: 'text/javascript', wasm: 'application/wasm' }[path.split('.').pop()] ?? 'text/html',
  body: readFileSync(path.replace('/wrong-number/dist', dist)),
});

const answer = '{"message-count":"1","messages":[{"status":"4","error-text":"x"}]}';

describe('the HTML of README', () => {
  let browser;
  let server;

  before(async () => {
    browser = await launch();
    server = await servePages({
      '/element.html': element,
      '/frame.html': frame,
      '/wrong-number.html': { type: 'text/html', body: readFileSync(`${dist}/wrong-number.html`) },
      '/favicon.ico': { type: 'image/png', body: '' },
      '*': shipped,
    });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  test('the element answers in German and tells its host', async () => {
    const { page, said } = await open(browser, `${server.origin}/element.html`);
    const { detail } = await read(page, answer);
    assert.equal(detail.errors[0].code, '4');
    assert.match(detail.errors[0].title, /Zugangsdaten|API-Schlüssel|Anmeldedaten/);
    await until(page, () => document.title === '4');
    assert.deepEqual(said, []);
    await page.close();
  });

  test('the frame tells its host', async () => {
    const { page, said } = await open(browser, `${server.origin}/frame.html`);
    await until(page, () => document.querySelector('iframe').offsetHeight > 200);
    await read(page.frames()[1], answer);
    await until(page, () => document.title === '4');
    assert.deepEqual(said, []);
    await page.close();
  });
});
