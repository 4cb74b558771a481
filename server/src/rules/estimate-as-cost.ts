import type { Expression } from '../core/ir/expressions';
import type { Pattern } from '../core/ir/statements';
import { spelledName } from '../core/rules/placed-literal';
import type { Report, Rule, RuleView } from '../core/rules/rule';
import { rangeOf, type Span } from '../core/source/span';
import { type IrNode, walk } from '../core/source/walk';

/** Estimates that are booked as what was paid, where the answer says what was. */
export const estimateAsCost: Rule = {
  code: 'estimate-as-cost',
  severity: 'hint',
  about:
    'An estimate (Lumenfall’s `cost_estimate` or `total_cost_micros`) that is booked as the cost, though the finished answer carries the effective one.',
  mayReport: (text) => isAbout(text),
  check: (view) => (isAbout(view.text) ? booked(view) : []),
};

const ESTIMATE = /^(?:cost_estimate|total_cost_micros)$/;

const isAbout = (text: string) => /lumenfall/i.test(text) && /cost_estimate|total_cost_micros/.test(text);

/** Names that books go by, and words that say that it is not the last word. */
const COST = /cost|spen[dt]|charge|billed|paid|amount|price|total|ledger|expense/i;
const NOT_FINAL =
  /estimat|\best|_est|est_|quote|expect|predict|preview|approx|max|dry|budget|limit|would|pending|provisional|reserv|upfront/i;
const BOOKS = /record|book|add|log|track|save|insert|store|bill|charge|debit|deduct/i;

function booked(view: RuleView): Report[] {
  const found: Report[] = [];
  const report = (at: Span) =>
    found.push({
      range: rangeOf(at),
      message:
        'an estimate is booked as the cost: the finished answer carries the effective one in metadata.cost',
      fixes: [],
    });
  const look = (node: IrNode): boolean => {
    for (const [name, value] of namedValues(node)) {
      const at = isCostName(name) ? estimateIn(value) : null;
      if (at) report(at);
    }
    return true;
  };
  for (const statement of view.program()) walk(statement, look);
  return found;
}

const isCostName = (name: string) => COST.test(name) && !NOT_FINAL.test(name) && name !== 'cost_estimate';

/** What a node calls by a name: assignments, entries, and what is handed to something that books. */
function namedValues(node: IrNode): readonly (readonly [name: string, value: Expression])[] {
  if (node.kind === 'assign' && node.value) return [[nameOf(node.target), node.value]];
  if (node.kind === 'assignment') return [[nameOf(node.target), node.value]];
  if (node.kind === 'object')
    return node.entries.flatMap(({ key, value }) => (key ? [[spelledName(key), value] as const] : []));
  if (node.kind !== 'call') return [];
  const callee = spelledName(node.callee);
  return node.args.flatMap(({ name, value }) => {
    const by = name ?? (BOOKS.test(callee) ? callee : '');
    return by === '' ? [] : [[by, value] as const];
  });
}

function nameOf(pattern: Pattern): string {
  if (pattern.kind === 'bind') return pattern.name.name;
  return pattern.kind === 'place' ? spelledName(pattern.place) : '';
}

/** Where an estimate stands in what a number is made of; null where it is only what is taken for want of a better one. */
function estimateIn(value: Expression): Expression | null {
  switch (value.kind) {
    case 'member':
    case 'index':
      return ESTIMATE.test(spelledName(value)) ? value : null;
    case 'binary':
      return /^[-+*/]$/.test(value.operator) ? (estimateIn(value.left) ?? estimateIn(value.right)) : null;
    case 'await':
    case 'unary':
      return estimateIn(value.value);
    case 'call':
      return ofCall(
        value.callee,
        value.args.map((each) => each.value),
      );
    default:
      return null;
  }
}

/** `data.get("cost_estimate")`, `float(data["cost_estimate"])` */
function ofCall(callee: Expression, args: readonly Expression[]): Expression | null {
  const [first] = args;
  if (!first) return null;
  if (callee.kind === 'member' && first.kind === 'string') return ESTIMATE.test(first.value) ? first : null;
  return CONVERTS.test(spelledName(callee)) ? estimateIn(first) : null;
}

const CONVERTS = /^(?:float|int|Decimal|Number|parseFloat|round|str|to_f|to_d)$/;
