// libphonenumber-js with its full metadata, and the same answer asked of it.

import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { columns } from '../columns.mjs';

export function number(input) {
  const parsed = parsePhoneNumberFromString(input);
  if (!parsed) return null;
  return {
    valid: parsed.isValid(),
    possible: parsed.isPossible(),
    type: parsed.getType(),
    region: parsed.country,
    e164: parsed.number,
    international: parsed.formatInternational(),
    national: parsed.formatNational(),
  };
}

export const numbers = columns((input, row) => {
  const parsed = parsePhoneNumberFromString(input);
  if (!parsed) return;
  row.valid = parsed.isValid();
  row.possible = parsed.isPossible();
  row.type = parsed.getType();
  row.region = parsed.country;
});

export const isValid = (report) => report !== null && report.valid;
