import type { SiteView } from '../../core/recognize/site-view';
import { clientOf } from './dotnet-chat';
import { type DotnetClient, dotnetClient } from './dotnet-clients';
import { registeredService, type ServiceKind } from './semantic-kernel-services';
import { anyOf, given, likelyText } from './values';

/** Methods that register a client by the name of its model: those of Aspire's clients. */
const BY_MODEL: Readonly<Partial<Record<ServiceKind, readonly string[]>>> = {
  chat: ['AddChatClient', 'AddKeyedChatClient'],
  embeddings: ['AddEmbeddingGenerator', 'AddKeyedEmbeddingGenerator'],
};

/** Interfaces of clients, of which a container of services gives one. */
const INTERFACES = /^I(?:ChatClient|EmbeddingGenerator|ImageGenerator)$/;

/** Who is asked, as the way to the client says, or where that is known by its type alone, as it is registered. */
export function askedClient(site: SiteView, kind: ServiceKind): DotnetClient {
  const own = clientOf(site);
  if (own.model !== null || !site.steps.some(({ name }) => INTERFACES.test(name))) return own;
  return registeredService(site, kind) ?? registeredByModel(site, kind) ?? own;
}

/** `builder.AddOpenAIClient("openai").AddChatClient("gpt-4o")`. */
function registeredByModel(site: SiteView, kind: ServiceKind): DotnetClient | null {
  const steps = (BY_MODEL[kind] ?? []).flatMap((name) => site.file.registered(name));
  const models = steps.flatMap((step) => {
    const keyed = step.name.startsWith('AddKeyed') ? 1 : 0;
    const model = given(step.argumentAt(keyed, 'deploymentName') ?? step.argumentAt(keyed, 'modelId'));
    return model !== null && likelyText(model) !== null ? [model] : [];
  });
  return models.length === 0 ? null : { model: anyOf(models), provider: dotnetClient(site.owner).provider };
}
