// Marks in the echoed paste: which stretches of it the answer speaks of.

import type { Problem, Span } from '../types.js';
import type { Reading } from './read.js';

/** A stretch of the paste that a sentence of the answer is about. */
export interface Mark extends Span {
  /** Names the sentence: `error-0`, `fact-2`, `problem-0`. */
  id: string;
  /** A fault is marked strongly, a fact lightly. */
  kind: 'fault' | 'fact';
}

/** A stretch of text under the same marks throughout. */
export interface Piece {
  text: string;
  start: number;
  marks: readonly Mark[];
}

/** Collects the marks of an answer, in the order of their places. */
export function marksOf(reading: Reading | null): Mark[] {
  const marks: Mark[] = [];
  const whole = reading?.text.trim().length ?? 0;
  const add = (span: Span | undefined, id: string, kind: Mark['kind']): void => {
    if (!span || span.end <= span.start) return;
    // A mark on everything shows nothing.
    const isWhole = span.end - span.start >= whole && id.startsWith('problem');
    if (!isWhole) marks.push({ ...span, id, kind });
  };
  if (reading?.kind === 'error') {
    const { errors, facts, problems } = reading.report;
    errors.forEach((e, i) => add(e.span, `error-${i}`, 'fault'));
    problems.forEach((p, i) => add(p.span, `problem-${i}`, kindOf(p)));
    facts.forEach((f, i) => {
      // The code's place is the error's already.
      if (f.name !== 'code') add(f.span, `fact-${i}`, 'fact');
    });
  } else if (reading?.kind === 'number') {
    reading.report.problems.forEach((p, i) => add(p.span, `problem-${i}`, kindOf(p)));
  } else if (reading?.kind === 'message') {
    reading.report.costly.forEach((c, i) => add(c.span, `costly-${i}`, 'fact'));
    reading.report.problems.forEach((p, i) => add(p.span, `problem-${i}`, kindOf(p)));
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

function kindOf(problem: Problem): Mark['kind'] {
  return problem.severity === 'note' ? 'fact' : 'fault';
}

/** Cuts text wherever a mark begins or ends; the pieces join to the text. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of marks) {
    cuts.add(Math.min(start, text.length));
    cuts.add(Math.min(end, text.length));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let from = 0;
  const open: Mark[] = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const start = places[i] ?? 0;
    const end = places[i + 1] ?? start;
    for (let mark = marks[from]; mark && mark.start <= start;) {
      open.push(mark);
      mark = marks[++from];
    }
    for (let j = open.length - 1; j >= 0; j--) {
      if ((open[j]?.end ?? 0) <= start) open.splice(j, 1);
    }
    pieces.push({ text: text.slice(start, end), start, marks: [...open] });
  }
  return pieces;
}

/** The marks at an offset of the text. */
export function marksAt(marks: readonly Mark[], offset: number): Mark[] {
  return marks.filter((mark) => mark.start <= offset && offset <= mark.end);
}
