import { assertCalls } from '../support/expected-calls';

describe('Haystack', () => {
  it('asks the models of components, and of those that were added to a pipeline', () =>
    assertCalls(
      `
from haystack import Pipeline
from haystack.components.builders import PromptBuilder
from haystack.components.embedders import OpenAITextEmbedder, SentenceTransformersTextEmbedder
from haystack.components.generators import HuggingFaceLocalGenerator, OpenAIGenerator
from haystack.components.generators.chat import OpenAIChatGenerator
from haystack_integrations.components.generators.anthropic import AnthropicChatGenerator

OpenAIGenerator(model="gpt-4o-mini", generation_kwargs={"max_tokens": 30}).run("Hi")
#                                                                          ^^^ chat gpt-4o-mini @openai out=1..30..30 sdk=haystack
AnthropicChatGenerator(model="claude-sonnet-4-5").run(messages=[])
#                                                 ^^^ chat claude-sonnet-4-5 @anthropic
OpenAITextEmbedder(model="text-embedding-3-small").run(text="Hi")
#                                                  ^^^ embeddings text-embedding-3-small @openai

asks = Pipeline()
asks.add_component("prompt_builder", PromptBuilder(template="Hi"))
asks.add_component("llm", OpenAIChatGenerator(model="gpt-4o"))
asks.connect("prompt_builder", "llm")

def answer(question):
    return asks.run({"prompt_builder": {"question": question}})
    #           ^^^ chat gpt-4o @openai
`,
      'python',
    ));

  it('sends nothing with local models, other components and pipelines without models', () =>
    assertCalls(
      `
from haystack import Pipeline
from haystack.components.builders import PromptBuilder
from haystack.components.embedders import SentenceTransformersTextEmbedder
from haystack.components.generators import HuggingFaceLocalGenerator, OpenAIGenerator

HuggingFaceLocalGenerator(model="google/flan-t5-large").run("Hi")
SentenceTransformersTextEmbedder().run("Hi")
PromptBuilder(template="Hi").run()
other = Pipeline()
other.add_component("llm", OpenAIGenerator(model="gpt-4o"))
plain = Pipeline()
plain.add_component("prompt_builder", PromptBuilder(template="Hi"))
plain.run({})
`,
      'python',
    ));
});
