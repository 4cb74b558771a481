import { assertCalls } from '../support/expected-calls';

describe('What is given when a program runs', () => {
  it('is what a parser of the command line declares by default', () =>
    assertCalls(
      `
import argparse
from openai import OpenAI

client = OpenAI()

def ask(args, question):
    return client.chat.completions.create(model=args.model, max_tokens=args.max_tokens, messages=[])
    #                              ^^^^^^ chat gpt-4o-mini @openai out=1..64..64

def main():
    parser = argparse.ArgumentParser(description="Asks")
    parser.add_argument("question")
    parser.add_argument("-m", "--model", type=str, default="gpt-4o-mini")
    limits = parser.add_argument_group("limits")
    limits.add_argument("--max-tokens", type=int, default=64)
    parser.add_argument("--judge", choices=["gpt-4.1", "gpt-4o"], required=True)
    parser.add_argument("--other")
    args = parser.parse_args()
    ask(args, args.question)
#   ^^^ use gpt-4o-mini @openai
    client.chat.completions.create(model=args.judge, messages=[])
    #                       ^^^^^^ chat gpt-4.1|gpt-4o @openai
    client.chat.completions.create(model=args.other, messages=[])
    #                       ^^^^^^ chat ? @openai unknown=model-dynamic

unrelated = argparse.ArgumentParser()
unrelated.add_argument("--model", default="gpt-5")
main()
`,
      'python',
    ));

  it('is one of the options of a choice in the window, the chosen one likely', () =>
    assertCalls(
      `
import streamlit as st
from openai import OpenAI

client = OpenAI()
PRESETS = {"Fast": "gpt-4o-mini", "Best": "gpt-4.1"}
model = st.sidebar.selectbox("Model", ["gpt-4o", "gpt-4o-mini"], index=1)
client.chat.completions.create(model=model, messages=[])
#                       ^^^^^^ chat gpt-4o-mini|gpt-4o @openai
preset = st.radio("Preset", options=list(PRESETS))
client.chat.completions.create(model=PRESETS[preset], messages=[])
#                       ^^^^^^ chat gpt-4o-mini|gpt-4.1 @openai
client.chat.completions.create(model=st.text_input("Model"), messages=[])
#                       ^^^^^^ chat ? @openai unknown=model-dynamic
`,
      'python',
    ));

  it('is what any run has put into a state that outlives runs; what was added to it since is not seen', () =>
    assertCalls(
      `
import streamlit as st
from openai import OpenAI

def start():
    if "model" not in st.session_state:
        st.session_state["model"] = "gpt-4o-mini"
    if "client" not in st.session_state:
        st.session_state.client = OpenAI()
    if "messages" not in st.session_state:
        st.session_state.messages = []

def answer(prompt):
    st.session_state.messages.append({"role": "user", "content": prompt})
    return st.session_state.client.chat.completions.create(
    #                                               ^^^^^^ chat gpt-4o-mini @openai how=assumed
        model=st.session_state["model"],
        messages=st.session_state.messages,
    )

start()
answer(st.chat_input("Ask"))
`,
      'python',
    ));
});
