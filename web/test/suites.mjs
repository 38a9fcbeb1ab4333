// Runs the suites named, each to its end whatever the others say, and sums up
// what failed: `node suites.mjs test-go test-web`. All is built before.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** How Go and Node begin the line that names a test that failed. */
const failure =
  /^\s*(?:--- FAIL: |FAIL\t|not ok \d+ - |✖ (?!failing tests))(.*?)(?: \([\d.]+m?s\))?$/;

/** The names of the tests that failed, from the lines of a suite; each once. */
export function failuresIn(lines) {
  const names = lines.map((line) => failure.exec(line)?.[1]);
  return [...new Set(names.filter(Boolean))];
}

function run(program, args) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['inherit', 'pipe', 'pipe'] });
    const lines = [];
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      createInterface({ input: from }).on('line', (line) => {
        to.write(`${line}\n`);
        lines.push(line);
      });
    }
    child.on('close', (status) => resolve({ status, lines }));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const summary = [];
  for (const suite of process.argv.slice(2)) {
    const from = Date.now();
    const args = ['--no-print-directory', '-o', 'all', '-o', 'browsers', suite];
    const { status, lines } = await run(process.env.MAKE ?? 'make', args);
    const seconds = Math.round((Date.now() - from) / 1000);
    summary.push(`${status === 0 ? 'passed' : 'FAILED'}  ${suite} (${seconds} s)`);
    if (status === 0) continue;
    process.exitCode = 1;
    for (const name of failuresIn(lines)) summary.push(`          ${name}`);
  }
  console.log(`\n${summary.join('\n')}`);
}
