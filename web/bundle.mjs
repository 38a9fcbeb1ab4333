// Bundles the scripts of the package: one file for each public entry. What two
// entries have in common is in one of them, which the other imports, so that a
// page that uses both has nothing twice.
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build, transformSync } from 'esbuild';

/**
 * Leaves out the indentation of the templates, and what style sheets have for
 * their readers. Lines of code stay where they were, and so do those of the
 * source maps.
 */
const unindented = {
  name: 'unindented',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]element[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replace(/(?<== css)`([^`]+)`/g, smallerSheet)
        .replace(/^[ \t]+/gm, ''),
      loader: 'ts',
    }));
  },
};

/** A style sheet without spaces and comments; the lines that it had stand behind it. */
function smallerSheet(_, sheet) {
  const { code } = transformSync(sheet, {
    loader: 'css',
    minify: true,
    charset: 'utf8',
    target: 'esnext',
  });
  for (const css of [sheet, code])
    if (/[\\$`]/.test(css)) throw new Error('A style sheet here has no escapes and no values.');
  return `\`${code.trim()}\`${'\n'.repeat(sheet.split('\n').length - 1)}`;
}

/** What every bundle has in common. */
export const shared = {
  bundle: true,
  minify: true,
  target: 'es2022',
  // All notices are in one file: see notices.mjs.
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  plugins: [unindented],
};

/** The entries, and those that each builds on: it imports what they hold. */
const entries = {
  checks: [],
  index: ['checks'],
  inline: ['checks'],
  element: ['index', 'checks'],
  define: ['element', 'index', 'checks'],
  'define-inline': ['element', 'inline', 'index', 'checks'],
  react: ['define', 'element', 'index', 'checks'],
  frame: [],
  jsx: [],
  cli: ['index', 'checks'],
};

/**
 * Entries that are built once more for runtimes which find the files of the
 * package in another way: sources of a folder stand in for those of their names.
 */
const runtimes = {
  node: ['checks', 'index'],
  workerd: ['checks', 'index'],
};
const replaced = ['location', 'explain-location'];

/** What stands at the top of a script. */
const banners = { react: "'use client';" };

/** Where an entry's source is. */
const sourceOf = (name) => `src/${name}.ts`;

/** The imports of a source that stay as they are: files beside, and packages. */
const external = [
  ...['./inline-module.js', '../inline-module.js', '../checks.wasm', '../explanations.wasm'],
  ...['lit', 'lit/*', 'react', 'node:*'],
];

const plain = (web) => ({
  ...shared,
  absWorkingDir: web,
  format: 'esm',
  external,
  // Which imports have no side effects is said of dist/, not of the sources.
  ignoreAnnotations: true,
});

/** The source that an import is of, in the build for a runtime. */
function sourceFor(runtime, path) {
  const [, name] = /^src\/([\w-]+)\.ts$/.exec(path) ?? [];
  return runtime && replaced.includes(name) ? `src/${runtime}/${name}.ts` : path;
}

/** The sources that are in the bundle of an entry, with what each imports. */
async function sourcesOf(web, name, runtime) {
  const { metafile } = await build({
    ...plain(web),
    entryPoints: [sourceOf(name)],
    write: false,
    outdir: 'dist',
    plugins: [elsewhere(web, runtime)],
  });
  return metafile.inputs;
}

/**
 * Writes a file into `dist` for each entry, with its source map, and those for each
 * runtime into a folder of its name; returns the paths of all that went into them.
 */
export async function bundleEntries(web) {
  const inputs = new Set();
  const all = [['', Object.keys(entries)], ...Object.entries(runtimes)];
  for (const [runtime, names] of all) {
    for (const input of await bundleFor(web, runtime, names)) inputs.add(input);
  }
  return [...inputs];
}

/** Bundles the entries named for one runtime; '' is the web, and what is like it. */
async function bundleFor(web, runtime, bundled) {
  const sources = {};
  for (const name of bundled) sources[name] = await sourcesOf(web, name, runtime);

  /** Which of the entries that `name` builds on holds a source. */
  const holderOf = (name, source) =>
    entries[name].find((base) => source in sources[base] && !holderOf(base, source));

  /** What an entry must offer to those that build on it, beside its own exports: by source. */
  const offered = Object.fromEntries(bundled.map((name) => [name, {}]));
  for (const name of bundled) {
    for (const source of Object.keys(sources[name])) {
      if (holderOf(name, source) || source.includes('node_modules')) continue;
      for (const { path, names } of importsOf(web, source)) {
        const holder = holderOf(name, sourceFor(runtime, path));
        if (!holder || path === sourceOf(holder)) continue;
        const of = (offered[holder][path] ??= new Set());
        for (const name of names) of.add(name);
      }
    }
  }

  const inputs = [];
  for (const name of bundled) {
    const { metafile } = await build({
      ...plain(web),
      ...start(web, name, offered[name]),
      ...(name in banners && { banner: { js: banners[name] } }),
      outfile: join('dist', runtime, `${name}.js`),
      sourcemap: true,
      plugins: [...shared.plugins, elsewhere(web, runtime, (source) => holderOf(name, source))],
    });
    inputs.push(...Object.keys(metafile.inputs));
  }
  return inputs;
}

/** For `require`: each entry alone, as Node finds its files. */
export async function bundleCommonJS(web, names) {
  for (const name of names) {
    await build({
      ...plain(web),
      entryPoints: [sourceOf(name)],
      format: 'cjs',
      platform: 'node',
      define: { 'import.meta.url': 'address' },
      banner: { js: "const address = require('node:url').pathToFileURL(__filename).href;" },
      outfile: `dist/node/${name}.cjs`,
      sourcemap: true,
      plugins: [...shared.plugins, elsewhere(web, 'node')],
    });
  }
}

/** What a source imports from sources beside it, types left out. */
function importsOf(web, source) {
  const text = readFileSync(join(web, source), 'utf8');
  const statements = text.matchAll(/^(?:im|ex)port (?!type\b)([^;]*?) from '(\.[^']+)\.js';$/gms);
  return [...statements].map(([, clause, path]) => ({
    path: join(dirname(source), `${path}.ts`),
    names: clause
      .replace(/[{}]/g, '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name && name !== '*' && !name.startsWith('type ')),
  }));
}

/** Where the bundler starts: with the source, and with what else is offered. */
function start(web, name, offered) {
  const more = Object.entries(offered);
  if (more.length === 0) return { entryPoints: [sourceOf(name)] };
  const contents = [
    `export * from './${sourceOf(name)}';\n`,
    ...more.map(([source, names]) => `export { ${[...names].join(', ')} } from './${source}';\n`),
  ];
  return { stdin: { contents: contents.join(''), resolveDir: web, sourcefile: `${name}.js` } };
}

/** Leaves the sources that another file holds to that file, and takes those of a runtime. */
function elsewhere(web, runtime, holderOf = () => undefined) {
  return {
    name: 'elsewhere',
    setup(build) {
      build.onResolve({ filter: /^\./ }, ({ path, resolveDir, kind }) => {
        if (kind === 'entry-point') return undefined;
        const named = relative(web, join(resolveDir, path)).replace(/\.js$/, '.ts');
        const source = sourceFor(runtime, named);
        const holder = holderOf(source);
        if (holder) return { path: `./${holder}.js`, external: true };
        return source === named ? undefined : { path: join(web, source) };
      });
    },
  };
}
