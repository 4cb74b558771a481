import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import { compareAmounts, multiplyAmounts } from '../../../../shared/src/money';
import { formatExactMoney } from '../../../../shared/src/money-format';
import type { Failure } from '../../core/billing/account-api';
import type { QuotedCall, QuoteQuery, QuoteReading, QuoteRequest } from '../../core/billing/quote';
import type { Api } from '../../core/recognize/api';
import { callBody } from '../wire/call-body';
import { malformed } from '../wire/failures';
import { amountFromNumber } from '../wire/fields';
import { parseJson, readJson } from '../wire/json-answer';
import { postWithKey } from '../wire/requests';
import { NAME, ORIGIN } from './host';

/** A dry run of the call: the same address and body, nothing is made and nothing charged. */
export const quote: QuoteQuery = { isDryRun: true, request, read };

interface Endpoint {
  readonly path: string;
  /** What the call is about, without which there is no dry run. */
  readonly subject: string;
  /** Whether the price depends on how long the subject is. */
  readonly byLength: boolean;
}

const ENDPOINTS: Partial<Record<Api, Endpoint>> = {
  chat: { path: '/openai/v1/chat/completions', subject: 'messages', byLength: true },
  image: { path: '/openai/v1/images/generations', subject: 'prompt', byLength: false },
  video: { path: '/openai/v1/videos', subject: 'prompt', byLength: false },
};

/** They set no price, and a dry run must leave nothing behind that the call would meet. */
const LEFT_OUT = [
  'model',
  'idempotency_key',
  'webhook',
  'webhook_url',
  'metadata',
  'user',
  'stream',
  'stream_options',
];

function request(call: QuotedCall): QuoteRequest {
  const endpoint = ENDPOINTS[call.api];
  if (!endpoint) return refuse(`${NAME} estimates chats, pictures and videos alone`);
  const { body, refused } = callBody(call);
  if (refused !== null) return refuse(refused);
  if (call.method.toLowerCase().includes('edit') || 'image' in body.fields || body.open.includes('image'))
    return refuse('edits send a picture, which is not sent for an estimate');
  const { path, subject, byLength } = endpoint;
  const open = body.open.find((name) => !LEFT_OUT.includes(name) && (name !== subject || byLength));
  if (open !== undefined) return refuse(`${open} is decided at run time, and the price depends on it`);
  const fields = Object.entries(body.fields).filter(([name]) => !LEFT_OUT.includes(name));
  if (!fields.some(([name, value]) => name === subject && value !== null && value !== ''))
    return refuse(`its ${subject} is not known`);
  const sent = { model: call.model, ...Object.fromEntries(fields) };
  return { request: postWithKey(ORIGIN, path, sent, { dryRun: true }), refused: null };
}

const COMPONENT = v.object({
  metric: v.pipe(v.string(), v.regex(/^[a-z][a-z_]{0,30}$/)),
  quantity: v.pipe(v.number(), v.finite(), v.minValue(0)),
  unit_price: amountFromNumber,
});

const ESTIMATE = v.object({
  estimated: v.literal(true),
  total_cost_micros: v.pipe(
    amountFromNumber,
    v.check((micros) => compareAmounts(micros, '0') >= 0),
  ),
  currency: v.literal('USD'),
  components: v.fallback(v.array(v.unknown()), []),
});

function read(response: BillingResponse): QuoteReading {
  const { value, failure } = readJson(response, ESTIMATE, NAME);
  if (failure) return mayHaveCharged(response) ? charged(response) : failed(failure);
  return {
    quote: {
      amount: multiplyAmounts(value.total_cost_micros, '0.000001'),
      currency: value.currency,
      components: value.components.flatMap(componentOf),
      affordable: null,
    },
    failure: null,
  };
}

/** `2 image at $0.04`; none of a part that is not as documented. */
function componentOf(part: unknown): readonly string[] {
  const checked = v.safeParse(COMPONENT, part);
  if (!checked.success) return [];
  const { metric, quantity, unit_price } = checked.output;
  return [`${quantity} × ${metric} at ${formatExactMoney({ amount: unit_price, currency: 'USD' })}`];
}

/** A refusal is free. Every other answer without the mark of an estimate may be that of the call itself. */
function mayHaveCharged({ status, body }: BillingResponse): boolean {
  return !(status >= 400 && status < 500) && !v.is(v.object({ estimated: v.literal(true) }), parseJson(body));
}

function charged(response: BillingResponse): QuoteReading {
  const failure = malformed(response, NAME, 'the answer is not marked as an estimate');
  return {
    quote: null,
    failure: {
      ...failure,
      state: response.status >= 500 ? 'server-error' : 'malformed',
      message: `${NAME} does not say that its answer is an estimate (HTTP ${response.status}): the call may have been made and charged.`,
      charged: true,
    },
  };
}

function failed(failure: Failure): QuoteReading {
  return { quote: null, failure: { ...failure, charged: false } };
}

function refuse(refused: string): QuoteRequest {
  return { request: null, refused };
}
