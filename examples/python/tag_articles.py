"""Tags the articles of a news archive with an open model at FlexAI."""

import json
import os
import sqlite3

from openai import OpenAI

flexai = OpenAI(
    base_url=os.environ.get("FLEXAI_API_BASE", "https://tokens.flex.ai/v1"),
    api_key=os.environ["FLEXAI_API_KEY"],
)

TAGS = ["politics", "economy", "science", "sport", "culture", "weather", "crime", "health"]

PROMPT = f"""Choose the tags of the article from this list: {", ".join(TAGS)}.
Answer with a JSON array of strings, at most three."""


def tags_of(article: str) -> list[str]:
    response = flexai.chat.completions.create(
        model="gpt-oss-120b",
        max_tokens=40,
        temperature=0,
        messages=[
            {"role": "system", "content": PROMPT},
            {"role": "user", "content": article},
        ],
    )
    return json.loads(response.choices[0].message.content)


def vector_of(article: str) -> list[float]:
    response = flexai.embeddings.create(model="bge-m3", input=article)
    return response.data[0].embedding


def main() -> None:
    database = sqlite3.connect("archive.db")
    rows = database.execute("SELECT id, body FROM articles WHERE tags IS NULL LIMIT 500").fetchall()
    for article_id, body in rows:
        database.execute(
            "UPDATE articles SET tags = ?, vector = ? WHERE id = ?",
            (json.dumps(tags_of(body)), json.dumps(vector_of(body)), article_id),
        )
        database.commit()


if __name__ == "__main__":
    main()
