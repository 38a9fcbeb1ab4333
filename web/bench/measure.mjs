// Drives the browser through all measures.

import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { launch, servePages } from '../test/browser/browser.mjs';
import { bundleAll, numberSubjects, visitors } from './bundle.mjs';
import { median } from './median.mjs';
import { measureVisits, settling } from './visits.mjs';
import { bodies, logText, longText, mixedNumbers, mixedTexts, wellFormed } from './inputs.mjs';

/** Fresh pages for the first answer of each subject. */
const repeats = 15;

/** How long Twilio's calculator may think about one text. */
const patience = 20_000;

const mediaTypes = { js: 'text/javascript', wasm: 'application/wasm' };

/** Cross-origin isolation makes the clock exact to 5 µs instead of 100. */
const headers = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
};

const html = (script) => ({
  type: 'text/html; charset=utf-8',
  headers,
  body: `<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="${script}"></script>`,
});

const medians = (taken) =>
  Object.fromEntries(Object.entries(taken).map(([name, values]) => [name, median(values)]));

/** Runs everything; `say` is told what is going on. */
export async function measure(say) {
  say('bundling');
  const built = await bundleAll();
  const pages = { '/bench': html('/page.js'), '/first': html('/first.js') };
  for (const [path, body] of Object.entries(built.files)) {
    pages[path] = { type: mediaTypes[path.split('.').pop()], headers, body };
  }
  const visits = await measureVisits(built.site, visitors, say);
  const server = await servePages(pages);
  const browser = await launch('chromium');
  try {
    const first = await measureFirst(browser, server.origin, say);
    const steady = await measureSteady(browser, server.origin, say);
    return {
      machine: { cores: availableParallelism(), browser: await browser.version() },
      sizes: built.sizes,
      module: built.module,
      page: built.page,
      first,
      visits,
      ...steady,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Each answer in a browser context, and so in a process, of its own. */
async function measureFirst(browser, origin, say) {
  say('first answers');
  const taken = Object.fromEntries(numberSubjects.map((name) => [name, []]));
  const explained = [];
  let memory = 0;
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const name of numberSubjects) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.goto(`${origin}/first`, { waitUntil: 'load' });
      await pause(settling);
      const answer = await page.evaluate((asked) => globalThis.firstAnswer(asked), {
        script: `/${name}.js`,
        wasm: name === 'wrong-number' ? ['/checks.wasm', '/explanations.wasm'] : [],
        input: '+442079460018',
        paste: bodies[0].text,
      });
      taken[name].push(answer.milliseconds);
      memory = Math.max(memory, answer.memory ?? 0);
      if (answer.explained !== undefined) explained.push(answer.explained);
      await context.close();
    }
  }
  return { milliseconds: medians(taken), memory, explained: median(explained) };
}

/** What people look up: the time of the first query, of half of the others, and of the slowest. */
async function lookups(run) {
  const file = new URL('../../catalog/lookup/testdata/queries.txt', import.meta.url);
  const queries = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes(' | '))
    .map((line) => line.split(' | ')[0]);
  const { first, taken } = await run('lookup', queries);
  const times = Object.values(medians(taken)).sort((a, b) => a - b);
  return {
    first: first * 1e6,
    count: queries.length,
    median: median(times),
    slowest: times.at(-1),
  };
}

async function measureSteady(browser, origin, say) {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  page.on('pageerror', (error) => say(`page: ${error.message}`));
  await page.goto(`${origin}/bench`, { waitUntil: 'load' });
  await page.waitForFunction(() => globalThis.measures);
  const run = async (name, ...args) => {
    say(name);
    return page.evaluate((which, given) => globalThis.measures[which](...given), name, args);
  };

  await run('start');
  const numbers = mixedNumbers(2000);
  const list = mixedNumbers(100_000);
  const texts = mixedTexts(400);
  const results = {
    validCounts: await run('validCounts', numbers),
    numbersMeasured: numbers.length,
    oneByOne: medians(await run('oneByOne', numbers)),
    oneByOneWellFormed: medians(await run('oneByOneOurs', wellFormed(numbers))),
    bulk: medians(await run('bulk', list)),
    bulkRows: list.length,
    segmentCounts: await run('segmentCounts', texts),
    textsMeasured: texts.length,
    messages: medians(await run('messages', texts)),
    messagesPlain: medians(
      await run(
        'messages',
        texts.filter((_, i) => i % 10 === 0),
      ),
    ),
    long: {},
    longPlain: {},
    explain: medians(await run('explain', bodies)),
    lookup: await lookups(run),
    log: await run('log', logText(8_000_000)),
  };
  for (const length of [10_000, 100_000, 1_000_000]) {
    const names = ['wrong-number', 'split-sms'];
    if (length === 10_000) names.push('sms-segments-calculator');
    results.long[length] = medians(await run('longMessage', longText(length), names));
    if (length === 1_000_000) {
      results.longPlain = medians(await run('longMessage', longText(length, 'plain'), names));
    }
  }
  say('sms-segments-calculator with 100,000 code units');
  results.long[100_000]['sms-segments-calculator'] = await page.evaluate(
    (text, most) =>
      new Promise((resolve) => {
        const worker = new Worker('/stuck.js', { type: 'module' });
        worker.addEventListener('message', ({ data }) => resolve(data * 1e6));
        setTimeout(() => (worker.terminate(), resolve(null)), most);
        worker.postMessage(text);
      }),
    longText(100_000),
    patience,
  );
  await page.close();
  return { ...results, patience };
}
