import { closeSync, openSync, writeSync } from 'node:fs';

const SYSTEM =
  'You sort the messages of customers. Answer with one of billing, delivery, product or other, ' +
  'then a dash, and one sentence that says why. Never ask back.';
const AT_ONCE = 2000;

/**
 * Writes a file of batch requests in OpenAI's form, about a kilobyte each, until it has `bytes`: the instructions are the
 * same in all of them, and what the customers say is another text each time, made of the words of `prose`. Deterministic.
 * Returns the number of requests.
 */
export function writeRequests(file, bytes, prose) {
  const words = prose.split(/\s+/).filter(Boolean);
  const next = randomNumbers(7);
  const out = openSync(file, 'w');
  let [written, count] = [0, 0];
  while (written < bytes) {
    const lines = Array.from({ length: AT_ONCE }, () => lineOf(count++, words, next));
    written += writeSync(out, lines.join(''));
  }
  closeSync(out);
  return count;
}

function lineOf(number, words, next) {
  const text = Array.from({ length: 70 + next(50) }, () => words[next(words.length)]).join(' ');
  const body = {
    model: 'gpt-5-mini',
    messages: [
      { role: 'system', content: SYSTEM },
      { role: 'user', content: `Order ${next(1e7)}:\n${text}` },
    ],
    max_completion_tokens: 100,
  };
  const request = { custom_id: `request-${number}`, method: 'POST', url: '/v1/chat/completions', body };
  return `${JSON.stringify(request)}\n`;
}

function randomNumbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
