// Files what was found into the ticket's fields: from the element by its event,
// from the frame by its messages.

import { connectFrame } from '../dist/frame.js';

const fields = document.forms[0].elements;

function file(report) {
  const [error] = report.errors ?? [];
  if (!error) return;
  fields.provider.value = report.provider.name;
  fields.code.value = error.code ?? '';
  fields.party.value = error.party;
  fields.title.value = error.title;
}

document.querySelector('wrong-number').addEventListener('wrong-number-result', (event) => {
  file(event.detail);
});

// The origin that the frame's page comes from. For a page from disk, or in a
// sandbox without allow-same-origin, it is 'null'.
connectFrame(document.querySelector('iframe'), {
  origin: location.origin,
  set: { lang: 'en', tools: 'explain' },
  onResult: (result) => file(result.report),
});
