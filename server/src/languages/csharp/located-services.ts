import { CONTAINER_ARGUMENT, KEY_ARGUMENT } from '../../core/evaluate/intrinsics';
import type { Argument, Call, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { lowerType, typeArguments } from './types';

/** Methods of containers of services that give one of the type in their angle brackets. */
const LOCATORS: ReadonlySet<string> = new Set([
  'GetInstance',
  'GetKeyedService',
  'GetRequiredKeyedService',
  'GetRequiredService',
  'GetService',
  'Resolve',
]);

/** `services.GetRequiredService<T>()` is an instance of `T`, made with `services`. */
export function service(call: Call, callee: SyntaxNode, lower: Lowering): Call | null {
  const { callee: way } = call;
  if (way.kind !== 'member' || !LOCATORS.has(way.property.name)) return null;
  const name = callee.type === 'member_access_expression' ? callee.childForFieldName('name') : null;
  const bound = name ?? callee.namedChildren.at(-1)?.namedChildren[0];
  const [type, ...others] = bound === undefined ? [] : typeArguments(bound, lower);
  if (type === undefined || others.length > 0) return null;
  const made = lowerType(type, lower);
  const services: Argument = { name: CONTAINER_ARGUMENT, value: way.object, spread: 'none' };
  const [first] = call.args;
  const key: readonly Argument[] =
    way.property.name.includes('Keyed') && first ? [{ ...first, name: KEY_ARGUMENT }] : [];
  return { ...call, callee: plain(made), args: [services, ...key], construct: true };
}

function plain(type: Expression): Expression {
  return type.kind === 'index' ? type.object : type;
}

/** `[FromKeyedServices("fast")] IChatClient client`: what the container hands out by that key; null for other parameters. */
export function keyedService(
  parameter: SyntaxNode,
  type: SyntaxNode | null,
  lower: Lowering,
): Expression | null {
  if (type === null || !lower.text(parameter).includes('FromKeyedServices')) return null;
  for (const list of lower.named(parameter)) {
    const attribute = list.type === 'attribute_list' ? lower.named(list)[0] : undefined;
    if (attribute === undefined || !/^FromKeyedServices\b/.test(lower.text(attribute))) continue;
    const given = lower.named(attribute).find((each) => each.type === 'attribute_argument_list');
    const argument = given === undefined ? undefined : lower.named(given)[0];
    const value = argument === undefined ? undefined : lower.named(argument).at(-1);
    if (value === undefined) return null;
    const span = lower.span(attribute);
    const services: Argument = { name: CONTAINER_ARGUMENT, value: { kind: 'null', ...span }, spread: 'none' };
    const key: Argument = { name: KEY_ARGUMENT, value: lower.expression(value), spread: 'none' };
    return {
      kind: 'call',
      ...span,
      callee: plain(lowerType(type, lower)),
      args: [services, key],
      construct: true,
    };
  }
  return null;
}
