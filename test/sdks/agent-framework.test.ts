import { assertCalls } from '../support/expected-calls';

describe("Microsoft's Agent Framework", () => {
  it('takes the model from the client of an agent', () =>
    assertCalls(
      `
from agent_framework import Agent, ChatAgent
from agent_framework.azure import AzureOpenAIChatClient
from agent_framework.openai import OpenAIChatClient, OpenAIResponsesClient

client = OpenAIChatClient(model_id="gpt-4o")
agent = ChatAgent(chat_client=client, instructions="Be brief.")
joker = AzureOpenAIChatClient(deployment_name="my-gpt").create_agent(instructions="Tell jokes.", name="Joker")

async def main(text):
    await agent.run(text)
    #           ^^^ agent gpt-4o @openai max=∞ sdk=agent-framework
    async for update in Agent(client=OpenAIResponsesClient(model_id="gpt-4.1")).run_stream("Hi"):
        #                                                                       ^^^^^^^^^^ agent gpt-4.1 @openai
        print(update.text)
    await joker.run("A joke about a pirate.")
    #           ^^^ agent my-gpt @azure
    await client.get_response("Hi")
    #            ^^^^^^^^^^^^ chat gpt-4o @openai
    thread = agent.get_new_thread()
`,
      'python',
    ));

  it('asks the models of all who take part in a workflow, and nobody for steps of an own one', () =>
    assertCalls(
      `
from agent_framework import ChatAgent, ConcurrentBuilder, WorkflowBuilder
from agent_framework.openai import OpenAIChatClient

writer = ChatAgent(chat_client=OpenAIChatClient(model_id="gpt-4o"), name="writer")

async def main(fetch, store):
    workflow = ConcurrentBuilder().participants([writer, writer]).with_aggregator(store).build()
    await workflow.run("Write about birds.")
    #              ^^^ agent gpt-4o @openai
    own = WorkflowBuilder().set_start_executor(fetch).add_edge(fetch, store).build()
    await own.run("start")
`,
      'python',
    ));
});
