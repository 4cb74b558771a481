import { assertCalls } from '../support/expected-calls';

describe('litellm', () => {
  it('takes the provider from the prefix, else from the maker', () =>
    assertCalls(
      `
import litellm
from litellm import Router, acompletion, completion, embedding

answer = completion(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}], max_tokens=7)
#        ^^^^^^^^^^ chat gpt-4o @openai out=1..7..7
litellm.completion(model="anthropic/claude-sonnet-4-5", messages=[])
#       ^^^^^^^^^^ chat anthropic/claude-sonnet-4-5 @anthropic
litellm.image_edit(model="gpt-image-1", image=open("cat.png", "rb"), prompt="a hat")
#       ^^^^^^^^^^ image gpt-image-1 @openai pictures=194..194..581
litellm.completion(model="openrouter/openai/gpt-4o", messages=[])
#       ^^^^^^^^^^ chat openrouter/openai/gpt-4o @openrouter
litellm.completion(model="gpt-4o", messages=[], api_base="https://api.cheapaapi.com/v1")
#       ^^^^^^^^^^ chat gpt-4o @cheapa
response = embedding(model="text-embedding-3-small", input=["Hi"])
#          ^^^^^^^^^ embeddings text-embedding-3-small @openai in=1
router = Router(model_list=[{"model_name": "fast", "litellm_params": {"model": "groq/llama-3.1-8b-instant"}}])
router.completion(model="fast", messages=[])
#      ^^^^^^^^^^ chat groq/llama-3.1-8b-instant @groq
litellm.token_counter(model="gpt-4o", text="Hi")
`,
      'python',
    ));

  it('sends each list of a batch as a request of its own', () =>
    assertCalls(
      `
from litellm import batch_completion

def chat(text):
    return [{"role": "user", "content": text}]
a = batch_completion(model="gpt-4o", messages=[chat("Hi"), chat("Hi " * 50), chat("Hi")], max_tokens=5)
#   ^^^^^^^^^^^^^^^^ chat gpt-4o @openai in=8..8..58 out=1..5..5 repeat=3 holes=0
b = batch_completion(model="gpt-4o", messages=[chat(row) for row in load()])
#   ^^^^^^^^^^^^^^^^ chat gpt-4o @openai repeat=1..1..∞ holes=1
`,
      'python',
    ));

  it('is found where the first thing that is looked at is a name of a function', () =>
    assertCalls(
      `
def ask():
    from litellm import completion
    return completion(model="gpt-4o", messages=[])
    #      ^^^^^^^^^^ chat gpt-4o @openai
`,
      'python',
    ));

  it('reads arguments that are given without their names', () =>
    assertCalls(
      `
from litellm import completion, embedding

first = completion("azure/gpt-4o", messages=[{"role": "user", "content": "Hi"}], max_tokens=12)
#       ^^^^^^^^^^ chat azure/gpt-4o @azure out=1..12..12
other = completion("gpt-4o", [{"role": "user", "content": "Hi"}])
#       ^^^^^^^^^^ chat gpt-4o @openai in=8
vector = embedding("text-embedding-3-small", ["Hi"])
#        ^^^^^^^^^ embeddings text-embedding-3-small @openai
`,
      'python',
    ));
});
