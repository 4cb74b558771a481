import { calleeName } from '../evaluate/children';
import { enclosingNames } from '../evaluate/enclosing-names';
import type { Place } from '../evaluate/frames';
import type { Scope } from '../evaluate/scope';
import type { Call, Expression } from '../ir/expressions';
import type { PathSegment } from '../recognize/path-pattern';
import type { ShapeIndex } from '../recognize/shape-index';
import { forEachMember } from './mentions';
import type { MethodOwners } from './method-owners';
import type { Importer, PlacedProgram, ProjectNames } from './project-names';

/**
 * Tells calls that certainly send nothing by the names in them, before anything is evaluated. Most calls with the name of one
 * that sends (`lesson.save()`, `rows.append(...)`) are told so.
 */
export class CallGate {
  readonly #known = new WeakMap<Call, boolean>();

  constructor(
    private readonly names: ProjectNames,
    private readonly owners: MethodOwners,
    private readonly shapes: ShapeIndex,
  ) {}

  /** Whether a call at a place of a program may send. `handed` is the name of a method that it hands on, or null. */
  mayPass(call: Call, place: Place, handed: string | null, program: PlacedProgram): boolean {
    let passes = this.#known.get(call);
    if (passes === undefined) {
      passes = this.#look(call, place, handed, program);
      this.#known.set(call, passes);
    }
    return passes;
  }

  /** The same where the call is reached from a file, which may import the program by way of others. */
  mayPassFrom(
    path: string,
    call: Call,
    place: Place,
    handed: string | null,
    program: PlacedProgram,
  ): boolean {
    if (this.mayPass(call, place, handed, program)) return true;
    const { modules } = program.language;
    if (modules === null || this.names.importersOf(program).some((each) => each.path === path)) return false;
    const from = [this.names.importerAt(path, modules)];
    const own = calleeName(call.callee);
    return this.owners.areInSight(own, program, from) && mayBeHanded(call.callee, place.scope, from);
  }

  #look(call: Call, { scope }: Place, handed: string | null, program: PlacedProgram): boolean {
    // By far the cheapest: nothing is followed for it.
    if (this.#mayBeUnseen(call.callee, program)) return true;
    if (handed !== null && handedOn(call).some((each) => this.#mayBeUnseen(each, program))) return true;
    const names = this.names.of(program);
    const own = calleeName(call.callee);
    if (names === null || names.mayHold(own)) return true;
    const importers = this.names.importersOf(program);
    const isInSight = (name: string) => this.owners.areInSight(name, program, importers);
    if (handed !== null && isInSight(handed) && names.mayHand(call)) return true;
    if (own !== '' && !isInSight(own)) return false;
    return names.mayCall(call) || mayBeHanded(call.callee, scope, importers);
  }

  #mayBeUnseen(callee: Expression, { language }: PlacedProgram): boolean {
    const own = calleeName(callee);
    if (this.shapes.matchAlike(own, language.id) || this.shapes.endsUnseen(own, language.id)) return true;
    const path = segmentsOf(callee);
    return path
      .slice(1)
      .some((_, at) => this.shapes.matchUnseen(path[at]!.name, path.slice(at + 1), language.id));
  }
}

/** What a call may hand on, alone or in a `partial(...)`. */
function handedOn({ args }: Call): readonly Expression[] {
  return args.flatMap(({ value }) => {
    if (value.kind === 'member') return [value];
    return value.kind === 'call' ? value.args.map((inner) => inner.value) : [];
  });
}

/** Whether some file may hand to what a call stands in, or set what it reads. */
function mayBeHanded(callee: Expression, scope: Scope, importers: readonly Importer[]): boolean {
  if (importers.length === 0) return false;
  const around = enclosingNames(scope);
  const members = new Set<string>();
  forEachMember(callee, (name) => members.add(name));
  return importers.some(({ mentions, names }) => {
    const handed = around.filter(mentions);
    const held = [...members].filter(mentions);
    if (handed.length + held.length === 0) return false;
    const inside = names();
    if (inside === null) return false;
    return handed.some((name) => inside.mayHandTo(name)) || held.some((name) => inside.mayHold(name));
  });
}

/** The names of a callee as far as they are written, outermost first. */
function segmentsOf(callee: Expression): readonly PathSegment[] {
  const segments: PathSegment[] = [];
  for (let at = callee; ; ) {
    const called = at.kind === 'call' ? at : null;
    const named: Expression = called ? called.callee : at;
    segments.unshift({ name: calleeName(named), call: called && !called.bare ? { args: null } : null });
    if (named.kind !== 'member') return segments;
    at = named.object;
  }
}
