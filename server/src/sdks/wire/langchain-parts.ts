import type { Arguments, ExternalValue, Value } from '../../core/evaluate/values';
import type { Prompt } from '../../core/recognize/call-request';
import { packageName } from '../../core/recognize/package-name';
import type { StepView } from '../../core/recognize/site-view';
import { stepsOf } from './body-site';
import { templatePrompts } from './langchain-messages';
import { completionClasses, embeddingClasses, type MadeModel, madeModel } from './langchain-models';
import { alternativesOf } from './values';

/** A model that a runnable is made of. */
export interface ModelPart {
  readonly made: MadeModel;
  readonly embeds: boolean;
  /** The calls that made it, with what was bound to it. */
  readonly steps: readonly StepView[];
  /** What the nearest template before it makes; null when none is seen. */
  readonly template: readonly Prompt[] | null;
  /** How many runnables stand around it. */
  readonly depth: number;
  /** Whether anything comes before it in its own sequence. */
  readonly fed: boolean;
}

/** How deep the parts of parts are looked at, and at how many of them. */
const DEPTH = 8;
const PARTS = 200;

/** Things that hold a model without asking it when the runnable runs, and what they are handed as. */
const idle = /^trim_?messages$|memory$/i;
const idleKeys = /^(memory|checkpointer|checkpoint|store)$/;

/** Modules whose things are made of one another. */
const ours = /^(@langchain\/|langchain|langgraph|deepagents)/;

/** The models that the steps of a runnable are made of, those of its own sequence first. */
export function modelParts(steps: readonly StepView[]): readonly ModelPart[] {
  const walk = new PartWalk();
  walk.steps(steps, 0);
  return walk.found.toSorted((a, b) => a.depth - b.depth);
}

class PartWalk {
  readonly found: ModelPart[] = [];
  #template: readonly Prompt[] | null = null;
  #fed = false;
  #left = PARTS;

  /** The calls of one runnable: a model, a template, or something that is made of others. */
  steps(steps: readonly StepView[], depth: number): void {
    const made = madeModel(steps);
    if (made) {
      const embeds = embeddingClasses[made.step.name] !== undefined || made.step.name === 'init_embeddings';
      this.found.push({ made, embeds, steps, template: this.#template, depth, fed: this.#fed });
    }
    const template = made ? null : templatePrompts(steps);
    if (template) this.#template = template;
    this.#fed ||= !made && steps.length > 0 && !isSequence(steps[0]!);
    for (const step of steps) {
      if (idle.test(step.name) || (made && step.name !== 'pipe') || (template && step.name !== 'pipe'))
        continue;
      if (step.args) this.#arguments(step.args, depth + (isSequence(step) ? 0 : 1));
    }
  }

  #arguments(args: Arguments, depth: number): void {
    // A prompt is given beside the model that it is for, in any order.
    const template = args.named('prompt');
    if (template) this.#value(template, depth);
    for (let index = 0; index < Math.min(args.positionalCount, 8); index++)
      this.#value(args.positional(index), depth);
    for (const name of args.names().slice(0, 20))
      if (name !== 'prompt' && !idleKeys.test(name)) this.#value(args.named(name), depth);
  }

  #value(value: Value | null, depth: number): void {
    if (value === null || depth > DEPTH || this.#left-- <= 0) return;
    const likely = alternativesOf(value)[0] ?? value;
    if (likely.kind === 'external') this.#external(likely, depth);
    else if (likely.kind === 'list') for (const item of likely.items) this.#value(item, depth);
    else if (likely.kind === 'object') {
      this.#value(likely.entries.get('prompt') ?? null, depth + 1);
      for (const [key, entry] of likely.entries) if (!idleKeys.test(key)) this.#value(entry, depth + 1);
    }
  }

  #external(value: ExternalValue, depth: number): void {
    const steps = stepsOf(value);
    if (ours.test(packageName(value.module)) || isTelling(madeModel(steps))) this.steps(steps, depth);
  }
}

/** Whether a class of another module is a model by its name: `OpenAI` is also the name of a client. */
function isTelling(made: MadeModel | null): boolean {
  return made !== null && completionClasses[made.step.name] === undefined;
}

/**
 * Whether the first thing behind a template can't be seen: a template makes a prompt, so a model is what takes it,
 * wherever it comes from. Functions of the file are none.
 */
export function feedsUnseenModel(steps: readonly StepView[]): boolean {
  const parts = [steps.filter(({ name }) => !isSequence({ name })), ...steps.flatMap(partsOfSequence)];
  const at = parts.findIndex((part) => Array.isArray(part) && templatePrompts(part) !== null);
  const next = at < 0 ? undefined : parts[at + 1];
  return next === 'unseen';
}

type Part = readonly StepView[] | 'unseen' | 'other';

function partsOfSequence(step: StepView): readonly Part[] {
  if (!isSequence(step)) return [];
  const first = step.args?.positional(0) ?? null;
  if (step.name === 'pipe') return [partOf(first)];
  return first?.kind === 'list' ? first.items.map(partOf) : [];
}

function partOf(value: Value | null): Part {
  const likely = value ? (alternativesOf(value)[0] ?? value) : null;
  if (likely?.kind === 'unknown') return 'unseen';
  if (likely?.kind !== 'external') return 'other';
  return ours.test(packageName(likely.module)) ? stepsOf(likely) : 'unseen';
}

/** A sequence's parts stand on its own level. */
function isSequence({ name }: Pick<StepView, 'name'>): boolean {
  return name === 'pipe' || name === 'from' || name === 'RunnableSequence';
}
