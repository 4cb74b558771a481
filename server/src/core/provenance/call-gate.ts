import { calleeName } from '../evaluate/children';
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
  constructor(
    private readonly names: ProjectNames,
    private readonly owners: MethodOwners,
    private readonly shapes: ShapeIndex,
  ) {}

  /**
   * Whether a call at a place of a program may send. `handed` is the name of a method that it hands on, or null. `from` is a
   * file from which the program is reached, beside those that import it.
   */
  mayPass(
    call: Call,
    { scope }: Place,
    handed: string | null,
    program: PlacedProgram,
    from: string | null = null,
  ): boolean {
    const names = this.names.of(program);
    const own = calleeName(call.callee);
    if (names === null || names.mayHold(own) || this.#mayBeUnseen(call.callee, program)) return true;
    const importers = this.#importersOf(program, from);
    const isInSight = (name: string) => this.owners.areInSight(name, program, importers);
    if (handed !== null && isInSight(handed) && names.mayHand(call)) return true;
    if (own !== '' && !isInSight(own)) return false;
    return names.mayCall(call) || mayBeHanded(call.callee, scope, importers);
  }

  #importersOf(program: PlacedProgram, from: string | null): readonly Importer[] {
    const importers = this.names.importersOf(program);
    const { modules } = program.language;
    if (from === null || modules === null || importers.some(({ path }) => path === from)) return importers;
    return [...importers, this.names.importerAt(from, modules)];
  }

  #mayBeUnseen(callee: Expression, { language }: PlacedProgram): boolean {
    if (this.shapes.matchAlike(calleeName(callee), language.id)) return true;
    const path = segmentsOf(callee);
    return path.some((_, start) => start > 0 && this.shapes.matchUnseen(path.slice(start), language.id));
  }
}

/** Whether some file may hand to what a call stands in, or set what it reads. */
function mayBeHanded(callee: Expression, scope: Scope, importers: readonly Importer[]): boolean {
  if (importers.length === 0) return false;
  const around = namesAround(scope);
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

/** The functions and classes that a point of the program lies in, by their names. */
function namesAround(scope: Scope): readonly string[] {
  const names: string[] = [];
  for (let at = scope; at.kind !== 'module'; at = at.parent) {
    const name = at.kind === 'function' ? at.fn.name : at.kind === 'class' ? at.node.name : null;
    if (name) names.push(name.name);
  }
  return names;
}
