import { load, loadWorker } from 'wrong-number';
import { ask } from './ask.js';

console.log(await ask(load, loadWorker));
