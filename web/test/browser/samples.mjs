// Answers as the four providers give them, with made-up values, and what must
// be read out of each. Only shapes and codes are the providers'.

const json = (value) => JSON.stringify(value, null, 2);
const http = (status, body, ...heads) =>
  [`HTTP/1.1 ${status}`, 'Content-Type: application/json', ...heads, '', json(body)].join('\r\n');

const cloudvno = (code, rest = {}) =>
  json({
    error: {
      code,
      message: 'refused',
      doc_url: `https://cloudvno.com/developers/docs/errors/reference#${code}`,
      ...rest,
    },
  });
const vobiz = (code, details) =>
  json({
    status: 'error',
    error: { code, message: 'refused', ...(details ? { details } : {}) },
    timestamp: '2026-03-02T09:14:07Z',
    requestId: 'req_7f3a91c2',
  });
const vonage = (slug, rest = {}) =>
  json({
    type: `https://developer.vonage.com/api-errors#${slug}`,
    title: 'refused',
    detail: 'see above',
    instance: 'bf0ca0bf927b3b52e3cb03217e1a1ddf',
    ...rest,
  });
const sms = (status) =>
  json({
    'message-count': '1',
    messages: [{ to: '447700900123', status, 'error-text': 'refused' }],
  });

/** `{ name, text, provider, code, party?, retry? }` */
export const samples = [
  ...[
    ['unauthorized', 'developer', 'after-fix'],
    ['api_key_revoked', 'account', 'after-fix'],
    ['insufficient_permissions', 'account', 'after-fix'],
    ['number_not_sms_capable', undefined, 'no'],
    ['message_too_long', 'developer', 'after-fix'],
    ['from_number_not_owned', undefined, 'after-fix'],
    ['unsubscribed', 'recipient', 'no'],
    ['carrier_blocked', undefined, undefined],
    ['call_rejected', 'recipient', undefined],
    ['no_answer', 'recipient', undefined],
    ['busy', 'recipient', undefined],
    ['invalid_twiml', 'developer', 'after-fix'],
    ['number_not_available', undefined, undefined],
    ['country_not_supported', undefined, undefined],
    ['regulatory_requirements', 'account', 'after-fix'],
  ].map(([code, party, retry]) => ({
    name: `CloudVNO ${code}`,
    text: cloudvno(code),
    provider: 'cloudvno',
    code,
    party,
    retry,
  })),
  {
    name: 'CloudVNO invalid_phone_number with a parameter',
    text: json({
      error: {
        code: 'invalid_phone_number',
        message: "'+1234' is refused.",
        param: 'to',
        doc_url: 'https://cloudvno.com/developers/docs/errors/reference#invalid_phone_number',
      },
    }),
    provider: 'cloudvno',
    code: 'invalid_phone_number',
    party: 'developer',
    retry: 'after-fix',
    value: '+1234',
  },
  ...[
    ['INVALID_CREDENTIALS', undefined, 'after-fix'],
    ['TOKEN_EXPIRED', undefined, 'after-fix'],
    ['ACCOUNT_INACTIVE', 'account', undefined],
    ['TRUNK_NOT_FOUND', 'developer', undefined],
    ['DUPLICATE_USERNAME', 'developer', 'after-fix'],
    ['PAYMENT_FAILED', 'account', 'after-fix'],
    ['RATE_LIMIT_EXCEEDED', undefined, undefined],
  ].map(([code, party, retry]) => ({
    name: `Vobiz ${code}`,
    text: vobiz(code),
    provider: 'vobiz',
    code,
    party,
    retry,
  })),
  {
    name: 'Vobiz INSUFFICIENT_BALANCE with amounts',
    text: vobiz('INSUFFICIENT_BALANCE', { required: 25, available: 10.5, currency: 'INR' }),
    provider: 'vobiz',
    code: 'INSUFFICIENT_BALANCE',
    party: 'account',
    retry: 'after-fix',
    says: /14[.,]50?/,
  },
  {
    name: 'Telephony.io invalid_parameter',
    text: json({ error: 'refused', code: 'invalid_parameter' }),
    provider: 'telephonyio',
    code: 'invalid_parameter',
    party: 'developer',
    retry: 'after-fix',
  },
  {
    name: 'Telephony.io insufficient_balance with amounts',
    text: json({
      error: 'refused',
      code: 'insufficient_balance',
      required_credits: 2.4,
      current_balance: 0.9,
    }),
    provider: 'telephonyio',
    code: 'insufficient_balance',
    party: 'account',
    retry: 'after-fix',
    says: /1[.,]50?/,
  },
  ...[
    ['low-balance', 'account', 'after-fix'],
    ['unauthorized', undefined, 'after-fix'],
    ['jwt-expired', 'developer', 'after-fix'],
    ['invalid-signature', 'developer', 'after-fix'],
    ['account-suspended', 'account', undefined],
    ['throttled', undefined, undefined],
    ['wrong-verb', 'developer', 'after-fix'],
  ].map(([code, party, retry]) => ({
    name: `Vonage ${code}`,
    text: vonage(code),
    provider: 'vonage',
    code,
    party,
    retry,
  })),
  ...[
    ['1', undefined, undefined],
    ['2', 'developer', 'after-fix'],
    ['4', undefined, 'after-fix'],
    ['9', 'account', 'after-fix'],
    ['29', undefined, 'after-fix'],
  ].map(([code, party, retry]) => ({
    name: `Vonage SMS status ${code}`,
    text: sms(code),
    provider: 'vonage',
    code,
    party,
    retry,
  })),
  {
    name: 'Vonage throttled with its HTTP head',
    text: http('429 Too Many Requests', JSON.parse(vonage('throttled')), 'Retry-After: 12'),
    provider: 'vonage',
    code: 'throttled',
    says: /12/,
  },
];
