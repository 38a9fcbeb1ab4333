// Prints a line for each of 20,000 calls: which it was, and a digest of its answer.
// Builds by different Go releases are held against each other by it.
import { createHash } from 'node:crypto';
import { makeFunctions } from '../dist/modules/functions.js';
import { Host } from '../dist/modules/instance.js';
import { calls } from './calls.mjs';
import { modules } from './module.mjs';

Date.now = () => Date.UTC(2026, 10, 22);
const functions = makeFunctions(new Host(modules));

/** The columns of a list are its own properties and typed arrays. */
const columns = (_, value) => (ArrayBuffer.isView(value) ? [...value] : value);

const lines = [];
for (const [name, ...args] of calls(20_000)) {
  const answer = JSON.stringify(functions[name](...args), columns);
  const digest = createHash('sha256').update(answer).digest('hex').slice(0, 16);
  lines.push(`${name} ${digest} ${JSON.stringify(args).slice(0, 200)}`);
}
console.log(lines.join('\n'));
