// A worker for what may take for ever: the page ends it when time is up.

import { message } from './subjects/sms-segments-calculator.mjs';

addEventListener('message', ({ data: text }) => {
  const from = performance.now();
  message(text);
  postMessage(performance.now() - from);
});
