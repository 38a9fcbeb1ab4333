import { load, loadWorker } from './node_modules/wrong-number/dist/index.js';
import { fill } from './page.js';

fill(load, loadWorker);
