import { load, loadWorker } from 'wrong-number';
import { ask } from '../../ask.js';

export default defineEventHandler(() => ask(load, loadWorker));
