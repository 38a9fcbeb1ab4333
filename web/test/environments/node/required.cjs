const { load, loadWorker } = require('wrong-number');

import('./ask.js').then(async ({ ask }) => console.log(await ask(load, loadWorker)));
