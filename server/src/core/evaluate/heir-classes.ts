import type { Expression } from '../ir/expressions';
import type { FunctionNode, Statement } from '../ir/statements';
import { baseOf } from './class-bases';
import type { Context } from './context';
import { heirKey } from './declared-heirs';
import { list } from './known';
import { filesAround } from './outside-setters';
import { isForTests } from './test-places';
import type { ClassValue, Value } from './values';

/** At most so many classes that extend one are looked at, and so many levels of them. */
const MOST_HEIRS = 8;
const LEVELS = 3;

/** The classes of the project that extend a class, those that extend them included; in its module and around the evaluated file. */
export function heirsOf(context: Context, of: ClassValue): readonly ClassValue[] {
  const { machine, unbound } = context;
  const memo = unbound.of(of.scope, of.node, 'heirs');
  const find = () => list(findAround(context, of, LEVELS));
  const found = machine.guard(`heirs of ${machine.idOf(of.node)}`, () =>
    memo === null ? find() : machine.unit(memo, find),
  );
  return found.kind === 'list' ? found.items.filter((each) => each.kind === 'class') : [];
}

function findAround(context: Context, of: ClassValue, levels: number): readonly ClassValue[] {
  const name = of.node.name?.name;
  if (name === undefined || levels === 0) return [];
  const { modules, machine } = context;
  const files = new Set([
    ...modules.withSiblings(modules.at(of.scope), name, name),
    ...filesAround(context, name),
  ]);
  const found: ClassValue[] = [];
  for (const { index, prefix } of files) {
    machine.readCallers(prefix + heirKey(name));
    for (const heir of index.heirsNaming(name)) {
      if (found.length >= MOST_HEIRS || isForTests(heir.scope, of.scope)) continue;
      machine.spend();
      const base = baseOf(context, heir);
      if (base?.kind === 'class' && base.node === of.node)
        found.push(heir, ...findAround(context, heir, levels - 1));
    }
  }
  return found.slice(0, MOST_HEIRS);
}

/** Whether a class leaves it to those that extend it what a member is: nothing says it, or only that it must be said. */
export function isLeftOpen(own: Value | null): boolean {
  switch (own?.kind) {
    case undefined:
    case 'null':
      return true;
    case 'unknown':
      return own.reason === 'run-time';
    case 'text':
      return own.pieces.length === 0;
    case 'external':
      // Nothing is known of it but its type, or that a base from outside may have it.
      return own.heir !== undefined || own.path.at(-1)?.kind === 'instance';
    case 'function':
      return own.overloads === undefined && givesNothing(own.fn);
    default:
      return false;
  }
}

/** An abstract method, or one that only says that it has to be written. */
function givesNothing({ body, generator }: FunctionNode): boolean {
  if (generator) return false;
  return 'kind' in body ? isUnseen(body) : body.statements.every(isIdle);
}

function isIdle(statement: Statement): boolean {
  if (statement.kind === 'return')
    return statement.throws || statement.value === null || statement.value.kind === 'null';
  if (statement.kind !== 'expression') return false;
  const { value } = statement;
  return value.kind === 'string' || value.kind === 'null' || isUnseen(value);
}

function isUnseen(value: Expression): boolean {
  return value.kind === 'opaque' && value.children.length === 0;
}
