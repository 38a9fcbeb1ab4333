// `make bounds`: the inputs of a legal size that are made to take long, with what
// each takes of time and of memory in the modules as they are shipped. Beyond
// the budget of DESIGN.md §6 a line is marked. Each has an instance of its own.
//
// The budget is that of a module that is warm. V8 compiles one while it runs, and
// again as it sees what is called often, on threads that count for the process: so it
// is told to compile all at the start. What else the machine does slows a call down,
// so the fastest of three counts where one is beyond the budget.
//
//   node bench/bounds.mjs [part of a name]

import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Host } from '../dist/modules/instance.js';
import { makeFunctions } from '../dist/modules/functions.js';
import { cases, textOf } from './hostile.mjs';
import { budgets } from './budgets.mjs';

setFlagsFromString('--no-liftoff');
setFlagsFromString('--no-wasm-lazy-compilation');

const dist = new URL('../dist/', import.meta.url);
const compile = (name) => new WebAssembly.Module(readFileSync(new URL(name, dist)));
const modules = { checks: compile('checks.wasm'), explanations: compile('explanations.wasm') };
const part = process.argv[2] ?? '';
const paste = '{"error":{"code":"throttled","message":"slow down"}}';

const calls = {
  explain: (f, { text, options }) => f.explainError(text, options),
  lookup: (f, { text, options }) => f.lookup(text, options),
  number: (f, { text, options }) => f.validateNumber(text, options),
  numbers: (f, { text, options }) => f.validateNumbers(text.split('\n'), options),
  lines: (f, { text, options }) => f.validateNumbers(text, options),
  message: (f, { text, options }) => f.validateMessage(text, options),
  preflight: (f, { text, field = 'text' }) =>
    f.preflight({ to: '+447700900123', text: 'x', [field]: text }),
  catalogs: (f, { catalogs }) => f.explainError(paste, { catalogs }),
  log(_, { text }, { exports, memory }) {
    const handle = exports.open_log(0, 0, 0, 1.7e9);
    const octets = new TextEncoder().encode(text);
    memory.writeBytes(octets);
    exports.read_log(handle, octets.length);
    return memory.json(exports.close_log(handle));
  },
};

/** What a call takes of a fresh instance. */
function measured(call, input) {
  const host = new Host(modules);
  const functions = makeFunctions(host);
  functions.explainError(paste); // so that what is done once is not counted
  const { instance } = host;
  const before = process.cpuUsage();
  let failed = '';
  try {
    calls[call](functions, input, instance);
  } catch (thrown) {
    failed = String(thrown).slice(0, 60);
  }
  const milliseconds = process.cpuUsage(before).user / 1000;
  return { milliseconds, megabytes: instance.memory.size / 2 ** 20, failed };
}

let over = 0;
for (const given of cases) {
  if (!given.name.includes(part)) continue;
  const text = textOf(given);
  const input = { ...given, text, options: { ...given.options } };
  if (given.placeholders) input.options.placeholders = JSON.parse(textOf(given.placeholders));
  if (given.call === 'catalogs') {
    try {
      input.catalogs = JSON.parse(text);
      if (!Array.isArray(input.catalogs)) input.catalogs = [input.catalogs];
    } catch {
      throw new Error(`${given.name} is no JSON`);
    }
  }
  let taken;
  for (let run = 0; run < 3; run++) {
    const next = measured(given.call, input);
    if (taken === undefined || next.milliseconds < taken.milliseconds) taken = next;
    if (taken.failed !== '' || taken.milliseconds <= budgets.anyCall) break;
  }
  const { milliseconds, megabytes, failed } = taken;
  const isOver =
    failed !== '' || milliseconds > budgets.anyCall || megabytes > budgets.anyMemory / 2 ** 20;
  if (isOver) over++;
  console.log(
    `${isOver ? 'over' : '    '} ${milliseconds.toFixed(0).padStart(6)} ms ${megabytes.toFixed(1).padStart(6)} MB  ${given.call}: ${given.name} ${failed}`,
  );
}
console.log(`${over} beyond the budget`);
