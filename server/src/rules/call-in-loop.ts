import type { Expression } from '../core/ir/expressions';
import type { CallView } from '../core/rules/call-view';
import type { Report, Rule, RuleView } from '../core/rules/rule';
import { walk } from '../core/source/walk';
import { type ItemLoop, itemLoopOf } from './wire/item-loop';
import { looksAtCost } from './wire/looks-at-cost';
import { lacksPreflight } from './wire/preflight';
import { providerOf } from './wire/provider-of';

/** Calls that run once for each item where the API takes many at once, or where nothing looks at what it comes to. */
export const callInLoop: Rule = {
  code: 'call-in-loop',
  severity: 'hint',
  about:
    'A billable call for each item of a list where the API takes many at once or has a cheaper batch, or where nothing looks at the cost before.',
  check: (view) => view.calls.flatMap((call) => perItem(call, view)),
};

function perItem(call: CallView, view: RuleView): Report[] {
  const loop = itemLoopOf(call);
  const words = loop && wordsFor(call, loop, view);
  return words ? [{ range: call.callee, message: words, fixes: [] }] : [];
}

function wordsFor(call: CallView, loop: ItemLoop, view: RuleView): string | null {
  if (call.api === 'embeddings')
    return sendsOneText(call, loop)
      ? 'one request for each text: this API takes a list of them, with fewer requests against the limits'
      : null;
  if (!isOfData(loop) || waitsForOthers(call)) return null;
  if (looksAtCost(view.text) || lacksPreflight(call, view)) return null;
  const batch = call.routes[0]?.price?.batchMultiplier ?? null;
  const name = providerOf(call, view)?.name;
  if (batch !== null && !IN_TURNS.has(call.api))
    return `one request for each item: what can wait costs ${batch} times as much in the batch API of ${name}`;
  return call.estimate === null ? null : 'one request for each item, and nothing looks at the cost before';
}

/** What goes to and fro before it is done can't be left to a batch. */
const IN_TURNS: ReadonlySet<string> = new Set(['realtime', 'agent', 'assistants']);

/** Names of what the calls before have answered. */
const ANSWERED =
  /prev(?:ious)?(?:_|[A-Z]|$)|so_?far|histor|accumulat|running|last_?(?:answer|response|result|summary)/i;

/** Whether a call is handed what came of those before it. */
function waitsForOthers({ node: { args } }: CallView): boolean {
  let found = false;
  for (const { value } of args)
    walk(value, (node) => {
      const name = node.kind === 'name' ? node.name : node.kind === 'member' ? node.property.name : '';
      found ||= ANSWERED.test(name);
      return !found;
    });
  return found;
}

/** Names of what is no data: turns of an agent or a chat that wait for each other, and what is compared. */
const NO_DATA = /tool|call|model|provider|message|turn|histor|step|round|try|event|line|stdin|input|agent/i;

/** Whether the items of a loop wait for nothing but each other's costs. */
function isOfData({ names }: ItemLoop): boolean {
  return ![...names].some((name) => NO_DATA.test(name));
}

/** Names of one item that may be several texts. */
const SEVERAL = /batch|group|slice|part|block|page|chunk/i;

/** Whether what is embedded is the item itself, or a part of it, and surely one text. */
function sendsOneText({ node: { args } }: CallView, { names }: ItemLoop): boolean {
  const [first] = args;
  const given = args.find(({ name }) => name !== null && INPUTS.includes(name))?.value;
  const entries = first?.value.kind === 'object' ? first.value.entries : [];
  const entry = entries.find(({ key }) => key?.kind === 'string' && INPUTS.includes(key.value))?.value;
  const value = given ?? entry ?? (args.length === 1 && first?.name === null ? first.value : null);
  return value !== null && value !== undefined && isOneText(value, names);
}

const INPUTS: readonly string[] = [
  'input',
  'contents',
  'content',
  'text',
  'texts',
  'inputs',
  'value',
  'prompt',
];

function isOneText(value: Expression, names: ReadonlySet<string>): boolean {
  switch (value.kind) {
    case 'list':
      return value.items.length === 1 && value.items.every((item) => isOneText(item, names));
    case 'name':
      return names.has(value.name) && !SEVERAL.test(value.name) && !value.name.endsWith('s');
    case 'member':
      return isPartOf(value.object, names) && !value.property.name.endsWith('s');
    case 'index':
      return (
        isPartOf(value.object, names) && value.index.kind === 'string' && !value.index.value.endsWith('s')
      );
    case 'template':
      return true;
    default:
      return false;
  }
}

function isPartOf(value: Expression, names: ReadonlySet<string>): boolean {
  if (value.kind === 'name') return names.has(value.name);
  return (value.kind === 'member' || value.kind === 'index') && isPartOf(value.object, names);
}
