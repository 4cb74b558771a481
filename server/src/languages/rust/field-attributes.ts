import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** A member of a list with the attributes that stand before it. */
export interface Attributed {
  readonly node: SyntaxNode;
  /** As they are spelled, one behind the other. */
  readonly attributes: string;
  readonly attributeNodes: readonly SyntaxNode[];
}

/** The members of a list of fields or variants. */
export function attributed(list: SyntaxNode, lower: Lowering): readonly Attributed[] {
  const found: Attributed[] = [];
  let attributes = '';
  let attributeNodes: SyntaxNode[] = [];
  for (const node of list.namedChildren) {
    const type = node.type;
    if (type === 'attribute_item') {
      attributes += lower.text(node);
      attributeNodes.push(node);
    } else if (type !== 'line_comment' && type !== 'block_comment' && !node.isError) {
      found.push({ node, attributes, attributeNodes });
      attributes = '';
      attributeNodes = [];
    }
  }
  return found;
}

const RENAME = /\bserde\s*\([^\]]*?\brename\s*=\s*"([^"]*)"/;

/** What a field or variant is called in JSON: null where it is left out, undefined where nothing says so. */
export function jsonName(attributes: string): string | null | undefined {
  if (attributes === '') return undefined;
  if (/\bserde\s*\([^\]]*?\b(?:skip|skip_serializing|flatten)\b/.test(attributes)) return null;
  return RENAME.exec(attributes)?.[1];
}
