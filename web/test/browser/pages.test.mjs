// The page as people get it: from a server, from disk, and as one file copied
// elsewhere. Each must answer, keep the console clean, and ask nobody.

import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../../serve.mjs';
import { answerText, browsers, indexFile, launch, open, read, singleFile } from './browser.mjs';
import { samples } from './samples.mjs';

for (const name of browsers) {
  describe(`the page in ${name}`, () => {
    let browser;
    let server;
    let folder;
    const addresses = {};

    before(async () => {
      browser = await launch(name);
      server = serve();
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      addresses.served = `http://127.0.0.1:${server.address().port}/index.html`;
      addresses['from disk'] = indexFile;
      folder = mkdtempSync(join(tmpdir(), 'wrong-number-copy-'));
      const copy = join(folder, 'moved.html');
      copyFileSync(singleFile, copy);
      addresses['one file'] = pathToFileURL(copy).href;
    });
    after(async () => {
      await browser?.close();
      server?.close();
      server?.closeAllConnections();
      if (folder) rmSync(folder, { recursive: true });
    });

    test('the one file shows the licences of what is inside, from its footer', async () => {
      const { page } = await open(browser, addresses['one file']);
      await page.$eval('#licences summary', (summary) => summary.click());
      const shown = await page.$eval('#licences pre', (pre) => pre.innerText);
      for (const owner of ['Google LLC', 'Libphonenumber Authors', 'The Go Authors']) {
        assert.ok(shown.includes(owner), owner);
      }
      await page.close();
    });

    for (const way of ['served', 'from disk', 'one file']) {
      test(`${way}: answers, says nothing, asks nobody`, async () => {
        const { page, said, asked } = await open(browser, addresses[way]);
        const own = asked.splice(0);
        if (way === 'served') {
          const paths = own.map((url) => new URL(url).pathname).sort();
          assert.deepEqual(paths, ['/index.html', '/web/dist/page.css', '/web/dist/page.js']);
        } else {
          assert.deepEqual(own, []);
        }
        // From here on, no network at all.
        if (name === 'chromium') await page.setOfflineMode(true);

        const error = await read(page, samples.find((s) => s.value).text);
        assert.equal(error.kind, 'error');
        assert.equal(error.detail.provider.id, 'cloudvno');
        const number = await read(page, '+12133734253');
        assert.equal(number.kind, 'number');
        assert.equal(number.detail.sendable, true);
        const message = await read(page, 'Your table is booked for eight. See you then!');
        assert.equal(message.kind, 'message');
        assert.equal(message.detail.segments.length, 1);
        assert.match(await answerText(page), /as 1 segment/);

        assert.deepEqual(asked, []);
        assert.deepEqual(said, []);
        await page.close();
      });
    }

    test('every sample gives its provider, its code and its advice', async () => {
      const { page, said } = await open(browser, addresses['one file']);
      const wrong = [];
      for (const sample of samples) {
        const { kind, detail } = await read(page, sample.text);
        const [first] = detail.errors ?? [];
        const got = {
          kind,
          provider: detail.provider?.id,
          code: first?.code,
          known: first?.known,
          party: sample.party && first?.party,
          retry: sample.retry && first?.retry.kind,
        };
        const want = {
          kind: 'error',
          provider: sample.provider,
          code: sample.code,
          known: true,
          party: sample.party,
          retry: sample.retry,
        };
        const text = await answerText(page);
        if (JSON.stringify(got) !== JSON.stringify(want)) {
          wrong.push(`${sample.name}: got ${JSON.stringify(got)}, want ${JSON.stringify(want)}`);
        } else if (first.fix.length === 0 && first.retry.kind !== 'no') {
          wrong.push(`${sample.name}: no advice`);
        } else if (!text.includes(first.title.replaceAll('`', ''))) {
          wrong.push(`${sample.name}: the answer does not say ${first.title}`);
        } else if (sample.says && !sample.says.test(text)) {
          wrong.push(`${sample.name}: ${sample.says} not in: ${text}`);
        } else if (sample.value && first.value !== sample.value) {
          wrong.push(`${sample.name}: value ${first.value}, want ${sample.value}`);
        }
      }
      assert.deepEqual(wrong, []);
      assert.deepEqual(said, []);
      await page.close();
    });
  });
}
