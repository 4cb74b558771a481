import assert from 'node:assert/strict';
import { assertSilent, findingsOf } from '../support/findings';

const WORDS = 'tried again after 402, which only a top-up heals: stop, and say so';
const CALL = `import requests, time
answer = requests.post("https://openrouter.ai/api/v1/chat/completions", json={"model": "openai/gpt-5.2", "messages": []})
`;

const find = (text: string) => findingsOf('retry-on-402', text);

describe('the rule on retries after 402', () => {
  it('reports it among the answers to try again after', async () => {
    assert.deepEqual(await find(`${CALL}RETRY_STATUSES = {402, 429, 503}\n`), [`3 402: ${WORDS}`]);
    assert.deepEqual(await find(`${CALL}policy = Retry(total=3, status_forcelist=[429, 402, 500])\n`), [
      `3 402: ${WORDS}`,
    ]);
  });

  it('reports a branch that waits and goes on', async () => {
    const text = `${CALL}while True:
    if answer.status_code in (402, 429):
        time.sleep(60)
        continue
    break
`;
    assert.deepEqual(await find(text), [`4 answer.status_code in (402, 429): ${WORDS}`]);
  });

  it('is silent where 402 ends it, and on lists of other kinds', async () => {
    await assertSilent('retry-on-402', [
      `${CALL}NO_RETRY = {401, 402, 429}\n`,
      `${CALL}RETRY_STATUSES = {429, 503}\nif answer.status_code == 402:\n    raise OutOfCredit()\n`,
      `${CALL}while True:\n    if answer.status_code != 402:\n        time.sleep(1)\n        continue\n    break\n`,
      `${CALL}sizes = [402, 429]\n`,
      `${CALL}errors = {402: "out of credit", 429: "slow down"}\n`,
    ]);
  });
});
