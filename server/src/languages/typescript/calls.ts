import type { Argument, Call, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { hasContent } from '../wire/has-content';
import { at, contentsOf, type Lowering, nameOf, opaque } from './lowering';
import { lowerProxy, readByName } from './proxies';
import { lowerTemplate } from './strings';

export function lowerMember(node: SyntaxNode, to: Lowering): Expression {
  const kids = node.namedChildren;
  const object = kids[0];
  const property = kids.at(-1);
  if (!object || !property || kids.length < 2) return opaque(node, to, object ? [to.expression(object)] : []);
  if (object.type === 'comment' || property.isMissing) return opaque(node, to, [to.expression(object)]);
  return { kind: 'member', ...at(node, to), object: to.expression(object), property: nameOf(property, to) };
}

export function lowerSubscript(node: SyntaxNode, to: Lowering): Expression {
  const object = node.childForFieldName('object');
  const index = node.childForFieldName('index');
  if (!object || !index) return opaque(node, to, object ? [to.expression(object)] : []);
  return { kind: 'index', ...at(node, to), object: to.expression(object), index: to.expression(index) };
}

export function lowerCall(node: SyntaxNode, to: Lowering): Expression {
  const kids = node.namedChildren;
  const callee = kids[0];
  const args = kids.at(-1);
  if (!callee || !args || kids.length < 2) return opaque(node, to, callee ? [to.expression(callee)] : []);
  if (args.type === 'template_string') return lowerTemplate(args, callee, to);
  // The grammar takes `await f<T>(x)` for a call of what is awaited; it is the call that is awaited.
  const inner = callee.type === 'await_expression' && kids.length > 2 ? callee.namedChildren[0] : undefined;
  if (inner) {
    const span = { ...at(node, to), start: at(inner, to).start };
    const call: Expression = {
      kind: 'call',
      ...span,
      callee: to.expression(inner),
      args: lowerArguments(args, to),
      construct: false,
    };
    return { kind: 'await', ...at(node, to), value: call };
  }
  const call: Call = {
    kind: 'call',
    ...at(node, to),
    callee: to.expression(callee),
    args: lowerArguments(args, to),
    construct: false,
  };
  return readByName(call) ?? call;
}

export function lowerNew(node: SyntaxNode, to: Lowering): Expression {
  const callee = node.childForFieldName('constructor');
  if (!callee) return opaque(node, to);
  const list = node.childForFieldName('arguments');
  const args = list ? lowerArguments(list, to) : [];
  const proxy =
    callee.type === 'identifier' && nameOf(callee, to).name === 'Proxy'
      ? lowerProxy(args, at(node, to))
      : null;
  return proxy ?? { kind: 'call', ...at(node, to), callee: to.expression(callee), args, construct: true };
}

function lowerArguments(node: SyntaxNode, to: Lowering): Argument[] {
  const args: Argument[] = [];
  for (const child of contentsOf(node, to)) {
    const value = to.expression(child);
    if (value.kind === 'spread') args.push({ name: null, value: value.value, spread: 'list' });
    else if (hasContent(value) || !child.isError) args.push({ name: null, value, spread: 'none' });
  }
  return args;
}
