// Prints what is shipped beside its budget: `make size`. Kilobytes are 1000
// bytes; compressed as a static host would do it once, at the highest level.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The files, and the budget in bytes of the measure named. */
const budgets = [
  { file: 'wrong-number.wasm', measure: 'brotli', budget: 680_000 },
  { file: 'wrong-number.html', measure: 'raw', budget: 1_300_000 },
  { file: 'index.js', measure: 'brotli', budget: 12_000 },
  { file: 'element.js', measure: 'brotli', budget: 50_000 },
];

/** Returns the sizes of a file under dist, in bytes. */
export function sizes(file) {
  const bytes = readFileSync(new URL(`dist/${file}`, import.meta.url));
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

console.log(`${'file'.padEnd(20)}        raw       gzip     brotli   budget`);
let over = 0;
for (const { file, measure, budget } of budgets) {
  const size = sizes(file);
  const verdict = size[measure] <= budget ? '' : '  OVER';
  if (verdict) over++;
  console.log(
    `${file.padEnd(20)}${kilobytes(size.raw)}${kilobytes(size.gzip)}${kilobytes(size.brotli)}   ` +
      `${measure} ≤ ${budget / 1000} KB${verdict}`,
  );
}
process.exitCode = over ? 1 : 0;
