import type { Value } from '../../core/evaluate/values';
import type { ProviderEvidence } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { bodySite } from './body-site';
import { evidence } from './requests';
import { assignedAmong, stepArgument } from './site-arguments';
import { field, given, likelyText } from './values';

/** The name under which Ruby's calls have the block that they are given. */
export const BLOCK = '&';

/** What `constant.configure do |config| config.name = ... end` sets, wherever it stands. */
export function configured(site: SiteView, constant: string, names: readonly string[]): Value | null {
  for (const method of ['configure', 'config', 'setup'])
    for (const { step, receiver } of site.file.callsOf(method)) {
      const [first] = receiver.path;
      if (first?.kind !== 'member' || first.name !== constant) continue;
      const block = step.args?.named(BLOCK) ?? null;
      const value = block === null ? null : among(block, names);
      if (value !== null) return value;
    }
  return null;
}

function among(settings: Value, names: readonly string[]): Value | null {
  if (settings.kind !== 'object') return null;
  for (const name of names) {
    const value = given(settings.entries.get(name) ?? null);
    if (value !== null) return value;
  }
  return null;
}

/** A setting of a client: of its constructor, of what was assigned to it, or of all clients of its constant. */
export function clientSetting(site: SiteView, constant: string, names: readonly string[]): Value | null {
  return stepArgument(site, names) ?? assignedAmong(site, names) ?? configured(site, constant, names);
}

/** Who bills for a client of a gem, by the address that it is given. */
export function gemEvidence(
  constant: string,
  sdk: string,
  baseUrlVariable: string | null,
): (site: SiteView) => ProviderEvidence {
  return (site) => {
    const baseUrl = clientSetting(site, constant, ['uri_base', 'base_url', 'base_uri', 'api_base', 'host']);
    return evidence({ sdk, baseUrl, baseUrlVariable });
  };
}

const ofOpenai = gemEvidence('OpenAI', 'openai', null);

/** Who bills for a client of the gem ruby-openai. */
export function openaiGemEvidence(site: SiteView): ProviderEvidence {
  const type = clientSetting(site, 'OpenAI', ['api_type']);
  const plain = ofOpenai(site);
  return isWord(type, 'azure') ? evidence({ sdk: 'azure', fixed: true, baseUrl: plain.baseUrl }) : plain;
}

/** The same call as if its request were the object that it names `parameters`. Null when it names none. */
export function parametersSite(site: SiteView): SiteView | null {
  const parameters = given(site.argument('parameters'));
  return parameters === null ? null : bodySite(site, parameters);
}

/** Whether a setting names a word, as a symbol or text. */
export function isWord(value: Value | null, word: string): boolean {
  return likelyText(value) === word;
}

/** A value of a hash that is given by position. */
export function optionOf(value: Value | null, name: string): Value | null {
  return given(field(value, name));
}
