// WebKit for the tests: WebKitGTK's small browser, driven over WebDriver
// (W3C WebDriver §6 to §13), whose few commands need no library.

import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const driverPath = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver';

/** Where the browser is: its folder has the name of the machine's kind and of a version. */
function browserPath() {
  if (process.env.WEBKIT) return process.env.WEBKIT;
  for (const machine of readdirSync('/usr/lib')) {
    for (const version of ['4.1', '6.0', '4.0']) {
      const path = `/usr/lib/${machine}/webkit${version === '6.0' ? 'gtk' : '2gtk'}-${version}/MiniBrowser`;
      if (existsSync(path)) return path;
    }
  }
  return undefined;
}

/** Whether WebKit can be driven here. */
export function hasWebKit() {
  return existsSync(driverPath) && browserPath() !== undefined && existsSync('/usr/bin/Xvfb');
}

/** Starts a program and waits for a line of it that matches. */
async function start(command, args, { fd, match, env }) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], env });
  let said = '';
  const found = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${command} ended with ${code}: ${said}`)));
    child.once('error', reject);
    for (const stream of [1, 2, 3]) {
      child.stdio[stream].on('data', (data) => {
        said += data;
        const line = stream === fd && match.exec(said);
        if (line) resolve(line[1] ?? '');
      });
    }
  });
  child.removeAllListeners('exit');
  return { child, found };
}

/** Starts WebKit on a screen of its own. */
export async function launchWebKit() {
  const { child: screen, found: display } = await start(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    { fd: 3, match: /(\d+)\n/ },
  );
  const env = { ...process.env, DISPLAY: `:${display}`, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' };
  const port = 4445 + (process.pid % 20_000);
  const driver = spawn(driverPath, [`--port=${port}`], { stdio: 'ignore', env });
  const address = `http://127.0.0.1:${port}`;
  const end = () => {
    driver.kill();
    screen.kill();
  };
  process.once('exit', end);
  try {
    const session = await openSession(address);
    return {
      ...session,
      async close() {
        await session.close().catch(() => undefined);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

async function send(address, method, path, body) {
  const response = await fetch(address + path, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
  return value;
}

/** Keys that write nothing, as WebDriver writes them (§17.4.2). */
const keys = { Tab: '\ue004' };

async function openSession(address) {
  const options = { binary: browserPath(), args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  let opened;
  for (let tries = 0; !opened; tries++) {
    try {
      opened = await send(address, 'POST', '/session', { capabilities });
    } catch (error) {
      // The driver takes a moment until it listens.
      if (tries === 50 || error.cause?.code !== 'ECONNREFUSED') throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const path = `/session/${opened.sessionId}`;
  await send(address, 'POST', `${path}/timeouts`, { script: 60_000 });
  const press = (value) => {
    const strokes = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
    const actions = [{ type: 'key', id: 'keyboard', actions: strokes }];
    return send(address, 'POST', `${path}/actions`, { actions });
  };
  return {
    version: opened.capabilities.browserVersion,
    goto: (url) => send(address, 'POST', `${path}/url`, { url }),
    goBack: () => send(address, 'POST', `${path}/back`, {}),
    /** Clicks on the first element that a selector finds. */
    async click(value) {
      const found = { using: 'css selector', value };
      const [id] = Object.values(await send(address, 'POST', `${path}/element`, found));
      await send(address, 'POST', `${path}/element/${id}/click`, {});
    },
    keyboard: {
      type: async (text) => {
        for (const key of text) await press(key);
      },
      press: (key) => press(keys[key]),
    },
    /** Runs a function in the page with arguments and returns what it returns. */
    async evaluate(run, ...args) {
      const script = `
        const done = arguments[arguments.length - 1];
        const args = Array.prototype.slice.call(arguments, 0, -1);
        Promise.resolve().then(() => (${run})(...args)).then(
          (value) => done({ value }),
          (error) => done({ error: String(error) }),
        );`;
      const { value, error } = await send(address, 'POST', `${path}/execute/async`, {
        script,
        args,
      });
      if (error) throw new Error(error);
      return value;
    },
    /** Gives files to an input, which is returned by a function in the page. */
    async chooseFile(find, file) {
      const script = `return (${find})();`;
      const input = await send(address, 'POST', `${path}/execute/sync`, { script, args: [] });
      const [id] = Object.values(input);
      await send(address, 'POST', `${path}/element/${id}/value`, { text: file });
    },
    close: () => send(address, 'DELETE', path),
  };
}
