// Builds dist/: the package by tsc, file by file, as it was written; and by
// esbuild what has to be one file: the worker, the element for a plain script
// tag, and the page. `make wasm` has put the module there before.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { buildPage } from './build-page.mjs';
import { noticesOf } from './notices.mjs';

const web = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${web}dist`;

if (!existsSync(`${dist}/wrong-number.wasm`)) {
  console.error('dist/wrong-number.wasm is missing: run `make wasm` first.');
  process.exit(1);
}

/** What every esbuild bundle has in common. */
const shared = {
  bundle: true,
  minify: true,
  target: 'es2022',
  // All notices are in one file: see notices.mjs.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  absWorkingDir: web,
};

const bin = (name) => `${web}node_modules/.bin/${name}`;

// The package. Types and comments are kept.
execFileSync(bin('tsc'), ['-p', 'tsconfig.build.json'], { cwd: web, stdio: 'inherit' });

// The worker: one classic script without imports, so that it can be an asset
// to a bundler, a file to a server, and a Blob to a page from disk.
const worker = await build({
  ...shared,
  entryPoints: ['src/worker.ts'],
  format: 'iife',
  write: false,
});
const workerSource = worker.outputFiles[0].text;
writeFileSync(`${dist}/worker.js`, workerSource);

// Module and worker inside a script, for `./inline.js`.
const wasm = readFileSync(`${dist}/wrong-number.wasm`);
const inlined = { wasm: gzipSync(wasm, { level: 9 }).toString('base64'), worker: workerSource };
writeFileSync(`${dist}/inline-module.js`, `export default ${JSON.stringify(inlined)};\n`);

copyFileSync(`${root}catalog/catalog.schema.json`, `${dist}/catalog.schema.json`);
copyFileSync(`${root}LICENSE`, `${dist}/LICENSE`);

// What the element offers, out of its comments: for editors, and for README.
execFileSync(
  bin('cem'),
  [
    ...['analyze', '--litelement', '--quiet', '--outdir', 'dist', '--globs'],
    ...['src/element/wrong-number-element.ts', 'src/define.ts'],
  ],
  { cwd: web, stdio: ['ignore', 'ignore', 'inherit'] },
);
const manifest = `${dist}/custom-elements.json`;
const shippedPaths = readFileSync(manifest, 'utf8').replace(
  /"\/?src\/([^"]+)\.ts"/g,
  '"dist/$1.js"',
);
writeFileSync(manifest, shippedPaths);

// The element with all it needs but the module, for a plain script tag.
const standalone = await build({
  ...shared,
  entryPoints: ['src/define.ts'],
  format: 'esm',
  outfile: `${dist}/standalone.js`,
});

const notices = noticesOf(
  root,
  [worker, standalone].flatMap(({ metafile }) => Object.keys(metafile.inputs)),
);
writeFileSync(`${dist}/THIRD-PARTY-NOTICES.txt`, notices);

await buildPage({ root, dist, workerSource, wasm, notices });
