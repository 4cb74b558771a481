import type { Arguments, Value } from '../../core/evaluate/values';
import type { SiteView } from '../../core/recognize/site-view';
import { alternativesOf, knownText, lastCall } from './values';

/** What is sent when a form is: its fields as an object, whether they were appended or given at once. */
export function bodyOf(site: SiteView, body: Value | null): Value | null {
  const [likely] = body ? alternativesOf(body) : [];
  if (likely?.kind !== 'external') return body;
  const made = lastCall(likely);
  if (!made) return body;
  const isForm = made.name === '' && /form-?data/i.test(likely.module);
  if (isForm || /^(FormData|default|URLSearchParams|MultipartEncoder)$/.test(made.name))
    return formOf(site, likely, made.args);
  return /^(from|encode|Blob|BytesIO)$/.test(made.name) ? (made.args.positional(0) ?? body) : body;
}

const adders = ['append', 'set', 'add_field'];

function formOf(site: SiteView, form: Value, args: Arguments): Value {
  const entries = new Map<string, Value>();
  const given = args.positional(0) ?? args.named('fields');
  if (given?.kind === 'object') for (const [key, value] of given.entries) entries.set(key, value);
  for (const adder of adders)
    for (const added of site.callsOn(form, adder)) {
      const name = knownText(added.positional(0));
      const value = added.positional(1);
      if (name !== null && value) entries.set(name, value);
    }
  return { kind: 'object', entries, open: entries.size === 0, origin: null };
}
