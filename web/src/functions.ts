/** The functions of the public contract, over one host. */

import { makeChecks } from './check-functions.js';
import { readErrorReport } from './error-report.js';
import { checkString } from './errors.js';
import type { Host } from './instance.js';
import { readMessageReport } from './message-report.js';
import { readNumberReport } from './number-report.js';
import { NumberTexts } from './number-texts.js';
import { catalogsText, explainTable, lookupTable } from './explain-options.js';
import { languageNumber, optionsOf } from './options.js';
import type { About, CatalogEntry, WrongNumber } from './types.js';
import { version } from './version.js';

/**
 * Code units of a paste that are looked at: one more than the module reads, so
 * that it notices, and says, that there was more.
 */
const mostPaste = (1 << 20) + 1;

/** Code units of a query that are looked at: `catalog.MaxQuery`. */
const mostQuery = 200;

/** Entries of a look-up at most: `catalog.MaxLimit`. */
const mostEntries = 10_000;

/** Makes the functions. They need no `this`, so they can be taken apart. */
export function makeFunctions(host: Host): WrongNumber {
  let about: About | undefined;
  const numberTexts = new NumberTexts();
  return {
    ...makeChecks(host, numberTexts),
    explainError(pasted, given) {
      checkString(pasted, 'The paste');
      const options = optionsOf(explainTable, given);
      const hosted = catalogsText(options.catalogs);
      try {
        const { exports, memory, names } = host.instance;
        const lang = languageNumber(options.lang);
        const [paste, provider, catalogs] = memory.writeOctets(
          pasted.slice(0, mostPaste),
          options.provider ?? '',
          hosted,
        );
        memory.open(exports.explain_error(paste, provider, catalogs, lang, Date.now() / 1000));
        const { report, asked } = readErrorReport(memory);
        for (const { of, as, provider } of asked) {
          const value = of.value ?? '';
          const texts = numberTexts.in(lang, exports, memory);
          memory.open(exports.explained_value(report.errors.indexOf(of), lang));
          if (as === 'number') of.number = readNumberReport(memory, value, names, texts, provider);
          else of.message = readMessageReport(memory, value, names, lang);
        }
        return report;
      } catch (thrown) {
        throw host.failed(thrown);
      }
    },
    lookup(asked, given) {
      checkString(asked, 'The query');
      const options = optionsOf(lookupTable, given);
      const hosted = catalogsText(options.catalogs);
      return host.call(({ exports, memory }) => {
        const [query, provider, catalogs] = memory.writeOctets(
          asked.slice(0, mostQuery),
          options.provider ?? '',
          hosted,
        );
        return memory.json(
          exports.lookup(
            query,
            provider,
            catalogs,
            Math.min(options.limit ?? 0, mostEntries),
            languageNumber(options.lang),
          ),
        ) as CatalogEntry[];
      });
    },
    get about() {
      about ??= host.call(({ exports, memory }) => ({
        version,
        ...(memory.json(exports.about()) as Omit<About, 'version'>),
      }));
      return about;
    },
  };
}
