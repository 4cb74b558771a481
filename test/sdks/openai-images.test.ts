import { assertCalls } from '../support/expected-calls';

describe('images to be edited', () => {
  it('are tokens at a rate of their own, more of them at high fidelity', () =>
    assertCalls(
      `
from openai import OpenAI
client = OpenAI()
small = dict(prompt="a hat", size="1024x1024", quality="low")
client.images.edit(model="gpt-image-1", image=open("cat.png", "rb"), **small)
#             ^^^^ image gpt-image-1 @openai in=2..34..66 pictures=194..194..581 low=0.01283 likely=0.01299 max=0.01702
client.images.edit(model="gpt-image-1", image=open("cat.png", "rb"), input_fidelity="high", **small)
#             ^^^^ image gpt-image-1 @openai pictures=4354..4354..6821 likely=0.05459 max=0.07942
client.images.edit(model="gpt-image-1", image=open("cat.png", "rb"), input_fidelity=fidelity(), **small)
#             ^^^^ image gpt-image-1 @openai pictures=194..194..6821
client.images.generate(model="gpt-image-1", **small)
#             ^^^^^^^^ image gpt-image-1 @openai in=2 pictures=none
`,
      'python',
    ));

  it('have no end where their tokens are not published', () =>
    assertCalls(
      `
from openai import OpenAI
client = OpenAI()
cat = open("cat.png", "rb")
client.images.edit(model="gpt-image-2", image=cat, prompt="a hat")
#             ^^^^ image gpt-image-2 @openai pictures=1..1024..∞ max=∞
client.images.edit(model="gpt-image-1.5", image=cat, prompt="a hat", input_fidelity="high")
#             ^^^^ image gpt-image-1.5 @openai pictures=1..4354..∞ max=∞
client.images.edit(model="gpt-image-1-mini", image=cat, prompt="a hat")
#             ^^^^ image gpt-image-1-mini @openai pictures=1..194..∞ max=∞
`,
      'python',
    ));

  it('are as many as the list has, and up to sixteen where that can not be seen', () =>
    assertCalls(
      `
from openai import OpenAI
client = OpenAI()
def edit(image, paths, both):
    one, two = open("a.png", "rb"), open("b.png", "rb")
    client.images.edit(model="gpt-image-1", prompt="a hat", image=[one, two])
    #             ^^^^ image gpt-image-1 @openai pictures=388..388..1162
    client.images.edit(model="gpt-image-1", prompt="a hat", image=image)
    #             ^^^^ image gpt-image-1 @openai pictures=194..194..9296
    client.images.edit(model="gpt-image-1", prompt="a hat", image=[open(path) for path in paths])
    #             ^^^^ image gpt-image-1 @openai pictures=194..194..9296
    client.images.edit(model="gpt-image-1", prompt="a hat", image=[one, two] if both else one)
    #             ^^^^ image gpt-image-1 @openai pictures=194..388..1162
    client.images.edit(model="gpt-image-1", prompt="a hat", image=one, mask=two)
    #             ^^^^ image gpt-image-1 @openai pictures=194..388..1162
`,
      'python',
    ));

  it('are sent again for each of several images, as far as is known', () =>
    assertCalls(
      `
from openai import OpenAI
client = OpenAI()
client.images.edit(model="gpt-image-1", image=open("cat.png", "rb"), prompt="a hat", n=3)
#             ^^^^ image gpt-image-1 @openai images=3 pictures=194..582..1743
client.images.generate(model="gpt-image-1", prompt="a hat", n=3)
#             ^^^^^^^^ image gpt-image-1 @openai images=3 in=2..6..6
client.images.generate(model="gpt-image-1", prompt="a hat", n=count)
#             ^^^^^^^^ image gpt-image-1 @openai in=2..2..∞ max=∞
`,
      'python',
    ));

  it('are billed by the piece where that is listed', () =>
    assertCalls(
      `
from openai import OpenAI
client = OpenAI(base_url="https://api.x.ai/v1")
client.images.edit(model="grok-imagine-image", image=[open("a.png", "rb"), open("b.png", "rb")], prompt="a hat")
#             ^^^^ image grok-imagine-image @xai pictures=2 max=0.024
client.videos.create(model="grok-imagine-video", prompt="a hat", seconds=4, resolution="480p", input_reference=open("a.png", "rb"))
#             ^^^^^^ video grok-imagine-video @xai pictures=1 max=0.202
`,
      'python',
    ));
});

describe('unfinished images of a stream', () => {
  it('are billed besides the image, as many as are asked for at most', () =>
    assertCalls(
      `
from openai import OpenAI
client = OpenAI()
small = dict(model="gpt-image-1", prompt="a hat", size="1024x1024", quality="low")
client.images.generate(stream=True, partial_images=2, **small)
#             ^^^^^^^^ image gpt-image-1 @openai partials=0..2..2 low=0.01089 likely=0.01889 max=0.01889
client.images.generate(stream=True, partial_images=wanted, **small)
#             ^^^^^^^^ image gpt-image-1 @openai partials=0..1..3
client.images.generate(stream=True, partial_images=2, n=2, **small)
#             ^^^^^^^^ image gpt-image-1 @openai partials=0..4..4
client.images.generate(stream=True, partial_images=0, **small)
#             ^^^^^^^^ image gpt-image-1 @openai partials=none
client.images.generate(partial_images=2, **small)
#             ^^^^^^^^ image gpt-image-1 @openai partials=none
`,
      'python',
    ));
});

describe('texts that are given as ids of tokens', () => {
  it('are as many tokens as there are ids', () =>
    assertCalls(
      `
from openai import OpenAI
client = OpenAI()
more = [40, *rest()]
client.embeddings.create(model="text-embedding-3-small", input=[9906, 11, 1917])
#                 ^^^^^^ embeddings text-embedding-3-small @openai in=3 how=counted max=0.00000006
client.embeddings.create(model="text-embedding-3-small", input=[[9906, 11, 1917], [40, 1097]])
#                 ^^^^^^ embeddings text-embedding-3-small @openai in=5 how=counted
client.embeddings.create(model="text-embedding-3-small", input=[[100] * 20])
#                 ^^^^^^ embeddings text-embedding-3-small @openai in=20
client.embeddings.create(model="text-embedding-3-small", input=["1097", "7"])
#                 ^^^^^^ embeddings text-embedding-3-small @openai in=3
client.embeddings.create(model="text-embedding-3-small", input=more)
#                 ^^^^^^ embeddings text-embedding-3-small @openai in=1..2..∞ how=unbounded
client.completions.create(model="gpt-3.5-turbo-instruct", prompt=[9906, 11, 1917], max_tokens=5)
#                  ^^^^^^ completion gpt-3.5-turbo-instruct @openai in=3
`,
      'python',
    ));
});
