// The worker client: the same answers as promises, and no promise that hangs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load, loadWorker, WrongNumberError } from '../dist/index.js';
import { loadWorker as loadInlineWorker } from '../dist/inline.js';
import { trapping } from './module.mjs';

const throttled = '{"type":"https://developer.vonage.com/api-errors#throttled","title":"Slow"}';

test('the same answers as without a worker', async () => {
  const direct = await load();
  const client = loadWorker();
  const draft = { to: '+4915112345678', from: 'ACME', text: 'Hi', provider: 'vonage' };
  const lang = 'de';
  assert.deepEqual(
    await client.validateNumber('0151 1', { lang }),
    direct.validateNumber('0151 1', { lang }),
  );
  assert.deepEqual(await client.validateMessage('“Hi”'), direct.validateMessage('“Hi”'));
  assert.deepEqual(await client.explainError(throttled), direct.explainError(throttled));
  assert.deepEqual(await client.preflight(draft), direct.preflight(draft));
  assert.deepEqual(await client.lookup('throttled'), direct.lookup('throttled'));
  assert.deepEqual(await client.about(), direct.about);
  const { at: _, ...columns } = direct.validateNumbers(['+4915112345678', '1']);
  assert.deepEqual(await client.validateNumbers(['+4915112345678', '1']), columns);
  client.dispose();
});

test('the worker inside: no file, no address', async () => {
  const client = loadInlineWorker();
  assert.equal((await client.validateNumber('+14155552671')).sendable, true);
  client.dispose();
});

test('errors arrive with their code', async () => {
  const client = loadWorker();
  await assert.rejects(client.validateNumber(5), (error) => {
    assert(error instanceof WrongNumberError);
    assert.equal(error.code, 'bad-argument');
    return true;
  });
  await assert.rejects(client.validateNumber('1', { extra: () => 1 }), { code: 'bad-argument' });
  client.dispose();
});

test('a module that cannot be loaded rejects every call, and is tried again', async () => {
  const client = loadWorker({ checks: new URL('file:///nowhere.wasm') });
  await assert.rejects(client.validateNumber('1'), { code: 'unreachable' });
  await assert.rejects(client.lookup('1'), { code: 'unreachable' });
  client.dispose();
});

test('a trap in the worker is survived there', async () => {
  const client = loadWorker({ checks: trapping('validate_message') });
  await assert.rejects(client.validateMessage('1'), { code: 'trapped' });
  assert.equal((await client.validateNumber('+14155552671')).valid, true);
  client.dispose();
});

test('a signal rejects at once, before and after the call', async () => {
  const client = loadWorker();
  await assert.rejects(client.lookup('x', { signal: AbortSignal.abort() }), { code: 'aborted' });
  const controller = new AbortController();
  const call = client.lookup('throttled', { signal: controller.signal });
  controller.abort(new Error('changed my mind'));
  await assert.rejects(
    call,
    (error) => error.code === 'aborted' && /mind/.test(error.cause.message),
  );
  assert.ok((await client.lookup('throttled')).length > 0);
  client.dispose();
});

test('dispose() rejects what is pending, and later calls; twice is once', async () => {
  const client = loadWorker();
  const other = loadWorker();
  const pending = client.lookup('throttled');
  client.dispose();
  client.dispose();
  await assert.rejects(pending, { code: 'aborted' });
  await assert.rejects(client.about(), { code: 'disposed' });
  // The other client shares the worker, which lives on.
  assert.ok((await other.lookup('throttled')).length > 0);
  other.dispose();
});

/** A worker that does what a test wants: answers nothing until told to. */
class FakeWorker extends EventTarget {
  static made = [];
  requests = [];
  isTerminated = false;
  constructor() {
    super();
    FakeWorker.made.push(this);
  }
  postMessage(request) {
    this.requests.push(request);
  }
  terminate() {
    this.isTerminated = true;
  }
  reply(data) {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
  die(type = 'error') {
    this.dispatchEvent(Object.assign(new Event(type), { message: 'out of memory' }));
  }
}

for (const event of ['error', 'messageerror']) {
  test(`a worker that dies (${event}) rejects all that is pending, and is replaced`, async () => {
    FakeWorker.made.length = 0;
    const client = loadWorker({ worker: () => new FakeWorker() });
    assert.equal(FakeWorker.made.length, 0, 'no worker before the first call');
    const calls = [client.lookup('a'), client.validateNumber('b'), client.explainLog('c')];
    const [first] = FakeWorker.made;
    assert.deepEqual(
      first.requests.map(({ kind }) => kind),
      ['start', 'call', 'call', 'log'],
    );
    first.die(event);
    for (const call of calls) await assert.rejects(call, { code: 'worker-died' });
    assert.equal(first.isTerminated, true);

    const next = client.lookup('d');
    const [, second] = FakeWorker.made;
    const { id } = second.requests.at(-1);
    // What a dead worker still says is not heard.
    first.reply({ kind: 'result', id, result: ['old'] });
    first.die();
    second.reply({ kind: 'result', id, result: ['new'] });
    assert.deepEqual(await next, ['new']);
    client.dispose();
    assert.equal(second.isTerminated, true);
  });
}

test('a worker that cannot be made rejects', async () => {
  const client = loadWorker({
    worker() {
      throw new Error('worker-src forbids it');
    },
  });
  await assert.rejects(client.lookup('a'), { code: 'blocked-by-policy' });
  client.dispose();
});

test('an aborted request is taken back from the worker', async () => {
  FakeWorker.made.length = 0;
  const client = loadWorker({ worker: () => new FakeWorker() });
  const controller = new AbortController();
  const call = client.explainLog('x', { signal: controller.signal });
  controller.abort();
  await assert.rejects(call, { code: 'aborted' });
  const [worker] = FakeWorker.made;
  const { id } = worker.requests.at(-2);
  assert.deepEqual(worker.requests.at(-1), { kind: 'abort', id });
  client.dispose();
});

test('a log: groups, progress, and a way out', async () => {
  const client = loadWorker();
  const line = `2026-01-02T03:04:05Z ERROR send failed ${throttled}\n`;
  const log = new Blob(Array.from({ length: 20_000 }, () => line));
  const steps = [];
  const report = await client.explainLog(log, { onProgress: (step) => steps.push(step) });
  assert.equal(report.octets, log.size);
  assert.equal(report.errors, 20_000);
  assert.equal(report.groups[0].code, 'throttled');
  assert.equal(report.groups[0].count, 20_000);
  assert.ok(steps.length > 1);
  assert.deepEqual(steps.at(-1), { read: log.size, total: log.size, errors: 20_000 });

  const controller = new AbortController();
  const cancelled = client.explainLog(log, {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await assert.rejects(cancelled, { code: 'aborted' });
  assert.equal((await client.explainLog(line)).errors, 1);
  client.dispose();
});

test('Node waits for an answer, and ends when there is nothing to wait for', () => {
  const code = `
    import { loadWorker } from './dist/index.js';
    const { sendable } = await loadWorker().validateNumber('+14155552671');
    console.log(sendable);`;
  const args = ['--input-type=module', '--eval', code];
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const output = execFileSync(process.execPath, args, { cwd, encoding: 'utf8', timeout: 120_000 });
  assert.equal(output, 'true\n');
});

test('two logs at once, and other calls between, have each their own answer', async () => {
  const client = loadWorker();
  const log = (code) => new Blob([`{"error":{"code":"${code}"}}\n`.repeat(60_000)]);
  const [one, two, number] = await Promise.all([
    client.explainLog(log('message_too_long')),
    client.explainLog(log('carrier_blocked')),
    client.validateNumber('+14155552671'),
  ]);
  const counts = ({ groups }) => groups.map(({ code, count }) => [code, count]);
  assert.deepEqual(counts(one), [['message_too_long', 60_000]]);
  assert.deepEqual(counts(two), [['carrier_blocked', 60_000]]);
  assert.equal(number.sendable, true);
  client.dispose();
});

test('a log that is stopped early gives what was found so far', async () => {
  const client = loadWorker();
  const stop = new AbortController();
  const log = new Blob(['{"error":{"code":"message_too_long"}}\n'.repeat(200_000)]);
  let told = 0;
  const report = await client.explainLog(log, {
    stop: stop.signal,
    onProgress: () => {
      if (++told === 1) stop.abort();
    },
  });
  assert.ok(report.errors > 0 && report.errors < 200_000, String(report.errors));
  const none = await client.explainLog(log, { stop: AbortSignal.abort() });
  assert.ok(none.errors < 200_000);
  client.dispose();
});

test('an aborted log ends alone', async () => {
  const client = loadWorker();
  const abort = new AbortController();
  const log = new Blob(['{"error":{"code":"message_too_long"}}\n'.repeat(100_000)]);
  const first = client.explainLog(log, { signal: abort.signal, onProgress: () => abort.abort() });
  const second = client.explainLog(log);
  await assert.rejects(first, { code: 'aborted' });
  assert.equal((await second).errors, 100_000);
  client.dispose();
});

test('a worker that was ended from outside rejects what it owes, and another takes its place', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  FakeWorker.made.length = 0;
  const { made } = FakeWorker;
  const client = loadWorker({ worker: () => new FakeWorker() });
  const kinds = (worker) => worker.requests.map(({ kind }) => kind);
  const call = client.validateNumber('1');
  const [worker] = made;
  t.mock.timers.tick(2000);
  assert.deepEqual(kinds(worker), ['start', 'call', 'ping']);
  // Whoever answers is alive, however long it takes.
  for (let i = 0; i < 20; i++) {
    worker.reply({ kind: 'pong' });
    t.mock.timers.tick(10_000);
  }
  const died = assert.rejects(call, { code: 'worker-died' });
  t.mock.timers.tick(14_000);
  await died;
  assert.equal(worker.isTerminated, true);
  const next = client.validateNumber('2');
  assert.equal(made.length, 2);
  made[1].reply({ kind: 'result', id: made[1].requests[1].id, result: 'answer' });
  assert.equal(await next, 'answer');
  client.dispose();
});

test('what the worker cannot read of a file, the page reads for it', async () => {
  const worker = new FakeWorker();
  const client = loadWorker({ worker: () => worker });
  const report = client.explainLog(new Blob(['0123456789']));
  await Promise.resolve();
  const { id } = worker.requests[1];
  worker.reply({ kind: 'want', id, from: 2, to: 5 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(new TextDecoder().decode(worker.requests[2].piece), '234');
  worker.reply({ kind: 'result', id, result: {} });
  await report;
  client.dispose();
});

test('a listener that throws ends nothing and is told of no more', async (t) => {
  const said = t.mock.method(console, 'error', () => {});
  const client = loadWorker();
  const log = new Blob(['{"error":{"code":"message_too_long"}}\n'.repeat(50_000)]);
  let calls = 0;
  const report = await client.explainLog(log, {
    onProgress: () => {
      calls++;
      throw new Error('mine');
    },
  });
  assert.equal(report.errors, 50_000);
  assert.equal(calls, 1);
  assert.equal(said.mock.callCount(), 1);
  client.dispose();
});
