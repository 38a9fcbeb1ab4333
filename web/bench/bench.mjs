// `make bench`: measures the budgets, and the packages that people use today
// beside ours, in one headless Chromium; writes RESULTS.md and prints it.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Installs the peers, unless they are there as locked. */
function installPeers() {
  const installed = join(here, 'node_modules/.package-lock.json');
  const locked = join(here, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}

installPeers();
const { measure } = await import('./measure.mjs');
const { render } = await import('./table.mjs');

const results = await measure((text) => process.stderr.write(`${text}\n`));
const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const table = await format(render(results, dependencies), { parser: 'markdown' });
writeFileSync(join(here, 'RESULTS.md'), table);
console.log(table);
console.error('README.md quotes this: `make generate` takes it over.');
