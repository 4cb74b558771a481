import type { PlacedLiteral } from '../../core/rules/placed-literal';
import type { Candidate } from './candidate';

/** Whether the price is what one case of a test, or one name, stands for. */
export function isChosen({ placed }: Candidate): boolean {
  for (let at = placed.frame; at !== null; at = at.outer) {
    if (at.role === 'case') return true;
    if (at.role === 'function' || at.role === 'class') return false;
  }
  return false;
}

const PASSED: ReadonlySet<string> = new Set(['conditional', 'coalesce', 'list', 'match', 'unary', 'binary']);

/** Whether a literal is what a function gives back, as far as one can see without following names. */
export function isGivenBack({ frame }: PlacedLiteral): boolean {
  for (let at = frame; at !== null; at = at.outer) {
    if (at.role === 'function') return true;
    const isPassed =
      at.role === 'case' || (at.role === 'inside' && at.node !== null && PASSED.has(at.node.kind));
    if (!isPassed) return false;
  }
  return false;
}
