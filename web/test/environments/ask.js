// What every project asks of the functions, and what it shows of the answers.

export const body = '{"error":{"code":"unsubscribed","message":"refused"}}';

/** Asks each function, and the worker where there is one; answers with one line. */
export async function ask(load, loadWorker) {
  const { validateNumber, validateMessage, explainError, lookup, preflight } = await load();
  const answers = {
    number: validateNumber('0044 20 7946 0018').suggestion.e164,
    message: validateMessage('“Zoë”, your parcel is here').encoding,
    error: explainError(body).errors[0].code,
    lookup: lookup('unsubscribed')[0].code,
    preflight: preflight({ to: '+14155552671', text: 'Hi' }).ready,
  };
  if (loadWorker) {
    const worker = loadWorker();
    answers.worker = (await worker.explainError(body)).errors[0].code;
    worker.dispose();
  }
  return JSON.stringify(answers);
}
