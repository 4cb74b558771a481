import type { Expression, Name } from '../../core/ir/expressions';
import type { Block, Statement } from '../../core/ir/statements';
import type { LoweringContext } from '../../core/source/language';
import type { SyntaxNode } from '../../core/source/syntax';
import { isBroken, TreeLowering } from '../wire/tree-lowering';

/** What becomes of the value that an expression ends in: it is returned, assigned, or dropped. */
export type Tail = (node: SyntaxNode, lower: Lowering) => readonly Statement[];

/** Where one syntactic family hands its children on, so that no family imports another one's file in a circle. */
export interface Dispatch {
  expression(node: SyntaxNode, type: string, lower: Lowering): Expression;
  /** `tail` takes the value, where the statement ends in one. */
  statement(node: SyntaxNode, lower: Lowering, tail: Tail | null): readonly Statement[];
}

const SLASH = 47;
const HASH = 35;
const QUOTE = 39;

/** Comments, attributes and labels. */
const EXTRAS: ReadonlySet<string> = new Set([
  'line_comment',
  'block_comment',
  'attribute_item',
  'inner_attribute_item',
  'label',
]);

/** What every syntactic family needs to read nodes and to hand their children on. */
export class Lowering extends TreeLowering<Lowering> {
  constructor(
    context: LoweringContext,
    private readonly dispatch: Dispatch,
    broken: boolean,
    /** The name of the type that `Self` stands for; null outside of types. */
    readonly selfType: string | null,
  ) {
    super(context, broken);
  }

  protected override get self(): Lowering {
    return this;
  }

  protected override under(node: SyntaxNode, context: LoweringContext): Lowering {
    return new Lowering(context, this.dispatch, isBroken(node), this.selfType);
  }

  protected override get isKeepable(): boolean {
    return this.selfType === this.context.receiver;
  }

  protected override isExtra(node: SyntaxNode): boolean {
    const code = this.firstCode(node);
    return (code === SLASH || code === HASH || code === QUOTE) && EXTRAS.has(node.type);
  }

  override expression(node: SyntaxNode, type: string = node.type): Expression {
    return this.enter() ? this.leave(this.dispatch.expression(node, type, this)) : this.unseen(node);
  }

  override statement(node: SyntaxNode, tail: Tail | null = null): readonly Statement[] {
    return this.enter() ? this.leave(this.dispatch.statement(node, this, tail)) : [];
  }

  /** The statements directly inside a block, an error, or nothing; the last one may end in a value. */
  override statementsIn(node: SyntaxNode | null, tail: Tail | null = null): readonly Statement[] {
    if (node === null) return [];
    const parts = this.parts(node);
    const last = tail === null ? undefined : parts.at(-1);
    if (last === undefined) return this.statementsOf(node, parts);
    return [...this.statementsOf(node, parts.slice(0, -1)), ...this.statement(last, tail)];
  }

  /** Lowers the body of a function or closure to a block of its own, which returns the value that it ends in. */
  block(node: SyntaxNode, tail: Tail): Block {
    return this.context.block(node, this.selfType, (body, context) => {
      const lower = this.under(body, context);
      return isBlock(body.type) ? lower.statementsIn(body, tail) : lower.statement(body, tail);
    });
  }

  /** Inside of a type, of which `Self` is the name. */
  withSelf(selfType: string | null): Lowering {
    return new Lowering(this.context, this.dispatch, this.broken, selfType);
  }

  /** A name as the source has it; `r#type` is called `type`. */
  override name(node: SyntaxNode): Name {
    const text = this.text(node);
    const start = text.startsWith('r#') ? node.startIndex + 2 : node.startIndex;
    return { kind: 'name', ...this.spanOf(start, node.endIndex), name: this.slice(start, node.endIndex) };
  }
}

function isBlock(type: string): boolean {
  return type === 'block' || type === 'macro_block';
}
