import type { Project } from '../project/project';

/** More files than these are not followed: anything may be among the rest. */
const MOST_FILES = 2000;

/** Which files of a project that stays as it is may get hold of something: by themselves, or through what they import. */
export class ImportReach {
  readonly #known = new Map<string, boolean>();

  /** `holds` tells whether a file may have it by itself. */
  constructor(
    private readonly project: Project,
    private readonly holds: (path: string) => boolean,
  ) {}

  /** Whether a file or anything that it imports, however far away, may hold it. */
  leadsFrom(path: string): boolean {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const seen = new Set([path]);
    let leads = false;
    for (const each of seen) {
      leads ||= this.#known.get(each) ?? (seen.size > MOST_FILES || this.holds(each));
      if (leads) break;
      if (this.#known.get(each) !== false) for (const next of this.project.importsOf(each)) seen.add(next);
    }
    // What leads nowhere is told of all that was seen on the way.
    for (const each of leads ? [path] : seen) this.#known.set(each, leads);
    return leads;
  }
}
