// The page in all three engines, over http and from disk: it answers, reads
// files, and where several things are asked at once, the newest wins.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { browsers, indexFile, launch, root, servePages } from './browser.mjs';
import { hasWebKit, launchWebKit } from './webkit.mjs';

/** A page that is driven alike in every engine. */
async function openPage(engine) {
  if (engine === 'webkit') return launchWebKit();
  const browser = await launch(engine);
  const page = await browser.newPage();
  return {
    goto: (url) => page.goto(url, { waitUntil: 'load' }),
    evaluate: (run, ...args) => page.evaluate(run, ...args),
    async chooseFile(find, file) {
      const handle = await page.evaluateHandle(find);
      await handle.uploadFile(file);
    },
    close: () => browser.close(),
  };
}

const engines = [...browsers, ...(hasWebKit() ? ['webkit'] : [])];
const lines = 50_000;
const logOf = (code) => `{"error":{"code":"${code}"}}\n`.repeat(lines);

describe('the page', () => {
  let server;
  let folder;
  const files = {};

  before(async () => {
    const html = readFileSync(join(root, 'web/dist/wrong-number.html'));
    server = await servePages({ '/': { type: 'text/html', body: html } });
    folder = mkdtempSync(join(tmpdir(), 'wrong-number-logs-'));
    for (const code of ['message_too_long', 'carrier_blocked']) {
      files[code] = join(folder, `${code}.log`);
      writeFileSync(files[code], logOf(code));
    }
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const engine of engines) {
    describe(engine, () => {
      let page;
      before(async () => {
        page = await openPage(engine);
      });
      after(() => page?.close());

      for (const where of ['over http', 'from disk']) {
        test(where, async () => {
          await page.goto(where === 'over http' ? server.origin : indexFile);
          assert.equal(
            await page.evaluate(readPaste, '{"error":{"code":"message_too_long"}}'),
            'message_too_long',
          );

          await page.chooseFile(fileInput, files.message_too_long);
          const [only] = await page.evaluate(readFiles, 1);
          assert.deepEqual(only, ['message_too_long', lines]);

          await page.chooseFile(fileInput, files.message_too_long);
          await page.chooseFile(fileInput, files.carrier_blocked);
          const answers = await page.evaluate(readFiles, 2);
          assert.deepEqual(answers.at(-1), ['carrier_blocked', lines]);
          assert(
            answers.every(([, count]) => count === lines),
            `torn logs: ${JSON.stringify(answers)}`,
          );
        });
      }
    });
  }
});

/** In the page: reads a paste and returns the code that was found. */
async function readPaste(text) {
  await customElements.whenDefined('wrong-number');
  const element = document.querySelector('wrong-number');
  const result = new Promise((resolve) => {
    element.addEventListener('wrong-number-result', resolve, { once: true });
  });
  element.value = '';
  element.value = text;
  return (await result).detail.errors[0].code;
}

/** In the page: a new input for a file. */
function fileInput() {
  const input = document.createElement('input');
  input.type = 'file';
  document.body.append(input);
  return input;
}

/**
 * In the page: opens the files of the last inputs one after the other, changes
 * language and provider while they are read, and returns code and count of
 * each answer.
 */
async function readFiles(count) {
  const element = document.querySelector('wrong-number');
  const chosen = [...document.querySelectorAll('input[type=file]')].slice(-count);
  const answers = [];
  const take = ({ detail }) => {
    answers.push(detail.groups.map((group) => [group.code, group.count])[0]);
  };
  element.addEventListener('wrong-number-result', take);
  for (const input of chosen) await element.open(input.files[0]);
  if (count > 1) {
    element.lang = element.lang === 'de' ? 'en' : 'de';
    element.provider = 'cloudvno';
    await element.updateComplete;
    element.provider = '';
  }
  const answer = element.shadowRoot.querySelector('.answer');
  do {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await element.updateComplete;
    const failure = answer.querySelector('.failure');
    if (failure) throw new Error(failure.textContent);
  } while (answer.getAttribute('aria-busy') === 'true');
  element.removeEventListener('wrong-number-result', take);
  return answers;
}
