import type { BatchPart, ModelPart } from './batch-totals';
import type { HoleBinding } from './bind-columns';

/** What was taken to be so in a whole batch, in words. `outputTokens` is the likely output where a request does not say. */
export function batchAssumptions(part: BatchPart, outputTokens: number): readonly string[] {
  return [
    ...outputNotes(part, outputTokens),
    ...part.byModel.flatMap(providerNotes),
    ...part.byModel.flatMap(priceNotes),
  ].filter((note, index, all) => all.indexOf(note) === index);
}

/** What was taken to be so where rows are put into a call. `hole` as in `AnalyzeOptions`. */
export function rowAssumptions(
  part: BatchPart,
  bindings: readonly HoleBinding[],
  {
    outputTokens,
    hole,
  }: { readonly outputTokens: number; readonly hole: { readonly likely: number; readonly bound: number } },
): readonly string[] {
  return [
    'each row is sent once, one by one: retries and loops of its own are not counted',
    ...bindings.map((binding) => bindingNote(binding, hole)),
    ...outputNotes(part, outputTokens),
    ...part.byModel.flatMap(({ notes }) => notes),
  ].filter((note, index, all) => all.indexOf(note) === index);
}

function bindingNote(
  { hole, column, how }: HoleBinding,
  { likely, bound }: { likely: number; bound: number },
): string {
  if (column === null)
    return `${hole} is no column: taken to be ${count(likely)} tokens, ${count(bound)} at most (--bind names one)`;
  const what = column === '*' ? 'the whole row' : `the column ${column}`;
  if (how === 'only') return `${hole} is ${what}, for there is no other`;
  return `${hole} is ${what}${how === 'stated' ? ', as stated' : ''}`;
}

function outputNotes(
  { requests, measured, uncapped, assumed: open, byModel }: BatchPart,
  assumed: number,
): string[] {
  const notes = byModel.flatMap(({ model, logged }) =>
    logged.map((words) => `output of ${model ?? 'each'} ${words}`),
  );
  if (open > 0) {
    const which = open === requests ? '' : ` of ${requestsText(open)}`;
    notes.push(
      `output${which} by the kind of request, ${count(assumed)} tokens where nothing tells (costlint.assumptions.outputTokens)`,
    );
  }
  if (measured > 0) notes.push(`output of ${requestsText(measured)} as expected there`);
  if (uncapped > 0)
    notes.push(`nothing caps the output of ${requestsText(uncapped)}: the most is the model's own limit`);
  return notes;
}

function providerNotes({ provider, model, providerAssumed }: ModelPart): string[] {
  if (!providerAssumed || provider === null) return [];
  const because = provider === 'openai' ? 'the form of its lines' : `${model ?? 'its model'}`;
  return [`billed by ${provider}, to judge by ${because} (--provider says otherwise)`];
}

function priceNotes({ provider, model, atBatchPrice, notes }: ModelPart): string[] {
  if (atBatchPrice === null) return [];
  const tier = atBatchPrice
    ? []
    : [`no batch price known of ${model} at ${provider}; standard price used, which is an upper bound`];
  return [...tier, ...notes];
}

function requestsText(number: number): string {
  return number === 1 ? '1 request' : `${count(number)} requests`;
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}
