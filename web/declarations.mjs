// Copies declarations of the package to where it is shipped: those of its
// entries, and of what these name.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How a declaration names another: in an import, an export or a type. */
const names = /(?:\bfrom |\bimport\()'(\.[^']+)\.js'/g;

/**
 * @param {string} from - the folder with all declarations
 * @param {string} to - the folder to copy into
 * @param {string[]} entries - names of the entries' declarations
 */
export function copyDeclarations(from, to, entries) {
  const waiting = [...entries];
  const seen = new Set(waiting);
  for (const name of waiting) {
    const text = readFileSync(join(from, name), 'utf8');
    mkdirSync(dirname(join(to, name)), { recursive: true });
    copyFileSync(join(from, name), join(to, name));
    for (const [, path] of text.matchAll(names)) {
      const named = join(dirname(name), `${path}.d.ts`);
      if (seen.has(named)) continue;
      seen.add(named);
      waiting.push(named);
    }
  }
}

/** Writes the declarations of an entry once more, for those who `require` it. */
export function declareCommonJS(folder, entry) {
  const waiting = [entry];
  for (const name of waiting) {
    const text = readFileSync(join(folder, name), 'utf8');
    const common = text.replaceAll(names, (named, path) => {
      const other = join(dirname(name), `${path}.d.ts`);
      if (!waiting.includes(other)) waiting.push(other);
      return named.replace(/\.js'$/, ".cjs'");
    });
    writeFileSync(join(folder, name.replace(/\.d\.ts$/, '.d.cts')), common);
  }
}
