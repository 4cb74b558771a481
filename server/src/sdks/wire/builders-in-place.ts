import type { Value } from '../../core/evaluate/values';
import type { SiteView } from '../../core/recognize/site-view';

/** What requests are told in statements of their own. */
const KEYS = [
  'model',
  'messages',
  'input',
  'prompt',
  'max_tokens',
  'max_completion_tokens',
  'max_output_tokens',
  'tools',
  'n',
];

/**
 * A request whose builder is told in statements of its own (`builder.model(m); let request = builder.build()?;`): the record
 * of what the chain to `build()` says, with what such statements say. More may be said behind another step of a chain,
 * so the record is open.
 */
export function withStatements(site: SiteView, request: Value | null, record: Value): Value {
  if (record.kind !== 'object' || request?.kind !== 'external' || record.entries.has('model')) return record;
  const [member, call] = request.path.slice(-2);
  if (member?.kind !== 'member' || member.name !== 'build' || call?.kind !== 'call') return record;
  const builder: Value = { ...request, path: request.path.slice(0, -2) };
  const entries = new Map(record.entries);
  for (const key of KEYS) {
    const told = site.callsOn(builder, key).at(-1)?.positional(0);
    if (told && !entries.has(key)) entries.set(key, told);
  }
  return { ...record, entries, open: true };
}
