// No file to copy, and no address to get right.
import { load, loadWorker } from 'wrong-number/inline.js';
import 'wrong-number/define-inline.js';
import { fill } from './page.js';

fill(load, loadWorker);
