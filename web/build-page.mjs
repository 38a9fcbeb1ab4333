// Builds the page: its script with the worker and the modules inside, the same page
// as one file, and the template that the command line makes it of.

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { shared } from './bundle.mjs';

/** Gives the page's script its two virtual modules; `packed` writes where a module is. */
function inlined(workerSource, packed) {
  const contents = {
    'virtual:worker': `export const workerSource = ${JSON.stringify(workerSource)};`,
    'virtual:wasm': ['checks', 'explanations']
      .map((name) => `export const ${name} = () => ${packed(name)};`)
      .join(''),
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

/** Where the page names the file of notices, which the one file holds itself. */
const noticesLink = '<a href="web/dist/THIRD-PARTY-NOTICES.txt">THIRD-PARTY-NOTICES.txt</a>';

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * Writes `page.js`, `page.css`, `wrong-number.html` and its template `page.html` into
 * `dist`, and returns the page.
 *
 * @param {object} from
 * @param {string} from.root - the folder with index.html
 * @param {string} from.dist - where to write
 * @param {string} from.workerSource - the worker as a classic script
 * @param {{checks: Uint8Array, explanations: Uint8Array}} from.modules - the modules
 * @param {string} from.notices - the licence notices of what is inside
 */
export async function buildPage({ root, dist, workerSource, modules, notices }) {
  // Out of dist/modules, which is built before.
  const { filled, filledPage, slots, swap } = await import('./dist/modules/cli/page.js');
  const bundle = async (packed) => {
    const { outputFiles } = await build({
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
      plugins: [...shared.plugins, inlined(workerSource, packed)],
    });
    return outputFiles[0].text;
  };
  // A script of its own is read beside the page; one in the page holds it up, so
  // there the modules stand in blocks of text, which nobody reads as a script.
  const pageScript = await bundle((name) => `'${slots[name]}'`);
  const script = await bundle((name) => `document.getElementById('${name}').textContent`);
  const blocks = Object.entries(slots)
    .map(([name, slot]) => `<script type="text/plain" id="${name}">${slot}</script>`)
    .join('\n    ');
  // `</script` would end the script early where it stands in the page.
  if (/<\/script|<!--/i.test(script)) {
    throw new Error('the script of the page holds </script or <!--, which HTML would read');
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
  html = swap(html, '</body>', `${blocks}\n    <script>${script}</script>\n  </body>`);
  const page = filledPage(html, modules, []);
  await Promise.all([
    writeFile(join(dist, 'page.js'), filled(pageScript, modules)),
    writeFile(join(dist, 'page.css'), style),
    writeFile(join(dist, 'page.html'), html),
    writeFile(join(dist, 'wrong-number.html'), page),
  ]);
  return page;
}
