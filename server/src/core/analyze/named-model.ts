import type { Value } from '../evaluate/values';
import type { Span } from '../source/span';
import type { PricedCall } from './priced-call';
import type { Route } from './routes';

/** How the source of a call names its model, as far as it takes to put another name there. */
export interface NamedModel {
  /** The literal that holds the whole name; null where there is none, or the call may ask for several models. */
  readonly literal: Span | null;
  /** The name as the call spells it; null where it can't be told. */
  readonly spelled: string | null;
  /** The part of it that the provider lists the model under; null where nobody knows who bills. */
  readonly billed: string | null;
  /** What a price list knows it as; null without a price. */
  readonly listed: string | null;
  /** Why another name there would not do, in words; null when it would. */
  readonly obstacle: string | null;
  /** Whether models of other makers take the same arguments there. */
  readonly takesOtherMakers: boolean;
  readonly vendor: string;
}

export function namedModelOf({ routes, question }: PricedCall): NamedModel {
  const likely = routes[0];
  const single = likely && routes.every(({ model }) => model === likely.model) ? likely : null;
  const value = single?.request.choices ? (single.request.choices[0]?.model ?? null) : single?.request.model;
  return {
    literal: value ? literalOf(value) : null,
    spelled: single?.alias ?? single?.model ?? null,
    billed: single?.billing?.model ?? null,
    listed: single?.price?.model ?? null,
    obstacle: obstacleOf(single, question.stated?.model != null, question.parts),
    takesOtherMakers: single ? takesOtherMakers(single, question.parts) : false,
    vendor: likely?.vendor.id ?? 'unknown',
  };
}

type Parts = PricedCall['question']['parts'];

function obstacleOf(route: Route | null, isStated: boolean, { providers }: Parts): string | null {
  if (!route) return 'the call may ask for one of several models';
  if (isStated) return 'a comment states the model: change it there';
  if (route.alias !== null)
    return `"${route.alias}" stands for the model by the setting costlint.modelAliases`;
  if (route.model === null) return 'the model is decided at run time';
  if (providers.find(({ id }) => id === route.provider)?.namesDeployments)
    return 'calls name deployments there, not models';
  return null;
}

function takesOtherMakers({ provider, request }: Route, { providers }: Parts): boolean {
  const vendorPrefixed = providers.find(({ id }) => id === provider)?.vendorPrefixed === true;
  return vendorPrefixed || !request.provider.fixed;
}

/** The one literal that a text is made of. */
function literalOf(value: Value): Span | null {
  if (value.kind === 'unknown') return value.fallback ? literalOf(value.fallback) : null;
  const [piece, ...others] = value.kind === 'text' ? value.pieces : [];
  return piece?.kind === 'known' && others.length === 0 ? piece.origin : null;
}
