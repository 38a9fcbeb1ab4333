// Prints what is shipped beside its budget, and fails where something is over:
// `make size`. A script weighs all that it pulls in, as a site would bundle it.
// Kilobytes are 1000 bytes; compressed as a static host would do it once, at
// the highest level.
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const dist = fileURLToPath(new URL('dist/', import.meta.url));

/** The files, the names that are used of a script, and the budget in bytes of the measure named. */
const budgets = [
  { file: 'checks.wasm', measure: 'brotli', budget: 400_000 },
  { file: 'explanations.wasm', measure: 'brotli', budget: 660_000 },
  { file: 'wrong-number.html', measure: 'raw', budget: 1_900_000 },
  { file: 'checks.js', names: 'load', measure: 'gzip', budget: 10_000 },
  { file: 'index.js', names: 'load, loadWorker', measure: 'brotli', budget: 12_000 },
  { file: 'element.js', measure: 'brotli', budget: 50_000 },
];

/** Returns the bytes of a file under dist; of a script, with all it imports and as far as it is used. */
export async function bytesOf(file, names) {
  if (!file.endsWith('.js')) return readFileSync(dist + file);
  const { outputFiles } = await build({
    stdin: {
      contents: names ? `export { ${names} } from './${file}';` : `export * from './${file}';`,
      resolveDir: dist,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['node:*'],
    write: false,
  });
  return outputFiles[0].contents;
}

/** Returns the sizes of some bytes, in bytes. */
export function sizesOf(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`.padStart(11);

/** Returns a line about each file, and whether all are within their budgets. */
export async function report(budgets) {
  const lines = [`${'file'.padEnd(20)}        raw       gzip     brotli   budget`];
  let isWithin = true;
  for (const { file, names, measure, budget } of budgets) {
    const size = sizesOf(await bytesOf(file, names));
    if (size[measure] > budget) isWithin = false;
    lines.push(
      `${file.padEnd(20)}${kilobytes(size.raw)}${kilobytes(size.gzip)}${kilobytes(size.brotli)}   ` +
        `${measure} ≤ ${budget / 1000} KB${size[measure] > budget ? '  OVER' : ''}`,
    );
  }
  return { lines, isWithin };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { lines, isWithin } = await report(budgets);
  console.log(lines.join('\n'));
  process.exitCode = isWithin ? 0 : 1;
}
