import { html, LitElement } from 'lit';
import { load, loadWorker } from 'wrong-number';
import 'wrong-number/define.js';
import { ask, body } from './ask.js';

class Ticket extends LitElement {
  static properties = { answers: { state: true }, code: { state: true } };

  async connectedCallback() {
    super.connectedCallback();
    this.answers = await ask(load, loadWorker);
  }

  // The outputs are looked for in the document.
  createRenderRoot() {
    return this;
  }

  render() {
    return html`<wrong-number
        tools="explain"
        .value=${body}
        @wrong-number-result=${({ detail }) => (this.code = detail.errors[0].code)}
      ></wrong-number>
      <output id="functions">${this.answers}</output>
      <output id="element">${this.code}</output>`;
  }
}

customElements.define('my-ticket', Ticket);
