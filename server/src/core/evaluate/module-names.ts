import type { Statement } from '../ir/statements';
import { oneOf } from './alternatives';
import { annotated } from './annotations';
import type { Context } from './context';
import { EFFECT, isPlainBind } from './effects';
import type { Memo } from './kept-results';
import { CUT, external } from './known';
import type { ProgramIndex, Touch } from './program-index';
import type { ModuleScope, Scope } from './scope';
import type { Value } from './values';

export type AfterStatement = (
  statement: Statement,
  flags: number,
  key: string,
  before: Value | null,
  scope: Scope,
) => Value | null;

/** Looks names up at module level. Results are kept until something changes that they read. */
export class ModuleNames {
  private readonly anywhere = new Map<string, Memo>();
  private readonly behind = new WeakMap<Statement, Map<string, Memo>>();

  constructor(
    private readonly context: Context,
    private readonly module: { readonly index: ProgramIndex; readonly prefix: string },
    private readonly afterStatement: AfterStatement,
  ) {}

  /** What a name is just before a point of the module's own code. */
  before(name: string, scope: ModuleScope): Value | null {
    const { machine } = this.context;
    this.read(name);
    const touches = this.module.index.touching(name);
    let count = 0;
    while (count < touches.length && isBefore(touches[count]!.scope, scope)) count++;
    if (count === 0) return this.inside(name);
    const last = touches[count - 1]!.statement;
    return machine.unit(this.memoBehind(last, name), () => {
      this.read(name);
      return machine.guard(`at ${machine.idOf(last)} ${name}`, () =>
        this.replay(name, touches.slice(0, count)),
      );
    });
  }

  private memoBehind(statement: Statement, name: string): Memo {
    let memos = this.behind.get(statement);
    if (!memos) {
      memos = new Map();
      this.behind.set(statement, memos);
    }
    return memoIn(memos, name);
  }

  /** What functions see of a name: what it is when the module is through, or was on the way. */
  inside(name: string): Value | null {
    const { machine } = this.context;
    this.read(name);
    const touches = this.module.index.touching(name);
    if (touches.length === 0) return this.ofSiblings(name) ?? this.starImported(name);
    return machine.unit(memoIn(this.anywhere, name), () => {
      this.read(name);
      return machine.guard(`name ${this.module.prefix}${name}`, () => this.anyTime(name, touches));
    });
  }

  private anyTime(name: string, touches: readonly Touch[]): Value {
    const last = this.typed(name, touches, this.replay(name, touches));
    const binders = touches.filter(({ flags }) => isPlainBind(flags));
    if (binders.length < 2) return last;
    const others = binders
      .slice(0, -1)
      .map(({ statement, flags, scope }) => this.afterStatement(statement, flags, name, null, scope) ?? CUT)
      .filter((value) => value.kind !== 'null');
    return oneOf([last, ...others]);
  }

  /** A name that nothing gives a value has that of its type. */
  private typed(name: string, touches: readonly Touch[], value: Value): Value {
    if (value.kind !== 'null') return value;
    for (const { statement, scope } of touches)
      if (statement.kind === 'assign' && statement.annotation)
        return annotated(this.context, statement.annotation, scope, name) ?? value;
    return value;
  }

  private replay(name: string, touches: readonly Touch[]): Value {
    let first = touches.length - 1;
    while (first > 0 && !isPlainBind(touches[first]!.flags)) first--;
    let value: Value | null = null;
    for (const { statement, flags, scope } of touches.slice(first))
      value = this.afterStatement(statement, flags, name, value, scope);
    return (
      value ?? this.ofSiblings(name) ?? this.starImported(name) ?? external('', [{ kind: 'member', name }])
    );
  }

  /** A name that nothing binds may be one of another file of the same module. */
  private ofSiblings(name: string): Value | null {
    if (name === '*') return null;
    const { modules } = this.context;
    const own = modules.of(this.module.index.program);
    const others = modules.withSiblings(own, name, name).slice(1);
    return others.find(({ index }) => index.touching(name).length > 0)?.names.inside(name) ?? null;
  }

  /** Whether all names of a module are imported. */
  importsAllOf(module: string): boolean {
    return this.stars().some((star) => star.module === module);
  }

  private stars(): readonly { readonly module: string; readonly scope: ModuleScope }[] {
    this.read('*');
    return this.module.index
      .touching('*')
      .flatMap(({ statement, flags, scope }) =>
        flags & EFFECT.bind && statement.kind === 'import' ? [{ module: statement.module, scope }] : [],
      );
  }

  /** A name that nothing binds may come from a module whose names are all imported. */
  private starImported(name: string): Value | null {
    const stars = this.stars();
    for (const { module, scope } of stars) {
      const found = name === '*' ? null : this.context.project.importedFrom(module, name, scope.slot.home);
      if (found !== null) return found;
    }
    const global = this.global(name);
    if (global !== null) return global;
    const modules = stars.map(({ module }) => module);
    const { ambientModules, ambientNames } = this.context.intrinsics;
    const only = ambientNames ? null : onlyPackage(modules);
    const owner =
      only !== null && modules.length === 1
        ? only
        : (this.ownerAmong(name, [...modules, ...ambientModules]) ?? only);
    return owner === null ? null : external(owner, [{ kind: 'member', name }]);
  }

  /** What every file of the project sees by a name. */
  private global(name: string): Value | null {
    const { project, intrinsics } = this.context;
    if (intrinsics.globalModule === null || name === '*') return null;
    return project.importedFrom(intrinsics.globalModule, name, this.module.index.program);
  }

  private ownerAmong(name: string, modules: readonly string[]): string | null {
    if (modules.length === 0) return null;
    const { stars, intrinsics } = this.context;
    return stars?.ownerOf(name, modules) ?? intrinsics.starOwner(name, modules);
  }

  private read(name: string): void {
    const { prefix } = this.module;
    this.context.machine.readName(prefix === '' ? name : prefix + name);
  }
}

function memoIn(memos: Map<string, Memo>, name: string): Memo {
  let memo = memos.get(name);
  if (!memo) {
    memo = { entry: null };
    memos.set(name, memo);
  }
  return memo;
}

/** The module that is nearest to the root of the only package of which all names are imported; null where there are several. */
function onlyPackage(modules: readonly string[]): string | null {
  const roots = new Set(modules.map((module) => module.split(/[./]/)[0]));
  if (roots.size !== 1) return null;
  return modules.reduce((nearest, each) => (each.length < nearest.length ? each : nearest));
}

function isBefore(a: ModuleScope, b: ModuleScope): boolean {
  return a.slot === b.slot ? a.index < b.index : a.slot.start < b.slot.start;
}
