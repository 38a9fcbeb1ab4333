// Builds dist/: the entries of the package, the worker, the element for a plain
// script tag and the page, each one file. `make wasm` has put the modules there
// before.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { apiReference } from './api-reference.mjs';
import { buildPage } from './build-page.mjs';
import { buildSite } from './build-site.mjs';
import { bundleCommonJS, bundleEntries, shared } from './bundle.mjs';
import { copyDeclarations, declareCommonJS } from './declarations.mjs';
import { noticesOf } from './notices.mjs';
import packageJSON from './package.json' with { type: 'json' };

const web = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${web}dist`;

if (!existsSync(`${dist}/explanations.wasm`)) {
  console.error('dist/explanations.wasm is missing: run `make wasm` first.');
  process.exit(1);
}

const bin = (name) => `${web}node_modules/.bin/${name}`;

// File by file: for the declarations, and for tests of what is not exported.
const modules = `${dist}/modules`;
rmSync(modules, { recursive: true, force: true });
execFileSync(bin('tsc'), ['-p', 'tsconfig.build.json'], { cwd: web, stdio: 'inherit' });
const declared = Object.values(packageJSON.exports)
  .map((target) => target.types ?? target.default?.types)
  .filter((types) => types && types !== './dist/module.d.ts');
copyDeclarations(
  modules,
  dist,
  declared.map((path) => path.replace('./dist/', '')),
);

const inputs = await bundleEntries(web);

// For `require`.
const required = ['index', 'checks'];
await bundleCommonJS(web, required);
for (const entry of required) declareCommonJS(dist, `${entry}.d.ts`);

// The worker: one classic script without imports, so that it can be an asset
// to a bundler, a file to a server, and a Blob to a page from disk.
const worker = await build({
  ...shared,
  absWorkingDir: web,
  entryPoints: ['src/worker.ts'],
  format: 'iife',
  outfile: `${dist}/worker.js`,
  sourcemap: 'external',
  write: false,
});
const [workerMap, { text: workerSource }] = worker.outputFiles;
writeFileSync(`${dist}/worker.js.map`, workerMap.contents);
writeFileSync(`${dist}/worker.js`, `${workerSource}//# sourceMappingURL=worker.js.map\n`);

// Modules and worker inside a script, for `./inline.js`.
const wasm = {
  checks: readFileSync(`${dist}/checks.wasm`),
  explanations: readFileSync(`${dist}/explanations.wasm`),
};
const base64 = (module) => gzipSync(module, { level: 9 }).toString('base64');
const inlined = {
  checks: base64(wasm.checks),
  explanations: base64(wasm.explanations),
  worker: workerSource,
};
writeFileSync(`${dist}/inline-module.js`, `export default ${JSON.stringify(inlined)};\n`);

copyFileSync(`${root}catalog/catalog.schema.json`, `${dist}/catalog.schema.json`);
copyFileSync(`${root}LICENSE`, `${dist}/LICENSE`);
copyFileSync(`${web}src/module.d.ts`, `${dist}/module.d.ts`);
copyFileSync(`${root}CHANGELOG.md`, `${dist}/CHANGELOG.md`);

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
const shippedPaths = readFileSync(manifest, 'utf8')
  .replace(/"\/?src\/define\.ts"/g, '"dist/define.js"')
  .replace(/"\/?src\/element\/[^"]+\.ts"/g, '"dist/element.js"');
writeFileSync(manifest, shippedPaths);

writeFileSync(`${dist}/API.md`, apiReference(dist));

// The element with all it needs but the module, for a plain script tag.
const standalone = await build({
  ...shared,
  absWorkingDir: web,
  sourcemap: true,
  entryPoints: ['src/define.ts'],
  format: 'esm',
  outfile: `${dist}/standalone.js`,
});

inputs.push(...Object.keys(standalone.metafile.inputs));
const notices = noticesOf(root, inputs);
writeFileSync(`${dist}/THIRD-PARTY-NOTICES.txt`, notices);

const page = await buildPage({ root, dist, workerSource, modules: wasm, notices });
await buildSite({ web, dist, page });
