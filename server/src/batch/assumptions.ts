import type { BatchPart, ModelPart } from './batch-totals';

/** What was taken to be so in a whole batch, in words. `outputTokens` is the likely output where a request does not say. */
export function batchAssumptions(part: BatchPart, outputTokens: number): readonly string[] {
  return [
    ...outputNotes(part, outputTokens),
    ...part.byModel.flatMap(providerNotes),
    ...part.byModel.flatMap(priceNotes),
  ].filter((note, index, all) => all.indexOf(note) === index);
}

function outputNotes(
  { requests, measured, uncapped, outputTokens: output }: BatchPart,
  assumed: number,
): string[] {
  const notes: string[] = [];
  const open = requests - measured;
  if (open > 0 && output.likely > 0)
    notes.push(
      `output of ${count(assumed)} tokens where a request neither says nor caps less (costlint.assumptions.outputTokens)`,
    );
  if (measured > 0) notes.push(`output of ${count(measured)} requests as they expect it`);
  if (uncapped > 0)
    notes.push(`${count(uncapped)} requests have no cap: the most they can cost is the model's own limit`);
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

function count(number: number): string {
  return number.toLocaleString('en-US');
}
