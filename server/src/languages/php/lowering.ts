import type { Expression, StringLiteral } from '../../core/ir/expressions';
import type { Block, Statement } from '../../core/ir/statements';
import type { LoweringContext } from '../../core/source/language';
import type { SyntaxNode } from '../../core/source/syntax';
import { isBroken, TreeLowering } from '../wire/tree-lowering';

/** Where one syntactic family hands its children on, so that no family imports another one's file in a circle. */
export interface Dispatch {
  expression(node: SyntaxNode, type: string, lower: Lowering): Expression;
  statement(node: SyntaxNode, lower: Lowering): readonly Statement[];
}

const HASH = 35;
const SLASH = 47;

/** What every syntactic family needs to read nodes and to hand their children on. */
export class Lowering extends TreeLowering<Lowering> {
  constructor(
    context: LoweringContext,
    private readonly dispatch: Dispatch,
    broken: boolean,
  ) {
    super(context, broken);
  }

  protected override get self(): Lowering {
    return this;
  }

  protected override under(node: SyntaxNode, context: LoweringContext): Lowering {
    return new Lowering(context, this.dispatch, isBroken(node));
  }

  protected override isExtra(node: SyntaxNode): boolean {
    const code = this.firstCode(node);
    return (code === HASH || code === SLASH) && node.type === 'comment';
  }

  override expression(node: SyntaxNode, type: string = node.type): Expression {
    return this.enter() ? this.leave(this.dispatch.expression(node, type, this)) : this.unseen(node);
  }

  override statement(node: SyntaxNode): readonly Statement[] {
    return this.enter() ? this.leave(this.dispatch.statement(node, this)) : [];
  }

  /** Lowers a body to a block of its own. What `lower` gives may depend on the node alone. */
  block(
    node: SyntaxNode,
    lower: (body: SyntaxNode, inside: Lowering) => readonly Statement[] = (body, inside) =>
      inside.statementsIn(body),
  ): Block {
    return this.context.block(node, null, (body, context) => lower(body, this.under(body, context)));
  }

  /** A part of a node as an expression; without it the node is opaque. */
  partOf(node: SyntaxNode, part: SyntaxNode | null | undefined): Expression {
    return part ? this.expression(part) : this.opaque(node);
  }

  /** A name or key as a text. */
  key(node: SyntaxNode): StringLiteral {
    return { kind: 'string', ...this.span(node), value: this.text(node) };
  }
}
