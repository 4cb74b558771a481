import type { Argument, Expression, TemplatePart } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';
import type { LoweringContext } from '../../core/source/language';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';
import { type Block, readBlock, type Stretch } from './block';

/** A request as a call of its method: with the address, and the body. */
export function lowerBlock(node: SyntaxNode, context: LoweringContext): readonly Statement[] {
  const text = context.slice(node.startIndex, node.endIndex);
  const lower = new BlockLowering(text, node.startIndex, context);
  return lower.statements(readBlock(text));
}

class BlockLowering {
  constructor(
    private readonly text: string,
    private readonly offset: number,
    private readonly context: LoweringContext,
  ) {}

  statements(block: Block): readonly Statement[] {
    const assignments = block.variables.map(({ name, value }): Statement => {
      const target = {
        kind: 'bind',
        name: { kind: 'name', ...this.span(name), name: this.textOf(name) },
      } as const;
      const span = this.span({ start: name.start, end: value.end });
      return {
        kind: 'assign',
        ...span,
        target,
        operator: '=',
        value: this.value([value]),
        annotation: null,
        declares: true,
      };
    });
    const request = this.request(block);
    return request
      ? [...assignments, { kind: 'expression', ...spanOf(request), value: request }]
      : assignments;
  }

  private request({ method, address, host, body, sendsFile }: Block): Expression | null {
    const [first] = address;
    const last = address.at(-1);
    if (!method || !first || !last) return null;
    const path = this.value(address);
    const url = host && this.textOf(first).startsWith('/') ? this.at(host, address) : path;
    const args: Argument[] = [{ name: null, value: url, spread: 'none' }];
    if (body) args.push({ name: null, value: this.value([body]), spread: 'none' });
    else if (sendsFile)
      args.push({ name: null, value: { kind: 'opaque', ...this.span(last), children: [] }, spread: 'none' });
    const span = this.span({ start: method.start, end: body?.end ?? last.end });
    const callee = { kind: 'name', ...this.span(method), name: this.textOf(method) } as const;
    return { kind: 'call', ...span, callee, args, construct: false };
  }

  private at(host: Stretch, address: readonly Stretch[]): Expression {
    const parts: TemplatePart[] = [{ kind: 'text', value: 'https://' }, ...this.parts([host, ...address])];
    return joined(parts, this.span(host));
  }

  private value(stretches: readonly Stretch[]): Expression {
    const [first] = stretches;
    const last = stretches.at(-1);
    return joined(this.parts(stretches), this.span({ start: first?.start ?? 0, end: last?.end ?? 0 }));
  }

  /** Text with `{{name}}` in it. */
  private parts(stretches: readonly Stretch[]): readonly TemplatePart[] {
    return stretches.flatMap(({ start, end }) => {
      const parts: TemplatePart[] = [];
      let at = start;
      for (const match of this.text.slice(start, end).matchAll(/\{\{([^{}]*)\}\}/g)) {
        const from = start + match.index;
        const to = from + match[0].length;
        parts.push({ kind: 'text', value: this.text.slice(at, from) });
        parts.push({ kind: 'hole', value: this.variable(match[1]?.trim() ?? '', { start: from, end: to }) });
        at = to;
      }
      return [...parts, { kind: 'text', value: this.text.slice(at, end) }];
    });
  }

  private variable(name: string, stretch: Stretch): Expression {
    const span = this.span(stretch);
    const fromEnvironment = /^\$(?:processEnv|dotenv|env\.?)[ .]*%?(\w+)$/.exec(name)?.[1];
    const known = fromEnvironment ?? (/^[\w-]+$/.test(name) ? name : null);
    return known === null
      ? { kind: 'opaque', ...span, children: [] }
      : { kind: 'name', ...span, name: known, environment: true };
  }

  private textOf({ start, end }: Stretch): string {
    return this.text.slice(start, end);
  }

  private span({ start, end }: Stretch): Span {
    const { anchor, anchorStart } = this.context;
    return { anchor, start: this.offset + start - anchorStart, end: this.offset + end - anchorStart };
  }
}

function spanOf({ anchor, start, end }: Span): Span {
  return { anchor, start, end };
}

function joined(parts: readonly TemplatePart[], span: Span): Expression {
  const filled = parts.filter((part) => part.kind === 'hole' || part.value !== '');
  const holes = filled.some(({ kind }) => kind === 'hole');
  if (!holes)
    return {
      kind: 'string',
      ...span,
      value: filled.map((part) => (part.kind === 'text' ? part.value : '')).join(''),
    };
  const [only, second] = filled;
  if (only?.kind === 'hole' && second === undefined) return only.value;
  return { kind: 'template', ...span, tag: null, parts: filled };
}
