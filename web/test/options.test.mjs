// Careless calls: an error of one class and code, that names the option, says
// what it must be and what it was; and the module is none the worse.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, loadWorker, WrongNumberError } from '../dist/index.js';

/** An object of which a property throws when it is read. */
function unreadable(name) {
  return Object.defineProperty({}, name, {
    enumerable: true,
    get() {
      throw new Error('no');
    },
  });
}

/** An object that throws whatever is asked of it. */
function revoked() {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}

/** What is to be refused: an option or argument, a call with it, and what the message says of it. */
const refused = [
  ['lang', (w) => w.validateNumber('1', { lang: 5 }), /BCP 47.*the number 5/],
  ['provider', (w) => w.validateMessage('x', { provider: null }), /id of a provider.*not null/],
  ['provider', (w) => w.explainError('x', { provider: 1 }), /the number 1/],
  ['provider', (w) => w.validateMessage('x', { provider: { length: 1e9 } }), /an object/],
  ['provider', (w) => w.lookup('x', { provider: 'x'.repeat(1e6) }), /'x{40}…'/],
  ['catalogs', (w) => w.explainError('x', { catalogs: 'x' }), /array of objects/],
  ['catalogs', (w) => w.explainError('x', { catalogs: [null] }), /array of objects/],
  ['catalogs', (w) => w.explainError('x', { catalogs: [{ a: 5n }] }), /BigInt/],
  ['limit', (w) => w.lookup('x', { limit: 5n }), /whole number.*a bigint/],
  ['limit', (w) => w.lookup('x', { limit: -1 }), /whole number/],
  ['defaultRegion', (w) => w.validateNumber('x', { defaultRegion: 'XX' }), /no region 'XX'/],
  ['defaultRegion', (w) => w.validateNumbers(['x'], { defaultRegion: 'Germany' }), /two letters/],
  ['defaultRegion', (w) => w.preflight({ to: '', text: '' }, { defaultRegion: 'QQ' }), /'QQ'/],
  ['languageTables', (w) => w.validateMessage('x', { languageTables: 'tr' }), /'tr'/],
  ['languageTables', (w) => w.validateMessage('x', { languageTables: [5] }), /tags/],
  ['encoding', (w) => w.validateMessage('x', { encoding: '__proto__' }), /'ucs-2'.*'__proto__'/],
  ['encoding', (w) => w.validateMessage('x', { encoding: 'constructor' }), /'gsm-7'/],
  ['wideReference', (w) => w.validateMessage('x', { wideReference: 1 }), /true or false/],
  ['placeholders', (w) => w.validateMessage('x', { placeholders: [{ name: 'a' }] }), /least/],
  ['channel', (w) => w.preflight({ to: '', text: '', channel: 5 }), /channel.*the number 5/],
  ['draft', (w) => w.preflight(undefined), /object with `to` and `text`, not undefined/],
  ['draft', (w) => w.preflight({ to: '+1' }), /`text`/],
  ['cannot be read', (w) => w.lookup('x', unreadable('lang')), /no/],
  ['catalogs', (w) => w.explainError('x', { catalogs: revoked() }), /array of objects/],
  ['cannot be', (w) => w.preflight(unreadable('to')), /read|sent/],
  ['options', (w) => w.lookup('x', 'vonage'), /object, not 'vonage'/],
];

test('what an option may not be is refused by name, with and without a worker', async () => {
  const direct = await load();
  const client = loadWorker();
  const before = direct.about;
  for (const [name, call, says] of refused) {
    const named = (error) =>
      error instanceof WrongNumberError &&
      error.code === 'bad-argument' &&
      error.message.includes(name) &&
      says.test(error.message);
    assert.throws(() => call(direct), named, `${name}: ${call}`);
    if (!/a: 5n|revoked/.test(String(call)))
      await assert.rejects(call(client), named, `${name}: ${call}`);
  }
  assert.equal(direct.about, before);
  assert.equal(direct.validateNumber('+14155552671').sendable, true);
  client.dispose();
});

test('null is no options, and an option that is undefined is none', async () => {
  const w = await load();
  const client = loadWorker(null);
  assert.deepEqual(w.validateNumber('x', null), w.validateNumber('x'));
  assert.deepEqual(await client.explainError('x', null), w.explainError('x', { lang: undefined }));
  assert.deepEqual((await client.explainLog('x', null)).errors, 0);
  assert.equal(await load(null), w);
  client.dispose();
});

test('what cannot be sent to the worker is the fault of an argument', async () => {
  const client = loadWorker();
  for (const text of [unreadable('x'), () => 'x', Symbol('x')]) {
    const isOf = ({ code, message }) => code === 'bad-argument' && /argument|text/i.test(message);
    await assert.rejects(client.explainError(text), isOf);
  }
  assert.equal((await client.validateNumber('+14155552671')).sendable, true);
  client.dispose();
});

test('with catalogs for every call, what is no options is refused too', async () => {
  const acme = { id: 'acme', name: 'Acme', errors: [{ code: 'A1', title: 'Refused' }] };
  const w = await load({ catalogs: [acme] });
  for (const options of ['vonage', 5, unreadable('lang')]) {
    assert.throws(() => w.lookup('x', options), { code: 'bad-argument' });
  }
  assert.doesNotThrow(() => w.lookup('x', null));
});

test('options are an object of its own, not what it inherits', async () => {
  const { validateMessage } = await load();
  assert.deepEqual(
    validateMessage('x', Object.create({ encoding: 'ucs-2' })),
    validateMessage('x'),
  );
});

test('loading takes what may be compiled, and a signal', async () => {
  const isNamed = (name) => (error) =>
    error.code === 'bad-argument' && error.message.includes(name);
  await assert.rejects(load({ checks: null }), isNamed('checks'));
  await assert.rejects(load({ signal: {} }), isNamed('signal'));
  assert.throws(() => loadWorker({ worker: 5 }), isNamed('worker'));
  const client = loadWorker();
  await assert.rejects(client.explainLog(1), isNamed('log'));
  await assert.rejects(client.explainLog('', { onProgress: 5 }), isNamed('onProgress'));
  await assert.rejects(client.about({ signal: 5 }), isNamed('signal'));
  client.dispose();
});

test('a language may be written with an underscore', async () => {
  const { explainError } = await load();
  assert.equal(
    explainError('', { lang: 'de_DE' }).problems[0].message,
    explainError('', { lang: 'de' }).problems[0].message,
  );
  assert.notEqual(
    explainError('', { lang: 'den' }).problems[0].message,
    explainError('', { lang: 'de' }).problems[0].message,
  );
});

const catalog = (id) => ({
  id,
  name: id,
  shapes: [{ id: 's', when: [{ path: `${id}.id`, is: 'string' }], weight: 60, code: [`${id}.id`] }],
  errors: [{ code: 'E1', title: `The ${id} error.` }],
});

test('catalogs that are changed in place are read again', async () => {
  const { explainError } = await load();
  const list = [catalog('acme')];
  const title = (paste) => explainError(paste, { catalogs: list }).errors[0]?.title;
  assert.equal(title('{"acme":{"id":"E1"}}'), 'The acme error.');
  list.push(catalog('beta'));
  assert.equal(title('{"beta":{"id":"E1"}}'), 'The beta error.');
  list[0].errors[0].title = 'Another.';
  assert.equal(title('{"acme":{"id":"E1"}}'), 'Another.');
});

test('of catalogs that may be hostile the good ones work, and each refusal has its path', async () => {
  const { explainError } = await load();
  const catalogs = [
    { ...catalog('vonage') },
    { ...catalog('com'), hosts: ['com'] },
    { ...catalog('acme'), docs: 'javascript:alert(1)' },
    catalog('acme'),
  ];
  const { errors, problems } = explainError('{"acme":{"id":"E1"}}', { catalogs });
  assert.equal(errors[0].title, 'The acme error.');
  assert.equal(errors[0].docUrl, null);
  const said = problems.filter(({ code }) => code === 'explain/catalog').map((p) => p.message);
  for (const path of ['[0].id', '[1].hosts[0]', '[2].docs', '[3].id']) {
    assert(
      said.some((message) => message.includes(path)),
      `nothing is said of ${path}: ${said}`,
    );
  }
});

test('one endless line of a list is refused alone', async () => {
  const { validateNumbers } = await load();
  const columns = validateNumbers(`+14155552671\n${'1'.repeat(40_000_000)}\n+14155552671`);
  assert.deepEqual([...columns.sendable], [1, 0, 1]);
});
