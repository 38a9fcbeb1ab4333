// Builds the module again, from an empty cache, and compares: the same source
// gives the same bytes. `make reproducible` runs it after a build.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'wrong-number-'));
try {
  const again = join(folder, 'wrong-number.wasm');
  const env = { ...process.env, GOCACHE: join(folder, 'cache'), GOFLAGS: '' };
  execFileSync('make', ['-s', 'wasm', `MODULE=${again}`], { cwd: root, env, stdio: 'inherit' });
  const built = readFileSync(join(root, 'web/dist/wrong-number.wasm'));
  const isSame = built.equals(readFileSync(again));
  console.log(isSame ? 'Built again: the same bytes.' : 'Built again: other bytes.');
  process.exitCode = isSame ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
