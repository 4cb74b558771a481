import { isSameMaking } from '../core/evaluate/same-making';
import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { PlacedStep, SiteView } from '../core/recognize/site-view';
import { readHttp } from './wire/http-call';
import { sentAddress } from './wire/http-jvm';
import { typedHttpMarks } from './wire/http-marks';
import { given, lastCall, textValue, unknownValue } from './wire/values';

/** Methods by which a stream is written to. */
const WRITERS = ['write', 'writeBytes', 'print', 'println', 'append'];

/** By what a connection is asked for the answer, and with that sends the request, in the order in which programs do so. */
const SENDERS = ['getResponseCode', 'responseCode', 'getInputStream', 'inputStream'];

/** What is written to the stream of a connection, through whatever stands around that; unknown where it is not seen. */
function writtenTo({ file }: SiteView, connection: Value): Value {
  const written = WRITERS.flatMap((name) => file.callsOf(name)).filter(({ receiver }) =>
    isMadeOf(receiver, connection),
  );
  return (
    written.flatMap(({ step }) => given(step.args?.positional(0) ?? null) ?? []).at(-1) ??
    unknownValue('body')
  );
}

function isMadeOf(value: Value | null, made: Value, depth = 3): boolean {
  if (value?.kind !== 'external' || made.kind !== 'external') return false;
  if (isSameMaking(value, made)) return true;
  return depth > 0 && isMadeOf(lastCall(value)?.args.positional(0) ?? null, made, depth - 1);
}

function readSent(site: SiteView, connection: Value): CallRequest | null {
  const made = site.steps[0]?.args?.positional(0) ?? null;
  return readHttp(site, {
    url: sentAddress(made),
    method: textValue('POST'),
    body: writtenTo(site, connection),
  });
}

/** Where the file asks a connection for its answer, first of all. */
function firstSender({ file }: SiteView, connection: Value): PlacedStep | null {
  for (const name of SENDERS) {
    const first = file.callsOf(name).find(({ receiver }) => isMadeOf(receiver, connection, 0));
    if (first) return first;
  }
  return null;
}

/** What was opened, whatever was set on it in passing. */
function openedIn(value: Value): Value {
  if (value.kind !== 'external') return value;
  const at = value.path.findIndex((step) => step.kind === 'member' && step.name === 'openConnection');
  return at < 0 ? value : { ...value, path: value.path.slice(0, at + 2) };
}

/** A connection is asked several times for what came, and sends once. */
function readAnswered(site: SiteView): CallRequest | null {
  const connection = openedIn(site.owner);
  const first = firstSender(site, connection)?.step.args ?? null;
  const { span } = site.args;
  const isFirst =
    first === null ||
    (first.span.anchor === span.anchor && first.span.start === span.start && first.span.end === span.end);
  return isFirst ? readSent(site, connection) : null;
}

/** Who is handed the connection sends by it. */
function readOpened(site: SiteView): CallRequest | null {
  return firstSender(site, site.result) === null ? readSent(site, site.result) : null;
}

const OPENED = ['URL()', 'URI().toURL()', 'URI.create().toURL()'].map((made) => `${made}.openConnection`);

/** `connection.getInputStream()` of what `url.openConnection()` gave, with what was written to its stream before. */
export const urlConnection: SdkShape = {
  id: 'url-connection',
  modules: ['java.net'],
  languages: ['java', 'kotlin'],
  marks: typedHttpMarks,
  calls: [
    { path: OPENED.map((each) => `${each}().**.${SENDERS.join('|')}`), api: 'chat', read: readAnswered },
    { path: OPENED, api: 'chat', read: readOpened },
  ],
};
