// The inputs that everything is measured on. They are made, not collected, and
// are the same in every run.

import google from 'google-libphonenumber';

const { PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil } = google;

/** A small generator of random numbers (xorshift32), so that runs compare. */
function random(seed) {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** An example number of every region and of the types that people type. */
function exampleNumbers() {
  const util = PhoneNumberUtil.getInstance();
  const { MOBILE, FIXED_LINE, TOLL_FREE } = PhoneNumberType;
  const found = [];
  for (const region of util.getSupportedRegions()) {
    for (const type of [MOBILE, FIXED_LINE, TOLL_FREE]) {
      const example = util.getExampleNumberForType(region, type);
      if (example) found.push(util.format(example, PhoneNumberFormat.E164));
    }
  }
  return found;
}

/** Puts spaces and hyphens where people put them. */
function punctuate(e164, below) {
  const cut = 4 + below(3);
  const sign = below(2) === 0 ? ' ' : '-';
  return `${e164.slice(0, 3)} ${e164.slice(3, cut + 2)}${sign}${e164.slice(cut + 2)}`;
}

/** What is wrong with every fifth number. */
const mistakes = [
  (e164) => e164.slice(0, -2),
  (e164) => `${e164}${e164.slice(-3)}`,
  (e164) => `+999${e164.slice(3)}`,
  (e164) => `${e164.slice(0, 4)}0000${e164.slice(8)}`,
];

/**
 * Numbers of all regions. Of ten, seven are E.164 and nearly all of them
 * valid, one is valid but written with spaces, two are wrong.
 */
export function mixedNumbers(count) {
  const examples = exampleNumbers();
  const below = random(20_08);
  return Array.from({ length: count }, (_, i) => {
    const example = examples[below(examples.length)];
    const last = String(below(1000)).padStart(3, '0');
    const e164 = example.slice(0, -3) + last;
    if (i % 10 === 3) return punctuate(e164, below);
    return i % 5 === 4 ? mistakes[below(mistakes.length)](e164) : e164;
  });
}

/** Those of a list that are E.164 as far as their form goes. */
export function wellFormed(numbers) {
  return numbers.filter((input) => /^\+[1-9]\d{7,14}$/.test(input));
}

/** Sentences by what they do to the encoding. */
const sentences = {
  plain: [
    'Your order 48151 has left our warehouse and should reach you on Friday before noon.',
    'The code for your login is 620-417. It is valid for ten minutes; tell it to nobody.',
    'Please call us back at the number below, or answer YES to keep your appointment.',
    'Ihr Termin am 3. Mai um 14:30 Uhr ist gebucht. Zum Absagen antworten Sie mit NEIN.',
    'Die Rechnung über 42,90 wird am Monatsende von Ihrem Konto eingezogen. Schöne Grüße!',
    'Su cita es el lunes a las 9. Si no puede venir, responda NO y buscamos otro día más tarde.',
  ],
  extended: [
    'The total is €129.00 [incl. tax]; see https://shop.example/o/48151?ref=sms~a for details.',
    'Parking {zone 4} ends in 15 minutes: reply EXTEND to add one hour for €3.50 | STOP ends it.',
  ],
  typographic: [
    'We couldn’t deliver your parcel – the driver didn’t find the door. “Ring twice”, he said…',
    'It’s time for your check-up — book online, or call us on weekdays between 8 and 17 h.',
  ],
  emoji: [
    'Happy birthday! 🎉 Here is a voucher for a coffee with us ☕, valid until the end of May.',
    'Your table for four is booked 👨‍👩‍👧‍👦 — see you on Saturday at seven. 🍝',
  ],
  other: [
    'Ваш код подтверждения: 620417. Никому не сообщайте его, даже сотрудникам банка.',
    'Siparişiniz yola çıktı. Kargo takip numaranız 48151, teslimat günü cuma öğleden önce.',
    'Ο κωδικός σας είναι 620417. Ισχύει για δέκα λεπτά, μην τον δώσετε σε κανέναν.',
    '您的验证码是620417，十分钟内有效，请勿告诉他人。如非本人操作，请忽略本短信。',
  ],
};

/** Two sentences, cut to a length of 120 to 180 code units. */
function text(kind, below) {
  const from = sentences[kind];
  const length = 120 + below(61);
  let made = from[below(from.length)];
  while (made.length < length) made += ` ${from[below(from.length)]}`;
  return made.slice(0, length).toWellFormed();
}

/** Of ten texts, six are GSM 7-bit, two of them with escapes. */
const kinds = [
  'plain',
  'extended',
  'plain',
  'typographic',
  'plain',
  'emoji',
  'plain',
  'other',
  'extended',
  'typographic',
];

/** Texts of about 150 code units. */
export function mixedTexts(count) {
  const below = random(23_038);
  return Array.from({ length: count }, (_, i) => text(kinds[i % kinds.length], below));
}

/** A text of exactly so many code units. */
export function longText(length, kind) {
  const below = random(23_040);
  let made = '';
  for (let i = 0; made.length < length; i++) {
    made += `${text(kind ?? kinds[i % kinds.length], below)} `;
  }
  return made.slice(0, length).toWellFormed();
}

/** Answers of APIs as they are pasted. */
export const bodies = [
  {
    name: 'CloudVNO, JSON',
    text: `{
  "error": {
    "code": "invalid_phone_number",
    "message": "'+4915' is not a number.",
    "param": "to",
    "doc_url": "https://cloudvno.com/developers/docs/errors/reference#invalid_phone_number"
  }
}`,
  },
  {
    name: 'Vonage, problem details with headers',
    text: `HTTP/1.1 429 Too Many Requests
Content-Type: application/problem+json
Retry-After: 30
X-Request-Id: 5b1e09c2-7d3a-4f4e-9a61-2c0f6d8e9b17

{"type":"https://developer.vonage.com/api-errors#throttled","title":"Throttled","detail":"slow down","instance":"5b1e09c2-7d3a-4f4e-9a61-2c0f6d8e9b17"}`,
  },
  {
    name: 'Vonage SMS, two parts',
    text: `{"message-count":"2","messages":[{"to":"447700900123","message-id":"0B000000ABCD1234","status":"0","remaining-balance":"3.14","message-price":"0.03","network":"23420"},{"to":"447700900123","status":"29","error-text":"Non-Whitelisted Destination"}]}`,
  },
  {
    name: 'Vobiz, insufficient balance',
    text: `{"status":"error","error":{"code":"INSUFFICIENT_BALANCE","message":"refused","details":{"required":12.5,"available":3.2,"currency":"INR"}},"timestamp":"2026-03-02T09:14:07Z","requestId":"req_7f3a91c2"}`,
  },
  {
    name: 'log line with JSON in it',
    text: `2026-03-02T09:14:07.301Z ERROR sms-worker[412]: send failed: 422 {"error":{"code":"message_too_long","message":"refused","param":"body"}} attempt=3`,
  },
  { name: 'bare code', text: 'throttled' },
];

/** A log in which every fiftieth line holds an error. */
export function logText(octets) {
  const below = random(9457);
  const lines = [];
  for (let size = 0, i = 0; size < octets; i++) {
    const time = new Date(Date.UTC(2026, 2, 2) + i * 137).toISOString();
    const { text: body } = bodies[((i / 50) % 5) | 0];
    const line =
      i % 50 === 0
        ? `${time} ERROR api[${below(900)}]: ${body.replace(/\s*\n\s*/g, ' ')}`
        : `${time} INFO api[${below(900)}]: POST /v1/messages 202 ${below(400)}ms id=${below(1e9)}`;
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join('\n');
}
