// Bundles every subject as a site would ship it, and the scripts of the bench.

import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** Bundles one script; `contents` is its text, or `entry` its file. */
async function bundle({ entry, contents }) {
  const { outputFiles } = await build({
    ...(entry ? { entryPoints: [entry] } : { stdin: { contents, resolveDir: here } }),
    absWorkingDir: here,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    logLevel: 'error',
  });
  return Buffer.from(outputFiles[0].contents);
}

/** What a site needs of a package for the job of the bench, and no more. */
const shipped = {
  'wrong-number': `export { load } from '../dist/index.js';`,
  'libphonenumber-js': `export { parsePhoneNumberFromString } from 'libphonenumber-js/max';`,
  'google-libphonenumber': `export { PhoneNumberFormat, PhoneNumberUtil } from 'google-libphonenumber';`,
  'awesome-phonenumber': `export { parsePhoneNumber } from 'awesome-phonenumber';`,
  'split-sms': `export { split } from 'split-sms';`,
  'sms-segments-calculator': `export { SegmentedMessage } from 'sms-segments-calculator';`,
};

export const subjects = Object.keys(shipped);

/** Those that answer about numbers. */
export const numberSubjects = subjects.slice(0, 4);

/** What somebody may have to wait for on a first visit; of ours, two ways. */
export const visitors = ['wrong-number-checks', ...numberSubjects];

const brotliParams = (bytes) => ({
  [constants.BROTLI_PARAM_QUALITY]: 11,
  [constants.BROTLI_PARAM_LGWIN]: 24,
  [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
});

/** The octets of a file, as they are and compressed once, at the highest level. */
export function sizes(...files) {
  const sum = (of) => files.reduce((total, bytes) => total + of(bytes).length, 0);
  return {
    raw: sum((bytes) => bytes),
    gzip: sum((bytes) => gzipSync(bytes, { level: 9 })),
    brotli: sum((bytes) => brotliCompressSync(bytes, { params: brotliParams(bytes) })),
  };
}

const mediaTypes = { js: 'text/javascript', wasm: 'application/wasm' };

/** A file as a host serves it that compresses once and lets browsers keep what it serves. */
function served(name, bytes) {
  return {
    type: mediaTypes[name.split('.').pop()],
    headers: { 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' },
    body: brotliCompressSync(bytes, { params: brotliParams(bytes) }),
  };
}

/** A site for each of the visitors: a page that asks for one answer, and its files. */
async function bundleSite() {
  const site = {};
  for (const name of ['checks.wasm', 'explanations.wasm']) {
    site[`/visit/${name}`] = served(name, readFileSync(dist + name));
  }
  for (const name of visitors) {
    const contents = `
      import * as subject from './subjects/${name}.mjs';
      await subject.start?.();
      if (!subject.isValid(subject.number('+442079460018'))) throw new Error('not valid');
      globalThis.answered = performance.now();`;
    site[`/visit/${name}.js`] = served('.js', await bundle({ contents }));
    site[`/visit/${name}`] = {
      type: 'text/html; charset=utf-8',
      body: `<!doctype html><meta charset="utf-8"><title>visit</title><link rel="icon" href="data:,"><script type="module" src="${name}.js"></script>`,
    };
  }
  return site;
}

/** Reads and bundles all there is: files by their path on the server, and sizes. */
export async function bundleAll() {
  const checks = readFileSync(`${dist}checks.wasm`);
  const explanations = readFileSync(`${dist}explanations.wasm`);
  const files = {
    '/checks.wasm': checks,
    '/explanations.wasm': explanations,
    '/worker.js': readFileSync(`${dist}worker.js`),
    '/page.js': await bundle({ entry: 'page.mjs' }),
    '/first.js': await bundle({ entry: 'first.mjs' }),
    '/stuck.js': await bundle({ entry: 'stuck.mjs' }),
  };
  for (const name of numberSubjects) {
    files[`/${name}.js`] = await bundle({ entry: `subjects/${name}.mjs` });
  }
  const shippedSizes = {};
  for (const name of subjects) {
    const script = await bundle({ contents: shipped[name] });
    shippedSizes[name] =
      name === 'wrong-number' ? sizes(script, checks, explanations) : sizes(script);
  }
  return {
    files,
    site: await bundleSite(),
    sizes: shippedSizes,
    module: sizes(checks, explanations),
    page: { raw: statSync(`${dist}wrong-number.html`).size },
  };
}
