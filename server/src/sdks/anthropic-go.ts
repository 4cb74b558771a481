import type { Value } from '../core/evaluate/values';
import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readLegacyCompletion, readMessageBatch, readMessages } from './wire/anthropic-messages';
import { anthropicGoRecords } from './wire/go-anthropic-records';
import { hasOption, optionOnWay } from './wire/go-options';
import { goRecord, goSite } from './wire/go-records';
import type { RequestReader } from './wire/openai-client';
import { evidence } from './wire/requests';
import { field, given, unknownValue } from './wire/values';

function evidenceOf(site: SiteView): ProviderEvidence {
  if (site.module.endsWith('/bedrock') || hasOption(site, ['WithLoadDefaultConfig']))
    return evidence({ sdk: 'bedrock', fixed: true });
  if (hasOption(site, ['WithGoogleAuth', 'WithCredentials'])) return evidence({ sdk: 'vertex', fixed: true });
  const baseUrl = optionOnWay(site, ['WithBaseURL']);
  return evidence({ sdk: 'anthropic', baseUrl, baseUrlVariable: 'ANTHROPIC_BASE_URL' });
}

const clients = 'NewClient|NewMantleClient|Client()';

function call(path: string, api: CallShape['api'], read: RequestReader): CallShape {
  return {
    path: `${clients}.${path}`,
    api,
    read: (site) => read(goSite(site, site.args.positional(1), anthropicGoRecords), evidenceOf(site)),
  };
}

/** A runner that calls the model again with each tool's result. */
function readRunner(site: SiteView): CallRequest {
  const runner = site.steps.find(({ name }) => name.startsWith('NewToolRunner'));
  const inner = goSite(site, runner?.args?.positional(1) ?? null, anthropicGoRecords);
  const steps = given(inner.argument('max_iterations')) ?? unknownValue('MaxIterations');
  return { ...readMessages(inner, evidenceOf(site)), steps };
}

/** Anthropic's own package for Go. */
export const anthropicGo: SdkShape = {
  id: 'anthropic-go',
  modules: ['github.com/anthropics/anthropic-sdk-go/*'],
  languages: ['go'],
  calls: [
    call('Beta?.Messages.New|NewStreaming', 'messages', readMessages),
    call('Completions.New|NewStreaming', 'completion', readLegacyCompletion),
    call('Beta?.Messages.Batches.New', 'messages', readMessageBatch),
    {
      path: `${clients}.Beta.Messages.NewToolRunner|NewToolRunnerStreaming().RunToCompletion|NextMessage|All|AllStreaming`,
      api: 'messages',
      read: readRunner,
    },
    {
      path: 'NewMessageService|MessageService|NewBetaMessageService|BetaMessageService().New|NewStreaming',
      api: 'messages',
      read: (site) =>
        readMessages(goSite(site, site.args.positional(1), anthropicGoRecords), evidenceOf(site)),
    },
  ],
  unseen: [
    {
      path: 'Messages.New|NewStreaming',
      api: 'messages',
      read: (site) => {
        const made = site.args.positional(1);
        const isOwn = made?.kind === 'external' && made.module.includes('anthropic-sdk-go');
        return isOwn ? readMessages(goSite(site, made, anthropicGoRecords), evidence({})) : null;
      },
    },
  ],
};

/** The request of the community's package; that of a stream holds the other one. */
function communityRequest(site: SiteView): Value {
  const record = goRecord(site.args.positional(1), anthropicGoRecords);
  return given(field(record, 'messages_request')) ?? record;
}

function communityEvidence(site: SiteView): ProviderEvidence {
  return evidence({ sdk: 'anthropic', baseUrl: optionOnWay(site, ['WithBaseURL']) });
}

/** The community's package for Anthropic's API. */
export const goAnthropic: SdkShape = {
  id: 'go-anthropic',
  modules: ['github.com/liushuangls/go-anthropic/*'],
  languages: ['go'],
  calls: [
    {
      path: 'NewClient|Client().CreateMessages|CreateMessagesStream',
      api: 'messages',
      read: (site) =>
        readMessages(goSite(site, communityRequest(site), anthropicGoRecords), communityEvidence(site)),
    },
    {
      path: 'NewClient|Client().CreateComplete|CreateCompleteStream',
      api: 'completion',
      read: (site) =>
        readLegacyCompletion(
          goSite(site, communityRequest(site), anthropicGoRecords),
          communityEvidence(site),
        ),
    },
  ],
};
