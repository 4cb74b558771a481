import type { Frame } from '../evaluate/frames';
import type { Assumption } from '../evaluate/values';
import type { Call } from '../ir/expressions';
import { baseName } from '../project/paths';
import type { CallView } from '../rules/call-view';
import type { TextRange } from '../source/span';
import type { Quantity } from '../usage/quantity';
import { notesOf } from './assumption-notes';
import type { CallResult, UseResult } from './call-result';
import type { AssumptionNote, CallAnalysis, Costed, PlaceElsewhere, UseAnalysis } from './file-analysis';
import { marketOf } from './market';
import type { Route } from './routes';
import type { Stated } from './stated-assumptions';

/** Everything that is known of one cost; words only when they are asked for. A file makes hundreds at each keystroke. */
class PlacedCost<Result extends CallResult | UseResult> implements Costed {
  constructor(
    readonly result: Result,
    /** What a comment states of it. */
    readonly stated: Stated | null,
    readonly range: TextRange,
    /** Where the last name of the callee stands. */
    readonly callee: TextRange,
  ) {}

  get vendor(): Costed['vendor'] {
    return this.result.costed.vendor;
  }
  get provider(): Costed['provider'] {
    return this.result.costed.provider;
  }
  get model(): Costed['model'] {
    return this.result.costed.model;
  }
  get models(): Costed['models'] {
    return this.result.costed.models;
  }
  get usage(): Costed['usage'] {
    return this.result.costed.usage;
  }
  get estimate(): Costed['estimate'] {
    return this.result.costed.estimate;
  }
  get unknown(): Costed['unknown'] {
    return this.result.costed.unknown;
  }
  get rates(): Costed['rates'] {
    return this.result.costed.rates;
  }
  get catalog(): Costed['catalog'] {
    return this.result.costed.catalog;
  }
  get capName(): Costed['capName'] {
    return this.result.costed.capName;
  }
  get holes(): Costed['holes'] {
    return this.result.costed.holes;
  }
  get holeBound(): Costed['holeBound'] {
    return this.result.costed.holeBound;
  }
  get repeat(): Costed['repeat'] {
    const calls = this.stated?.calls ?? null;
    return calls === null ? this.result.site.repeat : statedRepeat(calls);
  }
  get market(): Costed['market'] {
    return marketOf(this.result.costed.priced);
  }
  get assumptions(): Costed['assumptions'] {
    const { costed, site } = this.result;
    return [...notesOf(costed.grounds), ...distinctNotes(site.assumptions)];
  }
}

/** Where a call site stands: among the calls of its file, and in its program. */
interface SitePlace {
  readonly range: TextRange;
  readonly callee: TextRange;
  /** Names of the functions around it. */
  readonly path: string;
  /** All calls of the file in source order. */
  readonly all: readonly PlacedCall[];
  /** Which of `all` it is. */
  readonly index: number;
  readonly node: Call;
  readonly frames: readonly Frame[];
}

/** A call site in its place. */
export class PlacedCall extends PlacedCost<CallResult> implements CallView {
  readonly api: CallAnalysis['api'];
  readonly sdk: string;
  readonly unseen: boolean;

  constructor(
    result: CallResult,
    stated: Stated | null,
    private readonly place: SitePlace,
  ) {
    super(result, stated, place.range, place.callee);
    this.api = result.site.api;
    this.sdk = result.site.sdk;
    this.unseen = result.site.found === 'unseen';
  }

  get key(): string {
    const { all, path, index: own } = this.place;
    let ordinal = 0;
    for (let index = 0; index < own; index++) if (all[index]!.place.path === path) ordinal += 1;
    return `${path}#${ordinal}`;
  }
  get routes(): readonly Route[] {
    return this.result.costed.routes;
  }
  get node(): Call {
    return this.place.node;
  }
  get frames(): readonly Frame[] {
    return this.place.frames;
  }
}

/** A use of a wrapper in its place. */
export class PlacedUse extends PlacedCost<UseResult> implements UseAnalysis {
  constructor(
    use: UseResult,
    range: TextRange,
    callee: TextRange,
    readonly of: CallAnalysis | null,
    readonly elsewhere: PlaceElsewhere | null = null,
  ) {
    super(use, null, range, callee);
  }
}

function statedRepeat(calls: number): Quantity {
  return { low: calls, likely: calls, high: calls, how: 'stated' };
}

function distinctNotes(assumptions: readonly Assumption[]): AssumptionNote[] {
  return [...new Set(assumptions.map(words))].map((text) => ({ text, changedBy: null }));
}

function words(assumption: Assumption): string {
  switch (assumption.kind) {
    case 'environment-default':
      return `${assumption.value}, unless ${assumption.variable} is set`;
    case 'environment-file':
      return `${assumption.variable} is ${withoutUser(assumption.value)}, as ${baseName(assumption.path)} says`;
    case 'parameter-default':
      return `${assumption.name} is its default, ${assumption.value}`;
    case 'grows-in-loop':
      return `${assumption.name} grows with each turn of the loop; this is its first`;
  }
}

/** An address without the name and password that may stand before its host. */
function withoutUser(value: string): string {
  return value.replace(/^([a-z+]{1,10}:\/\/)[^/?#]*@/i, '$1');
}
