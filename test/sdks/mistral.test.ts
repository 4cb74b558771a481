import { assertCalls } from '../support/expected-calls';

describe('Mistral', () => {
  it('has more than chats', () =>
    assertCalls(
      `
from mistralai import Mistral

def main():
    with Mistral(api_key="x") as client:
        client.fim.complete(model="codestral-latest", prompt="def f(", suffix="return x", max_tokens=5)
        #          ^^^^^^^^ completion codestral-latest @mistral out=1..5..5
        client.agents.complete(agent_id="ag:1", messages=[])
        #             ^^^^^^^^ agent ? @mistral unknown=model-dynamic
        client.beta.conversations.start(model="mistral-medium-latest", inputs="Hi")
        #                         ^^^^^ agent mistral-medium-latest @mistral how=calibrated
        client.beta.conversations.append(conversation_id="c", inputs="Hi")
        #                         ^^^^^^ agent ? @mistral
        client.ocr.process(model="mistral-ocr-latest", document={"type": "document_url", "document_url": "https://x"})
        #          ^^^^^^^ ocr mistral-ocr-latest @mistral unknown=quantity-unknown
        client.audio.transcriptions.complete(model="voxtral-mini-latest", file={})
        #                           ^^^^^^^^ transcription voxtral-mini-latest @mistral
        client.batch.jobs.create(input_files=["f"], model="mistral-small-latest", endpoint="/v1/chat/completions")
        #                 ^^^^^^ chat mistral-small-latest @mistral how=assumed max=∞
        client.batch.jobs.get(job_id="x")
        client.classifiers.moderate(model="mistral-moderation-latest", inputs=["a"])
        client.models.list()
`,
      'python',
    ));
});
