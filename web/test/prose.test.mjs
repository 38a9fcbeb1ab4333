// What is a message, and what a program said.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProse, saysError } from '../dist/modules/element/prose.js';

test('what programs say is told from what people write', () => {
  const programs = [
    'HTTP/1.1 502 Bad Gateway',
    '<html><head><title>504</title></head>',
    'requests.exceptions.HTTPError: 403 Client Error: Forbidden',
    'java.net.SocketTimeoutException: Read timed out',
    'TypeError: Failed to fetch',
    'dial tcp 192.0.2.14:443: connect: connection refused',
    'Uncaught Acme\\Client\\Exception\\Request: no such key in /srv/a.php:9',
    'Acme::ServiceError: Quota gone',
    '    at Socket.onData (net.js:622:25)',
    'Traceback (most recent call last):',
    'acme 29 error 429',
    'error 429',
    'Fehler: 503',
    'curl -X POST https://api.example/sms -d to=447700900142 -d text=Hi',
    'POST https://api.example/v1/calls',
    'insufficient_balance',
    'RATE_LIMIT_EXCEEDED',
    'conversation:error:not-found',
    'connect ECONNREFUSED 192.0.2.1',
    'SIP/2.0 486 Busy Here',
    'submit_sm_resp command_status=0x45',
    'id:1a2b sub:001 stat:UNDELIV err:027',
    "{'status': 'failed'}",
    'a=1&b=2',
    'X-Request-Id: 7f0e',
    'BEGIN:VCARD\nTEL:+447700900142\nEND:VCARD',
    'Unable to connect to the remote server',
    'Error: template {{greeting}} failed with status 422',
  ];
  for (const text of programs) {
    assert.ok(saysError(text) || !isProse(text), JSON.stringify(text));
  }
  const people = [
    'Your parcel is here. Track it: https://shop.example/?id=1&lang=en',
    'Hi Ada, see you at 10:30!',
    'Ihr Code lautet 123456. Bitte geben Sie ihn nicht weiter.',
    'Dear customer,\nyour taxi is outside.\nYours, Cabs',
    'Reply STOP to end, HELP for help. 2 msgs/week',
    '您的验证码是 123456',
    'नमस्ते',
    'Привет',
    '🎉🎉',
    'Sale: 50% off everything today - call us on +44 7700 900142',
    'The meeting is at 4 o’clock (room 3).',
    'Dear {{customer_name}}, your parcel {{parcel_no}} comes on %day_name%.',
    'Hallo {vor_name}, Ihr Termin ist am ${termin_tag}.',
  ];
  for (const text of people) {
    assert.ok(isProse(text) && !saysError(text), JSON.stringify(text));
  }
  for (const text of ['busy', 'throttled', 'OK', '29', '...']) {
    assert.ok(!isProse(text), JSON.stringify(text));
  }
});

test('telling them apart stays linear', () => {
  const started = process.cpuUsage();
  for (const unit of ['a', 'A_', 'a=', 'at x', "'a", 'a:', '1', ' ', '\n', 'Error']) {
    saysError(unit.repeat(1_000_000));
    isProse(unit.repeat(1_000_000));
  }
  // A tenth of a second. If time grew with the square, it would be hours.
  assert.ok(process.cpuUsage(started).user < 30_000_000);
});
