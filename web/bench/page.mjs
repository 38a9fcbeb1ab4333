// What runs in the page: all measures but the first answer.

import * as awesome from './subjects/awesome-phonenumber.mjs';
import * as google from './subjects/google-libphonenumber.mjs';
import * as libphonenumber from './subjects/libphonenumber-js.mjs';
import * as twilio from './subjects/sms-segments-calculator.mjs';
import * as split from './subjects/split-sms.mjs';
import * as ours from './subjects/wrong-number.mjs';
import { compare, kept } from './rounds.mjs';

const numberSubjects = {
  'wrong-number': ours,
  'libphonenumber-js': libphonenumber,
  'google-libphonenumber': google,
  'awesome-phonenumber': awesome,
};
const messageSubjects = {
  'wrong-number': ours,
  'split-sms': split,
  'sms-segments-calculator': twilio,
};

const bytes = async (address) => (await fetch(address)).arrayBuffer();

/** Inputs between two looks at the clock; the mix repeats after ten. */
const atOnce = 10;

/** Rows of a list at a time: to the peers, which go one by one, it is the same. */
const listRows = 1000;
const peerRows = 20;

/** A case that does something to one input after the other, round and round. */
function each(name, inputs, run) {
  const count = Math.min(atOnce, inputs.length);
  let at = 0;
  return {
    name,
    run() {
      for (let i = 0; i < count; i++) {
        kept.last = run(inputs[at]);
        at = at + 1 === inputs.length ? 0 : at + 1;
      }
      return count;
    },
  };
}

const measures = {
  async start() {
    await ours.start(await bytes('/checks.wasm'), await bytes('/explanations.wasm'));
  },

  /** How many of the inputs each says are valid: that it is the same job. */
  validCounts(inputs) {
    return Object.fromEntries(
      Object.entries(numberSubjects).map(([name, { number, isValid }]) => [
        name,
        inputs.filter((input) => isValid(number(input))).length,
      ]),
    );
  },

  oneByOne(inputs) {
    return compare(
      Object.entries(numberSubjects).map(([name, { number }]) => each(name, inputs, number)),
    );
  },

  /** Ours alone, for where the time goes. */
  oneByOneOurs(inputs) {
    return compare([each('wrong-number', inputs, ours.number)]);
  },

  bulk(inputs) {
    return compare(
      Object.entries(numberSubjects).map(([name, { numbers }]) => {
        const rows = name === 'wrong-number' ? listRows : peerRows;
        let at = 0;
        return {
          name,
          run() {
            kept.last = numbers(inputs.slice(at, at + rows));
            at = (at + rows) % inputs.length;
            return rows;
          },
        };
      }),
      { milliseconds: 200 },
    );
  },

  segmentCounts(texts) {
    return Object.fromEntries(
      Object.entries(messageSubjects).map(([name, { message, segmentsOf }]) => [
        name,
        texts.reduce((sum, text) => sum + segmentsOf(message(text)), 0),
      ]),
    );
  },

  messages(texts) {
    return compare(
      Object.entries(messageSubjects).map(([name, { message }]) => each(name, texts, message)),
    );
  },

  /** One text, by those that can bear its length. */
  longMessage(text, names) {
    return compare(
      names.map((name) => each(name, [text], messageSubjects[name].message)),
      { rounds: 5, warmups: 1, milliseconds: 1 },
    );
  },

  explain(bodies) {
    return compare(bodies.map(({ name, text }) => each(name, [text], ours.explain)));
  },

  /** Each query by itself; the first of all builds what they are looked up in. */
  async lookup(queries) {
    const from = performance.now();
    ours.lookup('x');
    const first = performance.now() - from;
    const taken = await compare(
      queries.map((query) => each(query, [query], ours.lookup)),
      { rounds: 5, warmups: 1, milliseconds: 1 },
    );
    return { first, taken };
  },

  async log(text) {
    const client = ours.loadWorker({
      checks: await bytes('/checks.wasm'),
      explanations: await bytes('/explanations.wasm'),
      worker: () => new Worker('/worker.js'),
    });
    const log = new Blob([text]);
    await client.about();
    const taken = [];
    for (let round = 0; round < 4; round++) {
      const from = performance.now();
      const report = await client.explainLog(log);
      if (round > 0) taken.push((performance.now() - from) / 1000);
      kept.last = report;
    }
    client.dispose();
    return { seconds: taken, octets: log.size, errors: kept.last.errors };
  },
};

globalThis.measures = measures;
globalThis.dispatchEvent(new Event('measures'));
