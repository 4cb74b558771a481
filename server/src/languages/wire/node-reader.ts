import type { LoweringContext } from '../../core/source/language';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';

/** Reads nodes within one anchor, as deep as the stack allows. */
export abstract class NodeReader {
  constructor(readonly context: LoweringContext) {}

  /** Goes one level deeper; false past the bound. Whoever may go in has to `leave`. */
  protected enter(): boolean {
    return this.context.enter();
  }

  protected leave<Result>(result: Result): Result {
    this.context.leave();
    return result;
  }

  /** Runs `lower` one level deeper, or `tooDeep` past the bound. */
  nested<Result>(lower: () => Result, tooDeep: () => Result): Result {
    return this.enter() ? this.leave(lower()) : tooDeep();
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
}
