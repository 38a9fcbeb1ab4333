// Everything that can be wrong with the module on its way, and the sentence
// that each mistake is answered with.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { load as loadChecks } from '../dist/checks.js';
import { load, WrongNumberError } from '../dist/index.js';
import { load as loadInline } from '../dist/inline.js';
import { checksBytes, checksFile, explanationsBytes } from './module.mjs';

/** A server that is right under one path and wrong under the others. */
const answers = {
  '/right.wasm': [200, 'application/wasm', checksBytes],
  '/parameters.wasm': [200, 'Application/WASM; charset=binary', checksBytes],
  '/octets.wasm': [200, 'application/octet-stream', checksBytes],
  '/page.wasm': [200, 'text/html', '<!doctype html><title>App</title>'],
  '/empty.wasm': [200, 'application/octet-stream', ''],
  '/half.wasm': [200, 'application/wasm', checksBytes.subarray(0, checksBytes.length >> 1)],
  '/half-octets.wasm': [200, 'text/plain', checksBytes.subarray(0, checksBytes.length >> 1)],
  '/three.wasm': [200, 'text/plain', checksBytes.subarray(0, 3)],
  // A module, but not ours: `(module (func (export "abi_version")))` without a result.
  '/other.wasm': [200, 'application/wasm', Buffer.from('0061736d01000000', 'hex')],
};
let server;
let origin;
const asked = [];

before(async () => {
  server = createServer((request, response) => {
    asked.push(request.url);
    const [status, type, body] = answers[request.url.split('?')[0]] ?? [
      404,
      'text/plain',
      'not here',
    ];
    if (request.url === '/broken.wasm') {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': 1000 });
      response.write('\0asm');
      response.destroy();
      return;
    }
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});

after(() => server.close());

async function works(checks) {
  const { validateNumber } = await load({ checks });
  assert.equal(validateNumber('+14155552671').sendable, true);
}

/** Asserts that loading fails with a code, and with a message that says so. */
async function fails(checks, code, ...words) {
  await assert.rejects(load({ checks }), (error) => {
    assert(error instanceof WrongNumberError, String(error));
    assert.equal(error.code, code, error.message);
    for (const word of words) assert.match(error.message, word);
    return true;
  });
}

test('every kind of source', async () => {
  await works(checksFile);
  await works(checksFile.href);
  await works(new Uint8Array(checksBytes));
  await works(new Uint8Array(checksBytes).buffer);
  await works(gzipSync(checksBytes));
  await works(new WebAssembly.Module(checksBytes));
  await works(new URL(`${origin}/right.wasm`));
  await works(`${origin}/parameters.wasm`);
  await works(`${origin}/octets.wasm`);
  await works(await fetch(`${origin}/right.wasm`));
  await works(fetch(`${origin}/right.wasm`));
});

test('the module inside: no file, no address', async () => {
  const { validateNumber } = await loadInline();
  assert.equal(validateNumber('+14155552671').sendable, true);
});

test('not there', async () => {
  await fails(`${origin}/missing.wasm`, 'unreachable', /HTTP 404/, /missing\.wasm/, /inline\.js/);
  await fails(new URL('./missing.wasm', checksFile), 'unreachable', /ENOENT/, /missing\.wasm/);
  await fails('http://127.0.0.1:1/x.wasm', 'unreachable', /127\.0\.0\.1:1/, /connect-src/);
  await fails(`${origin}/broken.wasm`, 'unreachable', /broken\.wasm/);
});

test('not WebAssembly', async () => {
  await fails(`${origin}/page.wasm`, 'wrong-type', /page\.wasm/, /web page/, /text\/html/);
  await fails(`${origin}/empty.wasm`, 'wrong-type', /nothing/);
  await fails(new Uint8Array([1, 2, 3, 4, 5]), 'wrong-type', /something else/);
});

test('not all of it', async () => {
  await fails(`${origin}/half.wasm`, 'cut-short', /half\.wasm/, /again as binary/);
  await fails(`${origin}/half-octets.wasm`, 'cut-short');
  await fails(`${origin}/three.wasm`, 'cut-short');
  await fails(gzipSync(checksBytes).subarray(0, 1000), 'cut-short');
});

test('of another release', async () => {
  await fails(`${origin}/other.wasm`, 'version-mismatch', /one build/);
});

// Left as linked, all is in the first module, and the second is empty.
const isPlain = explanationsBytes.length < 100;

test(
  'the second module has the same failures, when it is loaded and not later',
  { skip: isPlain },
  async () => {
    const failing = {
      '/nowhere.wasm': 'unreachable',
      '/page.wasm': 'wrong-type',
      '/half.wasm': 'cut-short',
      '/other.wasm': 'version-mismatch',
      // The first in the place of the second.
      '/right.wasm': 'version-mismatch',
    };
    for (const [path, code] of Object.entries(failing)) {
      await assert.rejects(load({ explanations: origin + path }), {
        name: 'WrongNumberError',
        code,
      });
    }
  },
);

test('explanations of another build of the same interface', { skip: isPlain }, async () => {
  const explanations = Uint8Array.from(explanationsBytes);
  const mark = Buffer.from(explanations.buffer).indexOf('table-') + 'table-'.length;
  explanations[mark] ^= 1; // one hexadecimal digit for another
  await assert.rejects(load({ explanations }), {
    name: 'WrongNumberError',
    code: 'version-mismatch',
    message: /two builds.*Take both files from one build/,
  });
});

test('both modules handed in as compiled: nothing is compiled again', async () => {
  const compiled = await Promise.all([checksBytes, explanationsBytes].map(WebAssembly.compile));
  const { compile, compileStreaming } = WebAssembly;
  try {
    WebAssembly.compile = WebAssembly.compileStreaming = () => assert.fail('compiled');
    const [checks, explanations] = compiled;
    const { explainError } = await load({ checks, explanations });
    assert.equal(explainError('{"error":{"code":"unsubscribed"}}').errors[0].known, true);
  } finally {
    Object.assign(WebAssembly, { compile, compileStreaming });
  }
});

test('the checks alone: their functions, and one module', async () => {
  asked.length = 0;
  const functions = await loadChecks({ checks: `${origin}/right.wasm?checks` });
  assert.deepEqual(asked, ['/right.wasm?checks']);
  assert.deepEqual(Object.keys(functions).sort(), [
    'preflight',
    'validateMessage',
    'validateNumber',
    'validateNumbers',
  ]);
  assert.equal(functions.validateNumber('+14155552671').sendable, true);
  await assert.rejects(loadChecks({ checks: `${origin}/nowhere.wasm` }), { code: 'unreachable' });
  await assert.rejects(loadChecks({ signal: AbortSignal.abort() }), { code: 'aborted' });
});

test('what checks.js and index.js both load is fetched once', async () => {
  asked.length = 0;
  const checks = `${origin}/right.wasm?both`;
  const [alone, all] = await Promise.all([loadChecks({ checks }), load({ checks })]);
  assert.deepEqual(asked, ['/right.wasm?both']);
  assert.deepEqual(alone.validateNumber('+1'), all.validateNumber('+1'));
});

test('no bytes at all', async () => {
  await fails(42, 'bad-argument', /ArrayBuffer/);
  await fails({}, 'bad-argument');
});

test('a failed load can be tried again', async () => {
  const late = `${origin}/late.wasm`;
  await fails(late, 'unreachable');
  answers['/late.wasm'] = answers['/right.wasm'];
  await works(late);
});

test('an aborted load leaves the others waiting', async () => {
  const checks = `${origin}/right.wasm?shared`;
  const controller = new AbortController();
  const mine = load({ checks, signal: controller.signal });
  const other = load({ checks });
  controller.abort();
  await assert.rejects(mine, { code: 'aborted' });
  assert.equal((await other).validateNumber('+14155552671').valid, true);
  await assert.rejects(load({ checks, signal: AbortSignal.abort() }), { code: 'aborted' });
});

test('no WebAssembly', async () => {
  const { WebAssembly: real } = globalThis;
  try {
    delete globalThis.WebAssembly;
    await fails(new URL('?none', pathToFileURL('/x')), 'no-webassembly', /Lockdown Mode/);
  } finally {
    globalThis.WebAssembly = real;
  }
});

// The engines' own words, which are all that tells a policy from a bad module.
test('blocked by a policy', async () => {
  const { compile } = WebAssembly;
  const sayings = [
    "WebAssembly.compile(): Compiling or instantiating WebAssembly module violates the following Content Security policy directive because neither 'wasm-eval' nor 'unsafe-eval' is an allowed source",
    'call to WebAssembly.compile() blocked by CSP',
    'WebAssembly.compile(): Wasm code generation disallowed by embedder',
    "Refused to create a WebAssembly object because 'unsafe-eval' or 'wasm-unsafe-eval' is not an allowed source of script",
  ];
  try {
    for (const saying of sayings) {
      WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError(saying));
      const cure = saying.includes('embedder')
        ? /load\({ checks, explanations }\)/
        : /'wasm-unsafe-eval'/;
      await fails(new Uint8Array(checksBytes), 'blocked-by-policy', cure);
    }
  } finally {
    WebAssembly.compile = compile;
  }
});
