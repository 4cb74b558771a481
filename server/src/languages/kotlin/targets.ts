import type { Pattern } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** What an assignment changes: a local name, a member of the class around or of the receiver of the lambda, or a place. */
export function targetOf(node: SyntaxNode, lower: Lowering): Pattern {
  if (node.type !== 'identifier') return { kind: 'place', place: lower.expression(node) };
  const name = lower.name(node);
  const span = lower.span(node);
  const { own, variables, locals, receivers } = lower.around;
  if (locals.has(name.name)) return { kind: 'bind', name };
  const [receiver] = receivers;
  const isOwn = own.has(name.name);
  const isReceivers =
    receiver !== undefined && (!isOwn || receiver.kind === 'builder' || !variables.has(name.name));
  if (isReceivers)
    return {
      kind: 'place',
      place: { kind: 'member', ...span, object: { ...name, name: receiver.name }, property: name },
    };
  if (!isOwn) return { kind: 'bind', name };
  return {
    kind: 'place',
    place: { kind: 'member', ...span, object: { kind: 'self', ...span }, property: name },
  };
}
