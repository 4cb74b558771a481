import type { Engine } from '../core/analyze/engine-api';
import type { CheckOutcome, CheckTask } from './check-file';

/**
 * Runs `check` on the tasks with files of one kind behind each other, and gives its outcomes in the order of `tasks`. A
 * thread that stays with one language loads one grammar, and compiles what lowers that language alone.
 */
export async function checkByKind(
  tasks: readonly CheckTask[],
  engine: Pick<Engine, 'kindOf' | 'languages' | 'containers'>,
  check: (sorted: readonly CheckTask[]) => Promise<readonly CheckOutcome[]>,
): Promise<CheckOutcome[]> {
  // In the lists, languages that share their lowering stand together.
  const kinds = [...engine.languages, ...engine.containers];
  const rankOf = ({ file }: CheckTask) => {
    const kind = engine.kindOf({ path: file });
    return kind ? kinds.indexOf(kind) : -1;
  };
  const ranked = tasks.map((task, index) => ({ task, index, rank: rankOf(task) }));
  ranked.sort((one, other) => one.rank - other.rank);
  const outcomes = await check(ranked.map(({ task }) => task));
  const inOrder = new Array<CheckOutcome>(tasks.length);
  for (const [at, { index }] of ranked.entries()) inOrder[index] = outcomes[at]!;
  return inOrder;
}
