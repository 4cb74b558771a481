import type { FunctionNode, Parameter } from '../../core/ir/statements';
import type { Span } from '../../core/source/span';

/** A function without a name that is nothing but what it takes and does. */
export function plainFunction(
  { anchor, start, end }: Span,
  parameters: readonly Parameter[],
  body: FunctionNode['body'],
): FunctionNode {
  return {
    name: null,
    parameters,
    body,
    decorators: [],
    returnType: null,
    async: false,
    generator: false,
    method: false,
    static: false,
    anchor,
    start,
    end,
  };
}
