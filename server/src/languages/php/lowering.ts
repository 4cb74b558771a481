import type { Expression, Name, Opaque, StringLiteral } from '../../core/ir/expressions';
import type { Block, Statement } from '../../core/ir/statements';
import type { LoweringContext } from '../../core/source/language';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';

/** Where one syntactic family hands its children on, so that no family imports another one's file in a circle. */
export interface Dispatch {
  expression(node: SyntaxNode, type: string, lower: Lowering): Expression;
  statement(node: SyntaxNode, lower: Lowering): readonly Statement[];
}

/** Levels of one function or class: it holds a block, statements and more, and takes as much of the stack. */
const DEFINITION_LEVELS = 4;

const HASH = 35;
const SLASH = 47;

/** Lowers within one anchor: what every syntactic family needs to read nodes and to hand their children on. */
export class Lowering {
  constructor(
    private readonly context: LoweringContext,
    private readonly dispatch: Dispatch,
    /** Whether the syntax here has errors: only then error nodes are looked for. */
    readonly broken: boolean,
  ) {}

  expression(node: SyntaxNode, type: string = node.type): Expression {
    if (!this.context.enter()) return this.unseen(node);
    const expression = this.dispatch.expression(node, type, this);
    this.context.leave();
    return expression;
  }

  statement(node: SyntaxNode): readonly Statement[] {
    return this.nested(
      () => this.dispatch.statement(node, this),
      () => [],
    );
  }

  /** Runs `lower` one level deeper, or `tooDeep` past the bound. */
  nested<T>(lower: () => T, tooDeep: () => T): T {
    if (!this.context.enter()) return tooDeep();
    const result = lower();
    this.context.leave();
    return result;
  }

  /** The same for the inside of a definition, which takes several levels. */
  nestedDefinition<T>(lower: () => T, tooDeep: () => T, levels: number = DEFINITION_LEVELS): T {
    if (levels === 0) return lower();
    return this.nested(() => this.nestedDefinition(lower, tooDeep, levels - 1), tooDeep);
  }

  /** The statements directly inside a block, an error, or nothing. */
  statementsIn(node: SyntaxNode | null): Statement[] {
    if (node === null) return [];
    return this.pieces('statement', node, this.parts(node), (child, lower) => lower.statement(child)).flat();
  }

  /** Lowers the pieces of `list`, each with an anchor of its own when the list is long. */
  pieces<T>(
    kind: string,
    list: SyntaxNode,
    nodes: readonly SyntaxNode[],
    piece: (node: SyntaxNode, lower: Lowering) => T,
  ): T[] {
    const { context, dispatch } = this;
    const isLong = nodes.length > 1 && list.endIndex - list.startIndex > context.longList;
    if (!isLong) return nodes.map((node) => piece(node, this));
    return nodes.map((node) =>
      context.part(kind, node, (part, inner) => piece(part, new Lowering(inner, dispatch, isBroken(part)))),
    );
  }

  /** Lowers a body to a block of its own. What `lower` gives may depend on the node alone. */
  block(
    node: SyntaxNode,
    lower: (body: SyntaxNode, inside: Lowering) => readonly Statement[] = (body, inside) =>
      inside.statementsIn(body),
  ): Block {
    const { dispatch } = this;
    return this.context.block(node, null, (body, context) =>
      lower(body, new Lowering(context, dispatch, isBroken(body))),
    );
  }

  /** Named children without comments. */
  parts(node: SyntaxNode): readonly SyntaxNode[] {
    const children = node.namedChildren;
    for (const child of children) {
      if (this.isComment(child)) return children.filter((each) => !this.isComment(each));
    }
    return children;
  }

  /** The same without syntax errors. */
  named(node: SyntaxNode): readonly SyntaxNode[] {
    const parts = this.parts(node);
    return this.broken ? parts.filter((part) => !part.isError) : parts;
  }

  /** A node that is not looked into. */
  unseen(node: SyntaxNode): Opaque {
    return { kind: 'opaque', ...this.span(node), children: [] };
  }

  /** A node that says nothing to evaluation; what stands in it is lowered all the same. */
  opaque(node: SyntaxNode): Opaque {
    const children = this.parts(node).map((child) => this.expression(child));
    return { kind: 'opaque', ...this.span(node), children };
  }

  /** A part of a node as an expression; without it the node is opaque. */
  partOf(node: SyntaxNode, part: SyntaxNode | null | undefined): Expression {
    return part ? this.expression(part) : this.opaque(node);
  }

  name(node: SyntaxNode): Name {
    const end = node.endIndex;
    return { kind: 'name', ...this.spanOf(node.startIndex, end), name: this.slice(node.startIndex, end) };
  }

  /** A name or key as a text. */
  key(node: SyntaxNode): StringLiteral {
    return { kind: 'string', ...this.span(node), value: this.text(node) };
  }

  text(node: SyntaxNode): string {
    return this.context.slice(node.startIndex, node.endIndex);
  }

  slice(start: number, end: number): string {
    return this.context.slice(start, end);
  }

  span(node: SyntaxNode): Span {
    return this.spanOf(node.startIndex, node.endIndex);
  }

  spanOf(start: number, end: number): Span {
    const { anchor, anchorStart } = this.context;
    return { anchor, start: start - anchorStart, end: end - anchorStart };
  }

  /** The first character decides before the type is asked for: asking crosses into the parser. */
  private isComment(node: SyntaxNode): boolean {
    const code = this.context.text.charCodeAt(node.startIndex);
    if (code !== HASH && code !== SLASH) return false;
    return node.type === 'comment';
  }
}

/** Whether a node is a syntax error or has one inside. */
export function isBroken(node: SyntaxNode): boolean {
  return node.hasError || node.isError;
}
