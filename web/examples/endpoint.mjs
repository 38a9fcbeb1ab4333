// A server that explains what is posted to it: JSON in the language of the caller.
// Explaining is done in a worker, so that other requests go on.
import { createServer } from 'node:http';
import { loadWorker } from 'wrong-number';

const client = loadWorker();

const server = createServer(async (request, response) => {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += piece;
  const lang = /^[a-z-]+/i.exec(request.headers['accept-language'] ?? '')?.[0];
  try {
    const { provider, errors, ticket } = await client.explainError(text, { lang });
    const answer = errors.map(({ code, title, fix, party, retry }) => ({
      code,
      title,
      fix,
      party,
      retry,
    }));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ provider: provider.name, errors: answer, ticket }));
  } catch (error) {
    response.writeHead(500, { 'content-type': 'text/plain' });
    response.end(error.message);
  }
});
server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () => {
  console.log(`listening on ${server.address().port}`);
});
