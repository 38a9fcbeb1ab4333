// Runs a Go test binary built for wasip1 in Node: `go test -exec`.
import { readFile } from 'node:fs/promises';
import { WASI } from 'node:wasi';

const [binary, ...args] = process.argv.slice(2);
const folder = process.cwd();
const wasi = new WASI({
  version: 'preview1',
  args: [binary, ...args],
  env: { PWD: '/', TMPDIR: '/tmp' },
  preopens: { '/': folder },
  // Leaving by an exception through the module's frames crashes Node 20.
  returnOnExit: false,
});
const module = await WebAssembly.compile(await readFile(binary));
const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
wasi.start(instance);
