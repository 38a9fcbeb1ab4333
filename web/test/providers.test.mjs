// Providers: those there are, those of a host, and those that there are not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, loaded, loadWorker } from '../dist/index.js';
import { load as loadChecks } from '../dist/checks.js';

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
      title: { en: 'The zeppelin is moored.', de: 'Das Luftschiff liegt fest.' },
      meaning: 'It is moored.',
      fix: ['Wait.'],
    },
  ],
};
const paste = '{"fault": {"id": "E42"}}';
const draft = { to: '+14155552671', text: 'Hi' };

/** Every function that takes a provider, with an id. */
const calls = {
  validateNumber: (w, options) => w.validateNumber('+1', options),
  validateNumbers: (w, options) => w.validateNumbers(['+1'], options),
  validateMessage: (w, options) => w.validateMessage('Hi', options),
  explainError: (w, options) => w.explainError(paste, options),
  preflight: (w, options) => w.preflight(draft, options),
  'preflight, in the draft': (w, { provider, ...options }) =>
    w.preflight({ ...draft, provider }, options),
  lookup: (w, options) => w.lookup('E42', options),
};

for (const [name, call] of Object.entries(calls)) {
  test(`${name}: a provider that there is not, by name and with those that resemble it`, async () => {
    for (const functions of [await load(), loadWorker()]) {
      const attempt = async (provider, more) => call(functions, { provider, ...more });
      const refused = (words) => ({ code: 'bad-argument', message: words });
      await assert.rejects(attempt('vonnage'), refused(/`provider`.*'vonnage'.*'vonage'/s));
      await assert.rejects(attempt('Twilio'), refused(/Did you mean 'twilio'/));
      await assert.rejects(attempt('q'), refused(/There are cloudvno, vonage, /));
      await assert.rejects(attempt('acne', { catalogs: [acme] }), refused(/Did you mean 'acme'/));
      for (const provider of ['vonage', 'sip', 'http', '']) await attempt(provider);
      await attempt('acme', { catalogs: [acme] });
      functions.dispose?.();
    }
  });
}

test('the checks alone know the providers too', async () => {
  const { validateNumber } = await loadChecks();
  assert.throws(() => validateNumber('+1', { provider: 'plivvo' }), /Did you mean 'plivo'/);
});

test('catalogs given once serve every call that has none of its own', async () => {
  const functions = await load({ catalogs: [acme] });
  const title = 'The zeppelin is moored.';
  assert.equal(functions.explainError(paste).errors[0].title, title);
  assert.equal(functions.explainError(paste, { catalogs: [] }).errors[0]?.known ?? false, false);
  assert.equal(functions.lookup('zeppelin')[0].title, title);
  assert.equal(
    functions.lookup('E42', { provider: 'acme', lang: 'de' })[0].title,
    'Das Luftschiff liegt fest.',
  );
  assert.ok(functions.lookup('throttled').some(({ provider }) => provider === 'vonage'));
  for (const call of Object.values(calls)) call(functions, { provider: 'acme' });
  assert.deepEqual((await load()).lookup('zeppelin'), [], 'others do without');
  assert.equal(typeof loaded().lookup, 'function');

  const worker = loadWorker({ catalogs: [acme] });
  assert.equal((await worker.explainError(paste)).errors[0].title, title);
  assert.equal((await worker.lookup('zeppelin'))[0].title, title);
  const log = await worker.explainLog(`${paste}\n`.repeat(3));
  assert.deepEqual(
    log.groups.map(({ code, count }) => [code, count]),
    [['E42', 3]],
  );
  worker.dispose();
});

test('a language that is no tag is named', async () => {
  const { validateNumber } = await load();
  for (const lang of ['de', 'de-AT', 'en_US', 'zh-Hans-CN', '']) validateNumber('+1', { lang });
  assert.throws(() => validateNumber('+1', { lang: 'de, en' }), /`lang`.*BCP 47.*'de, en'/);
});
