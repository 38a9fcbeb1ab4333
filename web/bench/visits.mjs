// What somebody waits for who opens a page with a number in it: from the
// address to the first answer, with all that has to be fetched and started.
// Every first visit is made by a browser with an empty profile, every second
// one by the same browser; once more with the processor slowed down.

import { setTimeout as pause } from 'node:timers/promises';
import { launch, patience, servePages } from '../test/browser/browser.mjs';
import { median } from './median.mjs';

/** How long a browser is left alone with a new window, for which it loads pages of its own. */
export const settling = 700;

/** Browsers for each subject and speed. */
const repeats = 7;

/** How many times slower the processor is made: a phone of the middle class. */
export const slower = 4;

/**
 * Returns the milliseconds of each subject by visit.
 *
 * @param {Record<string, object>} pages - what is served, by path; a subject's
 *   page is at `/visit/NAME`
 * @param {string[]} names - the subjects
 */
export async function measureVisits(pages, names, say) {
  const taken = names.map((name) => [
    name,
    { first: [], second: [], slowFirst: [], slowSecond: [] },
  ]);
  const server = await servePages(pages);
  try {
    for (let repeat = 0; repeat < repeats; repeat++) {
      say(`visits, round ${repeat + 1} of ${repeats}`);
      for (const [name, times] of taken) {
        const address = `${server.origin}/visit/${name}`;
        const [first, second] = await visitTwice(address, 1);
        times.first.push(first);
        times.second.push(second);
        const [slowFirst, slowSecond] = await visitTwice(address, slower);
        times.slowFirst.push(slowFirst);
        times.slowSecond.push(slowSecond);
      }
    }
  } finally {
    await server.close();
  }
  const medians = (times) =>
    Object.fromEntries(Object.entries(times).map(([visit, values]) => [visit, median(values)]));
  return Object.fromEntries(taken.map(([name, times]) => [name, medians(times)]));
}

async function visitTwice(address, rate) {
  const browser = await launch('chromium');
  try {
    const times = [];
    for (let visit = 0; visit < 2; visit++) {
      // A window for each: what it loads by itself is done before it counts.
      const page = await browser.newPage();
      page.setDefaultTimeout(patience);
      await pause(settling);
      if (rate > 1) await page.emulateCPUThrottling(rate);
      await page.goto(address, { waitUntil: 'load' });
      const answered = await page.waitForFunction(() => globalThis.answered);
      times.push(await answered.jsonValue());
      await page.close();
    }
    return times;
  } finally {
    await browser.close();
  }
}
