import { knownText } from '../evaluate/known';
import type { ModelPrice } from '../price/rate';
import type { CallRequest } from '../recognize/call-request';
import { countOf } from '../usage/count-output';
import type { CountedUsage } from '../usage/count-usage';
import type { Quantity, Usage } from '../usage/quantity';
import { type LoggedOutput, loggedWords } from '../usage-log/measured-outputs';
import { feeNotes } from './fees';
import type { AssumptionNote } from './file-analysis';
import type { AnalyzeOptions } from './options';
import { attachmentNotes, cacheNotes, imageNotes, providerToolNotes, tierNotes } from './request-notes';
import type { Route } from './routes';
import { routingNotes } from './routing-notes';
import type { Stated } from './stated-assumptions';

/** What a cost rests on, before it is put into words. */
export interface Grounds {
  readonly route: Route;
  /** Of that route. */
  readonly counted: CountedUsage;
  readonly usage: Usage;
  /** Over all routes, as they are shown at the call. */
  readonly holes: number;
  readonly holeBound: number | null;
  readonly stated: Stated | null;
  readonly options: AnalyzeOptions;
}

/** What was taken to be so, in words, with what would change it. */
export function notesOf(grounds: Grounds): readonly AssumptionNote[] {
  const { route, stated, options } = grounds;
  const { billing, price } = route;
  const notes: AssumptionNote[] = [...aliasNotes(route), ...routingNotes(route)];
  if (billing?.provider != null && stated?.provider == null) notes.push(...billing.notes);
  const isOpen = stated?.inputTokens == null;
  if (isOpen) notes.push(...holeNotes(grounds));
  // What is metered apart from the input tokens is not stated by them.
  notes.push(...attachmentNotes(route).filter(({ changedBy }) => isOpen || changedBy === null));
  if (isOpen) notes.push(...cacheNotes(route));
  notes.push(...outputNotes(grounds), ...turnNotes(route.request), ...providerToolNotes(route));
  notes.push(...feeNotes(route.fees, price));
  if (price)
    notes.push(...imageNotes(route, price), ...tierNotes(route, price), ...priceNotes(price, options.date));
  return notes;
}

function aliasNotes({ alias, model }: Route): AssumptionNote[] {
  if (alias === null) return [];
  const changedBy = { kind: 'setting', name: 'costlint.modelAliases' } as const;
  return [{ text: `${alias} stands for ${model}`, changedBy }];
}

function holeNotes({ counted, holes, holeBound, options: { hole } }: Grounds): AssumptionNote[] {
  if (holes === 0) return [];
  const { likelyHoles } = counted;
  const most = holes === 1 ? '1 hole' : `${holes} holes`;
  const places = likelyHoles < holes ? `${likelyHoles === 0 ? 'up' : likelyHoles} to ${most}` : most;
  const each = holes === 1 ? '' : ' each';
  const likely = likelyHoles === 0 ? '' : `likely ${thousands(hole.likely)} tokens${each}`;
  const bound =
    holeBound === null ? '' : `at most ${thousands(holeBound)}${likely === '' ? ` tokens${each}` : ''}`;
  const sizes = [likely, bound].filter((part) => part !== '').join(', ');
  const text = `${places}, filled at run time${sizes === '' ? '' : `: ${sizes}`}`;
  return [{ text, changedBy: { kind: 'setting', name: 'costlint.assumptions.holeTokens' } }];
}

function outputNotes({
  route,
  counted,
  usage: { outputTokens },
  options,
  stated,
}: Grounds): AssumptionNote[] {
  if (outputTokens === undefined || outputTokens.how === 'stated') return [];
  const logged = stated?.outputTokens == null ? counted.outputLogged : null;
  if (logged) return [loggedNote(outputTokens, logged)];
  if (outputTokens.how === 'capped' && outputTokens.likely === outputTokens.high) return [];
  const limit =
    outputTokens.how === 'unbounded' && outputTokens.high !== null ? '; the model ends at its own limit' : '';
  const { outputWhy } = stated?.outputTokens == null ? counted : { outputWhy: null };
  const thought = outputWhy === null && thinks(route.request) ? ', with all that the model thinks' : '';
  const told = outputWhy === null ? thought : `, told from ${outputWhy}`;
  const text = `output of ${thousands(outputTokens.likely)} tokens${told}${limit}`;
  const isSet = outputWhy !== null || outputTokens.likely === options.outputTokens;
  return [{ text, changedBy: isSet ? OUTPUT_SETTING : { kind: 'comment', name: 'output' } }];
}

const OUTPUT_SETTING = { kind: 'setting', name: 'costlint.assumptions.outputTokens' } as const;

function loggedNote({ likely }: Quantity, logged: LoggedOutput): AssumptionNote {
  const text = `output of ${thousands(likely)} tokens: ${loggedWords(logged)}`;
  return { text, changedBy: { kind: 'setting', name: 'costlint.usageLogs' } };
}

/** Whether the call asks for reasoning, which is billed as output. */
function thinks({ output: { reasoning } }: CallRequest): boolean {
  return reasoning !== null && reasoning.kind !== 'null' && knownText(reasoning) !== 'none';
}

function turnNotes({ steps, tasks }: CallRequest): AssumptionNote[] {
  const { high } = countOf(steps);
  if (high === 1) return [];
  const most = high === null ? 'more' : `up to ${high}`;
  const { likely, high: known } = countOf(tasks ?? null);
  const each = known === null ? 'one task of one turn' : `one turn for each of ${likely} tasks`;
  const text =
    tasks === undefined || known === 1
      ? `one turn; it may take ${most}, each sending again what went before`
      : `${each}; a task may take ${most}, each sending again what went before`;
  return [{ text, changedBy: null }];
}

function multiplierNotes({ multiplier }: ModelPrice): AssumptionNote[] {
  if (multiplier === undefined) return [];
  const changedBy = { kind: 'setting', name: 'costlint.priceMultipliers' } as const;
  return [{ text: `${multiplier} times the listed price`, changedBy }];
}

function priceNotes(price: ModelPrice, date: string): AssumptionNote[] {
  const notes = [
    ...multiplierNotes(price),
    ...price.notes.map((text): AssumptionNote => ({ text, changedBy: null })),
  ];
  if (price.retired === null) return notes;
  const verb = price.retired <= date ? 'was withdrawn' : 'will be withdrawn';
  const text = `${price.model} ${verb} on ${price.retired}`;
  return [...notes, { text, changedBy: null, isWarning: true }];
}

const thousands = (count: number) => count.toLocaleString('en-US');
