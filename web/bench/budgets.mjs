// The budgets, in the units that are measured: milliseconds, nanoseconds, octets.

/** Every budget is a most. */
export const budgets = {
  /** Of both modules: as web/size.mjs has it. */
  moduleBrotli: 1_040_000,
  pageRaw: 1_900_000,
  firstAnswer: 45,
  /** Times that of libphonenumber-js/max. */
  firstVisit: 2,
  number: 1600,
  bulkNumber: 150,
  message: 1500,
  longMessage: 60,
  explain: 60_000,
  lookup: 1_000_000,
  memory: 8 * 1024 * 1024,
  /** Of any call, whatever legal input it is given. */
  anyCall: 400,
  anyMemory: 64 * 1024 * 1024,
};
