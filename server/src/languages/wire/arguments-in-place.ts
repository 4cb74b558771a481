import type { Argument } from '../../core/ir/expressions';

/**
 * Takes names off that say no more than the place: an argument by name that one without follows stands where its
 * parameter does (C#: "Named and Optional Arguments", Kotlin: "Named arguments").
 */
export function argumentsInPlace(args: readonly Argument[]): readonly Argument[] {
  const last = args.findLastIndex(({ name, spread }) => name === null && spread === 'none');
  if (!args.some(({ name }, index) => name !== null && index < last)) return args;
  return args.map((each, index) => (index < last ? { ...each, name: null } : each));
}
