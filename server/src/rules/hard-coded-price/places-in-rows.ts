import type { PlacedLiteral } from '../../core/rules/placed-literal';

const PLACES = new Set(
  'get get_mut nth at skip take drop slice subList sublist elementAt getOrNull split_at'.split(' '),
);

/** Whether a whole number says which of a row is meant, alone or as an end of a stretch: `tokens.get(1..)`. */
export function isPlaceInRow({ literal, frame }: PlacedLiteral): boolean {
  if (literal.kind !== 'number' || !/^\d+$/.test(literal.source)) return false;
  const isStretch = frame?.node?.kind === 'opaque';
  const inner = isStretch ? frame.node : literal;
  const call = isStretch ? frame.outer?.node : frame?.node;
  if (call?.kind !== 'call' || call.callee.kind !== 'member') return false;
  return call.args[0]?.value === inner && call.args.length === 1 && PLACES.has(call.callee.property.name);
}
