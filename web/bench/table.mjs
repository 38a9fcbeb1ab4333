// Writes the results as Markdown.

import { budgets } from './budgets.mjs';
import { median } from './median.mjs';
import { slower } from './visits.mjs';

const names = {
  'wrong-number': 'Wrong Number',
  'wrong-number-checks': 'Wrong Number, `checks.js`',
  'libphonenumber-js': 'libphonenumber-js/max',
  'google-libphonenumber': 'google-libphonenumber',
  'awesome-phonenumber': 'awesome-phonenumber',
  'split-sms': 'split-sms',
  'sms-segments-calculator': 'sms-segments-calculator',
};

/** Three digits that count. */
function number(value) {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return Number(value.toFixed(digits)).toLocaleString('en-GB', { maximumFractionDigits: 3 });
}

/** Nanoseconds in the unit that reads best. */
export function duration(nanoseconds) {
  if (nanoseconds >= 1e9) return `${number(nanoseconds / 1e9)} s`;
  if (nanoseconds >= 1e6) return `${number(nanoseconds / 1e6)} ms`;
  return `${number(nanoseconds / 1e3)} µs`;
}

const kilobytes = (octets) => `${number(octets / 1000)} KB`;
const megabytes = (octets) => `${number(octets / 1024 / 1024)} MB`;

const row = (...cells) => `| ${cells.join(' | ')} |`;

/** A table whose first column is text and whose others are numbers. */
function table(heads, rows) {
  return [row(...heads), row('---', ...heads.slice(1).map(() => '---:')), ...rows].join('\n');
}

/** A time of a peer, and how many times ours it is. */
function beside(taken, name) {
  const time = taken[name];
  if (time === undefined) return '–';
  if (name === 'wrong-number') return duration(time);
  return `${duration(time)} (${number(time / taken['wrong-number'])} ×)`;
}

function budgetRows(results) {
  const slowest = Math.max(...Object.values(results.explain));
  const lines = [
    ['module, brotli', results.module.brotli, budgets.moduleBrotli, kilobytes],
    ['page in one file', results.page.raw, budgets.pageRaw, kilobytes],
    [
      'first answer: module in memory → first report',
      results.first.milliseconds['wrong-number'] * 1e6,
      budgets.firstAnswer * 1e6,
      duration,
    ],
    [
      'first answer over HTTP from nothing, times that of libphonenumber-js/max',
      results.visits['wrong-number-checks'].first / results.visits['libphonenumber-js'].first,
      budgets.firstVisit,
      (factor) => `${number(factor)} ×`,
    ],
    ['`validateNumber`', results.oneByOne['wrong-number'], budgets.number, duration],
    [
      `\`validateNumbers\`, each of ${results.bulkRows.toLocaleString('en-GB')}`,
      results.bulk['wrong-number'],
      budgets.bulkNumber,
      duration,
    ],
    [
      '`validateMessage`, about 150 code units',
      results.messages['wrong-number'],
      budgets.message,
      duration,
    ],
    [
      '`validateMessage`, 1,000,000 code units',
      results.long[1_000_000]['wrong-number'],
      budgets.longMessage * 1e6,
      duration,
    ],
    ['`explainError`, the slowest of the typical bodies', slowest, budgets.explain, duration],
    ['`lookup`, the slowest of what people ask', results.lookup.slowest, budgets.lookup, duration],
    ['linear memory after the first answer', results.first.memory, budgets.memory, megabytes],
  ];
  return lines.map(([what, measured, budget, write]) =>
    row(what, write(measured), `≤ ${write(budget)}`, measured <= budget ? 'ok' : '**over**'),
  );
}

/** The fastest of the peers: its name, its time, and how many times ours that is. */
function bestPeer(taken) {
  const { 'wrong-number': ours, ...peers } = taken;
  const [name, time] = Object.entries(peers)
    .filter(([, time]) => time !== null)
    .reduce((best, peer) => (peer[1] < best[1] ? peer : best));
  return [duration(ours), duration(time), names[name], `${number(time / ours)} ×`];
}

const visitTitles = {
  first: 'first visit',
  second: 'second visit',
  slowFirst: `first visit, processor ${slower} × slower`,
  slowSecond: `second visit, processor ${slower} × slower`,
};

/** One kind of visit by subject, in nanoseconds, where ours checks numbers alone. */
function visit(results, kind) {
  const { 'wrong-number': _, 'wrong-number-checks': ours, ...peers } = results.visits;
  return nanoseconds(
    Object.fromEntries(
      Object.entries({ 'wrong-number': ours, ...peers }).map(([name, times]) => [
        name,
        times[kind],
      ]),
    ),
  );
}

function visitRows(results, versions) {
  const kinds = Object.keys(visitTitles);
  return Object.entries(results.visits).map(([name, times]) => {
    const ours = results.visits['wrong-number-checks'];
    const cells = kinds.map((kind) =>
      name === 'wrong-number-checks'
        ? duration(times[kind] * 1e6)
        : `${duration(times[kind] * 1e6)} (${number(times[kind] / ours[kind])} ×)`,
    );
    return row(titled(name, versions), ...cells);
  });
}

/** The short table that README quotes. */
function quotedRows(results) {
  const first = nanoseconds(results.first.milliseconds);
  const bodies = Object.values(results.explain);
  const alone = (what, value) => row(what, value, '', '', '');
  return [
    ...Object.entries(visitTitles).map(([kind, title]) =>
      row(`first answer over HTTP, ${title}`, ...bestPeer(visit(results, kind))),
    ),
    row('first answer, from scripts in memory', ...bestPeer(first)),
    row('one number', ...bestPeer(results.oneByOne)),
    row('a number of a list of 100,000', ...bestPeer(results.bulk)),
    row('a message of about 150 code units', ...bestPeer(results.messages)),
    row('a message of 1,000,000 code units', ...bestPeer(results.long[1_000_000])),
    alone('an error, a typical body', duration(median(bodies))),
    alone('a log', `${number(logSpeed(results.log))} MB/s`),
    alone('the module, brotli', kilobytes(results.module.brotli)),
    alone('the page in one file', kilobytes(results.page.raw)),
    alone('memory after the first answer', megabytes(results.first.memory)),
  ];
}

const logSpeed = ({ octets, seconds }) => octets / 1e6 / median(seconds);

const nanoseconds = (milliseconds) =>
  Object.fromEntries(Object.entries(milliseconds).map(([name, value]) => [name, value * 1e6]));

function numberRows(results, versions) {
  const first = nanoseconds(results.first.milliseconds);
  return Object.keys(first).map((name) => {
    const { raw, gzip, brotli } = results.sizes[name];
    return row(
      titled(name, versions),
      beside(first, name),
      beside(results.oneByOne, name),
      beside(results.bulk, name),
      kilobytes(raw),
      kilobytes(gzip),
      kilobytes(brotli),
    );
  });
}

function titled(name, versions) {
  return versions[name] ? `${names[name]} ${versions[name]}` : `**${names[name]}**`;
}

function messageRows(results, versions) {
  return Object.keys(results.messages).map((name) => {
    const { raw, gzip, brotli } = results.sizes[name];
    const long = Object.values(results.long).map((taken) =>
      taken[name] === null ? `stopped after ${results.patience / 1000} s` : beside(taken, name),
    );
    const size =
      name === 'wrong-number' ? 'as above' : [raw, gzip, brotli].map(kilobytes).join(' / ');
    return row(titled(name, versions), beside(results.messages, name), ...long, size);
  });
}

/** Renders `RESULTS.md`; `versions` are those of the peers. */
export function render(results, versions) {
  const { log, lookup, machine, validCounts, segmentCounts } = results;
  const agreed = (counts) =>
    Object.entries(counts)
      .map(([name, count]) => `${names[name]} ${count.toLocaleString('en-GB')}`)
      .join(', ');
  return `# Measured

\`make bench\` measures this and writes it here: ${machine.cores === 2 ? 'two' : machine.cores} cores, headless ${machine.browser.replace('/', ' ')},
everything in one run. What is compared runs in turn, round after round, on the same inputs; a time is the median, and
the factor is how many times ours it is. KB are 1000 bytes, compressed at the highest level.

<!-- quote -->

${table(['what', 'Wrong Number', 'fastest peer', '', 'factor'], quotedRows(results))}

<!-- /quote -->

## Budgets

${table(['what', 'measured', 'budget', ''], budgetRows(results))}

## Numbers

One by one: a number in; validity, type, region, E.164, international and national format out. In bulk: lists of 1,000
strings in, columns of verdicts out. ${results.numbersMeasured.toLocaleString('en-GB')} numbers of all regions, most of them E.164, some written with spaces, a fifth wrong. The sizes
are what a site ships for it; ours has the messages and the explanations of errors inside.

${table(['package', 'first answer', 'one by one', 'in bulk', 'raw', 'gzip', 'brotli'], numberRows(results, versions))}

Found valid: ${agreed(validCounts)}. Ours on the well-formed of them alone: ${duration(results.oneByOneWellFormed['wrong-number'])}.

## From the address to the first answer

Over plain HTTP on this machine, everything compressed once and allowed to be kept: a page, its script and, for ours, its
modules are fetched, started, and one number is checked. Each first visit by a browser with an empty profile, the second one by the
same browser.

${table(['package', ...Object.values(visitTitles)], visitRows(results, versions))}

## Messages

Texts of 120 to 180 code units (${results.textsMeasured} of them, four of ten in need of UCS-2), and long ones made of the same.

${table(['package', 'about 150 code units', '10,000', '100,000', '1,000,000', 'raw / gzip / brotli'], messageRows(results, versions))}

Segments counted: ${agreed(segmentCounts)}.
Texts that are GSM 7-bit alone: ${agreedTimes(results.messagesPlain)}; 1,000,000 code units of them: ${agreedTimes(results.longPlain)}.

## Errors

${table(
  ['\`explainError\`', 'time'],
  [
    ...Object.entries(results.explain).map(([name, time]) => row(name, duration(time))),
    row('the first of a page, after a number', duration(results.first.explained * 1e6)),
  ],
)}

\`lookup\`, whole catalog, ${lookup.count} queries: half take at most ${duration(lookup.median)}, the slowest ${duration(lookup.slowest)}. The first one, which builds the index, takes ${duration(lookup.first)}; a worker builds it ahead.

\`explainLog\`: ${number(logSpeed(log))} MB/s (a log of ${number(log.octets / 1e6)} MB, ${log.errors.toLocaleString('en-GB')} errors in it, in a worker).
`;
}

function agreedTimes(taken) {
  return Object.keys(taken)
    .map((name) => `${names[name]} ${beside(taken, name)}`)
    .join(', ');
}
