import type { Expression, ListLiteral } from '../core/ir/expressions';
import type { If, Statement } from '../core/ir/statements';
import type { Report, Rule, RuleView } from '../core/rules/rule';
import { rangeOf } from '../core/source/span';
import { type IrNode, walk } from '../core/source/walk';
import { textOf } from './wire/text-of';

/** Code that tries again after 402, which only a top-up heals. */
export const retryOn402: Rule = {
  code: 'retry-on-402',
  severity: 'hint',
  about:
    'Code that tries a call again after 402 (out of credit): only a top-up heals that, and until then every try fails.',
  check: (view) => (view.calls.length > 0 && /\b402\b/.test(view.text) ? retried(view) : []),
};

const MESSAGE = 'tried again after 402, which only a top-up heals: stop, and say so';

/** Answers that are worth another try. */
const TRANSIENT: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504, 529]);

function retried(view: RuleView): Report[] {
  const found: Report[] = [];
  const look = (node: IrNode): boolean => {
    if (node.kind === 'list' && isRetryList(node, view)) found.push(report(numberIn(node)));
    if (node.kind === 'if' && isRetryBranch(node, view)) found.push(report(node.test));
    return true;
  };
  for (const statement of view.program()) walk(statement, look);
  return found;
}

function report(at: Expression): Report {
  return { range: rangeOf(at), message: MESSAGE, fixes: [] };
}

/** A list of answers to try again after, by what stands before it: `RETRY_STATUSES = [402, 429]`. */
function isRetryList(list: ListLiteral, { text }: RuleView): boolean {
  const numbers = list.items.map((item) => (item.kind === 'number' ? item.value : 0));
  if (!numbers.includes(402) || !numbers.some((each) => TRANSIENT.has(each))) return false;
  const { start } = rangeOf(list);
  const line = text.slice(Math.max(text.lastIndexOf('\n', start) + 1, start - 120), start);
  return RETRY.test(line) && !NEVER.test(line);
}

const RETRY = /retr(?:y|ies|iable)|forcelist|transient|tryAgain/i;
const NEVER = /\bno[nt]?_?|never|fatal|permanent|dont|do_not|skip|exclude|except/i;

const numberIn = (list: ListLiteral): Expression =>
  list.items.find((item) => item.kind === 'number' && item.value === 402) ?? list;

/** `if status == 402: sleep(60); continue` */
function isRetryBranch({ test, then }: If, view: RuleView): boolean {
  const words = textOf(test, view);
  if (!/\b402\b/.test(words) || /!=|not in|is not|!==|<|>/.test(words)) return false;
  const last = then.at(-1);
  const goesOn = last?.kind === 'jump' && last.word === 'continue';
  return goesOn && then.some((statement) => waits(statement, view));
}

const waits = (statement: Statement, view: RuleView) =>
  /sleep|delay|back_?off|setTimeout|wait\b/i.test(textOf(statement, view));
