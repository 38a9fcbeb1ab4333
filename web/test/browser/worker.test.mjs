// The package's worker in browsers: two logs at once, and one that the host ends.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { browsers, dist, launch, open, servePages } from './browser.mjs';

describe('a worker', () => {
  let server;

  before(async () => {
    server = await servePages({
      '/': { type: 'text/html', body: '<!doctype html><title>A host</title>' },
      '*': async (_request, pathname) => {
        const type = pathname.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
        const body = await readFile(join(dist, pathname)).catch(() => undefined);
        return body && { type, body };
      },
    });
  });
  after(() => server.close());

  for (const name of browsers) {
    test(`in ${name} reads two logs at once, and is replaced where the host ends it`, async () => {
      const browser = await launch(name);
      try {
        const { page } = await open(browser, server.origin);
        const seen = await page.evaluate(useWorker);
        assert.deepEqual(seen.logs, [
          ['message_too_long', 60_000],
          ['carrier_blocked', 50_000],
        ]);
        assert.deepEqual(seen.ended, ['worker-died', 'worker-died']);
        assert.equal(seen.next, '+447700900142');
        assert.equal(seen.made, 2);
      } finally {
        await browser.close();
      }
    });
  }
});

/** In the page: gives a worker two logs, ends it, and asks again. */
async function useWorker() {
  const { loadWorker } = await import('/index.js');
  const made = [];
  const client = loadWorker({
    worker() {
      made.push(new Worker('/worker.js', { type: 'module' }));
      return made.at(-1);
    },
  });
  const log = (code, lines) => new Blob([`{"error":{"code":"${code}"}}\n`.repeat(lines)]);
  const reports = await Promise.all([
    client.explainLog(log('message_too_long', 60_000)),
    client.explainLog(log('carrier_blocked', 50_000)),
  ]);
  made[0].terminate();
  const ended = await Promise.all(
    [client.validateNumber('+447700900142'), client.lookup('29')].map((call) =>
      call.then(
        () => 'answered',
        ({ code }) => code,
      ),
    ),
  );
  const { e164 } = await client.validateNumber('+447700900142');
  client.dispose();
  return {
    logs: reports.map(({ groups, errors }) => [groups[0].code, errors]),
    ended,
    next: e164,
    made: made.length,
  };
}
