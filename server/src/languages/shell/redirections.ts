import type { Argument, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { fileKey } from './commands';
import type { Lowering } from './lowering';
import { lowerHereDocument } from './words';

/** A command with what it reads and where it writes. */
export interface Redirection {
  readonly body: SyntaxNode | null;
  /** A here-document or here-string. */
  readonly read: Expression | null;
  /** Commands that get what it writes: the grammar puts them behind the mark of the here-document. */
  readonly piped: readonly SyntaxNode[];
  /** Words of the command behind that mark. */
  readonly args: readonly Argument[];
  /** Statements behind it on the same line (`&& next`). */
  readonly next: readonly SyntaxNode[];
  /** The file that it writes, as `fileKey` knows it, with where that is said. */
  readonly written: { readonly key: string; readonly node: SyntaxNode } | null;
}

export function redirectionOf(node: SyntaxNode, lower: Lowering): Redirection {
  const found = {
    body: node.childForFieldName('body'),
    read: null as Expression | null,
    piped: [] as SyntaxNode[],
    args: [] as Argument[],
    next: [] as SyntaxNode[],
    written: null as Redirection['written'],
  };
  const look = (redirect: SyntaxNode): void => {
    if (redirect.type === 'herestring_redirect') {
      const word = redirect.namedChildren.at(-1);
      if (word) found.read = lower.word(word);
    } else if (redirect.type === 'heredoc_redirect') {
      found.read = hereDocument(redirect, lower) ?? found.read;
      for (const child of redirect.namedChildren) behindMark(child);
    } else if (redirect.type === 'file_redirect') {
      found.written ??= fileWritten(redirect, lower);
    }
  };
  const behindMark = (child: SyntaxNode): void => {
    if (child.type === 'pipeline') found.piped.push(...child.namedChildren);
    else if (/^(heredoc_|comment$|file_descriptor$)/.test(child.type)) return;
    else if (child.type.endsWith('_redirect')) look(child);
    else if (/^(command|list|redirected_statement|variable_assignment)$/.test(child.type))
      found.next.push(child);
    else found.args.push({ name: null, value: lower.word(child), spread: 'none' });
  };
  for (const redirect of node.namedChildren) if (redirect.type.endsWith('_redirect')) look(redirect);
  return found;
}

function hereDocument(redirect: SyntaxNode, lower: Lowering): Expression | null {
  const body = redirect.namedChildren.find(({ type }) => type === 'heredoc_body');
  const start = redirect.namedChildren.find(({ type }) => type === 'heredoc_start');
  if (!body) return null;
  const raw = start !== undefined && /["'\\]/.test(lower.text(start));
  const tabs = lower.slice(redirect.startIndex, redirect.startIndex + 4).includes('<<-');
  return lowerHereDocument(body, raw, tabs, lower);
}

function fileWritten(redirect: SyntaxNode, lower: Lowering): Redirection['written'] {
  const node = redirect.childForFieldName('destination');
  const mark = lower.slice(redirect.startIndex, node?.startIndex ?? redirect.startIndex).trim();
  if (!node || !/^(1?>|>\|)$/.test(mark)) return null;
  const key = fileKey(lower.text(node));
  return key === null || key === '/dev/null' ? null : { key, node };
}
