import assert from 'node:assert/strict';
import { assertSilent, findingsOf } from '../support/findings';

const retry = (handler: string, head = 'for attempt in range(5):') => `import time
import openai
from openai import OpenAI
client = OpenAI()
def ask(q):
    ${head}
        try:
            return client.responses.create(model="gpt-5.2", input=q)
        except openai.RateLimitError:
            ${handler}
`;

describe('the rule on retries without a pause', () => {
  it('reports a rate limit that is answered with the next try', async () => {
    const words =
      'tried again at once after a rate limit: wait as long as Retry-After says, or longer each time';
    for (const text of [retry('continue'), retry('pass'), retry('print("again")', 'while True:')])
      assert.deepEqual(await findingsOf('tight-retry', text), [`8 create: ${words}`], text);
    const http = `import requests
def ask(body):
    while True:
        answer = requests.post("https://api.openai.com/v1/responses", json={"model": "gpt-5.2", "input": "hi"})
        if answer.status_code == 429:
            continue
        return answer.json()
`;
    assert.deepEqual(await findingsOf('tight-retry', http), [`4 post: ${words}`]);
  });

  it('is silent where it waits, gives up, or does not try again', async () => {
    await assertSilent('tight-retry', [
      retry('time.sleep(2 ** attempt)'),
      retry('raise'),
      retry('return None'),
      retry('break'),
      retry('continue').replace('RateLimitError', 'APIConnectionError'),
      retry('continue', 'for q in questions:'),
      retry('continue').replace('    for attempt in range(5):', '    if q:').replace('continue', 'pass'),
    ]);
  });
});
