import type { BatchReport } from './batch-report';
import { adviceLines, furtherLines, modelText, problemLines, tokensText, totalText } from './batch-words';
import { escapedForMarkdown as escaped, markdownRows as table } from './markdown-text';

/** What a batch costs as Markdown, with a line break at its end. */
export function batchMarkdown(report: BatchReport): string {
  const { inputTokens, outputTokens, byModel, assumptions, catalog } = report;
  const rows = byModel.map((each) => [
    `${each.model ?? 'no model'}`,
    each.provider ?? '',
    each.requests.toLocaleString('en-US'),
    tokensText(each.inputTokens),
    tokensText(each.outputTokens),
    modelText(each),
  ]);
  const parts = [
    [`**${escaped(report.file)}**: ${escaped(totalText(report))}`],
    [`Input ${escaped(tokensText(inputTokens))} tokens, output ${escaped(tokensText(outputTokens))} tokens.`],
    furtherLines(report).map((line) => `- ${escaped(line)}`),
    table(['Model', 'Provider', 'Requests', 'Input tokens', 'Output tokens', 'Cost'], rows),
    problemLines(report).map((line) => `- ${escaped(line)}`),
    adviceLines(report).map((line) => `- ${escaped(line)}`),
    [...assumptions, `prices of ${catalog.asOf}`].map((line) => `- ${escaped(line)}`),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
