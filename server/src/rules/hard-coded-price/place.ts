import type { Call, Expression, Template } from '../../core/ir/expressions';
import type { Frame, PlacedLiteral } from '../../core/rules/placed-literal';
import { spelledName } from '../../core/rules/placed-literal';
import { isBlock } from '../../core/source/walk';
import type { DeclaredNames } from './declared-names';
import { speaksOfMoney } from './money-talk';
import { perOf } from './units';
import { wordsOf } from './words';

/** A name that leads to a literal. */
export interface LeadingName {
  readonly role: Exclude<Frame['role'], 'inside' | 'case'> | 'callee';
  readonly name: string;
  readonly words: readonly string[];
}

/** What stands around a literal, sorted by what can be learnt from it. */
export interface Place {
  /** Names that lead to it inside its function or class, from the inside out. */
  readonly names: readonly LeadingName[];
  /** Names of functions and classes around, from the inside out. */
  readonly outer: readonly LeadingName[];
  /** The same object for all literals of one table, or of one function or class where they are in none. */
  readonly group: object;
  /** Whether it stands in a list or an object that has a name. */
  readonly isInTable: boolean;
  /** Where the outermost expression of the table starts; the literal's own offset where it is in none. */
  readonly head: Expression;
}

const NAMED: ReadonlySet<Frame['role']> = new Set(['key', 'constant', 'field', 'parameter', 'argument']);

export function placeOf(placed: PlacedLiteral, statement: object, declared: DeclaredNames): Place {
  const { literal, frame } = placed;
  let child: Expression = literal;
  const names: LeadingName[] = [];
  const outer: LeadingName[] = [];
  let group: object | null = null;
  let head: Expression = literal;
  let isInTable = false;
  for (let at = frame; at !== null; at = at.outer) {
    const { role, node } = at;
    if (role === 'function' || role === 'class') {
      group ??= at;
      if (at.name !== '') outer.push(leading(role, at.name));
    } else if (role === 'case') continue;
    else if (outer.length > 0) {
      // What stands around a function tells of the function.
      if (NAMED.has(role) && at.name !== '') outer.push(leading(role as LeadingName['role'], at.name));
    } else if (role === 'inside') {
      if (node === null) continue;
      if (group === null) head = node;
      if (node.kind === 'call') {
        names.push(...parameterOf(node, child, at, declared));
        names.push(...defaultOf(node, child));
        const callee = spelledName(node.callee);
        if (callee !== '') names.push(leading(isSetter(node) ? 'argument' : 'callee', callee));
      }
      if (node.kind === 'template' && isBehindDollar(node, child)) names.push(leading('argument', 'usd'));
      if (node.kind === 'coalesce' && node.right === child) names.push(...insteadOf(node.left));
      child = node;
      if (group === null && (node.kind === 'object' || node.kind === 'list' || node.kind === 'call'))
        isInTable ||= node.kind !== 'call' || node.args.length > 1;
    } else {
      names.push(leading(role, at.name));
      if ((role === 'constant' || role === 'field') && isInTable) group ??= at;
    }
  }
  return { names, outer, group: group ?? statement, isInTable, head };
}

/** What an option is called whose default it is: `add_argument("--price-per-1k", default=0.002)`. */
function defaultOf({ args }: Call, child: Expression): readonly LeadingName[] {
  const [first] = args;
  if (
    first?.value.kind !== 'string' ||
    !args.some(({ name, value }) => name === 'default' && value === child)
  )
    return [];
  const option = leading('argument', first.value.value);
  return speaksOfMoney(option.words) ? [option] : [];
}

/** Whether a text says that what stands in it is money: `~$${count * 0.04}`. */
function isBehindDollar({ parts }: Template, child: Expression): boolean {
  const at = parts.findIndex((part) => part.kind === 'hole' && part.value === child);
  const before = parts[at - 1];
  return before?.kind === 'text' && /[$€£] ?$/.test(before.value);
}

/** `.with_image_cost(0.0025)`, `.setInputPrice(2.5)` */
function isSetter({ callee, args }: Call): boolean {
  return (
    callee.kind === 'member' &&
    args.length === 1 &&
    /^(?:with|set)(?:_|[A-Z])/.test(callee.property.name) &&
    speaksOfMoney(wordsOf(callee.property.name))
  );
}

/** What a default stands for: `model[:cost_per_image] || 0.04`. */
function insteadOf(left: Expression): readonly LeadingName[] {
  if (left.kind === 'call') {
    // `catalog.pricing(model) ?? [1, 3]`
    const asked = leading('argument', spelledName(left.callee));
    if (GIVES_PRICES.test(asked.name)) return [asked];
  }
  const [only] = left.kind === 'call' && left.args.length === 1 ? left.args : [];
  // `Number(process.env.IMAGE_PRICE) || 0.04`
  if (only) return insteadOf(only.value);
  const name = left.kind === 'index' || left.kind === 'member' ? spelledName(left) : '';
  return name === '' ? [] : [leading('argument', name)];
}

/** Names of functions that give the prices of a model. */
const GIVES_PRICES =
  /^(?:get_?|find_?|lookup_?|model_?|for_?)*(?:model_?)?(?:pric(?:e|es|ing)|rates?|tariff?s?)(?:_?(?:for|of)_?\w*)?$/i;

/** What a position of a call stands for: a field of the type that is made, or what is asked for with a default. */
function parameterOf(
  { callee, args }: Call,
  child: Expression,
  frame: Frame,
  declared: DeclaredNames,
): readonly LeadingName[] {
  const index = args.findIndex(({ name, value }) => name === null && value === child);
  if (index < 0) return [];
  const name = spelledName(callee);
  if (args.length === 1 && callee.kind === 'member') {
    if (SETS_DEFAULT.test(name)) return columnIn(callee.object);
    if (STANDS_IN.test(name)) return insteadOf(callee.object);
  }
  const [first] = args;
  if (index > 0 && first?.value.kind === 'string' && GETS.test(name))
    return [leading('argument', first.value.value)];
  // `add_option('cost_per_token', 0.000002)`
  if (index === 1 && args.length === 2 && first?.value.kind === 'string') {
    const setting = leading('argument', first.value.value);
    if (speaksOfMoney(setting.words) && perOf(setting.words) !== null) return [setting];
  }
  // `PRICES.get(model, (0.003, 0.015))`
  if (index > 0 && callee.kind === 'member' && GETS.test(name)) {
    const table = leading('argument', spelledName(callee.object));
    if (speaksOfMoney(table.words)) return [table];
  }
  const names =
    declared.get(name) ??
    (callee.kind === 'member' ? declared.get(spelledName(callee.object)) : null) ??
    ofEnum(frame, declared);
  const parameter =
    names?.length === args.length || (names && names.length > args.length) ? names[index] : undefined;
  if (parameter !== undefined) return [leading('parameter', parameter)];
  const said = args.find(({ value }) => value.kind === 'string' && FLOWS.test(value.value))?.value;
  return said?.kind === 'string' ? [leading('argument', said.value)] : [];
}

/** What gives a column, a field or an option its default: `decimal('input_cost_per_1k', 10, 6).default(0.003)`. */
const SETS_DEFAULT =
  /^(?:default|defaultTo|hasDefaultValue|setDefault|withDefault|default_value|defaultValue)$/i;
/** What gives something else where there is nothing: `catalog.pricing(model).unwrap_or((1.0, 3.0))`. */
const STANDS_IN = /^(?:unwrap_or|or_else|orElse|getOrElse|value_or|valueOr|or_default)$/;
const MOST_LINKS = 8;

/** What the first of a chain of calls is about, where its name speaks of money: a text, or what a lambda gives. */
function columnIn(object: Expression): readonly LeadingName[] {
  let at = object;
  for (let links = 0; links < MOST_LINKS; links++) {
    if (at.kind === 'member') at = at.object;
    else if (at.kind === 'call') {
      const [first] = at.args;
      const value = first?.value.kind === 'lambda' ? givenBy(first.value) : first?.value;
      const name = value ? spelledName(value) : '';
      if (name !== '' && speaksOfMoney(wordsOf(name))) return [leading('argument', name)];
      at = at.callee;
    } else break;
  }
  return [];
}

function givenBy({ fn }: Expression & { readonly kind: 'lambda' }): Expression | undefined {
  return isBlock(fn.body) ? undefined : fn.body;
}

/** Words by which a function is told which price is meant. */
const FLOWS = /^(?:input|output|prompt|completion|cached|cache_read|cache_write)(?:_tokens?)?$/;

const GETS =
  /^(?:get|getenv|env|fetch|dig|getOrDefault|get_or_default|getOrElse|pop|setdefault|GetEnv|config)$/;

/** A constant of an enum is made by its class. */
function ofEnum({ outer }: Frame, declared: DeclaredNames): readonly string[] | null {
  return outer?.role === 'field' && outer.outer?.role === 'class'
    ? (declared.get(outer.outer.name) ?? null)
    : null;
}

function leading(role: LeadingName['role'], name: string): LeadingName {
  return { role, name, words: wordsOf(name) };
}
