// The same as a Cloudflare Worker: the modules are imported as compiled, no option needed.
import { load } from 'wrong-number';

export default {
  async fetch(request) {
    const { explainError } = await load();
    const { provider, errors } = explainError(await request.text());
    return Response.json({ provider: provider.name, errors });
  },
};
