// Tables in text (RFC 4180): the text stays as it is, and cells are read out of
// it when they are asked for, so that a million rows take no more than their
// places.

/** A table in a text. */
export interface Table {
  text: string;
  delimiter: string;
  newline: string;
  /** Where each row begins that is not empty. */
  starts: Uint32Array;
  /** How many cells the widest row has. */
  width: number;
}

const delimiters = [',', ';', '\t', '|'];

/** So many rows are read between two looks at the clock. */
const stepRows = 200;

/** Finds the rows of a table, and what parts its cells. */
export function* readRows(text: string): Generator<void, Table> {
  const delimiter = delimiterOf(text);
  let starts = new Uint32Array(1024);
  let count = 0;
  let width = 0;
  let quote = text.indexOf('"');
  for (let at = 0; at < text.length;) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    while (quote >= 0 && quote < at) quote = text.indexOf('"', at);
    let cells = 1;
    if (quote < 0 || quote > end) {
      for (
        let i = text.indexOf(delimiter, at);
        i >= 0 && i < end;
        i = text.indexOf(delimiter, i + 1)
      ) {
        cells++;
      }
    } else {
      // A line end in quotes ends no row.
      for (let from = at; ; cells++) {
        const next = cellEnd(text, from, delimiter);
        end = next;
        if (text[next] !== delimiter) break;
        from = next + 1;
      }
    }
    if (/[^\s,;|]/.test(text.slice(at, end))) {
      if (count === starts.length) {
        const more = new Uint32Array(2 * count);
        more.set(starts);
        starts = more;
      }
      starts[count++] = at;
      width = Math.max(width, cells);
    }
    at = end + 1;
    if (count % stepRows === 0) yield;
  }
  const newline = text.slice(0, 100_000).includes('\r\n') ? '\r\n' : '\n';
  return { text, delimiter, newline, starts: starts.subarray(0, count), width };
}

/** The cells of a row, trimmed. */
export function cellsOf({ text, delimiter, starts }: Table, row: number): string[] {
  const cells: string[] = [];
  const start = starts[row];
  if (start === undefined) return cells;
  for (let from = start; ;) {
    const end = cellEnd(text, from, delimiter);
    cells.push(valueOf(text.slice(from, end)));
    if (text[end] !== delimiter) return cells;
    from = end + 1;
  }
}

/** One cell of a row, trimmed; empty where the row is shorter. */
export function cellOf({ text, delimiter, starts }: Table, row: number, column: number): string {
  let from = starts[row] ?? text.length;
  for (let i = 0; ; i++) {
    const end = cellEnd(text, from, delimiter);
    if (i === column) return valueOf(text.slice(from, end));
    if (text[end] !== delimiter) return '';
    from = end + 1;
  }
}

// Where a cell ends: at what parts cells, or at the end of the line. A quote
// that nothing closes is a quote like any other letter.
function cellEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  if (text[from] === '"') {
    let close = text.indexOf('"', from + 1);
    while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    if (close >= 0) at = close + 1;
  }
  for (; at < text.length; at++) {
    const letter = text[at];
    if (letter === delimiter || letter === '\n') return at;
  }
  return at;
}

function valueOf(cell: string): string {
  const value = cell.trim();
  return value.length > 1 && value.startsWith('"') && value.endsWith('"')
    ? value.slice(1, -1).replaceAll('""', '"').trim()
    : value;
}

// The one that parts the first rows into the same number of cells, above one.
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split('\n').slice(0, 20);
  const score = (delimiter: string): number => {
    const counts = lines
      .filter((line) => line.trim() !== '')
      .map((line) => parted(line, delimiter));
    const [first = 1] = counts;
    return first < 2 ? 0 : counts.filter((count) => count === first).length * 100 + first;
  };
  let best = ',';
  for (const delimiter of delimiters) if (score(delimiter) > score(best)) best = delimiter;
  return best;
}

function parted(line: string, delimiter: string): number {
  let count = 1;
  for (let end = cellEnd(line, 0, delimiter); end < line.length; count++) {
    end = cellEnd(line, end + 1, delimiter);
  }
  return count;
}

/**
 * Cells that a spreadsheet would run as a formula: those that begin as one and
 * are no number. They get an apostrophe before them; `+14155551272`,
 * `+1 (415) 555-1272` and `-12.50` stay as they are.
 */
const formula = /^(?!\s*[+-]?[\d\s().,/-]+$)[=+\-@\t\r]/;

/** Writes a row, without the end of its line. */
export function writeRow(cells: readonly string[], delimiter: string): string {
  return cells
    .map((cell) => {
      const safe = formula.test(cell) ? `'${cell}` : cell;
      return safe.includes(delimiter) || /["\r\n]|^\s|\s$/.test(safe)
        ? `"${safe.replaceAll('"', '""')}"`
        : safe;
    })
    .join(delimiter);
}
