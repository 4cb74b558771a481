import type { Argument, Expression, Opaque } from '../../core/ir/expressions';
import type { Block, Statement } from '../../core/ir/statements';
import type { LoweringContext } from '../../core/source/language';
import type { SyntaxNode } from '../../core/source/syntax';
import { hasContent } from '../wire/has-content';
import { isSlashComment } from '../wire/slash-comment';
import { isBroken, TreeLowering } from '../wire/tree-lowering';

/** Where one syntactic family hands its children on, so that no family imports another one's file in a circle. */
export interface Dispatch {
  expression(node: SyntaxNode, type: string, lower: Lowering): Expression;
  statement(node: SyntaxNode, lower: Lowering): readonly Statement[];
}

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
    return isSlashComment(node, this.context.text);
  }

  override expression(node: SyntaxNode, type: string = node.type): Expression {
    return this.enter() ? this.leave(this.dispatch.expression(node, type, this)) : this.unseen(node);
  }

  override statement(node: SyntaxNode): readonly Statement[] {
    return this.enter() ? this.leave(this.dispatch.statement(node, this)) : [];
  }

  /** The arguments in a call's parentheses. */
  positional(nodes: readonly SyntaxNode[]): readonly Argument[] {
    return nodes.map((node) => ({ name: null, value: this.expression(node), spread: 'none' }));
  }

  /** The statements of a body: those in its braces, or the single one. */
  body(node: SyntaxNode | null): readonly Statement[] {
    if (node === null) return [];
    return node.type === 'block' ? this.statementsIn(node) : this.statement(node);
  }

  /** Lowers a function's body to a block of its own; `inside` gives its statements where they are no braced ones. */
  block(
    node: SyntaxNode,
    inside: (body: SyntaxNode, lower: Lowering) => readonly Statement[] = (body, lower) =>
      lower.statementsIn(body),
  ): Block {
    return this.context.block(node, null, (body, context) => inside(body, this.under(body, context)));
  }

  override opaque(node: SyntaxNode): Opaque {
    const { children, ...opaque } = super.opaque(node);
    return { ...opaque, children: children.filter(hasContent) };
  }
}
