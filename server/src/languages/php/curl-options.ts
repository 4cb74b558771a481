import type { Expression } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerArguments } from './arguments';
import type { Lowering } from './lowering';

/** What all options at once are set as, where they are not written out one by one. */
export const ALL_OPTIONS = 'CURLOPT_ARRAY';

/**
 * `curl_setopt($handle, CURLOPT_URL, url)` sets a member of the handle, which is called as the option is; so does each
 * entry of the array of `curl_setopt_array`. Null when it can't be told what is set.
 */
export function lowerCurlOptions(node: SyntaxNode, lower: Lowering): readonly Statement[] | null {
  const list = lower.named(node)[1];
  const args = list === undefined ? [] : lowerArguments(list, lower).map(({ value }) => value);
  const [handle, option, value] = args;
  if (handle === undefined || option === undefined) return null;
  const span = lower.span(node);
  if (value !== undefined) return option.kind === 'string' ? [set(handle, option.value, value, span)] : null;
  if (option.kind !== 'object' || option.entries.some(({ key }) => key?.kind !== 'string'))
    return [set(handle, ALL_OPTIONS, option, span)];
  return option.entries.flatMap((entry) =>
    entry.key?.kind === 'string' ? [set(handle, entry.key.value, entry.value, span)] : [],
  );
}

function set(handle: Expression, option: string, value: Expression, span: Span): Statement {
  const { anchor, end } = handle;
  return {
    kind: 'assign',
    ...span,
    target: {
      kind: 'place',
      place: {
        kind: 'member',
        anchor,
        start: handle.start,
        end,
        object: handle,
        property: { kind: 'name', anchor, start: end, end, name: option },
      },
    },
    operator: '=',
    value,
    annotation: null,
    declares: false,
  };
}
