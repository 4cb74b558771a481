import type { Expression, Name, Opaque, StringLiteral } from '../../core/ir/expressions';
import type { Block, Statement } from '../../core/ir/statements';
import type { LoweringContext } from '../../core/source/language';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';

/** Where one syntactic family hands its children on, so that no family imports another one's file in a circle. */
export interface Dispatch {
  /** `target` is the type that the surroundings ask for (`T x = new()`), or null. */
  expression(node: SyntaxNode, type: string, target: SyntaxNode | null, lower: Lowering): Expression;
  statement(node: SyntaxNode, lower: Lowering): readonly Statement[];
}

/** Levels of one function or class: it holds a block, statements and more, and takes as much of the stack. */
const DEFINITION_LEVELS = 4;

const NONE: ReadonlySet<string> = new Set();

const SLASH = 47;
const HASH = 35;

/** Lowers within one anchor: what every syntactic family needs to read nodes and to hand their children on. */
export class Lowering {
  constructor(
    private readonly context: LoweringContext,
    private readonly dispatch: Dispatch,
    /** Whether the syntax here has errors: only then error nodes are looked for. */
    readonly broken: boolean,
    /** Members of the class around, by which bare names mean members of the receiver; see `member-names.ts`. */
    readonly receiver: string | null,
  ) {
    this.own = receiver === null || receiver === '' ? NONE : new Set(receiver.split(' '));
  }

  private readonly own: ReadonlySet<string>;

  /** Whether a bare name means a member of the receiver. */
  isOwn(name: string): boolean {
    return this.own.has(name);
  }

  expression(node: SyntaxNode, target: SyntaxNode | null = null): Expression {
    if (!this.context.enter()) return this.unseen(node);
    const expression = this.dispatch.expression(node, node.type, target, this);
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
    const { context } = this;
    const isLong =
      nodes.length > 1 &&
      list.endIndex - list.startIndex > context.longList &&
      this.receiver === context.receiver;
    if (!isLong) return nodes.map((node) => piece(node, this));
    return nodes.map((node) =>
      context.part(kind, node, (part, inner) => piece(part, this.within(part, inner))),
    );
  }

  /** Lowers a function's body to a block of its own. */
  block(node: SyntaxNode, lowerBody: (body: SyntaxNode, lower: Lowering) => readonly Statement[]): Block {
    return this.context.block(node, this.receiver, (body, context) =>
      lowerBody(body, this.within(body, context)),
    );
  }

  withReceiver(receiver: string | null): Lowering {
    if (receiver === this.receiver) return this;
    return new Lowering(this.context, this.dispatch, this.broken, receiver);
  }

  private within(node: SyntaxNode, context: LoweringContext): Lowering {
    return new Lowering(context, this.dispatch, isBroken(node), this.receiver);
  }

  /** Named children without comments and directives. */
  parts(node: SyntaxNode): readonly SyntaxNode[] {
    const children = node.namedChildren;
    for (const child of children) {
      if (this.isExtra(child)) return children.filter((each) => !this.isExtra(each));
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
  opaque(node: SyntaxNode, children: readonly SyntaxNode[] = this.parts(node)): Opaque {
    return { kind: 'opaque', ...this.span(node), children: children.map((child) => this.expression(child)) };
  }

  /** `@class` is the name `class`. */
  name(node: SyntaxNode): Name {
    return { kind: 'name', ...this.span(node), name: this.plainName(node) };
  }

  /** A name as a string literal, for keys of objects. */
  key(node: SyntaxNode): StringLiteral {
    return { kind: 'string', ...this.span(node), value: this.plainName(node) };
  }

  plainName(node: SyntaxNode): string {
    const text = this.text(node);
    return text.startsWith('@') ? text.slice(1) : text;
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
  private isExtra(node: SyntaxNode): boolean {
    const code = this.context.text.charCodeAt(node.startIndex);
    if (code !== SLASH && code !== HASH) return false;
    const { type } = node;
    return type === 'comment' || (type.startsWith('preproc_') && !CONDITIONAL.has(type));
  }
}

/** Directives that hold code. */
export const CONDITIONAL: ReadonlySet<string> = new Set(['preproc_if', 'preproc_elif', 'preproc_else']);

/** Whether a node is a syntax error or has one inside. */
export function isBroken(node: SyntaxNode): boolean {
  return node.hasError || node.isError;
}
