// The wire vectors of wasm/abi, made anew by the built module: the same words
// and the same run, and the reader makes the same report of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readErrorReport } from '../dist/modules/error-report.js';
import { Host } from '../dist/modules/instance.js';
import { readMessageReport } from '../dist/modules/message-report.js';
import { formOf } from '../dist/modules/names.js';
import { readNumberReport } from '../dist/modules/number-report.js';
import { NumberTexts } from '../dist/modules/number-texts.js';
import { languageNumber, regionNumber } from '../dist/modules/options.js';
import { modules } from './module.mjs';

const numberTexts = new NumberTexts();
const { exports, memory, names } = new Host(modules).instance;

const vectors = (name) => {
  const file = new URL(`../../wasm/abi/testdata/wire/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
};

/** Holds the record at an address to a vector and leaves it open. */
function checkRecord(address, runWord, { input, words, run }) {
  memory.open(address);
  // Word 0 is an address, which the vectors cannot know.
  const wanted = words.split(' ').map(Number).slice(1);
  assert.deepEqual(
    wanted.map((_, i) => memory.word(1 + i)),
    wanted,
    input,
  );
  assert.equal(memory.run(memory.word(runWord)), run, input);
}

test('numbers', () => {
  for (const vector of vectors('numbers')) {
    const { input, provider = '', region, lang, report } = vector;
    const texts = numberTexts.in(languageNumber(lang), exports, memory);
    memory.writeUnits(input, '');
    checkRecord(
      exports.validate_number(
        input.length,
        regionNumber(region, names.regions),
        formOf(names, provider),
      ),
      7,
      vector,
    );
    assert.deepEqual(readNumberReport(memory, input, names, texts, provider), report, input);
  }
});

test('messages', () => {
  for (const vector of vectors('messages')) {
    const { input, provider = '', lang, report } = vector;
    memory.writeUnits(input, provider);
    const language = languageNumber(lang);
    checkRecord(
      exports.validate_message(input.length, provider.length, 0, 0, language << 2),
      26,
      vector,
    );
    assert.deepEqual(readMessageReport(memory, input, names, language), report, input);
  }
});

test('explanations', () => {
  for (const vector of vectors('explanations')) {
    const { input, provider = '', catalogs = '', lang, report } = vector;
    const lengths = memory.writeOctets(input, provider, catalogs);
    checkRecord(exports.explain_error(...lengths, languageNumber(lang), 0), 1, vector);
    const read = readErrorReport(memory);
    for (const { of, as, provider } of read.asked) of[as] = provider;
    assert.deepEqual(read.report, report, input);
  }
});
