import type { Evaluator } from '../evaluate/evaluator';
import { knownText } from '../evaluate/known';
import type { Value } from '../evaluate/values';
import type { Expression } from '../ir/expressions';
import { walk } from '../source/walk';

/** Functions of test frameworks that replace a module for the whole file; the empty name is that of globals. */
const replacers: Readonly<Record<string, RegExp>> = {
  '': /^(vi|jest)\.(do)?mock$/,
  vitest: /^vi\.(do)?mock$/,
  '@jest/globals': /^jest\.(do)?[mM]ock$/,
  'bun:test': /^mock\.module$/,
  'node:test': /^mock\.module$/,
};

/** What a replacement uses to hand on parts of the real module. */
const original = /^(importOriginal|importActual|requireActual|actual|original)$/i;

/**
 * Whether a test replaces a module for its whole file (`jest.mock('openai')`), so that nothing of it sends. A replacement
 * that is made of the real module may send.
 */
export function isMockedModule(module: string, evaluator: Evaluator): boolean {
  return ['mock', 'doMock', 'module'].some((name) =>
    evaluator.callsNaming(name).some(({ call, place }) => {
      if (place.frames.length > 0 || call.callee.kind !== 'member') return false;
      const [replaced, factory] = call.args;
      if (!replaced || knownText(evaluator.value(replaced.value, place.scope)) !== module) return false;
      return (
        isReplacer(evaluator.value(call.callee, place.scope)) && !(factory && usesOriginal(factory.value))
      );
    }),
  );
}

function isReplacer(value: Value): boolean {
  if (value.kind !== 'external') return false;
  const names = value.path.map((step) => (step.kind === 'member' ? step.name : '()'));
  return replacers[value.module]?.test(names.join('.')) ?? false;
}

function usesOriginal(factory: Expression): boolean {
  let found = false;
  walk(factory, (node) => {
    if (node.kind === 'name' && original.test(node.name)) found = true;
    if (node.kind === 'member' && original.test(node.property.name)) found = true;
    return !found;
  });
  return found;
}
