// How a time is taken: everything that is compared runs in turn, round after
// round, so that whatever slows the machine down slows all of it down.

/** Keeps results alive, so that no engine leaves the work out. */
export const kept = { last: undefined };

/** Runs a case for at least so long and returns the nanoseconds of an item. */
function time(run, milliseconds) {
  let items = 0;
  let took = 0;
  const from = performance.now();
  do {
    items += run();
    took = performance.now() - from;
  } while (took < milliseconds);
  return (took / items) * 1e6;
}

/**
 * Measures cases beside each other. A case's `run` does its work once and
 * returns how many items that were. Engines need some rounds until they have
 * compiled what is hot; those are not counted.
 *
 * @returns the rounds' nanoseconds an item, by the name of the case
 */
export async function compare(cases, { rounds = 7, warmups = 5, milliseconds = 80 } = {}) {
  const taken = Object.fromEntries(cases.map(({ name }) => [name, []]));
  for (let round = -warmups; round < rounds; round++) {
    for (let i = 0; i < cases.length; i++) {
      // Nobody is always first.
      const { name, run } = cases[(i + round + warmups) % cases.length];
      const nanoseconds = time(run, milliseconds);
      if (round >= 0) taken[name].push(nanoseconds);
      // Whatever the page has to do, it does between measures.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return taken;
}
