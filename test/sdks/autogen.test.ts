import { assertCalls } from '../support/expected-calls';

describe('AutoGen', () => {
  it('takes the model from who is talked to', () =>
    assertCalls(
      `
import autogen

config = {"config_list": [{"model": "gpt-4o", "api_key": "x"}], "temperature": 0}
assistant = autogen.AssistantAgent("assistant", llm_config=config, system_message="Be brief.")
user = autogen.UserProxyAgent("user", code_execution_config=False)
user.initiate_chat(assistant, message="Hi", max_turns=2)
#    ^^^^^^^^^^^^^ agent gpt-4o @openai max=∞ sdk=autogen
group = autogen.GroupChat(agents=[user, assistant], messages=[], max_round=12)
manager = autogen.GroupChatManager(groupchat=group, llm_config=config)
user.initiate_chat(manager, message="Hi")
#    ^^^^^^^^^^^^^ agent gpt-4o @openai
user.initiate_chats([{"recipient": assistant, "message": "Hi"}])
#    ^^^^^^^^^^^^^^ agent gpt-4o @openai
assistant.generate_reply(messages=[{"role": "user", "content": "Hi"}])
#         ^^^^^^^^^^^^^^ agent gpt-4o @openai
listed = autogen.AssistantAgent("b", llm_config={"config_list": autogen.config_list_from_json("OAI_CONFIG_LIST")})
user.initiate_chat(listed, message="Hi")
#    ^^^^^^^^^^^^^ agent ? @?
some = autogen.config_list_from_json("OAI_CONFIG_LIST", filter_dict={"model": ["gpt-4", "gpt-4o"]})
user.initiate_chat(autogen.AssistantAgent("c", llm_config={"config_list": some}), message="Hi")
#    ^^^^^^^^^^^^^ agent gpt-4|gpt-4o @openai
`,
      'python',
    ));

  it('takes it from the client since version 0.4', () =>
    assertCalls(
      `
from autogen_agentchat.agents import AssistantAgent, UserProxyAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient

client = OpenAIChatCompletionClient(model="gpt-4o")
agent = AssistantAgent("a", model_client=client)

async def main():
    await agent.run(task="Hi")
    #           ^^^ agent gpt-4o @openai
    await client.create([])
    #            ^^^^^^ chat gpt-4o @openai
    team = RoundRobinGroupChat([UserProxyAgent("user"), agent], max_turns=3)
    async for event in team.run_stream(task="Hi"):
        #                   ^^^^^^^^^^ agent gpt-4o @openai
        print(event)
    await client.close()
    await UserProxyAgent("user").run(task="Hi")
`,
      'python',
    ));
});

describe("AutoGen: agents of one's own", () => {
  it('ask the client that they are made with, whatever it is', () =>
    assertCalls(
      `
from autogen_core import MessageContext, RoutedAgent, message_handler
from autogen_core.models import ChatCompletionClient, SystemMessage, UserMessage
from autogen_ext.models.openai import OpenAIChatCompletionClient

class Worker(RoutedAgent):
    def __init__(self, model_client: ChatCompletionClient) -> None:
        super().__init__("A worker")
        self._model_client = model_client

    @message_handler
    async def handle(self, message: Task, ctx: MessageContext) -> Result:
        answer = await self._model_client.create([UserMessage(content=message.text, source="user")])
        #                                 ^^^^^^ chat ? @? unknown=model-dynamic
        return Result(answer.content)

class Editor(RoutedAgent):
    def __init__(self, model_client: ChatCompletionClient) -> None:
        self.client = model_client

    async def edit(self, text):
        return await self.client.create([SystemMessage(content="Be brief.")])
        #                        ^^^^^^ chat gpt-4o-mini @openai

Editor(OpenAIChatCompletionClient(model="gpt-4o-mini"))
runtime.create(Worker)
`,
      'python',
    ));
});
