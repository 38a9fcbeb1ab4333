// Calls made up at random, always the same ones: numbers, lists, messages, drafts,
// pastes and look-ups, whole and damaged, with options as they come.
import { readdirSync, readFileSync } from 'node:fs';

const samples = new URL('../../wasm/explain/testdata/', import.meta.url);

/** The pastes that the explanations are tested with. */
export const pastes = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, samples), 'utf8'));

const providers = [
  undefined,
  'cloudvno',
  'vonage',
  'vobiz',
  'telephonyio',
  'twilio',
  'aws',
  'plivo',
];
const regions = [undefined, 'US', 'DE', 'GB', 'FR', 'BR', 'IN', 'MX', 'AR', 'IT'];
const codes = ['1', '7', '33', '39', '44', '49', '52', '54', '55', '91', '229', '390', '999', '0'];
const marks = [' ', '-', '(', ')', '.', '/', '+', '00', '(0)', ' x', '\u200e', '０', 'o', ','];
const words = 'Your code is 4711 “now” for Zoë € [x] {name} %20 👍🏽 привет STOP ñ ç &amp; Ã¼'.split(
  ' ',
);
const queries =
  'throttled 30003 balance zu viele Anfragen 429 sip 486 wrong key twilio opt out x'.split(' ');

/** Numbers from 0 below a bound, after the linear congruence of Numerical Recipes. */
function random(seed) {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** So many calls: the name of the function and its arguments. */
export function* calls(count, seed = 4711) {
  const below = random(seed);
  const any = (list) => list[below(list.length)];
  const number = () => {
    let text = any(['+', '', '00', '0', '+', '011']) + any(codes);
    for (let left = below(12); left > 0; left--) text += below(12) < 11 ? below(10) : any(marks);
    return text;
  };
  const message = () =>
    Array.from({ length: below(60) }, () => any(words)).join(any([' ', '', '\n']));
  const paste = () => {
    const text = any(pastes);
    const at = below(text.length);
    switch (below(6)) {
      case 0:
        return text.slice(0, at);
      case 1:
        return text.slice(at);
      case 2:
        return text.slice(0, at) + any(pastes).slice(at);
      case 3:
        return text.replaceAll(/\d/g, () => below(10));
      case 4:
        return `${text.slice(0, at)}${any(words)}${text.slice(at + 1)}`;
      default:
        return text;
    }
  };
  for (let i = 0; i < count; i++) {
    const options = {
      lang: any(['en', 'de']),
      provider: any(providers),
      defaultRegion: any(regions),
    };
    const { lang, provider } = options;
    const kind = below(20);
    if (kind < 7) yield ['validateNumber', number(), options];
    else if (kind < 8)
      yield ['validateNumbers', Array.from({ length: 1 + below(9) }, number), options];
    else if (kind < 12) yield ['validateMessage', message(), { lang, provider }];
    else if (kind < 15)
      yield [
        'preflight',
        { from: any(['ACME', number()]), to: number(), text: message(), provider },
        { lang },
      ];
    else if (kind < 19) yield ['explainError', paste(), { lang, provider }];
    else yield ['lookup', `${any(queries)} ${any(queries)}`, { lang }];
  }
}
