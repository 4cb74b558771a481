import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { builtWith } from './wire/builder-steps';
import { chatMessage, messagePrompts, withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { given, listValue, unknownValue } from './wire/values';

/** A service names the model that it was built for; who bills, only its client knows. */
function readService(site: SiteView): CallRequest {
  const model =
    builtWith(site, ['withModelId', 'withDeploymentName']) ?? unknownValue('model of the service');
  return request({
    model,
    provider: evidence({}),
    prompts: withUnseen([], 'chat history'),
    output: textOutput(null),
  });
}

function readEmbeddings(site: SiteView): CallRequest {
  const model =
    builtWith(site, ['withModelId', 'withDeploymentName']) ?? unknownValue('model of the service');
  return request({ model, provider: evidence({}), prompts: plainPrompts(given(site.args.positional(0))) });
}

/** A function of a plugin that a directory of prompts was made into. */
function readFunction(): CallRequest {
  return request({
    model: unknownValue('model of the kernel'),
    provider: evidence({}),
    prompts: withUnseen([], 'prompt of the plugin'),
    output: textOutput(null),
  });
}

/** A kernel asks the service that it was built with. */
function readKernel(site: SiteView): CallRequest {
  const prompt: Value | null = given(site.args.positional(0));
  return request({
    model: unknownValue('model of the kernel'),
    provider: evidence({}),
    prompts: messagePrompts(prompt?.kind === 'text' ? listValue([prompt]) : null, chatMessage),
    output: textOutput(null),
  });
}

function call(path: CallShape['path'], api: CallShape['api'], read: CallShape['read']): CallShape {
  return { path, api, read };
}

const services = 'ChatCompletionService|OpenAIChatCompletion|TextGenerationService|GeminiChatCompletion';
const methods = 'getChatMessageContentsAsync|getStreamingChatMessageContentsAsync|getTextContentsAsync';

/** Semantic Kernel for Java. */
export const semanticKernelJava: SdkShape = {
  id: 'semantic-kernel-java',
  modules: ['com.microsoft.semantickernel/*'],
  languages: ['java'],
  calls: [
    call(
      [
        `${services}().${methods}`,
        `${services}.builder().**.build().${methods}`,
        `Kernel().getService().${methods}`,
        `Kernel.builder().**.getService().${methods}`,
      ],
      'chat',
      readService,
    ),
    call(
      [
        'OpenAITextEmbeddingGenerationService|TextEmbeddingGenerationService().generateEmbeddingsAsync|generateEmbeddingAsync',
        'OpenAITextEmbeddingGenerationService.builder().**.build().generateEmbeddingsAsync|generateEmbeddingAsync',
      ],
      'embeddings',
      readEmbeddings,
    ),
    call(
      [
        'KernelPluginFactory.importPluginFromDirectory|importPluginFromResourcesDirectory().get().invokeAsync',
        'KernelFunction|KernelFunctionFromPrompt|KernelFunctionFactory.createFromPrompt().**.invokeAsync',
        'KernelFunction|KernelFunctionFromPrompt.builder().**.build().invokeAsync',
      ],
      'chat',
      readFunction,
    ),
    call(['Kernel().invokePromptAsync', 'Kernel.builder().**.build().invokePromptAsync'], 'chat', readKernel),
  ],
};
