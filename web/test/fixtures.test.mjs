// The package as it is published, in projects that were told nothing about it:
// built by each bundler, and run where it was built for.

import assert from 'node:assert/strict';
import { cp, copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from './browser/browser.mjs';
import { bin, emptyFolder, fixtures, install, installArchive, run } from './fixtures/install.mjs';
import { outputsOf, serveFolders } from './fixtures/serve.mjs';

const project = (name) => join(fixtures, name);

/** Where the package's files are for whoever copies them. */
const shipped = join(fixtures, 'node_modules/wrong-number/dist');

/** Puts what a build needs around it that does no HTML itself. */
const addPage = (folder) => copyFile(join(fixtures, 'built.html'), join(folder, 'index.html'));

/** The line that README gives for bundlers that leave such files alone. */
async function copyFiles(folder) {
  for (const file of ['checks.wasm', 'explanations.wasm', 'worker.js']) {
    await copyFile(join(shipped, file), join(folder, file));
  }
}

/** How each project is built into a folder. */
const builds = {
  async 'webpack 5'(folder) {
    const args = ['build', '--mode', 'production', '-o', folder];
    await run(bin('webpack'), args, project('webpack'));
    await addPage(folder);
  },
  async 'Rollup, the files copied'(folder) {
    const args = ['main.js', '-p', 'node-resolve', '-f', 'es', '-o', join(folder, 'main.js')];
    await run(bin('rollup'), args, project('rollup'));
    await copyFiles(folder);
    await addPage(folder);
  },
  async 'Rollup, inline.js'(folder) {
    const args = ['inline.js', '-p', 'node-resolve', '-f', 'es', '-o', join(folder, 'main.js')];
    await run(bin('rollup'), args, project('rollup'));
    await addPage(folder);
  },
  async 'esbuild, the files copied'(folder) {
    const args = ['main.js', '--bundle', '--format=esm', `--outdir=${folder}`];
    await run(bin('esbuild'), args, project('esbuild'));
    await copyFiles(folder);
    await addPage(folder);
  },
  async 'esbuild, inline.js'(folder) {
    const out = join(folder, 'main.js');
    const args = ['inline.js', '--bundle', '--format=esm', `--outfile=${out}`];
    await run(bin('esbuild'), args, project('esbuild'));
    await addPage(folder);
  },
  async 'no bundler'(folder) {
    await cp(project('plain'), folder, { recursive: true });
    await cp(shipped, join(folder, 'wrong-number'), { recursive: true });
  },
};

/** An empty Vite project outside the repository, with the archive installed. */
async function emptyViteProject(archive) {
  const folder = await emptyFolder();
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await cp(project('vite'), folder, { recursive: true });
  await installArchive(archive, folder);
  return folder;
}

describe('the packed package', () => {
  let browser;
  let archive;
  let title;
  const closing = [];

  before(async () => {
    archive = await install();
    const { load } = await import(join(shipped, 'index.js'));
    const { explainError } = await load();
    title = explainError('{"error":{"code":"unsubscribed","message":"refused"}}').errors[0].title;
    assert.ok(title, 'the package explains nothing in Node');
    // Last, since nothing closes it if this fails.
    browser = await launch();
  });
  after(async () => {
    // First the browser: a server waits for whoever is connected.
    await browser?.close();
    await Promise.all(closing.map((close) => close()));
  });

  async function assertExplains(address) {
    const { outputs, said } = await outputsOf(browser, address);
    assert.deepEqual(outputs, [title, title], 'on the page, and in a worker');
    assert.deepEqual(
      said.filter((line) => !line.startsWith('debug:')),
      [],
      'the console',
    );
  }

  async function serve(folders) {
    const server = await serveFolders(folders);
    closing.push(server.close);
    return server.origin;
  }

  for (const [name, build] of Object.entries(builds)) {
    test(`explains an error when built with ${name}`, async () => {
      const folder = await emptyFolder();
      await build(folder);
      await assertExplains(`${await serve({ site: folder })}/site/`);
    });
  }

  test('explains an error in Node', async () => {
    const { stdout } = await run(process.execPath, ['main.js'], project('node'));
    assert.equal(stdout, `${title}\n${title}\n`);
  });

  test('imports the element in Node, where there is no document', async () => {
    const { stdout } = await run(process.execPath, ['server.js'], project('node'));
    assert.equal(stdout, 'function undefined\n');
  });

  test('puts its command where npm puts commands', async () => {
    const { stdout } = await run(
      bin('wrong-number'),
      ['lookup', 'unsubscribed', '--lang', 'en'],
      fixtures,
    );
    assert.ok(stdout.includes(title), stdout);
  });

  describe('in an empty Vite project', () => {
    let folder;
    before(async () => {
      folder = await emptyViteProject(archive);
    });

    test('explains an error when built', async () => {
      await run(bin('vite'), ['build', '--base', './'], folder);
      await assertExplains(`${await serve({ site: join(folder, 'dist') })}/site/`);
    });

    test('explains an error in the development server', async () => {
      const { createServer } = await import('./fixtures/node_modules/vite/dist/node/index.js');
      const server = await createServer({
        root: folder,
        logLevel: 'silent',
        server: { host: '127.0.0.1' },
      });
      closing.push(() => server.close());
      await server.listen();
      await assertExplains(server.resolvedUrls.local[0]);
    });
  });
});
