// Finds and starts the browsers for the tests, and opens pages in which
// whatever goes to the console or over the network is written down.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

/** The repository's root, and what was built. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const dist = join(root, 'web/dist');

if (!existsSync(join(dist, 'wrong-number.html'))) {
  throw new Error('web/dist/wrong-number.html is missing: run `make` first.');
}

/** The page from disk, and the page in one file. */
export const indexFile = pathToFileURL(join(root, 'index.html')).href;
export const singleFile = join(dist, 'wrong-number.html');

/**
 * Milliseconds that a test waits for something to happen before it fails. Far
 * longer than anything takes on a busy machine: what passes waits for less.
 */
export const patience = 120_000;

const places = {
  chromium: [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: [
    process.env.FIREFOX,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
};

const patient = { timeout: patience, protocolTimeout: 3 * patience };

/** Where a browser is, or `undefined`. */
export function find(name) {
  return places[name].find((path) => path && existsSync(path));
}

/** The browsers that are here. Chromium must be; Firefox may be. */
export const browsers = ['chromium', 'firefox'].filter((name) => name === 'chromium' || find(name));

/**
 * Starts a browser with an empty profile.
 *
 * @param {'chromium' | 'firefox'} name
 * @param {{ args?: string[], prefs?: object }} options
 */
export async function launch(name = 'chromium', options = {}) {
  const executablePath = find(name);
  if (!executablePath) {
    const debian = name === 'firefox' ? 'firefox-esr' : name;
    throw new Error(
      `No ${name} found. Install it (Debian: apt-get install ${debian}), ` +
        `or name its path in ${name.toUpperCase()}.`,
    );
  }
  if (name === 'firefox') {
    return puppeteer.launch({
      browser: 'firefox',
      executablePath,
      ...patient,
      headless: true,
      extraPrefsFirefox: options.prefs,
    });
  }
  const userDataDir = mkdtempSync(join(tmpdir(), 'wrong-number-'));
  const browser = await puppeteer.launch({
    executablePath,
    ...patient,
    headless: true,
    userDataDir,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A browser that is wide awake on a busy machine.
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      ...(options.args ?? []),
    ],
  });
  // Only then is nothing of the browser left that would write into it.
  process.once('exit', () => rmSync(userDataDir, { recursive: true, force: true }));
  return browser;
}

/**
 * Opens an address. `said` collects what reached the console, `asked` every
 * request over the network.
 */
export async function open(browser, url, options = {}) {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  const said = [];
  const asked = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url())) asked.push(request.url());
  });
  const { width = 1280, height = 860, scheme, prepare } = options;
  await page.setViewport({ width, height });
  if (scheme) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }
  if (prepare) await page.evaluateOnNewDocument(prepare);
  await page.goto(url, { waitUntil: 'load' });
  // The page makes its element in a task of its own, and what that draws first in the next.
  await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await document.querySelector('wrong-number')?.updateComplete;
  });
  return { page, said, asked };
}

/**
 * Puts a text into the element and returns the result it tells its host:
 * `{ kind, tool, detail }`.
 */
export function read(page, text, selector = 'wrong-number') {
  return page.evaluate(
    async (value, where, most) => {
      await customElements.whenDefined('wrong-number');
      const element = document.querySelector(where);
      element.value = '';
      const result = new Promise((resolve, reject) => {
        const settle = (event) => {
          const { kind, tool, detail } = event;
          clearInterval(look);
          resolve({ kind, tool, detail });
        };
        element.addEventListener('wrong-number-result', settle, { once: true });
        const started = performance.now();
        const look = setInterval(() => {
          const answer = element.shadowRoot?.querySelector('.answer');
          const failed = answer?.querySelector('.failure');
          if (!failed && performance.now() - started < most) return;
          clearInterval(look);
          const says = answer?.textContent.trim().replace(/\s+/g, ' ');
          reject(new Error(`no result; the answer says: ${says}`));
        }, 50);
      });
      element.value = value;
      const read = await result;
      await element.updateComplete;
      return read;
    },
    text,
    selector,
    patience,
  );
}

/** What stands in the answer, as one line. */
export function answerText(page, selector = 'wrong-number') {
  return page.evaluate(async (where) => {
    const element = document.querySelector(where);
    await element.updateComplete;
    const answer = element.shadowRoot.querySelector('.answer');
    return answer.innerText.replace(/\s+/g, ' ').trim();
  }, selector);
}

/**
 * Waits until a function in the page returns something true. Asked again from
 * here: a strict policy forbids the page to be asked by a text of code.
 */
export async function until(page, condition, ...args) {
  const end = Date.now() + patience;
  for (;;) {
    const result = await page.evaluate(condition, ...args);
    if (result) return result;
    if (Date.now() > end) throw new Error(`waited in vain for ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/**
 * Serves pages from memory. `pages` maps paths to
 * `{ type, body, headers }` or to functions of the request that return one.
 */
export async function servePages(pages) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const found = pages[pathname] ?? pages['*'];
    const page = typeof found === 'function' ? await found(request, pathname) : found;
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': page.type, ...page.headers });
    response.end(page.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      // A browser keeps connections that it may use again.
      server.closeAllConnections();
    });
  return { origin, close };
}

/** Presses the button of the element on a page that is called so. */
export function pressButton(page, label) {
  return page.evaluate((name) => {
    const { shadowRoot } = document.querySelector('wrong-number');
    const button = [...shadowRoot.querySelectorAll('button')].find(
      (b) => b.textContent.replace(/\s+/g, ' ').trim() === name,
    );
    if (!button) throw new Error(`no button ${name}`);
    // As a press does, which a script's click does not.
    button.focus();
    button.click();
  }, label);
}
