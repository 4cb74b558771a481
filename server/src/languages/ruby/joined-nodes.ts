import type { SyntaxNode } from '../../core/source/syntax';
import { dependsOnContext, HEREDOC_BODY } from './heredoc-bodies';

/**
 * A statement and the bodies of its here-documents, which the grammar puts beside it, as one node. `isUncertain`: its text
 * alone does not tell what it is, as with a syntax error inside.
 */
export class JoinedNode implements SyntaxNode {
  readonly type = JOINED;
  readonly isNamed = true;
  readonly isError = false;
  readonly isMissing = false;

  constructor(
    readonly namedChildren: readonly SyntaxNode[],
    private readonly isUncertain: boolean,
  ) {}

  get id(): number {
    return this.namedChildren[0]?.id ?? 0;
  }

  get startIndex(): number {
    return this.namedChildren[0]?.startIndex ?? 0;
  }

  get endIndex(): number {
    return this.namedChildren.at(-1)?.endIndex ?? 0;
  }

  get hasError(): boolean {
    return this.isUncertain || this.namedChildren.some((child) => child.hasError);
  }

  get children(): readonly SyntaxNode[] {
    return this.namedChildren;
  }

  childForFieldName(): null {
    return null;
  }

  childrenForFieldName(): readonly SyntaxNode[] {
    return [];
  }
}

export const JOINED = 'joined';

/** The children of the root as statements. Where something is broken, some may be otherwise in another context. */
export function topLevel(nodes: readonly SyntaxNode[], text: string): readonly SyntaxNode[] {
  const joined = joinBodies(nodes, text);
  if (!joined.some(({ hasError }) => hasError)) return joined;
  return joined.map((node) =>
    node.type !== 'comment' && dependsOnContext(text.slice(node.startIndex, node.endIndex))
      ? new JoinedNode(node instanceof JoinedNode ? node.namedChildren : [node], true)
      : node,
  );
}

/** Puts statements together with the bodies of here-documents that stand behind them, and with those on the same line. */
export function joinBodies(nodes: readonly SyntaxNode[], text: string): readonly SyntaxNode[] {
  if (!nodes.some(({ type }) => type === HEREDOC_BODY)) return nodes;
  const joined: SyntaxNode[][] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (node.type !== HEREDOC_BODY || before === undefined) joined.push([node]);
    else joined.push([...lastLine(joined, text), node]);
  }
  return joined.map((group) => (group.length === 1 && group[0] ? group[0] : new JoinedNode(group, false)));
}

/** Takes away the groups at the end that stand on one line. */
function lastLine(groups: SyntaxNode[][], text: string): SyntaxNode[] {
  const line: SyntaxNode[] = groups.pop() ?? [];
  for (let before = groups.at(-1); before !== undefined; before = groups.at(-1)) {
    const end = before.at(-1)?.endIndex ?? 0;
    if (before.at(-1)?.type === HEREDOC_BODY || text.slice(end, line[0]?.startIndex).includes('\n')) break;
    line.unshift(...(groups.pop() ?? []));
  }
  return line;
}

/** A stretch of a list that may be kept apart from the rest, and those of its nodes that stand in it. */
export interface Stretch {
  readonly whole: SyntaxNode;
  readonly nodes: readonly SyntaxNode[];
}

/** Cuts a list into stretches that hold the bodies of their here-documents, which are among `siblings`. */
export function stretches(
  nodes: readonly SyntaxNode[],
  siblings: readonly SyntaxNode[],
  text: string,
): readonly Stretch[] {
  if (!siblings.some(({ type }) => type === HEREDOC_BODY))
    return nodes.map((node) => ({ whole: node, nodes: [node] }));
  return joinBodies(siblings, text).flatMap((whole) => {
    const { startIndex, endIndex } = whole;
    const inside = nodes.filter((node) => startIndex <= node.startIndex && node.endIndex <= endIndex);
    return inside.length === 0 ? [] : [{ whole, nodes: inside }];
  });
}
