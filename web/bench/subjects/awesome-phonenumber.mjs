// awesome-phonenumber, and the same answer asked of it.

import { parsePhoneNumber } from 'awesome-phonenumber';
import { columns } from '../columns.mjs';

export function number(input) {
  const parsed = parsePhoneNumber(input);
  if (!parsed.number) return null;
  // The formats are made when they are asked for.
  const { e164, international, national } = parsed.number;
  return {
    valid: parsed.valid,
    possible: parsed.possible,
    type: parsed.type,
    region: parsed.regionCode,
    e164,
    international,
    national,
  };
}

export const numbers = columns((input, row) => {
  const parsed = parsePhoneNumber(input);
  row.valid = parsed.valid;
  row.possible = parsed.possible;
  row.type = parsed.type;
  row.region = parsed.regionCode;
});

export const isValid = (report) => report !== null && report.valid;
