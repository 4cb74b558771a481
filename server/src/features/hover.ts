import type { Hover, Position } from 'vscode-languageserver';
import type { CommandId } from '../../../shared/src/commands';
import type { PromptText } from '../core/analyze/file-analysis';
import type { AnalysedFile } from '../session/file-state';
import type { Session } from '../session/session';
import { toOffset, toRange } from './convert';
import { answerFrom, type Feature } from './feature';
import { commandLink } from './hover-links';
import { promptMarkdown } from './hover-prompt';
import { siteMarkdown } from './hover-site';
import type { Site } from './sites';

/** The reasons for a cost on the callee of a call, and the size of a prompt on its text. */
export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register({ connection, session, client }) {
    connection.onHover(({ textDocument, position }, token) =>
      answerFrom(session, textDocument.uri, token, null, (file) =>
        hoverAt(file, position, session, client.runsCommandLinks),
      ),
    );
  },
};

function hoverAt(file: AnalysedFile, position: Position, session: Session, withLinks: boolean): Hover | null {
  const { document, analysis } = file;
  const offset = toOffset(document, position);
  const site = siteAt([...analysis.calls, ...analysis.uses], offset);
  if (site) {
    const links = withLinks ? linksFor(site, file) : '';
    return markdownHover(siteMarkdown(site, file, session) + links, file, site.callee);
  }
  const prompt = promptAt(analysis.prompts, offset);
  return prompt ? markdownHover(promptMarkdown(prompt, document, analysis.calls), file, prompt.range) : null;
}

/** What else can be done about a call. */
function linksFor({ callee, usage }: Site, { document }: AnalysedFile): string {
  const { start } = toRange(document, callee);
  const link = (words: string, command: CommandId) => commandLink(words, command, document.uri, start);
  const links = [link('Estimate a batch run', 'costlint.estimateBatch')];
  if (usage.inputTokens && !usage.images && !usage.seconds && !usage.characters)
    links.unshift(link('Compare models for this call', 'costlint.compareModels'));
  return `\n\n${links.join(' · ')}`;
}

function markdownHover(value: string, { document }: AnalysedFile, range: Site['range']): Hover {
  return { contents: { kind: 'markdown', value }, range: toRange(document, range) };
}

/** The site whose way to the callee holds the offset, and of nested ones the innermost. */
function siteAt(sites: readonly Site[], offset: number): Site | undefined {
  return sites
    .filter(({ range, callee }) => range.start <= offset && offset <= callee.end)
    .sort((one, other) => lengthOfWay(one) - lengthOfWay(other))[0];
}

function lengthOfWay({ range, callee }: Site): number {
  return callee.end - range.start;
}

function promptAt(prompts: readonly PromptText[], offset: number): PromptText | undefined {
  return prompts
    .filter(({ range }) => range.start <= offset && offset <= range.end)
    .sort((one, other) => one.range.end - one.range.start - (other.range.end - other.range.start))[0];
}
