"""Turns photographs of receipts into rows for the expense report."""

import csv
import os
import sys
from pathlib import Path

from google import genai
from google.genai import types
from pydantic import BaseModel

client = genai.Client(api_key=os.environ["GEMINI_API_KEY"])

PROMPT = """Read the receipt. Give the merchant, the date as YYYY-MM-DD, the total with its currency code,
and one of these categories: travel, meals, lodging, office, other."""


class Receipt(BaseModel):
    merchant: str
    date: str
    total: float
    currency: str
    category: str


def read_receipt(photo: Path) -> Receipt:
    response = client.models.generate_content(
        model="gemini-2.5-flash",
        contents=[
            types.Part.from_bytes(data=photo.read_bytes(), mime_type="image/jpeg"),
            PROMPT,
        ],
        config=types.GenerateContentConfig(
            response_mime_type="application/json",
            response_schema=Receipt,
            max_output_tokens=200,
        ),
    )
    return response.parsed


def comment_on(receipts: list[Receipt]) -> str:
    lines = "\n".join(f"{r.date} {r.merchant} {r.total} {r.currency}" for r in receipts)
    answer = client.models.generate_content(
        model="gemini-2.5-pro",
        contents=f"Is anything unusual in these expenses? Two sentences.\n\n{lines}",
    )
    return answer.text


if __name__ == "__main__":
    receipts = [read_receipt(Path(name)) for name in sys.argv[1:]]
    writer = csv.writer(sys.stdout)
    writer.writerows((r.date, r.merchant, r.category, r.total, r.currency) for r in receipts)
    print(comment_on(receipts), file=sys.stderr)
