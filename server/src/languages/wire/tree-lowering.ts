import type { Expression, Name, Opaque } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';
import type { LoweringContext } from '../../core/source/language';
import type { SyntaxNode } from '../../core/source/syntax';
import { NodeReader } from './node-reader';

/** Levels of one function or class: it holds a block, statements and more, and takes as much of the stack. */
const DEFINITION_LEVELS = 4;

/**
 * Lowers within one anchor: what the syntactic families of every language need to read nodes. `Self` is the language's own
 * class, which hands children on to its families.
 */
export abstract class TreeLowering<Self extends TreeLowering<Self>> extends NodeReader {
  constructor(
    context: LoweringContext,
    /** Whether the syntax here has errors: only then error nodes are looked for. */
    readonly broken: boolean,
  ) {
    super(context);
  }

  /** This, as the language's own class. */
  protected abstract get self(): Self;

  /** The same for what stands under another anchor. */
  protected abstract under(node: SyntaxNode, context: LoweringContext): Self;

  /** Comments, and what else may stand between any two nodes and says nothing. */
  protected abstract isExtra(node: SyntaxNode): boolean;

  abstract expression(node: SyntaxNode): Expression;

  abstract statement(node: SyntaxNode): readonly Statement[];

  /** Whether nothing but the context decides what becomes of a node here, so that its piece can be kept past an edit. */
  protected get isKeepable(): boolean {
    return true;
  }

  /** As `expression`, where the syntax may lack the node. */
  expressionOr(node: SyntaxNode | null | undefined, around: SyntaxNode): Expression {
    return node ? this.expression(node) : this.unseen(around);
  }

  /** The same for the inside of a definition, which takes several levels. */
  nestedDefinition<Result>(
    lower: () => Result,
    tooDeep: () => Result,
    levels: number = DEFINITION_LEVELS,
  ): Result {
    if (levels === 0) return lower();
    return this.nested(() => this.nestedDefinition(lower, tooDeep, levels - 1), tooDeep);
  }

  /** The statements directly inside a block, an error, or nothing. */
  statementsIn(node: SyntaxNode | null): readonly Statement[] {
    return node === null ? [] : this.statementsOf(node, this.parts(node));
  }

  /** Those of some of the children of a node. */
  statementsOf(list: SyntaxNode, nodes: readonly SyntaxNode[]): Statement[] {
    return this.pieces('statement', list, nodes, (child, lower) => lower.statement(child)).flat();
  }

  /** The statements of a node, and behind them what readable ones an error hides in it. */
  withHidden(node: SyntaxNode, type: string, statements: readonly Statement[]): readonly Statement[] {
    if (!this.broken || type === 'ERROR') return statements;
    const errors = node.namedChildren.filter((child) => child.isError);
    if (errors.length === 0) return statements;
    return [...statements, ...errors.flatMap((error) => this.statement(error))];
  }

  /** Lowers the pieces of `list`, each with an anchor of its own when the list is long. */
  pieces<Piece>(
    kind: string,
    list: SyntaxNode,
    nodes: readonly SyntaxNode[],
    piece: (node: SyntaxNode, lower: Self) => Piece,
  ): Piece[] {
    if (!this.isLong(list, nodes)) {
      const { self } = this;
      return nodes.map((node) => piece(node, self));
    }
    return nodes.map((node) =>
      this.context.part(kind, node, (part, inner) => piece(part, this.under(part, inner))),
    );
  }

  protected isLong({ startIndex, endIndex }: SyntaxNode, nodes: readonly SyntaxNode[]): boolean {
    return nodes.length > 1 && endIndex - startIndex > this.context.longList && this.isKeepable;
  }

  /** Named children without what says nothing. */
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

  name(node: SyntaxNode): Name {
    return { kind: 'name', ...this.span(node), name: this.text(node) };
  }

  /** Code of the first character of a node: it decides before a type is asked for, which crosses into the parser. */
  protected firstCode(node: SyntaxNode): number {
    return this.context.text.charCodeAt(node.startIndex);
  }
}

/** Whether a node is a syntax error or has one inside. */
export function isBroken(node: SyntaxNode): boolean {
  return node.hasError || node.isError;
}
