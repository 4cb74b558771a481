import { assertCalls } from '../support/expected-calls';

describe('Instructor', () => {
  it('asks as the client does that it was given, again where an answer does not fit', () =>
    assertCalls(
      `
import anthropic
import google.generativeai as genai
import instructor
from groq import Groq
from litellm import completion
from openai import OpenAI
from pydantic import BaseModel

class User(BaseModel):
    name: str

client = instructor.from_openai(OpenAI())
client.chat.completions.create(model="gpt-4o", response_model=User, messages=[], max_retries=3)
#                       ^^^^^^ chat gpt-4o @openai repeat=1..1..3 sdk=instructor
client.create(model="gpt-4o", response_model=User, messages=[], max_tokens=9)
#      ^^^^^^ chat gpt-4o @openai repeat=1 out=1..9..9
client.chat.completions.create_partial(model="gpt-4o", response_model=User, messages=[])
#                       ^^^^^^^^^^^^^^ chat gpt-4o @openai
user, raw = client.chat.completions.create_with_completion(model="gpt-4o", response_model=User, messages=[])
#                                   ^^^^^^^^^^^^^^^^^^^^^^ chat gpt-4o @openai
instructor.from_provider("anthropic/claude-sonnet-4-5").create(response_model=User, messages=[], max_tokens=7)
#                                                       ^^^^^^ chat anthropic/claude-sonnet-4-5 @anthropic out=1..7..7
instructor.from_anthropic(anthropic.Anthropic()).messages.create(model="claude-sonnet-4-5", max_tokens=10, messages=[], response_model=User)
#                                                         ^^^^^^ messages claude-sonnet-4-5 @anthropic out=1..10..10
instructor.from_gemini(client=genai.GenerativeModel(model_name="models/gemini-2.5-flash")).messages.create(messages=[], response_model=User)
#                                                                                                   ^^^^^^ messages gemini-2.5-flash @google
instructor.from_litellm(completion).chat.completions.create(model="claude-sonnet-4-5", messages=[], response_model=User)
#                                                    ^^^^^^ chat claude-sonnet-4-5 @anthropic
instructor.patch(Groq()).chat.completions.create(model="llama-3.3-70b-versatile", messages=[], response_model=User)
#                                         ^^^^^^ chat llama-3.3-70b-versatile @groq
`,
      'python',
    ));

  it('is not every thing of that name', () =>
    assertCalls(
      `
import instructor
from school import instructor as teacher

teacher.from_openai(1).create(model="gpt-4o")
instructor.Mode.TOOLS
instructor.from_openai
`,
      'python',
    ));
});
