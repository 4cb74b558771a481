import { assertCalls } from '../support/expected-calls';

describe('DSPy', () => {
  it('calls modules and models like functions, with the model that is set for all', () =>
    assertCalls(
      `
import dspy

lm = dspy.LM("openai/gpt-4o-mini", max_tokens=100)
dspy.configure(lm=lm)

class Answers(dspy.Module):
    def __init__(self):
        super().__init__()
        self.generate = dspy.ChainOfThought("context, question -> answer")
        self.agent = dspy.ReAct("question -> answer", tools=[], max_iters=4)

    def forward(self, question):
        found = self.agent(question=question)
        #            ^^^^^ chat openai/gpt-4o-mini @openai out=1..100..400
        return self.generate(context=found, question=question)
        #           ^^^^^^^^ chat openai/gpt-4o-mini @openai out=1..100..100 sdk=dspy

dspy.Predict("question -> answer")(question="Why?")
#    ^^^^^^^ chat openai/gpt-4o-mini @openai
lm("Hi")
# <- the model itself
answers = Answers()
answers(question="How?")
`.replace(
        'lm("Hi")\n# <- the model itself',
        'if True:\n    lm("Hi")\n#   ^^ chat openai/gpt-4o-mini @openai out=1..100..100',
      ),
      'python',
    ));

  it('runs only what was made', () =>
    assertCalls(
      `
import dspy
from own import Predict

class LM:
    def __call__(self, text):
        return text

Predict("question -> answer")(question="Why?")
LM()("Hi")
module = dspy.Predict("question -> answer")
module.demos = []
dspy.Example(question="Why?").with_inputs("question")
def predict(question):
    return question
predict("Why?")
`,
      'python',
    ));
});
