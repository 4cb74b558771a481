import { object } from '../../core/evaluate/known';
import type { ExternalValue, Value } from '../../core/evaluate/values';
import type { SiteView } from '../../core/recognize/site-view';
import { stepsOf } from './body-site';
import { knownText } from './values';

/** What forms are made with: OkHttp's, Spring's and Apache's. */
const FORMS =
  /^(?:MultipartBody|FormBody|MultipartBodyBuilder|LinkedMultiValueMap|MultiValueMap|MultipartEntityBuilder|UrlEncodedFormEntity)$/;

/** Methods that give a form a field by its name. */
const ADDERS = ['addFormDataPart', 'addTextBody', 'addEncoded', 'addPart', 'part', 'add', 'set'];

export function isForm({ path }: ExternalValue): boolean {
  return path.some((step) => step.kind === 'member' && FORMS.test(step.name));
}

/** The fields of a form that a builder made, as an object; null where a value is none. */
export function formOf(site: SiteView, value: ExternalValue): Value | null {
  if (!isForm(value)) return null;
  const steps = stepsOf(value).flatMap(({ name, args }) => (args && ADDERS.includes(name) ? [args] : []));
  const first = value.path.findIndex(({ kind }) => kind === 'call');
  const made = { ...value, path: value.path.slice(0, first + 1) };
  const later = first < 0 ? [] : ADDERS.flatMap((name) => site.callsOn(made, name));
  const entries = new Map<string, Value>((value.set ?? []).map(({ name, value: each }) => [name, each]));
  for (const args of [...steps, ...later]) {
    const name = knownText(args.positional(0) ?? object(new Map()));
    const said = args.positional(1);
    if (name !== null && said !== null) entries.set(name, said);
  }
  return object(entries, entries.size === 0);
}
