// Writes the licence notices of all that is shipped and not ours, as the
// licences demand: THIRD-PARTY-NOTICES.txt. What that is, is read from the
// inputs of the bundles and from what the module is linked of.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is neither an npm package nor a Go module: its text lies under licences/. */
const others = [
  { name: 'Go, its runtime and standard library', file: 'go.txt' },
  {
    name: 'libphonenumber, its phone number metadata in a modified form',
    file: 'libphonenumber.txt',
  },
];

/** The packages that scripts were bundled of, with their folders. */
function packagesOf(web, inputs) {
  const names = inputs.map((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]);
  return [...new Set(names)].filter(Boolean).map((name) => {
    const folder = join(web, 'node_modules', name);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { name: `${name} ${version}`, folder };
  });
}

/** The Go modules that are linked in, with their folders. */
function modulesOf(root) {
  const format = '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}';
  const output = execFileSync('go', ['list', '-deps', '-f', format, '.'], {
    cwd: root,
    env: { ...process.env, GOOS: 'wasip1', GOARCH: 'wasm' },
    encoding: 'utf8',
  });
  return [...new Set(output.split('\n'))].filter(Boolean).map((line) => {
    const [name, folder] = line.split('\t');
    return { name, folder };
  });
}

function licenceIn({ name, folder }) {
  const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (!file) throw new Error(`${name} is shipped, but no licence is in ${folder}`);
  return { name, text: readFileSync(join(folder, file), 'utf8') };
}

/**
 * Returns the notices as one text.
 *
 * @param {string} root - the repository's root
 * @param {string[]} inputs - paths of the files that were bundled
 */
export function noticesOf(root, inputs) {
  const web = join(root, 'web');
  const found = packagesOf(web, inputs).map(licenceIn);
  found.push(...modulesOf(root).map(licenceIn));
  for (const { name, file } of others) {
    found.push({ name, text: readFileSync(join(web, 'licences', file), 'utf8') });
  }
  found.sort((a, b) => (a.name < b.name ? -1 : 1));
  const line = '-'.repeat(80);
  const sections = found.map(({ name, text }) => `${line}\n${name}\n\n${text.trim()}\n`);
  return `Wrong Number holds the following works of others.\n\n${sections.join('\n')}`;
}
