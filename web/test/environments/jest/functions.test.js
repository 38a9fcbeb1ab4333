const { load, loadWorker } = require('wrong-number');
const { load: loadChecks } = require('wrong-number/checks.js');

test('the functions', async () => {
  const { explainError, validateNumber } = await load();
  const error = explainError('{"error":{"code":"unsubscribed","message":"refused"}}').errors[0]
    .code;
  const number = validateNumber('0044 20 7946 0018').suggestion.e164;
  const { validateMessage } = await loadChecks();
  const message = validateMessage('“Zoë”, your parcel is here').encoding;
  const worker = loadWorker();
  const { length } = await worker.validateNumbers(['+1']);
  worker.dispose();
  expect({ error, number, message, length }).toEqual({
    error: 'unsubscribed',
    number: '+442079460018',
    message: 'ucs-2',
    length: 1,
  });
});
