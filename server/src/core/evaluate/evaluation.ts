import type {
  Binary,
  Call,
  Expression,
  Index,
  Name,
  NumberLiteral,
  Opaque,
  StringLiteral,
} from '../ir/expressions';
import type { FunctionNode } from '../ir/statements';
import { oneOf } from './alternatives';
import type { Callers } from './callers';
import { callTarget, callValue, readOrCall } from './calls';
import { fieldKey } from './children';
import { ClassParts } from './class-parts';
import { receiverAt, superValue } from './classes';
import { conditionalValue } from './conditionals';
import type { Context } from './context';
import { EffectIndex } from './effects';
import { EntryLookup } from './entry-lookup';
import { extensionOf } from './extensions';
import { findCallers } from './find-callers';
import { Flow } from './flow';
import { noArguments } from './given-arguments';
import { type GivenValues, orGiven } from './given-values';
import { IntrinsicTable } from './intrinsic-table';
import type { Intrinsics } from './intrinsics';
import { boolean, CUT, external, NULL, TOO_COMPLEX, unknown } from './known';
import { LazyArguments } from './lazy-arguments';
import type { Links } from './links';
import { LiteralCells } from './literal-cells';
import { comprehensionValue, listValue, objectValue } from './literals';
import { type Limits, Machine } from './machine';
import type { ModuleNames } from './module-names';
import { Modules } from './modules';
import { narrowed } from './narrowed-scope';
import { binary, coalesce, conjunction, sum, unary } from './operators';
import { pipedParts, pipelineValue } from './pipelines';
import type { Program } from './program';
import { ProjectReads } from './project-reads';
import { indexed, property, slice } from './properties';
import type { FunctionScope, Scope } from './scope';
import { ScopeNames } from './scope-names';
import { spell } from './spell';
import type { StarImports } from './star-imports';
import { templateValue } from './templates';
import { UnboundMemos } from './unbound-memos';
import type { Arguments, Value } from './values';

/** The evaluator's parts put together: expressions here, names in the flow of statements, everything else by its family. */
export class Evaluation implements Context {
  readonly machine: Machine;
  readonly intrinsics: IntrinsicTable;
  readonly effects: EffectIndex;
  readonly modules: Modules;
  readonly project: ProjectReads;
  readonly unbound = new UnboundMemos();
  readonly classParts: ClassParts;
  readonly literals: LiteralCells;
  private readonly flow: Flow;
  private readonly names: ScopeNames;
  private readonly entries: EntryLookup;
  private readonly readSpelled = (literal: StringLiteral | NumberLiteral) => this.literals.read(literal);

  constructor(
    program: Program,
    intrinsics: Intrinsics,
    limits: Limits,
    links: Links | null,
    readonly stars: StarImports | null,
    private readonly given: GivenValues | null,
  ) {
    this.machine = new Machine(limits);
    this.classParts = new ClassParts(this.machine);
    this.literals = new LiteralCells((cell) => this.machine.readLiteral(cell));
    this.intrinsics = new IntrinsicTable(intrinsics);
    this.effects = new EffectIndex(this.intrinsics);
    this.flow = new Flow(this);
    this.names = new ScopeNames(this, this.flow);
    this.entries = new EntryLookup(this);
    this.project = new ProjectReads(this);
    this.modules = new Modules(program, links, {
      context: this,
      effects: this.effects,
      afterStatement: (statement, flags, key, before, scope) =>
        this.flow.afterStatement(statement, flags, key, before, scope),
    });
  }

  value(expression: Expression, scope: Scope): Value {
    switch (expression.kind) {
      case 'string':
        return this.literals.text(expression);
      case 'number':
        return this.literals.number(expression);
      case 'boolean':
        return boolean(expression.value);
      case 'null':
        return NULL;
    }
    const value = this.compoundAt(expression, scope);
    return this.given === null ? value : orGiven(value, expression, this.given);
  }

  private compoundAt(expression: Expression, scope: Scope): Value {
    return this.entered(() => this.compound(expression, scope));
  }

  /** One evaluation deeper, which the first of all begins. */
  private entered(compute: () => Value): Value {
    if (!this.machine.enter()) return TOO_COMPLEX;
    try {
      return compute();
    } finally {
      this.machine.leave();
    }
  }

  callee(expression: Expression, scope: Scope): Value {
    if (expression.kind === 'name') return this.entered(() => this.name(expression, scope));
    return expression.kind === 'member' ? this.compoundAt(expression, scope) : this.value(expression, scope);
  }

  private compound(expression: Expression, scope: Scope): Value {
    switch (expression.kind) {
      case 'name': {
        const value = this.name(expression, scope);
        return readOrCall(this, value, noArguments({ span: expression, scope }), () => expression.name);
      }
      case 'self':
        return receiverAt(this, scope) ?? unknown('self');
      case 'member': {
        const { object, property: name } = expression;
        if (object.kind === 'self') {
          const field = this.find(fieldKey(name.name), scope);
          return field ?? unknown(this.spell(expression));
        }
        const entry = object.kind === 'name' ? this.entryOf(object, name.name, scope) : null;
        if (entry !== null) return entry;
        const value = this.property(this.value(object, scope), name.name, () => this.spell(expression));
        return this.project.placeOf(value, scope) ?? value;
      }
      case 'index':
        if (expression.index.kind === 'opaque') return this.slice(expression, expression.index, scope);
        return indexed(this, this.value(expression.object, scope), this.value(expression.index, scope), () =>
          this.spell(expression),
        );
      case 'call':
        return callValue(this, expression, scope);
      case 'template':
        return templateValue(this, expression, scope);
      case 'object':
        return objectValue(this, expression, scope);
      case 'list':
        return listValue(this, expression, scope);
      case 'conditional':
        return conditionalValue(this, expression, scope);
      case 'coalesce':
        return coalesce(this, expression.operator, this.value(expression.left, scope), () =>
          this.value(expression.right, scope),
        );
      case 'binary':
        return this.binary(expression, scope);
      case 'unary':
        return unary(expression.operator, this.value(expression.value, scope), () => this.spell(expression));
      case 'match':
        return oneOf(expression.arms.map((arm) => this.value(arm, scope)));
      case 'lambda':
        return { kind: 'function', fn: expression.fn, scope, receiver: null };
      case 'class-expression':
        return { kind: 'class', node: expression.node, scope };
      case 'await':
      case 'assignment':
        return this.value(expression.value, scope);
      case 'spread':
        return this.value(expression.value, scope);
      case 'comprehension':
        return comprehensionValue(this, expression, scope);
      default:
        return unknown(this.spell(expression));
    }
  }

  /** One entry of a large object, where the others need not be looked at. */
  private entryOf(name: Name, key: string, scope: Scope): Value | null {
    return name.environment || name.module || name.of ? null : this.entries.find(name, key, scope);
  }

  private name({ name, environment, module, of }: Name, scope: Scope): Value {
    if (module) return this.moduleNamed(name, scope);
    const bound = this.find(name, scope);
    const value =
      (of && bound && extensionOf(this, of, bound, name, scope)) ??
      bound ??
      this.superAt(name, scope) ??
      this.memberOf(of, name, scope) ??
      external('', [{ kind: 'member', name }]);
    if (environment && isGlobal(value, name)) return unknown(name, 'environment');
    const place = this.project.placeOf(value, scope);
    if (place !== null) return place;
    const isNameless =
      value.kind === 'unknown' && (value.label === '' || value.label === '…') && value !== CUT;
    return isNameless ? unknown(name, value.reason) : value;
  }

  /** What is bound to the first name of a path; where nothing is, the module or package of that name. */
  private moduleNamed(name: string, scope: Scope): Value {
    const bound = this.find(name, scope);
    const { names, program } = this.modules.at(scope);
    const isFree = bound === null || isGlobal(bound, name, names);
    return isFree ? (this.project.importedFrom(name, '*', program) ?? external(name, [])) : bound;
  }

  /** A member of the innermost receiver that has one of that name. */
  private memberOf(receivers: readonly string[] | undefined, name: string, scope: Scope): Value | null {
    for (const each of receivers ?? []) {
      const receiver = this.find(each, scope);
      if (receiver === null || receiver.kind === 'unknown') continue;
      const member = this.property(receiver, name, () => name);
      if (member.kind !== 'unknown') return member;
    }
    return null;
  }

  private superAt(name: string, scope: Scope): Value | null {
    const receiver = name === 'super' ? receiverAt(this, scope) : null;
    return receiver === null ? null : superValue(this, receiver);
  }

  private slice(expression: Index, { bounds }: Opaque, scope: Scope): Value {
    const at = (bound: Expression | null) => bound && this.value(bound, scope);
    return slice(this.value(expression.object, scope), bounds ? [at(bounds[0]), at(bounds[1])] : null, () =>
      this.spell(expression),
    );
  }

  private binary(expression: Binary, scope: Scope): Value {
    const { operator, left, right } = expression;
    if (operator === '&&' || operator === 'and')
      return conjunction(this.value(left, scope), () =>
        this.value(right, narrowed(this, left, scope, 'present')),
      );
    if (operator === '+') return this.sum(expression, scope);
    if (operator === '|') {
      const parts = pipedParts(expression).map((part) => this.value(part, scope));
      const pipeline = pipelineValue(parts, { expression, scope, stars: this.stars });
      if (pipeline) return pipeline;
    }
    return binary(operator, this.value(left, scope), this.value(right, scope), () => this.spell(expression));
  }

  /** Long sums lean to the left; they are walked and not gone into. */
  private sum(expression: Binary, scope: Scope): Value {
    const terms: Expression[] = [];
    let at: Expression = expression;
    while (at.kind === 'binary' && at.operator === '+') {
      terms.push(at.right);
      at = at.left;
    }
    terms.push(at);
    const values = terms.reverse().map((term) => this.value(term, scope));
    return sum(
      values,
      (index) => this.spell(terms[index]!),
      () => this.spell(expression),
    );
  }

  find(key: string, scope: Scope): Value | null {
    return this.names.find(key, scope);
  }

  property(object: Value, name: string, label: () => string): Value {
    return property(this, object, name, label);
  }

  call(target: Value, args: Arguments, label: () => string): Value {
    return callTarget(this, target, args, label);
  }

  argumentsOf(call: Call, scope: Scope): Arguments {
    return new LazyArguments(this, call, scope);
  }

  spell(expression: Expression): string {
    return spell(expression, this.readSpelled);
  }

  afterCalls(fn: FunctionNode, key: string, before: Value | null, scope: Scope): Value | null {
    return this.flow.afterCalls(fn, key, before, scope);
  }

  callersOf(fn: FunctionScope): Callers {
    return findCallers(this, fn);
  }
}

/** Whether a name stayed what it is where nothing binds it: a global, or one that a module may have of which all is imported. */
function isGlobal(value: Value, name: string, stars: ModuleNames | null = null): boolean {
  if (value.kind !== 'external' || value.path.length !== 1) return false;
  if (value.module !== '' && !stars?.importsAllOf(value.module)) return false;
  const [step] = value.path;
  return step?.kind === 'member' && step.name === name;
}
