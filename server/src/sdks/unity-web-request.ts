import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readHttp } from './wire/http-call';
import { dotnetBody, POST } from './wire/http-dotnet';
import { httpMarks } from './wire/http-marks';
import { lastCall, textValue, unknownValue } from './wire/values';

/** `new UploadHandlerRaw(bytes)`. */
function uploaded(handler: Value | null): Value | null {
  if (handler?.kind !== 'external') return null;
  return lastCall(handler)?.args.positional(0) ?? unknownValue('body');
}

/** `new UnityWebRequest(url, "POST")` with a handler that uploads, `UnityWebRequest.Post(url, text)`. */
function readSend(site: SiteView): CallRequest | null {
  const made = site.steps[0];
  if (made === undefined) return null;
  const set = (name: string) => site.assigned.findLast((each) => each.name === name)?.value ?? null;
  const posts = made.name === 'Post' || made.name === 'PostWwwForm';
  const body =
    uploaded(set('uploadHandler')) ??
    made.args?.named('uploadHandler') ??
    made.args?.positional(posts ? 1 : 3) ??
    null;
  const method = posts ? POST : (set('method') ?? made.args?.positional(1) ?? null);
  return readHttp(site, {
    url: set('url') ?? made.argumentAt(0, 'url') ?? made.argumentAt(0, 'uri'),
    method: method?.kind === 'external' ? textOfVerb(method) : method,
    body: dotnetBody(site, body),
  });
}

/** `UnityWebRequest.kHttpVerbPOST`. */
function textOfVerb(value: Value): Value | null {
  const last = value.kind === 'external' ? value.path.at(-1) : undefined;
  const [, verb] = (last?.kind === 'member' && /^kHttpVerb([A-Z]+)$/.exec(last.name)) || [];
  return verb === undefined ? null : textValue(verb);
}

export const unityWebRequest: SdkShape = {
  id: 'unity-web-request',
  modules: ['UnityEngine.Networking/*'],
  languages: ['csharp'],
  marks: httpMarks,
  calls: [
    {
      path: ['UnityWebRequest().SendWebRequest', 'UnityWebRequest.Post|PostWwwForm|Put().SendWebRequest'],
      api: 'chat',
      read: readSend,
    },
  ],
};
