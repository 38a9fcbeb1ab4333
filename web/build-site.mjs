// Builds dist/site/: the one-file page as a site of its own, which browsers
// install and keep for when there is no network.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const ink = '#c2410c';
const paper = '#fcfaf6';

/** The sign of the page, with as much room around it as masks of systems cut off. */
const icon = (room) => {
  const size = 32 + 2 * room;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-room} ${-room} ${size} ${size}">` +
    `<rect x="${-room}" y="${-room}" width="${size}" height="${size}" fill="${paper}"/>` +
    `<path d="M12 5 9 27M22 5l-3 22M5 12h23M4 20h23" fill="none" stroke="${ink}" stroke-width="3" stroke-linecap="round"/></svg>`
  );
};

const manifest = {
  name: 'Wrong Number',
  short_name: 'Wrong Number',
  description:
    'What a telephony error means, and whether a number is valid and a message ready to send.',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: paper,
  theme_color: paper,
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    { src: 'icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
  ],
};

/** Writes the site into a folder; `page` is the page in one file. */
export async function buildSite({ web, dist, page }) {
  // What the site alone needs is allowed in it alone.
  const html = page
    .replace('worker-src blob:', "worker-src 'self' blob:; manifest-src 'self'")
    .replace('img-src data:', "img-src 'self' data:")
    .replace('<title>', '<link rel="manifest" href="manifest.webmanifest" />\n    <title>');
  const files = {
    'index.html': html,
    'manifest.webmanifest': JSON.stringify(manifest, null, 2),
    'icon.svg': icon(4),
    'icon-maskable.svg': icon(12),
  };
  const kept = ['./', ...Object.keys(files).filter((name) => name !== 'index.html')];
  const hash = createHash('sha256');
  for (const text of Object.values(files)) hash.update(text);
  const worker = await build({
    absWorkingDir: web,
    entryPoints: ['src/page/service-worker.js'],
    write: false,
    minify: true,
    define: {
      FILES: JSON.stringify(kept),
      VERSION: JSON.stringify(hash.digest('hex').slice(0, 16)),
    },
  });
  files['service-worker.js'] = worker.outputFiles[0].text;
  const site = join(dist, 'site');
  mkdirSync(site, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(site, name), text);
}
