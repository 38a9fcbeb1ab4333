import { load, loadWorker } from 'wrong-number';
import 'wrong-number/define.js';
import { fill } from './page.js';

fill(load, loadWorker);
