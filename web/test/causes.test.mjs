// What an environment lacks or forbids, and the error that names it: each in a process
// of its own, from which the thing is taken before the package is loaded. A file that is
// whole is never called damaged.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const web = fileURLToPath(new URL('..', import.meta.url));

/** What a process says: the code and the message of the error, or that there was none. */
function say({ entry = 'index', take = '', ask = 'load()', flags = [] }) {
  const script = `
    ${take};
    const { load, loadWorker } = await import('${web}dist/${entry}.js');
    try { await (${ask}); console.log('fine'); }
    catch (error) { console.log(error.name, error.code, error.message); }
    process.exit();`;
  const args = [...flags, '--no-warnings', '--input-type=module', '--eval', script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: web, encoding: 'utf8' });
  return stdout.trim() || stderr;
}

// The web's own script, as in a browser: what only Node has is hidden from it.
const asBrowser = 'process.getBuiltinModule = undefined';
const gzipped = `load({ checks: (await import('node:zlib')).gzipSync((await import('node:fs')).readFileSync('${web}dist/checks.wasm')) })`;
const raw = `(await import('node:fs')).readFileSync('${web}dist/checks.wasm')`;
const failing = (words) =>
  `WebAssembly.compile = WebAssembly.compileStreaming = () => Promise.reject(${words})`;
const asCompiled = `load({ checks: ${raw} })`;
const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission';

const rows = [
  {
    what: 'no WebAssembly',
    take: 'delete globalThis.WebAssembly',
    says: /no-webassembly .*There is no WebAssembly/,
  },
  { what: 'no WebAssembly in the engine', flags: ['--jitless'], says: /no-webassembly/ },
  {
    what: 'no generation of code',
    take: failing(`new WebAssembly.CompileError('Wasm code generation disallowed by embedder')`),
    ask: asCompiled,
    says: /blocked-by-policy .*load\({ checks, explanations }\)/,
  },
  {
    what: 'a policy of the page',
    take: failing(`new WebAssembly.CompileError('violates the Content Security policy')`),
    ask: asCompiled,
    says: /blocked-by-policy .*'wasm-unsafe-eval'/,
  },
  {
    what: 'no memory to compile',
    take: failing(`new RangeError('WebAssembly.compile(): Out of memory')`),
    ask: asCompiled,
    says: /no-memory .*not enough memory/,
  },
  {
    what: 'no memory to start',
    take: `WebAssembly.Instance = class { constructor() { throw new RangeError('Cannot allocate Wasm memory') } }`,
    says: /no-memory .*not enough memory/,
  },
  {
    what: 'a connection that breaks off',
    take: failing(`new TypeError('network error')`),
    ask: `load({ checks: new Response(${raw}, { headers: { 'content-type': 'application/wasm' } }) })`,
    says: /unreachable .*network error/,
  },
  {
    what: 'no TextDecoder',
    entry: 'checks',
    // Node makes its own Response late, and with it.
    take: `void Response; ${asBrowser}; delete globalThis.TextDecoder`,
    ask: asCompiled,
    says: /no-textdecoder .*TextDecoder/,
  },
  ...['DecompressionStream', 'Response'].map((name) => ({
    what: `no ${name}`,
    take: `${asBrowser}; delete globalThis.${name}`,
    ask: gzipped,
    says: /unreachable .*nothing here to unpack gzip/,
  })),
  {
    what: 'no worker of any kind',
    take: `${asBrowser}; delete globalThis.Worker`,
    ask: "loadWorker().validateNumber('+1')",
    says: /no-worker .*Use load\(\)/,
  },
  {
    what: 'no classic worker',
    take: `${asBrowser}; globalThis.Worker = class { constructor() { throw new DOMException('Classic workers are not supported.', 'NotSupportedError') } }`,
    ask: "loadWorker().validateNumber('+1')",
    says: /no-worker .*classic script/,
  },
  {
    what: 'a process that may not start workers',
    entry: 'node/index',
    flags: [permission, '--allow-fs-read=*'],
    ask: "loadWorker().validateNumber('+1')",
    says: /blocked-by-policy .*--allow-worker.*load\(\)/,
  },
  {
    what: 'a module that may not be read',
    entry: 'node/index',
    ask: `(process.getBuiltinModule('node:fs').promises.readFile = () =>
      Promise.reject(Object.assign(new Error('restricted'), { code: 'ERR_ACCESS_DENIED' })), load())`,
    says: /blocked-by-policy .*--allow-fs-read.*inline\.js/,
  },
  {
    what: 'files that may not be looked for, as in Deno',
    entry: 'node/index',
    take: `const fs = process.getBuiltinModule('node:fs'); fs.existsSync = () => { throw Object.assign(new Error('Requires read access'), { name: 'NotCapable' }) }`,
    says: /fine/,
  },
];

for (const { what, says, ...how } of rows) {
  test(what, () => {
    const said = say(how);
    assert.match(said, says);
    if (said !== 'fine') assert.match(said, /^WrongNumberError /);
    assert.doesNotMatch(said, /damaged/);
  });
}
