// The package as others see it: its entries, its types, its side effects.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { noticesOf } from '../notices.mjs';
import packageJSON from '../package.json' with { type: 'json' };

const web = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => `${web}node_modules/.bin/${name}`;
const run = (name, ...args) => {
  const { status, stdout, stderr } = spawnSync(bin(name), args, { cwd: web, encoding: 'utf8' });
  return { status, output: stdout + stderr };
};

test('every export is there, types first', () => {
  const check = (entry, target) => {
    if (typeof target === 'string')
      return assert.ok(existsSync(web + target), `${entry}: ${target}`);
    const [first, ...others] = Object.keys(target);
    const isNested = typeof target[first] === 'object';
    if (!isNested) assert.equal(first, 'types', entry);
    for (const condition of [first, ...others]) check(`${entry} ${condition}`, target[condition]);
  };
  for (const [entry, target] of Object.entries(packageJSON.exports)) check(entry, target);
});

test('what does not read exports finds the same scripts by their aliases', () => {
  const scripts = Object.entries(packageJSON.exports).filter(([entry]) => entry.endsWith('.js'));
  const webs = scripts.map(([entry, { default: web }]) => [entry, web.default ?? web]);
  assert.deepEqual(packageJSON.alias, Object.fromEntries(webs));
});

test('it can be required, and answers', async () => {
  const code = `
    const { load, loadWorker, WrongNumberError } = require('wrong-number');
    const checks = require('wrong-number/checks.js');
    Promise.all([load(), checks.load(), loadWorker().validateNumber('+14155552671')])
      .then(([all, some, report]) => {
        const { errors } = all.explainError('{"error":{"code":"message_too_long"}}');
        console.log(errors[0].code, some.validateNumber('+14155552671').sendable, report.sendable);
        try { all.validateNumber(1) } catch (error) { console.log(error instanceof WrongNumberError) }
      });`;
  const args = ['--input-type=commonjs', '--eval', code];
  const said = execFileSync(process.execPath, args, { cwd: web, encoding: 'utf8' });
  assert.equal(said, 'message_too_long true true\ntrue\n');
});

test('publint finds nothing', () => {
  const { status, output } = run('publint', 'run', '--strict');
  assert.equal(status, 0, output);
});

test('arethetypeswrong finds nothing', () => {
  // The modules are no scripts and have no types.
  const excluded = ['--exclude-entrypoints', 'checks.wasm', 'explanations.wasm'];
  // What is not for `require` says so.
  const more = ['--ignore-rules', 'cjs-resolves-to-esm', ...excluded];
  const { status, output } = run('attw', '--pack', '.', '--profile', 'node16', ...more);
  assert.equal(status, 0, output);
});

test('the types say what they should, and refuse what they should', () => {
  const { status, output } = run('tsc', '-p', 'tsconfig.test.json');
  assert.equal(status, 0, output);
});

test('the types need neither the DOM nor Node, by `import` and by `require`', () => {
  const { status, output } = run('tsc', '-p', 'test/types/without-dom/tsconfig.json');
  assert.equal(status, 0, output);
});

test('importing on a server neither throws nor fetches nor registers', () => {
  const code = `
    globalThis.fetch = () => { throw new Error('fetched'); };
    for (const entry of ['checks', 'index', 'element', 'define', 'inline', 'node/index', 'node/checks']) await import('./dist/' + entry + '.js');
    if (globalThis.customElements?.get('wrong-number')) throw new Error('registered');
    console.log('quiet');`;
  const args = ['--input-type=module', '--eval', code];
  assert.equal(execFileSync(process.execPath, args, { cwd: web, encoding: 'utf8' }), 'quiet\n');
});

/** The scripts that an entry pulls in, itself among them. */
function pulledIn(entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const source = readFileSync(`${web}dist/${entry}`, 'utf8');
  for (const [, path] of source.matchAll(/\b(?:import|from|import\()\s*["']\.\/([^"']+)["']/g)) {
    pulledIn(path, seen);
  }
  return seen;
}

test('an entry is one file, beside the entries that it builds on', () => {
  const files = {
    'checks.js': ['checks.js'],
    'index.js': ['checks.js', 'index.js'],
    'inline.js': ['checks.js', 'inline-module.js', 'inline.js'],
    'element.js': ['checks.js', 'element.js', 'index.js'],
    'define.js': ['checks.js', 'define.js', 'element.js', 'index.js'],
    'react.js': ['checks.js', 'define.js', 'element.js', 'index.js', 'react.js'],
    'frame.js': ['frame.js'],
    'standalone.js': ['standalone.js'],
    'cli.js': ['checks.js', 'cli.js', 'index.js'],
  };
  for (const [entry, want] of Object.entries(files)) {
    assert.deepEqual([...pulledIn(entry)].sort(), want, entry);
  }
});

test('a page that uses two entries has nothing twice', () => {
  const inputs = (file) =>
    JSON.parse(readFileSync(`${web}dist/${file}.map`, 'utf8')).sources.map((path) =>
      path.replace(/^.*\bsrc\//, ''),
    );
  for (const entry of ['define.js', 'react.js', 'cli.js', 'inline.js']) {
    const scripts = [...pulledIn(entry)].filter((file) => file !== 'inline-module.js');
    const all = scripts.flatMap(inputs);
    assert.deepEqual(all, [...new Set(all)], entry);
  }
});

test('every script has a source map with its sources', () => {
  for (const entry of [
    'checks',
    'index',
    'inline',
    'element',
    'define',
    'define-inline',
    'react',
    'node/index',
    'workerd/index',
    'frame',
    'standalone',
    'worker',
  ]) {
    const script = readFileSync(`${web}dist/${entry}.js`, 'utf8');
    const name = entry.split('/').pop();
    assert.ok(script.endsWith(`//# sourceMappingURL=${name}.js.map\n`), entry);
    const { sources, sourcesContent } = JSON.parse(
      readFileSync(`${web}dist/${entry}.js.map`, 'utf8'),
    );
    assert.ok(sources.length > 0, entry);
    for (const [i, source] of sources.entries()) assert.ok(sourcesContent[i], source);
  }
});

test('what is packed is what is exported: no sources, no tests', () => {
  const args = ['pack', '--dry-run', '--json'];
  const [{ files, size, unpackedSize }] = JSON.parse(
    execFileSync('npm', args, { cwd: web, encoding: 'utf8' }),
  );
  for (const { path } of files) {
    assert.match(path, /^(dist\/|package\.json$|README|LICENSE)/);
    assert.doesNotMatch(path, /\.test\.|linked|overlay|^dist\/(modules|page\.js|wrong-number)/);
  }
  // The modules as files, and once more inside a script: the page is written by a command.
  assert.ok(size < 3_900_000, `packed: ${size} bytes`);
  assert.ok(unpackedSize < 10_400_000, `unpacked: ${unpackedSize} bytes`);
  const paths = files.map(({ path }) => path);
  for (const path of ['README.md', 'dist/CHANGELOG.md', 'dist/THIRD-PARTY-NOTICES.txt']) {
    assert.ok(paths.includes(path), path);
  }
});

/** Works of others that are shipped, and who has the copyright. */
const works = {
  '@lit/reactive-element': 'Copyright (c) 2017 Google LLC',
  Go: 'Copyright 2009 The Go Authors',
  libphonenumber: 'Copyright (C) 2009 The Libphonenumber Authors',
  lit: 'Copyright (c) 2017 Google LLC',
  'lit-element': 'Copyright (c) 2017 Google LLC',
  'lit-html': 'Copyright (c) 2017 Google LLC',
};

test('the notices of all works of others are shipped, in a file and in the page', () => {
  const notices = readFileSync(`${web}dist/THIRD-PARTY-NOTICES.txt`, 'utf8');
  const sections = notices.split(/^-{80}\n/m).slice(1);
  const named = sections.map((section) => /^[^\s,]+/.exec(section)[0]);
  assert.deepEqual(named.sort(), Object.keys(works).sort());
  for (const section of sections) {
    assert.ok(section.includes(works[/^[^\s,]+/.exec(section)[0]]), section);
    assert.match(section, /AS IS/);
  }
  const page = readFileSync(`${web}dist/wrong-number.html`, 'utf8');
  assert.ok(page.includes(notices.replaceAll('&', '&amp;').replaceAll('<', '&lt;')));
});

test('a work without a licence is not shipped', () => {
  const input = 'node_modules/nowhere/index.js';
  const folder = mkdtempSync(join(tmpdir(), 'wrong-number-'));
  try {
    mkdirSync(join(folder, 'web/node_modules/nowhere'), { recursive: true });
    writeFileSync(join(folder, 'web/node_modules/nowhere/package.json'), '{"version":"1.0.0"}');
    assert.throws(() => noticesOf(folder, [input]), /nowhere 1\.0\.0 is shipped, but no licence/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the text of the licence of Go is that of the Go at hand', (t) => {
  const root = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim();
  if (!existsSync(`${root}/LICENSE`)) return t.skip(`there is no ${root}/LICENSE`);
  const ours = readFileSync(`${web}licences/go.txt`, 'utf8');
  assert.equal(ours, readFileSync(`${root}/LICENSE`, 'utf8'));
});

test('the reference has every name that an entry exports', () => {
  const reference = readFileSync(`${web}dist/API.md`, 'utf8');
  for (const entry of ['index', 'checks', 'element', 'react', 'frame']) {
    const declared = readFileSync(`${web}dist/${entry}.d.ts`, 'utf8');
    for (const [, name] of declared.matchAll(/^export (?:declare )?\w+ (\w+)/gm)) {
      if (name === 'type') continue;
      assert.match(reference, new RegExp(`^### ${name}$`, 'm'), `${entry}: ${name}`);
    }
  }
  for (const name of ['NumberReport', 'WrongNumberError', 'WorkerClient', 'useWrongNumber']) {
    assert.match(reference, new RegExp(`^### ${name}\n\n\\w`, 'm'), name);
  }
});

test('declarations keep their comments', () => {
  const types = readFileSync(`${web}dist/types.d.ts`, 'utf8');
  assert.match(types, /\/\*\* The input, unchanged\. \*\//);
});

test('the lock file names no address', () => {
  const lock = readFileSync(`${web}package-lock.json`, 'utf8');
  assert.doesNotMatch(lock, /"resolved"/);
});
