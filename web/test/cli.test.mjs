// The command line as a shell sees it: output, errors, exit status.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    maxBuffer: 1 << 24,
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
  assert.match(wrong.stdout, /is valid and in the expected format/);
  assert.match(wrong.stdout, /✗ .*e164\//);
  assert.match(run(['number', '+493023125000']).stdout, /DE · landline\n/);
  assert.match(run(['number', '+493023125000', '--lang', 'de']).stdout, /DE · Festnetz\n/);
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
  assert.match(run(['message', 'a']).stdout, /· 1 unit, 159 left/);
  assert.equal(run(['message', 'x'.repeat(5000), '--provider', 'vonage']).status, 1);
});

/** Runs something with a file of that content; it is gone afterwards. */
function withFile(name, content, use) {
  const folder = mkdtempSync(join(tmpdir(), 'wrong-number-'));
  const file = join(folder, name);
  writeFileSync(file, content);
  try {
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('--file, wherever text is taken, and a hint where a name was given as text', () => {
  withFile('nums.txt', '+14155552671\n+1234\n', (file) => {
    const read = run(['number', '--file', file, '--json']);
    assert.deepEqual(
      read.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).input),
      ['+14155552671', '+1234'],
    );
    assert.equal(run(['explain', '-f', file]).status, 1);
    assert.match(run(['message', '-f', file]).stdout, /gsm-7/);
    assert.match(run(['number', file]).stderr, /nums\.txt' is a file; --file .*nums\.txt reads it/);
    assert.match(run(['preflight', '--to', '+14155552671', '-f', file]).stdout, /^can be sent/);
  });
});

test('preflight: a draft, and a status for scripts', () => {
  const fine = run(['preflight', '--to', '+14155552671', '--text', 'Hello']);
  assert.equal(fine.status, 0, fine.stderr);
  assert.match(fine.stdout, /^can be sent\n {2}To: .*US/);
  const wrong = run(['preflight', '--to', '+1234', '--text', 'Hello']);
  assert.equal(wrong.status, 1);
  assert.match(wrong.stdout, /cannot be sent.*✗ /s);
  const json = run(['preflight', '--to', '+14155552671', '--json'], { input: 'Hello' });
  assert.equal(JSON.parse(json.stdout).ready, true);
});

test('list: the file again, with what to send instead', () => {
  const content = 'name;phone\nZoë;0044 20 7946 0018\nAda;+442079460019\nBob;nobody\n';
  withFile('people.csv', content, (file, folder) => {
    const { status, stdout, stderr } = run(['list', file]);
    assert.equal(status, 1);
    assert.deepEqual(stdout.split('\n').slice(0, 3), [
      'name;phone;send;problem',
      'Zoë;0044 20 7946 0018;+442079460018;e164/international-prefix',
      'Ada;+442079460019;+442079460019;e164/fiction',
    ]);
    assert.match(stderr, /^3 rows: 1 fine, 1 corrected, 1 wrong, 0 duplicates/);
    assert.match(stderr, /\nNumbering plan of [A-Z]\w+ 20\d\d \(libphonenumber [\d.]+\)\n$/);
    const out = join(folder, 'out.csv');
    const summary = run(['list', file, '--column', 'phone', '--out', out, '--json']);
    assert.deepEqual(JSON.parse(summary.stdout), {
      rows: 3,
      column: 2,
      accepted: 1,
      corrected: 1,
      wrong: 1,
      duplicates: 0,
    });
    assert.equal(readFileSync(out, 'utf8'), stdout);
    assert.equal(run(['list', file, '--column', 'fax']).status, 2);
  });
});

test('--catalog: the codes of a provider of your own', () => {
  const acme = {
    id: 'acme',
    name: 'Acme Telecom',
    shapes: [
      { id: 'fault', when: [{ path: 'fault.id', is: 'string' }], weight: 60, code: ['fault.id'] },
    ],
    errors: [
      {
        code: 'E42',
        api: 'sms',
        party: 'recipient',
        retry: 'wait',
        title: 'The zeppelin is moored.',
        meaning: 'It is moored.',
        fix: ['Wait.'],
      },
    ],
  };
  withFile('acme.json', JSON.stringify(acme), (file) => {
    const input = '{"fault": {"id": "E42"}}';
    for (const more of [[], ['--provider', 'acme'], ['--log']]) {
      const { stdout, stderr } = run(['explain', '--catalog', file, ...more], { input });
      assert.match(stdout, /The zeppelin is moored\./, stderr);
    }
    assert.match(run(['lookup', 'E42', '--catalog', file]).stdout, /Acme Telecom/);
  });
  withFile('broken.json', '{', (file) => {
    const { status, stderr } = run(['explain', '--catalog', file], { input: '{}' });
    assert.equal(status, 3);
    assert.match(stderr, /broken\.json is no JSON/);
  });
  withFile('odd.json', '{"id": "odd"}', (file) => {
    assert.match(run(['explain', '--catalog', file], { input: '{}' }).stderr, /name/);
  });
});

test('completion: a script for each shell, which the shell can read', () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { status, stdout } = run(['completion', shell]);
    assert.equal(status, 0);
    for (const word of ['preflight', 'provider', 'vonage']) assert.ok(stdout.includes(word), word);
  }
  const { status, stderr } = spawnSync('bash', ['-n'], {
    input: run(['completion', 'bash']).stdout,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.equal(run(['completion', 'tcsh']).status, 2);
});

test('what there is not is told, with what was meant', () => {
  const wrong = [
    [['number', '+1', '--provider', 'vonnage'], /did you mean 'vonage'/i],
    [['number', '+1', '--region', 'XX'], /no region 'XX'/],
    [['exlain'], /did you mean 'explain'/],
  ];
  for (const [args, words] of wrong) {
    const { status, stderr } = run(args);
    assert.equal(status, 2, stderr);
    assert.match(stderr, words);
  }
  assert.match(run(['number', '+1', '--lang', 'fr']).stderr, /no texts in 'fr'/);
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
  const nothing = run([]);
  assert.equal(nothing.status, 2);
  assert.equal(nothing.stdout, '');
  assert.match(nothing.stderr, /wrong-number explain/);
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

test('page: the page in one file, and who may frame it', () => {
  const built = readFileSync(new URL('../dist/wrong-number.html', import.meta.url), 'utf8');
  assert.ok(run(['page']).stdout === built);
  const folder = mkdtempSync(join(tmpdir(), 'wrong-number-'));
  const file = join(folder, 'page.html');
  const parents = ['https://portal.example', 'http://localhost:8080'];
  assert.equal(run(['page', ...parents, '--out', file]).status, 0);
  const page = readFileSync(file, 'utf8');
  rmSync(folder, { recursive: true });
  assert.ok(page.replace(`content="${parents.join(' ')}"`, 'content=""') === built);
  const { status, stderr } = run(['page', 'https://portal.example/tickets']);
  assert.equal(status, 2);
  assert.match(stderr, /no origin/);
});
