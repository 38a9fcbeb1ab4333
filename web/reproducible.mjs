// Builds the modules again, from an empty cache, and compares: the same source
// gives the same bytes. `make reproducible` runs it after a build.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'wrong-number-'));
try {
  const env = { ...process.env, GOCACHE: join(folder, 'cache'), GOFLAGS: '' };
  execFileSync('make', ['-s', 'wasm', `DIST=${folder}`], { cwd: root, env, stdio: 'inherit' });
  const isSame = ['checks.wasm', 'explanations.wasm'].every((file) =>
    readFileSync(join(root, 'web/dist', file)).equals(readFileSync(join(folder, file))),
  );
  console.log(isSame ? 'Built again: the same bytes.' : 'Built again: other bytes.');
  process.exitCode = isSame ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
