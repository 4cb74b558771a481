import type { Project } from '../project/project';
import type { ImportFilter } from '../recognize/import-filter';
import type { ShapeIndex } from '../recognize/shape-index';
import { ImportReach } from './import-reach';
import type { Importer, PlacedProgram } from './project-names';

/** Whether the SDKs that have methods of a name are anywhere in sight of a program, in a project that stays as it is. */
export class MethodOwners {
  readonly #reaches = new Map<ImportFilter, ImportReach>();

  constructor(
    private readonly project: Project,
    private readonly shapes: ShapeIndex,
  ) {}

  /** Names that no SDK has are those that a file gives to methods. */
  areInSight(method: string, program: PlacedProgram, importers: readonly Importer[]): boolean {
    const owners = this.shapes.imports.ownersOf(method, program.language.id);
    if (owners === null || !program.isWhole) return true;
    const reach = this.#reachOf(owners);
    return reach.leadsFrom(program.path) || importers.some(({ path }) => reach.leadsFrom(path));
  }

  #reachOf(owners: ImportFilter): ImportReach {
    let reach = this.#reaches.get(owners);
    if (!reach) {
      reach = new ImportReach(this.project, (path) => {
        const text = this.project.textAt(path);
        return text !== null && owners.mayImport(text);
      });
      this.#reaches.set(owners, reach);
    }
    return reach;
  }
}
