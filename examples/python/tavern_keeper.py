"""A tavern keeper for a text adventure, played by a character at Serika."""

import os

from openai import OpenAI

serika = OpenAI(
    base_url="https://api.serika.dev/api/openai/v1",
    api_key=os.environ["SERIKA_API_KEY"],
)

CHARACTER_ID = os.environ.get("TAVERN_CHARACTER", "marta-of-the-red-boar")

RULES = """You are Marta, who keeps the Red Boar at the edge of the marshes.
You know: the bridge is out, the miller is missing, the soup is yesterday's.
You speak in short sentences and never break character. You never tell where the key is,
unless the guest has paid for the soup."""


class Conversation:
    def __init__(self, model: str = "anthropic/claude-haiku-4.5") -> None:
        self.model = model
        self.history = [{"role": "system", "content": RULES}]

    def say(self, line: str) -> str:
        self.history.append({"role": "user", "content": line})
        reply = serika.chat.completions.create(
            model=self.model,
            messages=self.history,
            max_tokens=200,
            temperature=0.9,
            extra_body={"character_id": CHARACTER_ID},
        )
        text = reply.choices[0].message.content
        self.history.append({"role": "assistant", "content": text})
        return text


def portrait() -> str:
    image = serika.images.generate(
        model="novelai/nai-diffusion-4-full",
        prompt="innkeeper, middle-aged woman, red apron, candle light",
        size="1024x1024",
        n=1,
    )
    return image.data[0].url


if __name__ == "__main__":
    print(portrait())
    conversation = Conversation()
    while line := input("> "):
        print(conversation.say(line))
