// split-sms.

import { split } from 'split-sms';

export const message = (text) => split(text);
export const segmentsOf = (report) => report.parts.length;
