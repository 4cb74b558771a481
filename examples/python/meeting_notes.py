"""Minutes of a meeting from its transcript, with whichever model the team has configured."""

import argparse
import os
from pathlib import Path

from litellm import completion

MODELS = {
    "fast": "groq/llama-3.3-70b-versatile",
    "default": "openai/gpt-5.4-mini",
    "careful": "anthropic/claude-sonnet-4-5",
}

SYSTEM = (
    "You write minutes. Decisions first, then tasks as 'who: what, by when', then open questions. "
    "Leave out small talk. Do not invent names or dates."
)


def write_minutes(transcript: str) -> str:
    messages = [{"role": "system", "content": SYSTEM}]
    messages.append({"role": "user", "content": transcript})
    response = completion(model=MODELS["default"], messages=messages, max_tokens=1200)
    return response.choices[0].message.content


def shorten(minutes: str) -> str:
    """The version for the chat channel."""
    response = completion(
        model=MODELS["fast"],
        messages=[{"role": "user", "content": f"In three bullet points:\n\n{minutes}"}],
        max_tokens=150,
    )
    return response.choices[0].message.content


def check_names(minutes: str) -> str:
    # Which model checks is decided where the script runs.
    response = completion(
        model=os.environ["CHECK_MODEL"],
        messages=[{"role": "user", "content": f"List all names of persons:\n{minutes}"}],
    )
    return response.choices[0].message.content


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("transcript", type=Path)
    arguments = parser.parse_args()
    notes = write_minutes(arguments.transcript.read_text(encoding="utf-8"))
    print(notes, shorten(notes), check_names(notes), sep="\n\n")
