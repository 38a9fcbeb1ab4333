// The matrix: each row is a project that was told nothing but what README says, has
// the packed package installed, is built for production, run, and asked. Many
// minutes, and many packages from the registry: `make fixtures`. What cannot be had is
// skipped by name. `ROWS=next,deno make fixtures` runs some.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, open, patience } from '../browser/browser.mjs';
import { serveFolders } from '../fixtures/serve.mjs';
import { addFile, makeProject, nodes, nodeOf } from './project.mjs';

/** What every environment answers. */
const functions = {
  number: '+442079460018',
  message: 'ucs-2',
  error: 'unsubscribed',
  lookup: 'unsubscribed',
  preflight: true,
};
const answers = JSON.stringify(functions);
const withWorker = JSON.stringify({ ...functions, worker: 'unsubscribed' });
const shown = { functions: withWorker, element: 'unsubscribed' };

/** A row: the folder of its project, the Node it needs, and what is done with it. */
const rows = {
  'Vite and React 19': {
    folder: 'react',
    async try(project) {
      await project.run('vite', 'build', '--base', './');
      await shows(await site(project, 'dist'), { ...shown, hook: 'US' });
    },
  },
  'Vite and React 18': {
    folder: 'react-18',
    async try(project) {
      await project.run('vite', 'build', '--base', './');
      await shows(await site(project, 'dist'), { ...shown, hook: 'US' });
    },
  },
  'Vite and Lit': {
    folder: 'lit',
    async try(project) {
      await project.run('vite', 'build', '--base', './');
      await shows(await site(project, 'dist'), shown);
    },
  },
  'Next: server component, client component, route handler, element': {
    folder: 'next',
    async try(project) {
      await project.run('next', 'build');
      const { origin } = await serve(
        project,
        'next',
        'start',
        '--port',
        'PORT',
        '--hostname',
        '127.0.0.1',
      );
      assert.equal(await textOf(`${origin}/api/ask`), withWorker);
      await shows(origin, { functions: withWorker });
      await shows(`${origin}/client`, { functions: withWorker });
      await shows(`${origin}/element`, { element: 'unsubscribed' });
    },
  },
  'Next, developing': {
    folder: 'next',
    async try(project) {
      const { origin } = await serve(
        project,
        'next',
        'dev',
        '--port',
        'PORT',
        '--hostname',
        '127.0.0.1',
      );
      assert.equal(await textOf(`${origin}/api/ask`), withWorker);
      await shows(origin, { functions: withWorker }, true);
      await shows(`${origin}/client`, { functions: withWorker }, true);
      await shows(`${origin}/element`, { element: 'unsubscribed' }, true);
    },
  },
  'Nuxt: rendered, hydrated, API route, element': {
    folder: 'nuxt',
    node: 24,
    async try(project) {
      await project.run('nuxt', 'build');
      const { origin } = await serve(project, 'node', '.output/server/index.mjs');
      assert.equal(await textOf(`${origin}/api/ask`), withWorker);
      await shows(origin, { ...shown, server: answers });
    },
  },
  'Astro: front matter, element': {
    folder: 'astro',
    node: 24,
    async try(project) {
      await project.run('astro', 'build');
      const { origin } = await serveSite(join(project.folder, 'dist'), '/');
      await shows(origin, { ...shown, server: withWorker });
    },
  },
  Angular: {
    folder: 'angular',
    node: 24,
    async try(project) {
      const { stdout, stderr } = await project.run('ng', 'build');
      assert.doesNotMatch(stdout + stderr, /not ESM|CommonJS/);
      await shows(await site(project, 'dist/browser'), shown);
    },
  },
  webpack: {
    folder: 'webpack',
    async try(project) {
      await project.run('webpack', 'build', '--mode', 'production', '--entry', './main.js');
      await addFile(join(project.folder, 'dist'), 'index.html', 'page.html');
      await shows(await site(project, 'dist'), shown);
    },
  },
  'Rollup, everything inside': {
    folder: 'rollup',
    async try(project) {
      await project.run(
        'rollup',
        'main.js',
        '-p',
        'node-resolve',
        '-f',
        'es',
        '-o',
        'dist/main.js',
      );
      await addFile(join(project.folder, 'dist'), 'index.html', 'page.html');
      await shows(await site(project, 'dist'), shown);
    },
  },
  'esbuild, everything inside': {
    folder: 'esbuild',
    async try(project) {
      await project.run('esbuild', 'main.js', '--bundle', '--format=esm', '--outfile=dist/main.js');
      await addFile(join(project.folder, 'dist'), 'index.html', 'page.html');
      await shows(await site(project, 'dist'), shown);
    },
  },
  Parcel: {
    folder: 'parcel',
    async try(project) {
      await addFile(project.folder, 'index.html', 'page.html');
      await project.run('parcel', 'build', 'index.html', '--public-url', './');
      await shows(await site(project, 'dist'), shown);
    },
  },
  'an import map, no bundler': {
    folder: 'import-map',
    async try(project) {
      await shows(await site(project, '.'), shown);
    },
  },
  'a script tag, no bundler': {
    folder: 'script',
    async try(project) {
      await shows(await site(project, '.'), shown);
    },
  },
  'a strict policy with Trusted Types': {
    folder: 'script',
    async try(project) {
      const { origin } = await serveSite(project.folder, '/', {
        'content-security-policy':
          "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; " +
          "img-src data:; require-trusted-types-for 'script'; trusted-types wrong-number lit-html 'allow-duplicates'",
      });
      await shows(origin, shown);
    },
  },
  Bun: {
    folder: 'bun',
    async try(project) {
      for (const script of ['main.js', 'inline.js']) {
        assert.equal((await project.run('bun', 'run', script)).stdout.trim(), withWorker, script);
      }
    },
  },
  Deno: {
    folder: 'deno',
    async try(project) {
      for (const script of ['main.js', 'inline.js']) {
        const { stdout } = await project.run('deno', 'run', '--no-prompt', script);
        assert.equal(stdout.trim(), withWorker, script);
      }
    },
  },
  'Cloudflare Workers': {
    folder: 'workers',
    node: 24,
    async try(project) {
      const { origin } = await serve(project, 'wrangler', 'dev', '--local', '--port', 'PORT');
      assert.equal(await textOf(origin), answers);
    },
  },
  ...Object.fromEntries(
    ['jsdom', 'happy-dom'].map((dom) => [
      `Vitest, ${dom}`,
      {
        folder: 'vitest',
        node: 24,
        async try(project) {
          const { stdout } = await project.run(
            'vitest',
            'run',
            '--test-timeout',
            '120000',
            '--environment',
            dom,
          );
          const said = [...stdout.matchAll(/^answers (.*)$/gm)].map(([, line]) => line);
          assert.deepEqual(said, [withWorker, answers], stdout);
        },
      },
    ]),
  ),
  ...Object.fromEntries(
    ['node', 'jsdom'].map((environment) => [
      `Jest, ${environment}`,
      {
        folder: 'jest',
        node: 22,
        async try(project) {
          await project.run('jest', '--env', environment);
        },
      },
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(nodes).map((major) => [
      `Node ${major}: import, require, everything inside`,
      {
        folder: 'node',
        node: major,
        async try(project) {
          const node = join(await nodeOf(major), 'node');
          for (const script of ['main.js', 'required.cjs', 'inline.js']) {
            assert.equal((await project.run(node, script)).stdout.trim(), withWorker, script);
          }
        },
      },
    ]),
  ),
};

let browser;
let stopping = [];

async function serve(project, ...command) {
  const server = await project.start(...command);
  stopping.push(server.stop);
  return server;
}

/** Serves a folder, at the root or under a path, and with headers. */
async function serveSite(folder, path, headers) {
  const server = await serveFolders(path === '/' ? { '': folder } : { site: folder }, headers);
  stopping.push(server.close);
  return server;
}

/** Serves what a project built, under a path: nothing may rely on the root. */
async function site(project, folder) {
  const { origin } = await serveSite(join(project.folder, folder), '/site');
  return `${origin}/site/`;
}

async function textOf(address) {
  return (await fetch(address)).text();
}

/** Asserts that a page shows something in its outputs and nothing on the console. */
async function shows(address, wanted, isDeveloping = false) {
  const { page, said } = await open(browser, address);
  try {
    const isFilled = (ids) => ids.every((id) => document.getElementById(id)?.textContent);
    const waiting = { timeout: patience, polling: 50 };
    // Who waits in vain is told below what there is, and what the console says.
    await page.waitForFunction(isFilled, waiting, Object.keys(wanted)).catch(() => undefined);
    // What happens once too often happens a little later.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const outputs = await page.$$eval('output', (all) => all.map((o) => [o.id, o.textContent]));
    const loud = said.filter(
      (line) => !(isDeveloping && /^(log|info|debug):|Lit is in dev mode/.test(line)),
    );
    assert.deepEqual(
      { address, ...Object.fromEntries(outputs), console: loud },
      { address, ...wanted, console: [] },
    );
  } finally {
    await page.close();
  }
}

describe('the packed package in', () => {
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  const asked = process.env.ROWS?.split(',');
  for (const [name, { folder, node, try: attempt }] of Object.entries(rows)) {
    if (asked && !asked.includes(folder)) continue;
    test(name, async (t) => {
      let project;
      try {
        project = await makeProject(folder, node);
      } catch (error) {
        if (!error.isMissing) throw error;
        t.skip(
          `cannot be installed here: ${error.message.split('\n').find((line) => /npm error/.test(line))}`,
        );
        return;
      }
      try {
        await attempt(project);
      } finally {
        await Promise.all(stopping.splice(0).map((stop) => stop()));
      }
    });
  }
});
