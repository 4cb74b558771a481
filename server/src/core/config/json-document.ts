import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { TextRange } from '../source/span';

/** A member of an object in a text of JSON. */
export interface JsonMember {
  readonly key: string;
  readonly keyRange: TextRange;
  readonly value: JsonNode;
}

/** A value with its place. */
export interface JsonNode {
  readonly range: TextRange;
  /** The members of an object in their order, those that appear twice included; null for all other values. */
  readonly members: readonly JsonMember[] | null;
  /** As plain data. Of members that appear twice the last one counts. */
  readonly value: unknown;
}

/** A text of JSON, as far as it can be read, and where it can't. */
export interface JsonDocument {
  /** Null where the text has no value at all. */
  readonly root: JsonNode | null;
  readonly errors: readonly { readonly message: string; readonly range: TextRange }[];
}

/** Deeper than any configuration: what is nested further is not read, so that it takes no stack. */
const MOST_DEPTH = 40;

/**
 * Reads JSON with comments and commas after the last item. What is written wrong costs itself alone: the rest is still
 * read. Never throws.
 */
export function readJson(text: string): JsonDocument {
  const deep = tooDeep(text);
  if (deep !== null) {
    const message = `nested more than ${MOST_DEPTH} levels deep; nothing of this file counts`;
    return { root: null, errors: [{ message, range: deep }] };
  }
  const found: ParseError[] = [];
  const root = parseTree(text, found, { allowTrailingComma: true, allowEmptyContent: true });
  const errors = found.map(({ error, offset, length }) => ({
    message: ERRORS[printParseErrorCode(error)] ?? 'this is no JSON',
    range: { start: offset, end: offset + length },
  }));
  return { root: root ? new TreeNode(root) : null, errors };
}

/** What the parser's names of errors mean. */
const ERRORS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'expected a value: texts stand in double quotes, and words are true, false and null',
  InvalidNumberFormat: 'this is no number as JSON writes them',
  PropertyNameExpected: 'expected a name in double quotes',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected a colon',
  CommaExpected: 'expected a comma',
  CloseBraceExpected: 'expected a closing brace',
  CloseBracketExpected: 'expected a closing bracket',
  EndOfFileExpected: 'expected the end of the file',
  InvalidUnicode: 'this escape is no character',
  InvalidEscapeCharacter: 'this escape is not one of JSON',
  UnexpectedEndOfComment: 'this comment does not end',
  UnexpectedEndOfString: 'this text does not end on its line',
  UnexpectedEndOfNumber: 'this number does not end',
  InvalidCharacter: 'this character can only stand in a text as an escape',
};

class TreeNode implements JsonNode {
  constructor(private readonly node: Node) {}

  get range(): TextRange {
    return rangeOf(this.node);
  }

  get members(): readonly JsonMember[] | null {
    if (this.node.type !== 'object') return null;
    return (this.node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
      key && value ? [{ key: String(key.value), keyRange: rangeOf(key), value: new TreeNode(value) }] : [],
    );
  }

  get value(): unknown {
    const { type, children = [], value } = this.node;
    if (type === 'array') return children.map((child) => new TreeNode(child).value);
    const { members } = this;
    return members ? Object.fromEntries(members.map((each) => [each.key, each.value.value])) : value;
  }
}

function rangeOf({ offset, length }: Node): TextRange {
  return { start: offset, end: offset + length };
}

/** Where brackets are open deeper than anybody needs; null when they nowhere are. */
function tooDeep(text: string): TextRange | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.scan() && scanner.getTokenOffset() < text.length) {
    const start = scanner.getTokenOffset();
    const token = scanner.getTokenLength() === 1 ? text[start] : '';
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth > MOST_DEPTH) return { start, end: start + 1 };
  }
  return null;
}
