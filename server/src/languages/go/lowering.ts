import type { Expression, Name, Opaque } from '../../core/ir/expressions';
import type { Block, Statement } from '../../core/ir/statements';
import type { LoweringContext } from '../../core/source/language';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';

/** Where one syntactic family hands its children on, so that no family imports another one's file in a circle. */
export interface Dispatch {
  expression(node: SyntaxNode, type: string, lower: Lowering): Expression;
  statement(node: SyntaxNode, lower: Lowering): readonly Statement[];
  /** The statements of a list, in order. */
  statements(nodes: readonly SyntaxNode[], list: SyntaxNode, lower: Lowering): readonly Statement[];
}

/** Levels of one function: it holds a block, statements and more, and takes as much of the stack. */
const DEFINITION_LEVELS = 4;

/** What the function around says of the names in it. */
export interface Inside {
  /** The name that means the receiver of a method, or null. */
  readonly receiver: string | null;
  /** Names of the results, which a bare `return` gives; empty where they have none. */
  readonly results: readonly string[];
  /** Names of local texts that are written to piece by piece. */
  readonly builders: readonly string[];
}

export const OUTSIDE: Inside = { receiver: null, results: [], builders: [] };

/** What tells two insides apart; null outside of any function. */
function keyOf({ receiver, results, builders }: Inside): string | null {
  const isPlain = receiver === null && results.length === 0 && builders.length === 0;
  return isPlain ? null : `${receiver ?? ''} ${results.join()} ${builders.join()}`;
}

const SLASH = 47;
const STAR = 42;

/** Lowers within one anchor: what every syntactic family needs to read nodes and to hand their children on. */
export class Lowering {
  constructor(
    readonly context: LoweringContext,
    private readonly dispatch: Dispatch,
    /** Whether the syntax here has errors: only then error nodes are looked for. */
    readonly broken: boolean,
    readonly inside: Inside,
  ) {}

  /** The name that means the receiver here, or null. */
  get receiver(): string | null {
    return this.inside.receiver;
  }

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

  /** The statements directly inside a block, a case, an error, or nothing. */
  statementsIn(node: SyntaxNode | null): readonly Statement[] {
    if (node === null) return [];
    const lists = this.parts(node).flatMap((part) =>
      part.type === 'statement_list' ? this.parts(part) : [part],
    );
    return this.dispatch.statements(lists, node, this);
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

  /** Lowers the pieces of `list`, each with an anchor of its own when the list is long. */
  pieces<T>(
    kind: string,
    list: SyntaxNode,
    nodes: readonly SyntaxNode[],
    piece: (node: SyntaxNode, lower: Lowering) => T,
  ): T[] {
    const { context, dispatch, inside } = this;
    const isLong = nodes.length > 1 && list.endIndex - list.startIndex > context.longList;
    if (!isLong || keyOf(inside) !== context.receiver) return nodes.map((node) => piece(node, this));
    return nodes.map((node) =>
      context.part(kind, node, (part, inner) =>
        piece(part, new Lowering(inner, dispatch, isBroken(part), inside)),
      ),
    );
  }

  /** Lowers a function to a block of its own. */
  block(node: SyntaxNode, inside: Inside, lower: (inner: Lowering) => readonly Statement[]): Block {
    const { dispatch } = this;
    return this.context.block(node, keyOf(inside), (body, context) =>
      lower(new Lowering(context, dispatch, isBroken(body), inside)),
    );
  }

  /** The same where a local name hides the receiver. */
  withoutReceiver(): Lowering {
    if (this.receiver === null) return this;
    return new Lowering(this.context, this.dispatch, this.broken, { ...this.inside, receiver: null });
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

  name(node: SyntaxNode): Name {
    return { kind: 'name', ...this.span(node), name: this.text(node) };
  }

  /** A name that the source does not spell: no program can bind it. */
  inner(name: string, node: SyntaxNode): Name {
    return { kind: 'name', ...this.spanOf(node.startIndex, node.startIndex), name };
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
