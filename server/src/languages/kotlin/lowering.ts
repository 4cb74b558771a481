import type { Expression, Name, Opaque } from '../../core/ir/expressions';
import type { Block, Statement } from '../../core/ir/statements';
import type { LoweringContext } from '../../core/source/language';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Surroundings } from './surroundings';

/** Where one syntactic family hands its children on, so that no family imports another one's file in a circle. */
export interface Dispatch {
  expression(node: SyntaxNode, type: string, lower: Lowering): Expression;
  statement(node: SyntaxNode, lower: Lowering): readonly Statement[];
  /** A statement whose value is that of the function around: the last one of a body. */
  tail(node: SyntaxNode, lower: Lowering): readonly Statement[];
}

/** Levels of one function or class: it holds a block, statements and more, and takes as much of the stack. */
const DEFINITION_LEVELS = 4;

const SLASH = 47;
const STAR = 42;

/** A node that was lowered already, with what became of it. */
interface Known {
  readonly id: number;
  readonly expression: Expression;
}

/** Lowers within one anchor: what every syntactic family needs to read nodes and to hand their children on. */
export class Lowering {
  constructor(
    private readonly context: LoweringContext,
    private readonly dispatch: Dispatch,
    /** Whether the syntax here has errors: only then error nodes are looked for. */
    readonly broken: boolean,
    readonly around: Surroundings,
    private readonly known: Known | null = null,
  ) {}

  expression(node: SyntaxNode, type: string = node.type): Expression {
    if (this.known?.id === node.id) return this.known.expression;
    if (!this.context.enter()) return this.unseen(node);
    const expression = this.dispatch.expression(node, type, this);
    this.context.leave();
    return expression;
  }

  /** As `expression`, where the syntax may lack the node. */
  expressionOr(node: SyntaxNode | null | undefined, around: SyntaxNode): Expression {
    return node ? this.expression(node) : this.unseen(around);
  }

  statement(node: SyntaxNode): readonly Statement[] {
    return this.nested(
      () => this.dispatch.statement(node, this),
      () => [],
    );
  }

  /** The statements of a node whose value is the function's. */
  tail(node: SyntaxNode): readonly Statement[] {
    return this.nested(
      () => this.dispatch.tail(node, this),
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

  /** Lowers pieces of `list`, each with an anchor of its own when the list is long. */
  pieces<T>(
    kind: string,
    list: SyntaxNode,
    nodes: readonly SyntaxNode[],
    piece: (node: SyntaxNode, lower: Lowering) => T,
  ): T[] {
    const { context } = this;
    const isLong =
      nodes.length > 1 &&
      list.endIndex - list.startIndex > context.longList &&
      this.around.key === (context.receiver ?? '');
    if (!isLong) return nodes.map((node) => piece(node, this));
    return nodes.map((node) =>
      context.part(kind, node, (part, inner) => piece(part, this.within(part, inner))),
    );
  }

  /** Lowers a body to a block of its own. */
  block(node: SyntaxNode, inside: (body: SyntaxNode, lower: Lowering) => readonly Statement[]): Block {
    return this.context.block(node, this.around.key, (body, context) =>
      inside(body, this.within(body, context)),
    );
  }

  /** The same where other names are seen. */
  amid(around: Surroundings): Lowering {
    return new Lowering(this.context, this.dispatch, this.broken, around, this.known);
  }

  /** The same where a node is known already. */
  knowing(node: SyntaxNode, expression: Expression): Lowering {
    return new Lowering(this.context, this.dispatch, this.broken, this.around, { id: node.id, expression });
  }

  private within(node: SyntaxNode, context: LoweringContext): Lowering {
    return new Lowering(context, this.dispatch, isBroken(node), this.around);
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

  child(node: SyntaxNode, ...types: readonly string[]): SyntaxNode | null {
    return this.named(node).find(({ type }) => types.includes(type)) ?? null;
  }

  /** A node that is not looked into. */
  unseen(node: SyntaxNode): Opaque {
    return { kind: 'opaque', ...this.span(node), children: [] };
  }

  /** A node that says nothing to evaluation; what stands in it is lowered all the same. */
  opaque(node: SyntaxNode): Opaque {
    const children = this.parts(node).map((child) => this.expression(child));
    return { kind: 'opaque', ...this.span(node), children: children.filter(hasContent) };
  }

  name(node: SyntaxNode): Name {
    return { kind: 'name', ...this.span(node), name: this.plainName(node) };
  }

  /** Names that are no words of the language stand in back quotes. */
  plainName(node: SyntaxNode): string {
    const text = this.text(node);
    return text.startsWith('`') ? text.replaceAll('`', '') : text;
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

  /** Told by the text, which costs less than asking the tree. */
  private isComment(node: SyntaxNode): boolean {
    const { text } = this.context;
    if (text.charCodeAt(node.startIndex) !== SLASH) return false;
    const second = text.charCodeAt(node.startIndex + 1);
    return second === SLASH || second === STAR;
  }
}

/** Whether a node is a syntax error or has one inside. */
export function isBroken(node: SyntaxNode): boolean {
  return node.hasError || node.isError;
}

function hasContent(expression: Expression): boolean {
  return expression.kind !== 'opaque' || expression.children.length > 0;
}
