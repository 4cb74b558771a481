import { assertCalls } from '../support/expected-calls';

describe('Runs of assistants', () => {
  it('ask the model of the assistant that the program makes, in Python', () =>
    assertCalls(
      `
from openai import OpenAI

client = OpenAI()
assistant = client.beta.assistants.create(model="gpt-4o", name="Tutor")
thread = client.beta.threads.create()
client.beta.threads.runs.create(thread_id=thread.id, assistant_id=assistant.id)
#                        ^^^^^^ assistants gpt-4o @openai
client.beta.threads.runs.create(thread_id=thread.id, assistant_id="asst_1")
#                        ^^^^^^ assistants ? @openai
`,
      'python',
    ));

  it('ask the model of the assistant that the program makes, in TypeScript', () =>
    assertCalls(
      `
import OpenAI from 'openai';
const openai = new OpenAI();
const assistant = await openai.beta.assistants.create({ model: 'gpt-4o-mini' });
await openai.beta.threads.runs.create('thread_1', { assistant_id: assistant.id });
//                             ^^^^^^ assistants gpt-4o-mini @openai
`,
      'typescript',
    ));

  it('ask the model of the assistant that the program makes, in C#', () =>
    assertCalls(
      `
using OpenAI;
using OpenAI.Assistants;
class Tutor
{
    public async Task Run(string thread)
    {
        AssistantClient client = new OpenAIClient("k").GetAssistantClient();
        Assistant assistant = await client.CreateAssistantAsync("gpt-4o", new AssistantCreationOptions { Name = "Tutor" });
        await client.CreateThreadAndRunAsync(assistant.Id, new ThreadCreationOptions());
        //           ^^^^^^^^^^^^^^^^^^^^^^^ assistants gpt-4o @openai
        await client.CreateRunAsync(thread, assistant.Id);
        //           ^^^^^^^^^^^^^^ assistants gpt-4o @openai
    }
}
`,
      'csharp',
    ));
});
