import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { withUnseen } from './wire/messages';
import { plainPrompts } from './wire/plain-texts';
import { evidence, request, textOutput } from './wire/requests';
import { unknownValue } from './wire/values';

/** What was found in the memory is put before the question. */
function readAsk(site: SiteView): CallRequest {
  return request({
    model: unknownValue('model of the memory'),
    provider: evidence({}),
    prompts: withUnseen(plainPrompts(site.argumentAt(0, 'question')), 'what the memory finds'),
    output: textOutput(null),
  });
}

/** Microsoft's Kernel Memory: questions that a model answers from documents. */
export const kernelMemory: SdkShape = {
  id: 'kernel-memory',
  modules: ['Microsoft.KernelMemory/*'],
  languages: ['csharp'],
  calls: [
    {
      path: [
        'IKernelMemory|MemoryServerless|MemoryWebClient|MemoryService().AskAsync|AskStreamingAsync',
        'KernelMemoryBuilder().**.Build().AskAsync|AskStreamingAsync',
      ],
      api: 'chat',
      read: readAsk,
    },
  ],
};
