// The functions of the built package, in Node: what they answer is tested
// where it is decided, in Go; here it is that it arrives whole.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, loaded, version, WrongNumberError } from '../dist/index.js';
import packageJSON from '../package.json' with { type: 'json' };

// Before any load: a function called too early says what to do.
test('loaded() before load() throws a sentence, never false', () => {
  assert.throws(loaded, (error) => {
    assert(error instanceof WrongNumberError);
    assert.equal(error.code, 'not-loaded');
    assert.match(error.message, /await load\(\)/);
    return true;
  });
});

test('load() is shared, and loaded() gives the same', async () => {
  const [one, two] = await Promise.all([load(), load()]);
  assert.equal(one, two);
  assert.equal(loaded(), one);
});

test('the version is that of the package', () => {
  assert.equal(version, packageJSON.version);
});

test('validateNumber: a number that can be sent', async () => {
  const { validateNumber } = await load();
  assert.deepEqual(validateNumber('+4915112345678'), {
    input: '+4915112345678',
    sendable: true,
    checks: { format: true, callingCode: true, length: true, pattern: true },
    possible: true,
    valid: true,
    e164: '+4915112345678',
    nationalNumber: '15112345678',
    callingCode: '49',
    region: 'DE',
    type: 'mobile',
    formats: {
      international: '+49 1511 2345678',
      national: '01511 2345678',
      rfc3966: 'tel:+49-1511-2345678',
    },
    sms: 'likely',
    problems: [],
    readings: [],
    suggestion: null,
    readings: [],
    provider: null,
  });
});

test('validateNumber: problems have places, codes and words', async () => {
  const { validateNumber } = await load();
  const report = validateNumber('+49 151 12345678');
  assert.equal(report.sendable, false);
  assert.equal(report.suggestion?.e164, '+4915112345678');
  const [problem] = report.problems;
  assert.equal(problem.code, 'e164/separators');
  assert.equal(problem.severity, 'error');
  assert.ok(problem.message.length > 10);
  assert.ok(problem.span.start >= 0 && problem.span.end <= report.input.length);
});

test('validateNumber: default region, language, provider', async () => {
  const { validateNumber } = await load();
  assert.equal(validateNumber('0151 12345678', { defaultRegion: 'de' }).e164, '+4915112345678');
  assert.equal(validateNumber('0151 12345678').sendable, false);
  const english = validateNumber('+1234').problems[0];
  const german = validateNumber('+1234', { lang: 'de-AT' }).problems[0];
  assert.equal(english.code, german.code);
  assert.notEqual(english.message, german.message);
  assert.equal(validateNumber('+1234', { lang: 'pt' }).problems[0].message, english.message);
  for (const problem of validateNumber('+1234', { provider: 'vonage' }).problems) {
    for (const { provider } of problem.providerCodes ?? []) assert.equal(provider, 'vonage');
  }
});

test('validateNumber: a lone surrogate keeps places right', async () => {
  const { validateNumber } = await load();
  const input = '\ud800+4915112345678';
  const { problems } = validateNumber(input);
  assert.ok(problems.length > 0);
  for (const { span } of problems) if (span) assert.ok(span.end <= input.length);
});

test('arguments of the wrong type are refused in words', async () => {
  const functions = await load();
  const circular = {};
  circular.self = circular;
  const calls = [
    () => functions.validateNumber(4915112345678),
    () => functions.validateNumber(null),
    () => functions.validateNumbers({}),
    () => functions.validateNumbers(['+1', 2]),
    () => functions.validateMessage(undefined),
    () => functions.explainError({}),
    () => functions.explainError('1', { catalogs: [circular] }),
    () => functions.lookup(404),
    () => functions.preflight({ to: '+1', text: 1 }),
    () => functions.validateNumber('1', { defaultRegion: 'Germany' }),
    () => functions.validateMessage('1', { encoding: 'ascii' }),
  ];
  for (const call of calls) {
    assert.throws(
      call,
      (error) => error instanceof WrongNumberError && error.code === 'bad-argument',
    );
  }
});

test('validateNumbers: columns of an array', async () => {
  const { validateNumbers } = await load();
  const inputs = ['+4915112345678', '', '+1415', '+14155552671'];
  const columns = validateNumbers(inputs);
  assert.equal(columns.length, 4);
  assert.deepEqual([...columns.sendable], [1, 0, 0, 1]);
  assert.deepEqual([...columns.valid], [1, 0, 0, 1]);
  assert.equal(columns.types[columns.type[0]], 'mobile');
  assert.equal(columns.regions[columns.region[3]], 'US');
  assert.equal(columns.regions[columns.region[1]], '');
  assert.equal(columns.problem[0], 0);
  assert.equal(columns.problems[columns.problem[1]], 'e164/empty');
  inputs[0] = 'changed';
  assert.equal(columns.at(0).e164, '+4915112345678');
  assert.throws(() => columns.at(4), RangeError);
  assert.throws(() => columns.at(-1), RangeError);
});

test('validateNumbers: a text with a number a line', async () => {
  const { validateNumbers } = await load();
  const columns = validateNumbers('+4915112345678\r\n\n+1415\n+14155552671\n');
  assert.deepEqual([...columns.sendable], [1, 0, 0, 1]);
  assert.equal(columns.at(0).input, '+4915112345678');
  assert.equal(validateNumbers('').length, 0);
  assert.equal(validateNumbers([]).length, 0);
});

test('validateNumbers: rows agree with reports, across pieces', async () => {
  const { validateNumber, validateNumbers } = await load();
  const kinds = [
    '+4915112345678',
    '+49 30 123456',
    '+1415',
    'ACME',
    '',
    '0'.repeat(5000),
    '+80012345678',
  ];
  const inputs = Array.from({ length: 10_000 }, (_, i) => kinds[(i * 7 + (i >> 3)) % kinds.length]);
  // Some pieces of an array are ASCII, and some are not.
  const other = '+49\u00a030 123456';
  const reports = new Map([...kinds, other].map((kind) => [kind, validateNumber(kind)]));
  const texts = [inputs, inputs, inputs.map((input, i) => (i % 3000 === 2999 ? other : input))];
  for (const [list, inputs] of texts.entries()) {
    const columns = validateNumbers(list === 1 ? inputs.join('\n') : inputs);
    assert.equal(columns.length, inputs.length);
    for (let row = 0; row < inputs.length; row++) {
      const report = reports.get(inputs[row]);
      assert.equal(columns.sendable[row] === 1, report.sendable, `sendable of row ${row}`);
      assert.equal(columns.valid[row] === 1, report.valid, `valid of row ${row}`);
      assert.equal(columns.possible[row] === 1, report.possible, `possible of row ${row}`);
      assert.equal(columns.types[columns.type[row]], report.type, `type of row ${row}`);
      assert.equal(
        columns.regions[columns.region[row]] || null,
        report.region,
        `region of row ${row}`,
      );
      assert.equal(
        columns.problems[columns.problem[row]] || undefined,
        report.problems[0]?.code,
        `problem of row ${row}`,
      );
    }
  }
});

test('validateMessage: encodings and segments', async () => {
  const { validateMessage } = await load();
  const plain = validateMessage('x'.repeat(161));
  assert.equal(plain.encoding, 'gsm-7');
  assert.deepEqual(plain.segments, [
    { start: 0, end: 153, units: 153 },
    { start: 153, end: 161, units: 8 },
  ]);
  assert.equal(plain.gsm7, null);
  const quoted = validateMessage('It’s fine');
  assert.equal(quoted.encoding, 'ucs-2');
  assert.equal(quoted.costly[0].char, '’');
  assert.deepEqual(quoted.costly[0].span, { start: 2, end: 3 });
  assert.equal(quoted.costly[0].replacement, "'");
  assert.equal(quoted.gsm7.text, "It's fine");
  // Emoji that begin alike are told apart; of several letters the first is named.
  const names = (text) => validateMessage(text).costly.map((c) => c.name);
  assert.deepEqual(names('👍🏽👍🏿 ❤️'), ['U+1F44D U+1F3FD', 'U+1F44D U+1F3FF', 'U+2764 U+FE0F']);
  assert.deepEqual(names('Да, я'), ['U+0414 …', 'U+044F']);
  assert.deepEqual(names('e\u0301'), ['U+0301']);
  assert.equal(validateMessage('abc', { encoding: 'ucs-2' }).encoding, 'ucs-2');
  assert.equal(validateMessage('').segments.length, 1);
});

test('validateMessage: what seldom is there', async () => {
  const { validateMessage } = await load();
  const plain = validateMessage('Hi');
  assert.equal(plain.languageTables, null);
  assert.equal(plain.placeholders, null);
  assert.equal(plain.limit, null);
  const template = validateMessage('Hi {name}', {
    placeholders: [{ name: 'name', least: 2, greatest: 200 }],
  });
  assert.equal(template.placeholders.least.segments, 1);
  assert.equal(template.placeholders.greatest.segments, 2);
  const limited = validateMessage('x'.repeat(4000), { provider: 'vonage' });
  assert.equal(limited.limit.provider, 'vonage');
  assert.equal(limited.limit.exceeded, true);
});

test('explainError: a body, a host catalog, a language', async () => {
  const { explainError } = await load();
  const body = '{"error":"mine","code":"out_of_ponies"}';
  const body2 = JSON.stringify({
    type: 'https://developer.vonage.com/api-errors#throttled',
    title: 'Slow down',
  });
  const report = explainError(body2);
  assert.equal(report.provider.id, 'vonage');
  assert.equal(report.errors[0].code, 'throttled');
  assert.equal(report.errors[0].known, true);
  assert.ok(report.ticket.includes('throttled'));
  assert.notEqual(explainError(body2, { lang: 'de' }).errors[0].title, report.errors[0].title);
  assert.equal(explainError(body).errors[0]?.known ?? false, false);
  const huge = explainError(`{"a":"${'x'.repeat(3_000_000)}"}`);
  assert.ok(huge.problems.some(({ code }) => code === 'explain/too-large'));
});

test('preflight: number, sender and text', async () => {
  const { preflight } = await load();
  const report = preflight({ to: '+4915112345678', from: 'ACME', text: 'Hi', provider: 'vonage' });
  assert.equal(report.ready, true);
  assert.equal(report.to.sendable, true);
  assert.equal(report.from.kind, 'alphanumeric');
  const prefixed = preflight({ to: 'whatsapp:+4915112345678', text: 'Hi', provider: 'twilio' }).to;
  assert.equal(prefixed.e164, '+4915112345678');
  assert.equal(prefixed.sendable, false);
  assert.equal(prefixed.provider.accepted, true);
  const bad = preflight({ to: '+1234', text: 'Hi' });
  assert.equal(bad.ready, false);
  assert.equal(bad.problems[0].field, 'to');
  assert.equal(bad.from, null);
});

test('lookup and about', async () => {
  const { lookup, about } = await load();
  const entries = lookup('throttled', { limit: 3 });
  assert.ok(entries.length > 0 && entries.length <= 3);
  assert.equal(entries[0].code, 'throttled');
  assert.ok(entries[0].fix.length > 0);
  assert.deepEqual(lookup('qqqqqqqqqqqqqqqq'), []);
  assert.equal(about.version, version);
  assert.ok(about.providers.some(({ id }) => id === 'cloudvno'));
  assert.ok(about.numberingPlan.release);
});

test('a report is plain data', async () => {
  const { validateNumber, validateMessage, explainError, preflight } = await load();
  const reports = [
    validateNumber('0151 1'),
    validateMessage('“x”'),
    explainError('404'),
    preflight({ to: '+1', text: '' }),
  ];
  for (const report of reports) assert.deepEqual(structuredClone(report), report);
  for (const report of reports) assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
});

test('a million numbers do not grow memory without bound', async () => {
  const { validateNumbers } = await load();
  const text = '+4915112345678\n+14155552671\n'.repeat(500_000);
  const columns = validateNumbers(text);
  assert.equal(columns.length, 1_000_000);
  assert.ok(columns.sendable.every((sendable) => sendable === 1));
});

test('validateNumber: what a provider takes', async () => {
  const w = await load();
  const bare = w.validateNumber('33678120345', { provider: 'vonage' });
  assert.deepEqual(bare.provider, { id: 'vonage', accepted: true, write: null });
  assert.equal(bare.sendable, false);
  assert.deepEqual(bare.problems, []);
  const dialled = w.validateNumber('0033678120345', { provider: 'vonage' });
  assert.deepEqual(dialled.provider, { id: 'vonage', accepted: false, write: '33678120345' });
  const strict = w.validateNumber('33678120345', { provider: 'cloudvno' });
  assert.deepEqual(strict.provider, { id: 'cloudvno', accepted: false, write: '+33678120345' });
  assert.equal(w.validateNumber('33678120345', { provider: 'sip' }).provider, null);
});

test('validateNumbers: numbers to send to, duplicates, and what a provider takes', async () => {
  const w = await load();
  const list = [
    '+33678120345',
    '0033678120345',
    '33678120345',
    'nobody',
    '+33678120346',
    '＋33678120346',
  ];
  for (const inputs of [list, list.join('\n')]) {
    const plain = w.validateNumbers(inputs);
    assert.equal(plain.e164, null);
    assert.deepEqual([...plain.accepted], [...plain.sendable]);
    const columns = w.validateNumbers(inputs, { suggestions: true, provider: 'vonage' });
    assert.deepEqual(
      [...columns.e164],
      [33678120345, 33678120345, 33678120345, 0, 33678120346, 33678120346],
    );
    assert.deepEqual([...columns.duplicateOf], [-1, 0, 0, -1, -1, 4]);
    assert.deepEqual([...columns.accepted], [1, 0, 1, 0, 1, 0]);
    for (let row = 0; row < list.length; row++) {
      const report = columns.at(row);
      assert.equal(columns.accepted[row] === 1, report.provider.accepted);
      assert.equal(columns.problems[columns.problem[row]], report.problems[0]?.code ?? '');
    }
  }
});

test('a region by another name, and one that is none', async () => {
  const w = await load();
  assert.equal(w.validateNumber('07911 234567', { defaultRegion: 'UK' }).region, 'GB');
  assert.equal(w.validateNumber('6974012345', { defaultRegion: 'el' }).region, 'GR');
  assert.throws(() => w.validateNumber('1', { defaultRegion: 'XX' }), /no region 'XX'/);
});

test('a place in the console and an example arrive with errors and entries', async () => {
  const { explainError, lookup } = await load();
  const [entry] = lookup('vonage sms 9');
  assert.equal(entry.console.path, 'Dashboard › Billing & Payments');
  assert.match(entry.console.url, /^https:\/\//);
  const { errors } = explainError(
    '{"code": 21211, "message": "x", "more_info": "https://www.twilio.com/docs/errors/21211", "status": 400}',
  );
  assert.equal(errors[0].example, 'To=+14155550123');
  assert.equal(errors[0].console, null);
});
