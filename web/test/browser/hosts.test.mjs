// The element in applications of React, Vue and Svelte, built as they are and
// with the package as it is published.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { bin, emptyFolder, fixtures, install, run } from '../fixtures/install.mjs';
import { serveFolders } from '../fixtures/serve.mjs';
import { launch, open, until } from './browser.mjs';

describe('the element in', () => {
  let browser;
  let title;
  const servers = [];

  before(async () => {
    await install();
    const { load } = await import(join(fixtures, 'node_modules/wrong-number/dist/index.js'));
    const { explainError } = await load();
    const body = '{"error":{"code":"unsubscribed","message":"refused"}}';
    title = explainError(body, { lang: 'de' }).errors[0].title;
    // Last, since nothing closes it if this fails.
    browser = await launch();
  });
  after(async () => {
    // First the browser: a server waits for whoever is connected.
    await browser?.close();
    await Promise.all(servers.map(({ close }) => close()));
  });

  for (const host of ['react', 'vue', 'svelte']) {
    test(host, async () => {
      const folder = await emptyFolder();
      const args = ['build', '--base', './', '--outDir', folder, '--logLevel', 'warn'];
      await run(bin('vite'), args, join(fixtures, host));
      const server = await serveFolders({ site: folder });
      servers.push(server);

      const { page, said } = await open(browser, `${server.origin}/site/`);
      await page.waitForSelector('wrong-number');
      await page.click('button');
      await until(page, () => document.querySelector('output').textContent);

      const shown = await page.evaluate(() => {
        const element = document.querySelector('wrong-number');
        return {
          output: document.querySelector('output').textContent,
          lang: element.lang,
          provider: element.provider,
          tools: element.tools,
          value: element.value,
          catalogs: element.catalogs,
          answer: element.shadowRoot.querySelector('.answer').textContent,
        };
      });
      assert.equal(shown.output, title, 'the event reached the host');
      assert.ok(shown.answer.includes(title), 'the element shows it');
      assert.deepEqual(
        [shown.lang, shown.provider, shown.tools, shown.value, shown.catalogs],
        ['de', 'cloudvno', 'explain', '{"error":{"code":"unsubscribed","message":"refused"}}', []],
      );
      assert.deepEqual(said, [], 'the console');
      await page.close();
    });
  }

  test('JSX is typed', async () => {
    await run(bin('tsc'), ['-p', 'tsconfig.json'], join(fixtures, 'react'));
  });
});
