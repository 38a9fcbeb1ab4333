import { load } from 'wrong-number';
import { ask } from './ask.js';

export default {
  async fetch() {
    return new Response(await ask(load));
  },
};
