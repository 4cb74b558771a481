import type { Export } from '../ir/statements';
import type { TopLevel } from '../source/top-level';
import type { ModuleScope } from './scope';

/** A statement that exports, and the point before it. */
export interface ExportPlace {
  readonly statement: Export;
  readonly scope: ModuleScope;
}

/** The statements of a slot that export a name; `default` for what is exported as a whole. */
export function exportPlaces(slot: TopLevel, name: string): readonly ExportPlace[] {
  return slot.statements.flatMap((statement, index) =>
    statement.kind === 'export' && gives(statement, name)
      ? [{ statement, scope: { kind: 'module' as const, slot, index } }]
      : [],
  );
}

function gives({ names, value }: Export, name: string): boolean {
  return (name === 'default' && value !== null) || names.some(({ exported }) => exported === name);
}
