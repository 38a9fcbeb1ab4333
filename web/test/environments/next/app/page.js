// A server component.
import { load, loadWorker } from 'wrong-number';
import { ask } from '../ask.js';

export const dynamic = 'force-dynamic';

export default async function Page() {
  return <output id="functions">{await ask(load, loadWorker)}</output>;
}
