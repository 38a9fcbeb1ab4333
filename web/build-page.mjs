// Builds the page: its script with the worker and the module inside, and the
// same page as one file.

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { shared } from './bundle.mjs';

// The letters are written down once, where they are read.
const source = await readFile(new URL('src/page/base85.ts', import.meta.url), 'utf8');
const alphabet = /alphabet =\s*'([^']{85})'/.exec(source)[1];

/** Writes bytes in base 85; see src/page/base85.ts. */
export function encodeBase85(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const group = [0, 1, 2, 3].reduce((sum, i) => sum * 256 + (bytes[at + i] ?? 0), 0);
    let letters = '';
    for (let i = 4; i >= 0; i--) letters += alphabet[Math.floor(group / 85 ** i) % 85];
    text += letters.slice(0, Math.min(4, bytes.length - at) + 1);
  }
  return text;
}

/** Gives the page's script its two virtual modules. */
function inlined(workerSource, { checks, explanations }) {
  const packed = (module) => JSON.stringify(encodeBase85(gzipSync(module, { level: 9 })));
  const contents = {
    'virtual:worker': `export const workerSource = ${JSON.stringify(workerSource)};`,
    'virtual:wasm':
      `export const checksGzip = ${packed(checks)};` +
      `export const explanationsGzip = ${packed(explanations)};`,
  };
  return {
    name: 'inlined',
    setup(build) {
      build.onResolve({ filter: /^virtual:/ }, ({ path }) => ({
        path,
        namespace: 'inlined',
      }));
      build.onLoad({ filter: /.*/, namespace: 'inlined' }, ({ path }) => ({
        contents: contents[path],
        loader: 'js',
      }));
    },
  };
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Replaces what must be there exactly once. */
function swap(text, from, to) {
  const parts = text.split(from);
  if (parts.length !== 2) {
    throw new Error(`index.html: expected ${from} once, found ${parts.length - 1}`);
  }
  return parts.join(to);
}

/** Where the page names the file of notices, which the one file holds itself. */
const noticesLink = '<a href="web/dist/THIRD-PARTY-NOTICES.txt">THIRD-PARTY-NOTICES.txt</a>';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Writes `page.js`, `page.css` and `wrong-number.html` into `dist`, and returns
 * the last.
 *
 * @param {object} from
 * @param {string} from.root - the folder with index.html
 * @param {string} from.dist - where to write
 * @param {string} from.workerSource - the worker as a classic script
 * @param {{checks: Uint8Array, explanations: Uint8Array}} from.modules - the modules
 * @param {string} from.notices - the licence notices of what is inside
 */
export async function buildPage({ root, dist, workerSource, modules, notices }) {
  const bundled = await build({
    absWorkingDir: join(root, 'web'),
    entryPoints: ['src/page/page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    // Plain ASCII, so that the script means the same in any encoding.
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    // The page makes its own worker, so no address is asked of the script.
    logOverride: { 'empty-import-meta': 'silent' },
    plugins: [...shared.plugins, inlined(workerSource, modules)],
  });
  const script = bundled.outputFiles[0].text;
  // `</script` would end the script early where it stands in the page.
  if (/<\/script|<!--/i.test(script)) {
    throw new Error('page.js: holds </script or <!--, which HTML would read');
  }
  const styled = await build({
    absWorkingDir: join(root, 'web'),
    entryPoints: ['src/page/page.css'],
    write: false,
    minify: true,
  });
  const style = styled.outputFiles[0].text;

  let html = await readFile(join(root, 'index.html'), 'utf8');
  html = swap(html, `script-src 'self'`, `script-src ${hash(script)}`);
  html = swap(html, `style-src 'self'`, `style-src ${hash(style)}`);
  html = swap(
    html,
    '<link rel="stylesheet" href="web/dist/page.css" />',
    `<style>${style}</style>`,
  );
  html = swap(html, '    <script src="web/dist/page.js" defer></script>\n', '');
  html = swap(html, noticesLink, `<pre>${escaped(notices)}</pre>`);
  html = swap(html, '</body>', `<script>${script}</script>\n  </body>`);
  await Promise.all([
    writeFile(join(dist, 'page.js'), script),
    writeFile(join(dist, 'page.css'), style),
    writeFile(join(dist, 'wrong-number.html'), html),
  ]);
  return html;
}
