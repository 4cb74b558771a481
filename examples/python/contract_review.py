"""Reads supplier contracts and lists the clauses that a lawyer should look at."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

import anthropic

MODEL = "claude-sonnet-4-5"

POLICY = """Our positions on supplier contracts:
- Liability of the supplier is not capped below the yearly contract value.
- Payment terms are 30 days or longer; no automatic price increase above the consumer price index.
- Termination for convenience with a notice of at most three months.
- Our data stays in the European Union, sub-processors need our consent.
- Governing law is that of our seat.
A clause that is silent on one of these points is a deviation too."""

FINDINGS_FORMAT = 'Answer as a JSON list: [{"clause": "7.2", "position": "...", "severity": "low|medium|high"}]'


@dataclass
class Reviewer:
    client: anthropic.Anthropic
    model: str = MODEL

    def find_deviations(self, contract: str) -> list[dict]:
        message = self.client.messages.create(
            model=self.model,
            max_tokens=3000,
            system=POLICY + "\n\n" + FINDINGS_FORMAT,
            messages=[{"role": "user", "content": f"<contract>\n{contract}\n</contract>"}],
        )
        return json.loads(message.content[0].text)

    def explain(self, finding: dict) -> str:
        parts = []
        with self.client.messages.stream(
            model="claude-haiku-4-5",
            max_tokens=300,
            messages=[{"role": "user", "content": f"Explain to a buyer without legal training: {finding}"}],
        ) as stream:
            for text in stream.text_stream:
                parts.append(text)
        return "".join(parts)


if __name__ == "__main__":
    reviewer = Reviewer(anthropic.Anthropic())
    for path in sys.argv[1:]:
        for finding in reviewer.find_deviations(Path(path).read_text(encoding="utf-8")):
            if finding["severity"] == "high":
                print(path, finding["clause"], reviewer.explain(finding))
