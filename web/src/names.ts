/** What stands behind the wire numbers of records; `wasm/abi/names.go` writes it. */

import type { NumberType, ProblemCode } from './types.js';

/** Entry i of a list belongs to number i. */
export interface Names {
  types: NumberType[];
  regions: string[];
  /** Why a character is costly, by language. */
  reasons: string[][];
  /** What a character is called, by language. */
  looks: string[][];
  /** What stands in the place of a character. */
  replacements: string[];
  /** Lists of what providers answer: provider, code, provider, code, … */
  answers: string[][];
  /** Which of these lists a problem of a number is answered with. */
  answersTo: number[];
  /** Codes of problems; '' where a number has none. */
  problems: (ProblemCode | '')[];
  /** Providers whose form of numbers is known. */
  forms: string[];
}

/** The number of a provider's form, counted from 1; 0 is none. */
export function formOf(names: Names, provider: string): number {
  return names.forms.indexOf(provider) + 1;
}
