import { load, loadWorker } from 'wrong-number/inline.js';
import { ask } from './ask.js';

console.log(await ask(load, loadWorker));
