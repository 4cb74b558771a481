"""Posters for the concerts of next month, drawn through Lumenfall."""

import os
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from openai import OpenAI

lumenfall = OpenAI(
    base_url="https://api.lumenfall.ai/openai/v1",
    api_key=os.environ["LUMENFALL_API_KEY"],
)


@dataclass(frozen=True)
class Concert:
    band: str
    mood: str
    venue: str


CONCERTS = [
    Concert("The Paper Lanterns", "dreamy, slow, blue hour", "Old Mill"),
    Concert("Kalimba Express", "fast, sunny, brass", "Market Hall"),
    Concert("Fjordlys", "sparse, northern light", "St. Anne's"),
]


def draw(concert: Concert) -> list[str]:
    result = lumenfall.images.generate(
        model="gemini-3-pro-image-preview",
        prompt=f"Screen-printed concert poster, two colours, {concert.mood}. No text.",
        n=2,
        size="1024x1024",
    )
    return [image.url for image in result.data]


def slogan(concert: Concert) -> str:
    answer = lumenfall.chat.completions.create(
        model="google/gemini-3-flash-preview",
        max_tokens=30,
        messages=[{"role": "user", "content": f"A slogan of four words for a concert: {concert.mood}"}],
    )
    return answer.choices[0].message.content


if __name__ == "__main__":
    for concert in CONCERTS:
        print(concert.band, "-", slogan(concert))
        for number, url in enumerate(draw(concert)):
            # The links are good for an hour.
            urllib.request.urlretrieve(url, Path("posters") / f"{concert.band} {number}.png")
