import type { BatchReport } from './batch-report';
import { adviceLines, furtherLines, modelText, problemLines, tokensText, totalText } from './batch-words';
import { cutText, escapeForTerminal } from './terminal-text';

const MOST_WORDS = 300;

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

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)];
}

/** Text in which nothing is markup, in one line. */
function escaped(text: string): string {
  return escapeForTerminal(cutText(text, MOST_WORDS)).replace(/[\\`*_{}[\]<>#!|~@&^]/g, '\\$&');
}
