// Twilio's sms-segments-calculator.

import { SegmentedMessage } from 'sms-segments-calculator';

export function message(text) {
  const measured = new SegmentedMessage(text);
  return {
    encoding: measured.getEncodingName(),
    segments: measured.segmentsCount,
    costly: measured.getNonGsmCharacters(),
  };
}

export const segmentsOf = (report) => report.segments;
