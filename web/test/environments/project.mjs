// Makes a project of a folder beside this file: a copy of it elsewhere, with its
// dependencies and the package as it would be published.

import { spawn } from 'node:child_process';
import { cp, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyFolder, pack, run } from '../fixtures/install.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The newest of each Node that the package is for. */
export const nodes = { 20: '20.20.2', 22: '22.23.3', 24: '24.21.0' };

const quietly = [
  '--no-audit',
  '--no-fund',
  '--no-package-lock',
  '--loglevel=error',
  '--prefer-offline',
];

/** The package as it would be published; `PACKED` names an archive of it that is there. */
let packed;
const installed = {};

/** The folder with the `node` of a major version. */
export function nodeOf(major) {
  installed[major] ??= (async () => {
    const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
    const folder = await emptyFolder();
    await writeFile(join(folder, 'package.json'), '{}');
    await run('npm', ['install', ...quietly, `${name}@${nodes[major]}`], folder);
    return join(folder, 'node_modules', name, 'bin');
  })();
  return installed[major];
}

/** What npm says where a package cannot be had. */
const unreachable = /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ENOTCACHED|E403|E404|ETARGET/;

/**
 * A project, and how to run programs in it: those it has installed, by the Node
 * that it is for. What keeps it from being made has `isMissing` if it is only that
 * a registry does not give it.
 */
export async function makeProject(name, major) {
  packed ??= process.env.PACKED ? Promise.resolve(process.env.PACKED) : pack();
  const archive = await packed;
  const folder = await emptyFolder();
  await cp(join(here, name), folder, { recursive: true });
  for (const file of ['ask.js', 'page.js', '../../examples/form.jsx']) {
    await copyFile(join(here, file), join(folder, basename(file)));
  }
  let path = `${join(folder, 'node_modules/.bin')}:${process.env.PATH}`;
  try {
    if (major) path = `${await nodeOf(major)}:${path}`;
    await run('npm', ['install', ...quietly, archive], folder);
  } catch (error) {
    error.isMissing = unreachable.test(error.message);
    throw error;
  }
  const env = { ...process.env, PATH: path, CI: 'true', NO_COLOR: '1', NODE_OPTIONS: '' };
  for (const tool of ['NEXT', 'ASTRO', 'NUXT']) env[`${tool}_TELEMETRY_DISABLED`] = '1';
  env.WRANGLER_SEND_METRICS = 'false';
  return {
    folder,
    run: (program, ...args) => run(program, args, folder, env),
    start: (program, ...args) => startServer(program, args, folder, env),
  };
}

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a server and waits until it answers; `PORT` in its arguments is its port. */
async function startServer(program, args, folder, env) {
  const port = await freePort();
  const child = spawn(
    program,
    args.map((arg) => arg.replace('PORT', port)),
    {
      cwd: folder,
      env: { ...env, PORT: String(port), HOST: '127.0.0.1' },
      // A group of its own, so that what it starts ends with it.
      detached: true,
    },
  );
  let said = '';
  let ended = null;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  child.on('exit', (status) => (ended = status ?? 'a signal'));
  child.on('error', (error) => (ended = error.message));
  const stop = () => {
    try {
      process.kill(-child.pid);
    } catch {
      // It has ended.
    }
  };
  process.once('exit', stop);
  const origin = `http://127.0.0.1:${port}`;
  for (;;) {
    if (ended !== null) throw new Error(`${program} ended (${ended}):\n${said}`);
    try {
      await (await fetch(origin)).arrayBuffer();
      return { origin, stop, said: () => said };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Makes a folder and puts a file in it. */
export async function addFile(folder, name, from) {
  await mkdir(folder, { recursive: true });
  await copyFile(join(here, from), join(folder, name));
}
