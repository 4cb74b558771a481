import { assertCalls } from '../support/expected-calls';

describe('OpenAI Agents SDK', () => {
  it('takes model and instructions from the agent; with tools a run has no known end', () =>
    assertCalls(
      `
from agents import Agent, ModelSettings, OpenAIChatCompletionsModel, RunConfig, Runner, function_tool
from openai import AsyncOpenAI

@function_tool
def weather(city: str) -> str:
    return "sunny"

plain = Agent(name="Plain", instructions="Be brief.", model="gpt-4o", model_settings=ModelSettings(max_tokens=50))
Runner.run_sync(plain, "Hi")
#      ^^^^^^^^ agent gpt-4o @openai out=1..50..50 sdk=openai-agents
armed = Agent[Context](name="Armed", instructions="Be brief.", model="gpt-4o", tools=[weather])

async def main():
    await Runner.run(armed, input="Hi", max_turns=3)
    #            ^^^ agent gpt-4o @openai how=unbounded max=∞
    Runner.run_streamed(starting_agent=armed, input="Hi", run_config=RunConfig(model="gpt-5-mini"))
    #      ^^^^^^^^^^^^ agent gpt-5-mini @openai max=∞
    groq = OpenAIChatCompletionsModel(model="openai/gpt-oss-20b", openai_client=AsyncOpenAI(base_url="https://api.groq.com/openai/v1"))
    await Runner.run(Agent(name="Other", model=groq), "Hi")
    #            ^^^ agent openai/gpt-oss-20b @groq
    await Runner.run(Agent(name="Routed", model="litellm/anthropic/claude-sonnet-4-5"), "Hi")
    #            ^^^ agent anthropic/claude-sonnet-4-5 @anthropic
    await Runner.run(Agent(name="Default"), "Hi")
    #            ^^^ agent ? @openai unknown=model-dynamic
`,
      'python',
    ));

  it('leaves look-alikes alone', () =>
    assertCalls(
      `
from agents import Agent
from unittest import TestSuite
from project.agents import Runner

Runner.run(Agent(name="x"), "Hi")
TestSuite().run(None)
Agent(name="x").run("Hi")
`,
      'python',
    ));

  it('reads run() and runners in JavaScript', () =>
    assertCalls(
      `
import { Agent, Runner, run, tool } from '@openai/agents';
import { RealtimeAgent, RealtimeSession } from '@openai/agents/realtime';

const agent = new Agent({ name: 'Helper', instructions: 'Be brief.', model: 'gpt-4o', modelSettings: { maxTokens: 50 } });
await run(agent, 'Hi');
//    ^^^ agent gpt-4o @openai out=1..50..50
await new Runner({ model: 'gpt-5-mini' }).run(agent, 'Hi', { stream: true });
//                                        ^^^ agent gpt-5-mini @openai out=1..50..50
const armed = Agent.create({ name: 'Armed', model: 'gpt-4o', tools: [tool({ name: 'x', parameters: {} })], handoffs: [agent] });
await run(armed, 'Hi', { maxTurns: 2 });
//    ^^^ agent gpt-4o @openai max=∞
await new RealtimeSession(new RealtimeAgent({ name: 'Voice' })).connect({ apiKey: 'x' });
//                                                              ^^^^^^^ realtime ? @openai unknown=metered-by-session
`,
      'typescript',
    ));

  it('takes the model of a session from its options', () =>
    assertCalls(
      `
import { RealtimeAgent, RealtimeSession } from '@openai/agents/realtime';
const session = new RealtimeSession(new RealtimeAgent({ name: 'Voice' }), { model: 'gpt-realtime' });
session.connect({ apiKey: 'x' });
//      ^^^^^^^ realtime gpt-realtime @openai unknown=metered-by-session
`,
      'typescript',
    ));
});

describe('Pydantic AI', () => {
  it('takes the provider from the name of the model or from its class', () =>
    assertCalls(
      `
from pydantic_ai import Agent
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.models.test import TestModel
from pydantic_ai.providers.openai import OpenAIProvider

agent = Agent("openai:gpt-4o", system_prompt="Be brief.", model_settings={"max_tokens": 50})

@agent.tool
async def look_up(ctx, name: str) -> str:
    return name

result = agent.run_sync("Hi")
#              ^^^^^^^^ agent gpt-4o @openai max=∞ sdk=pydantic-ai
typed = Agent[None, str](model="anthropic:claude-sonnet-4-5")

async def main():
    async with typed.run_stream("Hi") as stream:
        #            ^^^^^^^^^^ agent claude-sonnet-4-5 @anthropic
        pass
    local = OpenAIChatModel("openai/gpt-4o", provider=OpenAIProvider(base_url="https://openrouter.ai/api/v1"))
    await Agent(local).run("Hi")
    #                  ^^^ agent openai/gpt-4o @openrouter
    await Agent("google-gla:gemini-2.5-flash").run("Hi", model="groq:llama-3.3-70b-versatile")
    #                                          ^^^ agent llama-3.3-70b-versatile @groq
`,
      'python',
    ));

  it('sends nothing with its models for tests', () =>
    assertCalls(
      `
from pydantic_ai import Agent
from pydantic_ai.models.test import TestModel

Agent(TestModel()).run_sync("Hi")
Agent("test").run_sync("Hi")
Agent("openai:gpt-4o").run_sync("Hi", model=TestModel())
`,
      'python',
    ));
});

describe('Strands Agents', () => {
  it('calls agents like functions; a model that is only named is one of Bedrock', () =>
    assertCalls(
      `
from strands import Agent, tool
from strands.models import BedrockModel
from strands.models.openai import OpenAIModel

agent = Agent(model=BedrockModel(model_id="us.amazon.nova-pro-v1:0", max_tokens=300), system_prompt="Be brief.", tools=[])
result = agent("What is the weather?")
#        ^^^^^ agent us.amazon.nova-pro-v1:0 @bedrock
named = Agent(model="us.amazon.nova-lite-v1:0")
named.structured_output(Person, "Jane is 30")
#     ^^^^^^^^^^^^^^^^^ agent us.amazon.nova-lite-v1:0 @bedrock
other = Agent(model=OpenAIModel(model_id="gpt-4o-mini"))
print(other("Hi"))
#     ^^^^^ agent gpt-4o-mini @openai
plain = Agent()
print(plain("Hi"))
#     ^^^^^ agent ? @bedrock unknown=model-dynamic
`,
      'python',
    ));
});

describe('Swarm', () => {
  it('runs the agent that it is handed', () =>
    assertCalls(
      `
from swarm import Agent, Swarm

client = Swarm()
writer = Agent(name="Writer", instructions="Be brief.", model="gpt-4o-mini")
client.run(agent=writer, messages=[{"role": "user", "content": "Hi"}])
#      ^^^ agent gpt-4o-mini @openai
client.run(agent=Agent(name="Plain"), messages=messages, model_override="gpt-4.1")
#      ^^^ agent gpt-4.1 @openai
client.run(Agent(name="Plain"), messages, stream=True)
#      ^^^ agent gpt-4o @openai
client.run(agent=unknown, messages=messages)
#      ^^^ agent ? @? unknown=model-dynamic
`,
      'python',
    ));
});
