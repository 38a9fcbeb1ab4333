// Takes out of the module what it only needs to print stack traces: names of
// functions and files, line numbers, trees of inlined calls. Go has no switch
// for that (-s -w leaves them in), and they are a tenth of what is shipped.
// What is left says of a crash what went wrong, but not in which function.
//
// It works on the tables that Go's runtime describes in runtime/symtab.go and
// the linker writes in cmd/link/internal/ld/pcln.go. They lie in the data
// section and keep their places: entries that are not used any more are set to
// "none", and then whatever nothing refers to is set to zero and not written.
// Any other version of the tables is left alone, with a warning.
import { readFileSync, writeFileSync } from 'node:fs';

/** Go 1.20 and later (internal/abi.Go120PCLnTabMagic). */
const magic = 0xfffffff1;

// Fields of runtime._func, in words of 32 bits.
const func = { nameOff: 1, pcsp: 4, pcfile: 5, pcln: 6, npcdata: 7, cuOffset: 8, startLine: 9 };
const funcWords = 11;
const nfuncdataOctet = 43;

// internal/abi: tables that only stack traces read.
const droppedPcdata = new Set([0 /* UnsafePoint: Go does not preempt here */, 2 /* InlTreeIndex */, 3 /* ArgLiveIndex */]);
const droppedFuncdata = new Set([3 /* InlTree */, 5 /* ArgInfo */, 6 /* ArgLiveInfo */]);
const none = 0xffffffff;

/** Offset of moduledata.gofunc, in words of 64 bits: the fields before it. */
const gofuncField = 1 + 6 * 3 + 1 + 2 + 2 + 2 * 5 + 3 + 2 + 1;

/** Zeros in a row that are worth a new segment: its head takes up to ten. */
const gap = 16;

/** Returns the module without what only stack traces need. */
export function slim(module) {
  const sections = readSections(module);
  const data = sections.find(({ id }) => id === 11);
  const memory = readData(data.body);
  const at = findTable(memory);
  if (at < 0) {
    console.warn('slim: these tables are of another version of Go; the module stays as it is');
    return module;
  }
  clean(memory, at);
  data.body = writeData(memory);
  return writeSections(sections);
}

function clean(memory, at) {
  const word = (offset) => memory.readUInt32LE(offset);
  const long = (offset) => Number(memory.readBigUInt64LE(offset));
  const functions = long(at + 8);
  const [names, units, files, pctab, pcln] = [4, 5, 6, 7, 8].map((i) => at + long(at + 8 * i));
  const gofunc = long(findModuleData(memory, at, names) + 8 * gofuncField);

  const keptTables = new Set();
  const keptData = new Set();
  const allData = new Set();
  for (let i = 0; i < functions; i++) {
    const f = pcln + word(pcln + 8 * i + 4);
    const set = (field, value) => memory.writeUInt32LE(value, f + 4 * field);
    const name = names + word(f + 4 * func.nameOff);
    // The runtime tells its own goroutines by this prefix, and nothing else.
    const isSystem = memory.toString('latin1', name, name + 8) === 'runtime.';
    set(func.nameOff, isSystem ? 1 : 0);
    for (const field of [func.pcfile, func.pcln, func.cuOffset, func.startLine]) set(field, 0);

    keptTables.add(word(f + 4 * func.pcsp));
    const tables = word(f + 4 * func.npcdata);
    for (let k = 0; k < tables; k++) {
      if (droppedPcdata.has(k)) set(funcWords + k, 0);
      else keptTables.add(word(f + 4 * (funcWords + k)));
    }
    for (let k = 0; k < memory[f + nfuncdataOctet]; k++) {
      const offset = word(f + 4 * (funcWords + tables + k));
      if (offset === none) continue;
      allData.add(offset);
      if (droppedFuncdata.has(k)) set(funcWords + tables + k, none);
      else keptData.add(offset);
    }
  }

  // Names: at 0 that of a function of ours, at 1 that of one of the runtime's.
  memory.fill(0, names, units);
  memory.write('runtime.', names + 1, 'latin1');
  memory.fill(0, units, files);
  memory.fill(0, files, pctab);
  keepTables(memory, pctab, pcln, keptTables);
  keepData(memory, gofunc, allData, keptData);
}

/** Zeroes the tables by program counter but for those at the offsets kept. */
function keepTables(memory, pctab, end, kept) {
  const used = new Uint8Array(end - pctab);
  for (const offset of kept) {
    if (offset === 0) continue;
    used.fill(1, offset, tableEnd(memory, pctab + offset) - pctab);
  }
  for (let i = 1; i < used.length; i++) if (!used[i]) memory[pctab + i] = 0;
}

/** A table is pairs of variable-length numbers; a value of zero ends it. */
function tableEnd(memory, at) {
  for (let first = true; ; first = false) {
    let isZero = true;
    for (let more = true; more; at++) {
      isZero &&= (memory[at] & 0x7f) === 0;
      more = memory[at] >= 0x80;
    }
    if (isZero && !first) return at;
    while (memory[at++] >= 0x80);
  }
}

/** Zeroes the data of functions that is not kept: each ends where one begins. */
function keepData(memory, gofunc, all, kept) {
  const offsets = [...all].sort((a, b) => a - b);
  for (let i = 0; i + 1 < offsets.length; i++) {
    if (!kept.has(offsets[i])) memory.fill(0, gofunc + offsets[i], gofunc + offsets[i + 1]);
  }
}

function findTable(memory) {
  const head = Buffer.from([0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8]);
  const at = memory.indexOf(head);
  const isOnly = at >= 0 && memory.indexOf(head, at + 1) < 0;
  return isOnly && memory.readUInt32LE(at) === magic ? at : -1;
}

/** Finds moduledata, which begins with the address of the table and of the names. */
function findModuleData(memory, at, names) {
  const start = Buffer.alloc(16);
  start.writeBigUInt64LE(BigInt(at));
  start.writeBigUInt64LE(BigInt(names), 8);
  const found = memory.indexOf(start);
  if (found < 0 || memory.indexOf(start, found + 1) >= 0) throw new Error('slim: no moduledata');
  return found;
}

function readSections(module) {
  const sections = [];
  for (let at = 8; at < module.length; ) {
    const id = module[at];
    const [length, start] = readNumber(module, at + 1);
    sections.push({ id, body: module.subarray(start, start + length) });
    at = start + length;
  }
  return sections;
}

function writeSections(sections) {
  const parts = [Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])];
  for (const { id, body } of sections) {
    parts.push(Buffer.from([id]), writeNumber(body.length), body);
  }
  return Buffer.concat(parts);
}

/** Lays the segments out as they will lie in memory. */
function readData(body) {
  const segments = [];
  let [count, at] = readNumber(body, 0);
  let end = 0;
  while (count-- > 0) {
    // An active segment of memory 0: `i32.const offset end`.
    const [flags, opcode] = [body[at], body[at + 1]];
    if (flags !== 0 || opcode !== 0x41) throw new Error('slim: a segment of another kind');
    const [offset, afterOffset] = readNumber(body, at + 2);
    const [length, start] = readNumber(body, afterOffset + 1);
    segments.push({ offset, content: body.subarray(start, start + length) });
    at = start + length;
    end = Math.max(end, offset + length);
  }
  const memory = Buffer.alloc(end);
  for (const { offset, content } of segments) content.copy(memory, offset);
  return memory;
}

/** Writes memory as segments; zeros are what memory begins with. */
function writeData(memory) {
  const parts = [];
  let count = 0;
  for (let at = 0; at < memory.length; ) {
    while (at < memory.length && memory[at] === 0) at++;
    let end = at;
    for (let zeros = 0, i = at; i < memory.length && zeros < gap; i++) {
      zeros = memory[i] === 0 ? zeros + 1 : 0;
      if (zeros === 0) end = i + 1;
    }
    if (end > at) {
      const head = [Buffer.from([0, 0x41]), writeSigned(at), Buffer.from([0x0b])];
      parts.push(...head, writeNumber(end - at), memory.subarray(at, end));
      count++;
    }
    at = Math.max(end, at + 1);
  }
  return Buffer.concat([writeNumber(count), ...parts]);
}

/** Reads an unsigned LEB128 number: the number, and where it ends. */
function readNumber(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const octet = bytes[at++];
    value |= (octet & 0x7f) << shift;
    if (octet < 0x80) return [value >>> 0, at];
  }
}

function writeNumber(value) {
  const octets = [];
  do {
    octets.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(octets);
}

/** Signed LEB128 of a number that is not negative. */
function writeSigned(value) {
  const octets = [];
  while (value > 0x3f) {
    octets.push((value & 0x7f) | 0x80);
    value >>>= 7;
  }
  octets.push(value);
  return Buffer.from(octets);
}

const [, script, file] = process.argv;
if (script === import.meta.filename && file) writeFileSync(file, slim(readFileSync(file)));
