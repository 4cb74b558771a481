import { assertCalls } from '../support/expected-calls';

describe('Semantic Kernel', () => {
  it('asks services, by itself or by a kernel or an agent', () =>
    assertCalls(
      `
from semantic_kernel import Kernel
from semantic_kernel.agents import ChatCompletionAgent, SequentialOrchestration
from semantic_kernel.connectors.ai.open_ai import AzureChatCompletion, OpenAIChatCompletion, OpenAITextEmbedding

service = OpenAIChatCompletion(ai_model_id="gpt-4o")
kernel = Kernel()
kernel.add_service(service)

async def main(history, settings):
    await service.get_chat_message_content(history, settings)
    #             ^^^^^^^^^^^^^^^^^^^^^^^^ chat gpt-4o @openai sdk=semantic-kernel
    await AzureChatCompletion(deployment_name="my-gpt").get_chat_message_contents(chat_history=history, settings=settings)
    #                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^ chat my-gpt @azure
    await kernel.invoke_prompt("Hi")
    #            ^^^^^^^^^^^^^ chat gpt-4o @openai
    await ChatCompletionAgent(service=service, name="a", instructions="Be brief.").get_response(messages="Hi")
    #                                                                              ^^^^^^^^^^^^ agent gpt-4o @openai
    team = SequentialOrchestration(members=[ChatCompletionAgent(service=service, name="a")])
    await team.invoke(task="Hi", runtime=history)
    #          ^^^^^^ agent gpt-4o @openai max=∞
    await OpenAITextEmbedding(ai_model_id="text-embedding-3-small").generate_embeddings(["Hi"])
    #                                                               ^^^^^^^^^^^^^^^^^^^ embeddings text-embedding-3-small @openai
    await kernel.invoke(plugin_name="time", function_name="now")
`,
      'python',
    ));
});
