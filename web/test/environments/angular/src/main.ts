import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { load, loadWorker } from 'wrong-number/inline.js';
import { type WrongNumberResultEvent } from 'wrong-number/define-inline.js';
import 'wrong-number/define-inline.js';
import { ask, body } from '../ask.js';

@Component({
  selector: 'my-ticket',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <wrong-number tools="explain" [value]="body" (wrong-number-result)="take($event)" />
    <output id="functions">{{ answers() }}</output>
    <output id="element">{{ code() }}</output>
  `,
})
class Ticket {
  readonly body: string = body;
  readonly answers = signal('');
  readonly code = signal('');

  constructor() {
    void ask(load, loadWorker).then((answers: string) => this.answers.set(answers));
  }

  take(event: Event): void {
    const { detail } = event as WrongNumberResultEvent;
    if ('provider' in detail && 'errors' in detail) this.code.set(String(detail.errors[0]?.code));
  }
}

void bootstrapApplication(Ticket);
