"""Translates the Markdown files of a folder into the languages that the site offers."""

import sys
from pathlib import Path

from openai import OpenAI

client = OpenAI()

LANGUAGES = ["German", "French", "Japanese"]

INSTRUCTIONS = """You translate the documentation of a command-line tool into {language}.

Keep Markdown, links, code blocks and the names of options as they are.
Address the reader the way technical documentation in {language} does.
Answer with the translation and nothing else."""

# Shown before the run; the real bill comes from the usage below.
USD_PER_MILLION_INPUT = 1.75
USD_PER_MILLION_OUTPUT = 14.00


def translate(text: str, language: str) -> tuple[str, float]:
    response = client.chat.completions.create(
        model="gpt-5.2",
        messages=[
            {"role": "system", "content": INSTRUCTIONS.format(language=language)},
            {"role": "user", "content": text},
        ],
        max_completion_tokens=4000,
    )
    usage = response.usage
    cost = (
        usage.prompt_tokens * USD_PER_MILLION_INPUT + usage.completion_tokens * USD_PER_MILLION_OUTPUT
    ) / 1_000_000
    return response.choices[0].message.content, cost


def main(folder: Path) -> None:
    total = 0.0
    for page in sorted(folder.glob("*.md")):
        for language in LANGUAGES:
            translated, cost = translate(page.read_text(encoding="utf-8"), language)
            total += cost
            target = folder / language.lower() / page.name
            target.parent.mkdir(exist_ok=True)
            target.write_text(translated, encoding="utf-8")
    print(f"done, ${total:.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
