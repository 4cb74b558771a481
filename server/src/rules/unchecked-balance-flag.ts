import type { Expression, Unary } from '../core/ir/expressions';
import { spelledName } from '../core/rules/placed-literal';
import type { Report, Rule, RuleView } from '../core/rules/rule';
import { rangeOf } from '../core/source/span';
import { type IrNode, walk } from '../core/source/walk';

/** Flags that are null where a provider does not know the balance, negated as if they were never null. */
export const uncheckedBalanceFlag: Rule = {
  code: 'unchecked-balance-flag',
  severity: 'hint',
  about:
    'A negated flag that is null where the balance is not known (BabySea’s `credit_balance_can_afford`): unknown is taken for too little.',
  mayReport: (text) => FLAG_WORD.test(text) && PROVIDER_WORD.test(text),
  check: (view) => (FLAG_WORD.test(view.text) && PROVIDER_WORD.test(view.text) ? negated(view) : []),
};

const PROVIDER_WORD = /babysea/i;
const FLAG_WORD = /can_?afford/i;
const FLAG = /^(?:credit_?balance_?)?can_?afford$/i;

function negated(view: RuleView): Report[] {
  const found: Report[] = [];
  const look = (node: IrNode): boolean => {
    if (node.kind === 'unary' && isNegation(node) && isFlag(node.value)) found.push(report(node));
    return true;
  };
  for (const statement of view.program()) walk(statement, look);
  return found;
}

function report(node: Unary): Report {
  const message = 'null means that the balance is not known, not that it is too low: compare with false';
  return { range: rangeOf(node), message, fixes: [] };
}

const isNegation = ({ operator }: Unary) => operator === '!' || operator === 'not';

/** `estimate.data.can_afford`, `estimate["data"]["can_afford"]`, `data.get("can_afford")`. */
function isFlag(value: Expression): boolean {
  if (value.kind === 'member' || value.kind === 'index') return FLAG.test(spelledName(value));
  if (value.kind === 'name') return FLAG.test(value.name);
  const [first, ...others] = value.kind === 'call' ? value.args : [];
  return others.length === 0 && first?.value.kind === 'string' && FLAG.test(first.value.value);
}
