// The examples one click away: an answer as each provider gives it, with made
// up values, a number and a message.

/** An example and the provider it shows; `null` for a number or a message. */
export interface Example {
  id: string;
  provider: string | null;
  text: string;
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** The examples in the order they are offered. */
export const examples: readonly Example[] = [
  {
    id: 'cloudvno',
    provider: 'CloudVNO',
    text: json({
      error: {
        code: 'invalid_phone_number',
        message: "'+1213' cannot be used as a destination.",
        param: 'to',
        doc_url: 'https://cloudvno.com/developers/docs/errors/reference#invalid_phone_number',
      },
    }),
  },
  {
    id: 'vonage',
    provider: 'Vonage',
    text: json({
      'message-count': '1',
      messages: [
        {
          to: '447700900123',
          status: '29',
          'error-text': 'Destination is not on the allowed list',
        },
      ],
    }),
  },
  {
    id: 'vobiz',
    provider: 'Vobiz',
    text: json({
      status: 'error',
      error: {
        code: 'INSUFFICIENT_BALANCE',
        message: 'Balance too low for this call',
        details: { required: 25, available: 10.5, currency: 'INR' },
      },
      timestamp: '2026-03-02T09:14:07Z',
      requestId: 'req_7f3a91c2',
    }),
  },
  {
    id: 'telephonyio',
    provider: 'Telephony.io',
    text: `HTTP/1.1 402 Payment Required
Content-Type: application/json

${json({
  error: 'Not enough credits left',
  code: 'insufficient_balance',
  required_credits: 2.4,
  current_balance: 0.9,
})}`,
  },
  { id: 'number', provider: null, text: '+49 (0)151 23456789' },
  {
    id: 'message',
    provider: null,
    text: 'Hi Zoe – your parcel is on its way. It’s due between 14:00 and 15:00. Reply “LATER” if that doesn’t suit you… Track it: https://parcel.example/t/4f7c21 €2.50 to pay.',
  },
];
