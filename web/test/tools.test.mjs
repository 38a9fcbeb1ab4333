// `make` on a machine that lacks a tool: one line says which, and nothing runs
// before it.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const where = (name) =>
  execFileSync('sh', ['-c', `command -v ${name} || true`], { encoding: 'utf8' }).trim();

/** What `make` says where the only programs are those it needs, some replaced. */
function make(replaced) {
  const folder = mkdtempSync(join(tmpdir(), 'wrong-number-'));
  try {
    for (const name of ['sh', 'make', 'env', 'dirname', 'go', 'node', 'npm', 'sha256sum']) {
      const file = join(folder, name);
      if (!(name in replaced)) {
        if (where(name)) symlinkSync(where(name), file);
      } else if (replaced[name] !== null) {
        writeFileSync(file, `#!/bin/sh\necho ${replaced[name]}\n`);
        chmodSync(file, 0o755);
      }
    }
    const env = { PATH: folder, HOME: process.env.HOME };
    const { status, stdout, stderr } = spawnSync(where('make'), ['all'], {
      cwd: root,
      env,
      encoding: 'utf8',
    });
    const said = stderr.split('\n').filter((line) => line && !line.includes('***'));
    return { status, stdout, said };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const lacking = [
  ['Go', { go: null }, /^make: Go is missing: Go 1\.\d+ or newer is needed/],
  ['Node', { node: null }, /^make: Node is missing: Node \d+\.\d+ or newer is needed/],
  ['npm', { npm: null }, /^make: npm is missing: npm \d+\.\d+ or newer is needed/],
  ['a SHA-256 program', { sha256sum: null }, /^make: sha256sum is missing: /],
  ['a new Go', { go: 'go1.19.5' }, /^make: Go 1\.19\.5 is too old: Go 1\.\d+ or newer/],
  ['a new Node', { node: 'v18.20.4', npm: '10.7.0' }, /^make: Node 18\.20\.4 is too old: Node \d+/],
  [
    'a new enough minor of Node',
    { node: 'v20.9.0', npm: '10.1.0' },
    /^make: Node 20\.9\.0 is too old/,
  ],
  ['a new npm', { npm: '6.14.18' }, /^make: npm 6\.14\.18 is too old/],
];

for (const [name, replaced, line] of lacking) {
  test(`make without ${name} says so in one line, and builds nothing`, () => {
    const { status, stdout, said } = make(replaced);
    assert.notEqual(status, 0);
    assert.equal(said.length, 1, said.join('\n'));
    assert.match(said[0], line);
    assert.equal(stdout, '');
  });
}

test('make without several tools names each of them', () => {
  const { said } = make({ go: null, node: null, npm: null });
  assert.deepEqual(
    said.map((line) => line.match(/make: (\w+) is missing/)?.[1]),
    ['Go', 'Node', 'npm'],
  );
});

test('versions that are newer or just enough are fine', () => {
  const replaced = { go: 'go2.0', node: 'v20.16.0', npm: '12.0.0' };
  const folder = mkdtempSync(join(tmpdir(), 'wrong-number-'));
  try {
    for (const [name, says] of Object.entries(replaced)) {
      writeFileSync(join(folder, name), `#!/bin/sh\necho ${says}\n`, { mode: 0o755 });
    }
    const PATH = `${folder}:${process.env.PATH}`;
    const args = ['web/check-tools.sh', 'go', 'node', 'npm', 'sha256'];
    const { status, stderr } = spawnSync('sh', args, {
      cwd: root,
      env: { ...process.env, PATH },
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    assert.equal(status, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
