import type { ExternalValue, Step } from './values';

/** Whether two values are what the same call made; what is called on the way to the receiver may give it back (`set()`). */
export function isSameMaking(receiver: ExternalValue, made: ExternalValue): boolean {
  if (receiver.module !== made.module || receiver.path.length < made.path.length) return false;
  return made.path.every((step, index) => isSameStep(step, receiver.path[index]));
}

function isSameStep(one: Step, other: Step | undefined): boolean {
  if (one.kind === 'member') return other?.kind === 'member' && one.name === other.name;
  if (one.kind === 'instance') return other?.kind === 'instance';
  const [a, b] = [one.args.span, other?.kind === 'call' ? other.args.span : null];
  return b !== null && a.anchor === b.anchor && a.start === b.start && a.end === b.end;
}
