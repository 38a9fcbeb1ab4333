// Serves the page on this machine alone: `make run`.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** Returns a server of the files under the repository's root. */
export function serve() {
  return createServer(async (request, response) => {
    try {
      const { pathname } = new URL(request.url, 'http://localhost');
      const path = normalize(root + decodeURIComponent(pathname));
      if (!path.startsWith(root) || path.includes(`${sep}.`)) throw new Error('outside');
      const file = path.endsWith(sep) ? `${path}index.html` : path;
      const body = await readFile(file);
      response.setHeader('content-type', mediaTypes[extname(file)] ?? 'application/octet-stream');
      response.setHeader('cache-control', 'no-store');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end('not found');
    }
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = Number(process.env.PORT ?? 8080);
  const server = serve();
  // A port that is taken is no reason to stop: any free one will do.
  server.once('error', () => server.listen(0, '127.0.0.1'));
  server.on('listening', () => {
    console.log(`Wrong Number: http://127.0.0.1:${server.address().port}/  (Ctrl-C stops it)`);
  });
  server.listen(wanted, '127.0.0.1');
}
