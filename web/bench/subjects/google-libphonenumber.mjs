// google-libphonenumber, and the same answer asked of it.

import { PhoneNumberFormat, PhoneNumberUtil } from 'google-libphonenumber';
import { columns } from '../columns.mjs';

const util = PhoneNumberUtil.getInstance();

function parse(input) {
  try {
    return util.parse(input);
  } catch {
    return null;
  }
}

export function number(input) {
  const parsed = parse(input);
  if (!parsed) return null;
  return {
    valid: util.isValidNumber(parsed),
    possible: util.isPossibleNumber(parsed),
    type: util.getNumberType(parsed),
    region: util.getRegionCodeForNumber(parsed),
    e164: util.format(parsed, PhoneNumberFormat.E164),
    international: util.format(parsed, PhoneNumberFormat.INTERNATIONAL),
    national: util.format(parsed, PhoneNumberFormat.NATIONAL),
  };
}

export const numbers = columns((input, row) => {
  const parsed = parse(input);
  if (!parsed) return;
  row.valid = util.isValidNumber(parsed);
  row.possible = util.isPossibleNumber(parsed);
  row.type = util.getNumberType(parsed);
  row.region = util.getRegionCodeForNumber(parsed);
});

export const isValid = (report) => report !== null && report.valid;
