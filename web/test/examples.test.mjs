// The examples do what they say. The form is in the React row of environments, and the
// portal in the tests of the browser.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const answer = 'HTTP/1.1 402 Payment Required\r\n\r\n{"code": "insufficient_balance"}';

test('own-provider.mjs', () => {
  const args = [`${examples}own-provider.mjs`];
  const said = execFileSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(said, 'The phone is switched off.\nE42\n');
});

test('endpoint.mjs', async () => {
  const server = spawn(process.execPath, [`${examples}endpoint.mjs`], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const lines = createInterface({ input: server.stdout });
    const [line] = await new Promise((resolve) => lines.once('line', (text) => resolve([text])));
    const address = `http://127.0.0.1:${/\d+$/.exec(line)[0]}`;
    const headers = { 'accept-language': 'de-AT,de;q=0.9' };
    const response = await fetch(address, { method: 'POST', body: answer, headers });
    assert.equal(response.status, 200);
    const { errors } = await response.json();
    assert.equal(errors[0].code, 'insufficient_balance');
    assert.match(errors[0].title, /Guthaben/);
    const odd = { 'accept-language': '*' };
    assert.equal(
      (await fetch(address, { method: 'POST', body: answer, headers: odd })).status,
      200,
    );
  } finally {
    server.kill();
  }
});

test('pipe.sh', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wrong-number-'));
  try {
    const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
    writeFileSync(
      join(folder, 'wrong-number'),
      `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`,
    );
    chmodSync(join(folder, 'wrong-number'), 0o755);
    const PATH = `${folder}:${process.env.PATH}`;
    const run = (input) =>
      spawnSync('sh', [`${examples}pipe.sh`], {
        input,
        encoding: 'utf8',
        env: { ...process.env, PATH },
      });
    const stuck = run(answer);
    assert.equal(stuck.status, 1, stuck.stderr);
    assert.match(stuck.stdout, /insufficient_balance/);
    const later = run(
      '{"type":"https://developer.vonage.com/api-errors#throttled","title":"Slow"}',
    );
    assert.deepEqual([later.status, later.stdout], [0, 'again later\n'], later.stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('every example is in the list of them', () => {
  const list = readFileSync(`${examples}README.md`, 'utf8');
  for (const name of [
    'portal.html',
    'form.jsx',
    'endpoint.mjs',
    'pipe.sh',
    'own-provider.mjs',
    'cloudflare-worker.js',
  ]) {
    assert.ok(list.includes(`](${name})`), name);
    assert.ok(readFileSync(examples + name, 'utf8').length > 0);
  }
});
