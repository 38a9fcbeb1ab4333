// Writes the reference of all public names out of the declarations that are
// shipped: dist/API.md. What a name is for, is its comment there.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What each entry is for, in the order of the reference; its declarations come after. */
const entries = {
  index: '`wrong-number`, and the same with everything inside: `wrong-number/inline.js`',
  checks: '`wrong-number/checks.js`',
  element: '`wrong-number/element.js`, `define.js`, `define-inline.js`, `standalone.js`',
  react: '`wrong-number/react.js`',
  frame: '`wrong-number/frame.js`',
  jsx: '`wrong-number/jsx.js`',
};

/** A declaration with its comment, and where the text goes on. */
const declared =
  /(?:^\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?^export (?:declare )?(?:abstract )?(interface|type|class|function|const) (\w+)/gm;

/** What a file of declarations exports itself: name, comment and text of each. */
export function declarationsIn(text) {
  return [...text.matchAll(declared)].map((match) => {
    const [whole, comment = '', , name] = match;
    const from = match.index + whole.search(/^export /m);
    return { name, comment: plain(comment), code: text.slice(from, endOf(text, from)).trimEnd() };
  });
}

/** Where a declaration ends: at the first line that closes or ends what it opened. */
function endOf(text, from) {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (text.startsWith('/*', i)) i = text.indexOf('*/', i) + 1;
    else if ('{(['.includes(text[i])) depth++;
    else if ('})]'.includes(text[i])) {
      depth--;
      if (depth === 0 && text[i] === '}' && /^\}\n/.test(text.slice(i, i + 2))) return i + 1;
    } else if (text[i] === ';' && depth === 0) return i + 1;
  }
  return text.length;
}

/** The text of a comment, without its stars and with its links as code. */
function plain(comment) {
  return comment
    .replace(/^ ?\* ?/gm, '')
    .replace(/\{@link ([^}]+)\}/g, '`$1`')
    .replace(/^@(\w+)/gm, '**$1**')
    .trim();
}

/** The other files that a declaration file exports, with the names that it does; none is all. */
const passedOn = (text) =>
  [...text.matchAll(/^export (?:type )?(?:\*|\{([^}]*)\}) from '(\.[^']+)\.js';/gm)].map(
    ([, names, path]) => ({
      path: `${path}.d.ts`,
      names: names?.split(',').map((name) => name.replace(/\btype\b/, '').trim()),
    }),
  );

/** All that a file exports, its own first, with the file that each is declared in. */
function exportsOf(dist, file) {
  const text = readFileSync(join(dist, file), 'utf8');
  const more = passedOn(text).flatMap(({ path, names }) => {
    const all = exportsOf(dist, join(dirname(file), path));
    return names ? all.filter(({ name }) => names.includes(name)) : all;
  });
  return [...declarationsIn(text).map((one) => ({ ...one, file })), ...more];
}

/** The reference as Markdown; what two entries export stands at the first of them. */
export function apiReference(dist) {
  const seen = new Set();
  const sections = Object.entries(entries).map(([entry, title]) => {
    const names = exportsOf(dist, `${entry}.d.ts`).filter(({ file, name }) => {
      const isNew = !seen.has(`${file} ${name}`);
      seen.add(`${file} ${name}`);
      return isNew;
    });
    const texts = names.map(
      ({ name, comment, code }) => `### ${name}\n\n${comment}\n\n\`\`\`ts\n${code}\n\`\`\`\n`,
    );
    return `## ${title}\n\n${texts.join('\n')}`;
  });
  return `# API of Wrong Number\n\nMade of the declarations that are shipped; editors show the same.\n\n${sections.join('\n')}`;
}
