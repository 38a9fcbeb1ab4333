// How a time is taken: everything that is compared runs in turn, round after
// round, so that whatever slows the machine down slows all of it down. Within
// a round it is taken by the slice, shorter than a busy machine lets anybody
// run at a time, so that most slices pass undisturbed; the median is of them.

/** Keeps results alive, so that no engine leaves the work out. */
export const kept = { last: undefined };

/** Milliseconds of a slice, at least. */
const slice = 0.25;

/** Runs a case for so long and returns the nanoseconds of an item, by slice. */
function times(run, milliseconds) {
  const taken = [];
  const until = performance.now() + milliseconds;
  let now;
  do {
    const from = performance.now();
    let items = 0;
    do {
      items += run();
      now = performance.now();
    } while (now - from < slice);
    taken.push(((now - from) / items) * 1e6);
  } while (now < until);
  return taken;
}

/**
 * Measures cases beside each other. A case's `run` does some of its work and
 * returns how many items that were. Engines need some rounds until they have
 * compiled what is hot; those are not counted.
 *
 * @returns the slices' nanoseconds an item, by the name of the case
 */
export async function compare(cases, { rounds = 7, warmups = 5, milliseconds = 80 } = {}) {
  const taken = Object.fromEntries(cases.map(({ name }) => [name, []]));
  for (let round = -warmups; round < rounds; round++) {
    for (let i = 0; i < cases.length; i++) {
      // Nobody is always first.
      const { name, run } = cases[(i + round + warmups) % cases.length];
      const slices = times(run, milliseconds);
      if (round >= 0) taken[name].push(...slices);
      // Whatever the page has to do, it does between measures.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return taken;
}
