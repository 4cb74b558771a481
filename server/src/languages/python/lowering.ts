import type { Expression } from '../../core/ir/expressions';
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
const BACKSLASH = 92;

/** What every syntactic family needs to read nodes and to hand their children on. */
export class Lowering extends TreeLowering<Lowering> {
  constructor(
    context: LoweringContext,
    private readonly dispatch: Dispatch,
    broken: boolean,
    /** The name that means the receiver here, or null. */
    readonly receiver: string | null,
  ) {
    super(context, broken);
  }

  protected override get self(): Lowering {
    return this;
  }

  protected override under(node: SyntaxNode, context: LoweringContext): Lowering {
    return new Lowering(context, this.dispatch, isBroken(node), this.receiver);
  }

  protected override get isKeepable(): boolean {
    return this.receiver === this.context.receiver;
  }

  /** Line continuations are no comments, but stand between nodes as well. */
  protected override isExtra(node: SyntaxNode): boolean {
    const code = this.firstCode(node);
    if (code !== HASH && code !== BACKSLASH) return false;
    const type = node.type;
    return type === 'comment' || type === 'line_continuation';
  }

  override expression(node: SyntaxNode, type: string = node.type): Expression {
    return this.enter() ? this.leave(this.dispatch.expression(node, type, this)) : this.unseen(node);
  }

  override statement(node: SyntaxNode): readonly Statement[] {
    return this.enter() ? this.leave(this.dispatch.statement(node, this)) : [];
  }

  /** Lowers a function's body to a block of its own, in which `receiver` is the name of the receiver. */
  block(node: SyntaxNode, receiver: string | null): Block {
    const { dispatch } = this;
    return this.context.block(node, receiver, (body, context) =>
      new Lowering(context, dispatch, isBroken(body), receiver).statementsIn(body),
    );
  }

  withReceiver(receiver: string | null): Lowering {
    if (receiver === this.receiver) return this;
    return new Lowering(this.context, this.dispatch, this.broken, receiver);
  }
}
