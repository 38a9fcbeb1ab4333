// What a page does that is built by one of the bundlers.
import { ask, body } from './ask.js';

export async function fill(load, loadWorker) {
  const element = document.querySelector('wrong-number');
  element.addEventListener('wrong-number-result', ({ detail }) => {
    document.querySelector('#element').textContent = detail.errors[0].code;
  });
  element.value = body;
  document.querySelector('#functions').textContent = await ask(load, loadWorker);
}
