import type { SyntaxNode, SyntaxParser, SyntaxTree } from '../../core/source/syntax';

/** Files of requests are cut at their `###` lines; what is in between is read when it is lowered. */
export const requestFileParser: SyntaxParser = {
  parse: (text) => treeOf(text),
  reparse: (text) => ({ tree: treeOf(text), changed: [{ start: 0, end: text.length }] }),
};

const SEPARATOR = /^###.*$/gm;

function treeOf(text: string): SyntaxTree {
  const starts = [0, ...[...text.matchAll(SEPARATOR)].map(({ index }) => index)];
  const blocks = [...new Set(starts)].flatMap((start, index, all) => {
    const end = all[index + 1] ?? text.length;
    const block = text.slice(start, end).trimEnd();
    if (block.trim() === '') return [];
    return [node(start, 'request', start, start + block.length, commentsOf(block, start))];
  });
  return { rootNode: node(-1, 'document', 0, text.length, blocks), delete: () => undefined };
}

/** The comments of a block; behind the first blank line after its address there is the body, in which there are none. */
function commentsOf(block: string, start: number): SyntaxNode[] {
  const comments: SyntaxNode[] = [];
  let at = start;
  let hasAddress = false;
  for (const line of block.split('\n')) {
    const words = line.trim();
    const isComment = words.startsWith('#') || words.startsWith('//');
    if (hasAddress && words === '') break;
    hasAddress ||= words !== '' && !isComment && !words.startsWith('@');
    const from = at + line.length - line.trimStart().length;
    if (isComment && !words.startsWith('###'))
      comments.push(node(from, 'comment', from, from + words.length, []));
    at += line.length + 1;
  }
  return comments;
}

function node(
  id: number,
  type: string,
  startIndex: number,
  endIndex: number,
  children: readonly SyntaxNode[],
): SyntaxNode {
  return {
    id,
    type,
    startIndex,
    endIndex,
    isNamed: true,
    isError: false,
    isMissing: false,
    hasError: false,
    children,
    namedChildren: children,
    childForFieldName: () => null,
    childrenForFieldName: () => [],
  };
}
