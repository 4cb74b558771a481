import type { Value } from '../core/evaluate/values';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { bodySite } from './wire/body-site';
import { type GoRules, goRecord, objectOf } from './wire/go-records';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import type { RequestReader } from './wire/openai-client';
import { evidence } from './wire/requests';

/** Ids that the package has constants for (chat.go, models.go). */
const MODELS: Readonly<Record<string, string>> = {
  ModelMistralLargeLatest: 'mistral-large-latest',
  ModelMistralMediumLatest: 'mistral-medium-latest',
  ModelMistralSmallLatest: 'mistral-small-latest',
  ModelCodestralLatest: 'codestral-latest',
  ModelOpenMixtral8x7b: 'open-mixtral-8x7b',
  ModelOpenMixtral8x22b: 'open-mixtral-8x22b',
  ModelOpenMistral7b: 'open-mistral-7b',
  ModelMistralTiny: 'mistral-tiny',
};

const rules: GoRules = {
  modelOf: (constant) => MODELS[constant] ?? null,
  wrappers: new Set(['ptr', 'to_ptr']),
};

/** Arguments by position as the body that they make; the last struct is settings. */
function siteOf(site: SiteView, keys: readonly string[]): SiteView {
  const settings = site.args.positional(keys.length);
  const record = goRecord(settings, rules);
  const named = keys.flatMap((key, index): (readonly [string, Value])[] => {
    const value = site.args.positional(index);
    return value ? [[key, goRecord(value, rules)]] : [];
  });
  return bodySite(site, objectOf([...(record.kind === 'object' ? record.entries : []), ...named]));
}

function call(name: string, api: CallShape['api'], keys: readonly string[], read: RequestReader): CallShape {
  return {
    path: `NewMistralClient|NewMistralClientDefault|NewCodestralClientDefault|MistralClient().${name}`,
    api,
    read: (site) => read(siteOf(site, keys), evidence({ sdk: 'mistral' })),
  };
}

/** The community's client for Mistral's API in Go. */
export const mistralGo: SdkShape = {
  id: 'mistral-go',
  modules: ['github.com/gage-technologies/mistral-go/*', 'github.com/gage-technologies/mistral-go'],
  languages: ['go'],
  calls: [
    call('Chat|ChatStream', 'chat', ['model', 'messages'], readChat),
    call('Embeddings', 'embeddings', ['model', 'input'], readEmbeddings),
    call('FIM', 'completion', [], readCompletion),
  ],
};
