// The command line as a shell sees it: output, errors, exit status.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { version } from '../dist/index.js';

const script = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const throttled = '{"type":"https://developer.vonage.com/api-errors#throttled","title":"Slow"}';

/** Runs the command line; `input` is what it reads. */
function run(args, { input = '', env = {} } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });
  return { status, stdout, stderr };
}

test('explain: a stream, a file, several answers in one', () => {
  const piped = run(['explain'], { input: `HTTP/2 429\r\nretry-after: 7\r\n\r\n${throttled}` });
  assert.equal(piped.status, 0, piped.stderr);
  assert.match(piped.stdout, /^Vonage · certain\n/);
  assert.match(piped.stdout, /What to do\n {2}1 {2}/);
  const folder = mkdtempSync(join(tmpdir(), 'wrong-number-'));
  const file = join(folder, 'answer.json');
  writeFileSync(file, throttled);
  assert.equal(run(['explain', file]).status, 0);
  rmSync(folder, { recursive: true });
});

test('explain: JSON for scripts', () => {
  const { stdout } = run(['explain', '--json'], { input: throttled });
  const report = JSON.parse(stdout);
  assert.equal(report.errors[0].code, 'throttled');
});

test('explain: a log, its errors grouped', () => {
  const { status, stdout } = run(['explain', '--log'], { input: `${throttled}\n`.repeat(3) });
  assert.equal(status, 0);
  assert.match(stdout, /^3 times {2}vonage throttled/);
});

test('explain: nothing of a credential is printed', () => {
  const secret = 'uhrwerk7Lampe8';
  const paste = `POST /sms?api_secret=${secret} HTTP/1.1\r\nAuthorization: Bearer ${secret}\r\n\r\nHTTP/1.1 429 Too Many Requests\r\n\r\n{"type":"https://developer.vonage.com/api-errors#throttled","title":"Slow","detail":"${secret}","password":"${secret}"}\n`;
  for (const args of [[], ['--json'], ['--log'], ['--log', '--json']]) {
    const { status, stdout, stderr } = run(['explain', ...args], { input: paste });
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stdout + stderr, new RegExp(secret), args.join(' '));
  }
  const { ticket, masked } = JSON.parse(run(['explain', '--json'], { input: paste }).stdout);
  for (const text of [ticket, masked]) assert.match(text, /\*\*\*/);
});

test('number: arguments and lines, a status for scripts', () => {
  assert.equal(run(['number', '+14155552671']).status, 0);
  const wrong = run(['number', '+14155552671', '+1234']);
  assert.equal(wrong.status, 1);
  assert.match(wrong.stdout, /can be sent as it is/);
  assert.match(wrong.stdout, /✗ .*e164\//);
  const lines = run(['number', '--json'], { input: '+14155552671\r\n\n+1234' });
  const reports = lines.stdout.trim().split('\n').map(JSON.parse);
  assert.deepEqual(
    reports.map(({ input, sendable }) => [input, sendable]),
    [
      ['+14155552671', true],
      ['', false],
      ['+1234', false],
    ],
  );
  assert.match(run(['number', '030 123456', '--region', 'DE']).stdout, /\+4930123456/);
});

test('message: text and stream', () => {
  assert.match(run(['message', 'Hello', 'there']).stdout, /^1 segment · gsm-7 · 11 units/);
  // The line feed at the end is the terminal's, not the message's.
  assert.match(run(['message'], { input: 'Hello\n' }).stdout, /5 units/);
  assert.equal(run(['message', 'x'.repeat(5000), '--provider', 'vonage']).status, 1);
});

test('lookup', () => {
  const found = run(['lookup', 'throttled']);
  assert.equal(found.status, 0);
  assert.match(found.stdout, /throttled/);
  assert.equal(run(['lookup', 'qqqqqqqqqqqq']).status, 1);
});

test('languages: asked for, or the system’s', () => {
  assert.match(run(['explain', '--lang', 'de'], { input: throttled }).stdout, /Was zu tun ist/);
  const env = { LANG: 'de_DE.UTF-8' };
  assert.match(run(['explain'], { input: throttled, env }).stdout, /Was zu tun ist/);
  assert.match(run(['--help'], { env }).stdout, /Rückgabewert/);
});

test('colours only where they are wanted', () => {
  assert.doesNotMatch(run(['number', '+1']).stdout, /\x1b/);
  assert.match(run(['number', '+1', '--color']).stdout, /\x1b\[31m/);
  assert.doesNotMatch(run(['number', '+1', '--color', '--json']).stdout, /\x1b/);
});

test('what was pasted cannot control the terminal', () => {
  const { stdout } = run(['number', '+1\x1b]0;owned\x07\x9b31m']);
  assert.doesNotMatch(stdout, /[\x1b\x07\x9b]/);
  assert.match(stdout, /\\x1b/);
});

test('mistakes on the command line', () => {
  for (const args of [['fly'], ['--fast'], ['lookup'], ['explain', 'a', 'b']]) {
    const { status, stderr } = run(args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, /--help/);
  }
  assert.equal(run([]).status, 2);
  const missing = run(['explain', '/nowhere/at/all']);
  assert.equal(missing.status, 3);
  assert.match(missing.stderr, /ENOENT/);
});

test('help and version', () => {
  assert.match(
    run(['--version']).stdout,
    new RegExp(`^${version}\nNumbering plan of \\w+ \\d{4} \\(libphonenumber [\\d.]+\\)\n$`),
  );
  const help = run(['--help']);
  assert.equal(help.status, 0);
  for (const line of help.stdout.split('\n')) assert.ok(line.length <= 92, line);
});
