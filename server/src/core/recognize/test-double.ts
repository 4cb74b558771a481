import type { Evaluator } from '../evaluate/evaluator';
import type { Scope } from '../evaluate/scope';
import type { Arguments, ExternalValue, FunctionValue, Value } from '../evaluate/values';
import type { Expression } from '../ir/expressions';
import type { FunctionNode } from '../ir/statements';
import { answersByItself } from './answering-function';
import { isMockedModule } from './mocked-module';
import type { PathSegment } from './path-pattern';

/** Options of clients that say what carries their requests. */
const carriers = ['fetch', 'http_client', 'httpClient', 'transport', 'httpx_client'];

/**
 * Whether a call surely sends nothing that is billed, for a test stands in for the network or the client: the client
 * was given a transport that answers by itself, or the function around the call has the network mocked. Whatever may
 * be a real call is one.
 */
export function isTestDouble(
  way: readonly PathSegment[],
  module: string,
  scope: Scope,
  evaluator: Evaluator,
): boolean {
  if (way.some(({ call }) => call?.args && carriedByDouble(call.args))) return true;
  return isMockedModule(module, evaluator) || isMockedAround(scope, module, evaluator);
}

function carriedByDouble(args: Arguments): boolean {
  return carriers.some((name) => {
    const value = args.named(name) ?? optionOf(args.positional(0), name);
    return value !== null && isDouble(value);
  });
}

function optionOf(options: Value | null, name: string): Value | null {
  return options?.kind === 'object' ? (options.entries.get(name) ?? null) : null;
}

function isDouble(value: Value): boolean {
  if (value.kind === 'one-of') return value.options.every(isDouble);
  if (value.kind === 'function') return isStub(value);
  return value.kind === 'external' && (isMock(value) || hasMockTransport(value));
}

function isStub({ fn }: FunctionValue): boolean {
  return answersByItself(fn);
}

/** Libraries whose functions stand in for others; the empty name is that of globals. */
const mockMakers: Readonly<Record<string, RegExp>> = {
  vitest: /^vi\.fn$/,
  '@jest/globals': /^jest\.fn$/,
  '': /^(vi|jest)\.fn$/,
  'bun:test': /^(mock|jest\.fn|vi\.fn)$/,
  'node:test': /^mock\.fn$/,
  sinon: /^(default\.)?(stub|fake|spy)$/,
  'unittest.mock': /^(Magic|Async)?Mock$/,
  unittest: /^mock\.(Magic|Async)?Mock$/,
  mock: /^(Magic|Async)?Mock$/,
};

/** `vi.fn(...)`, `MagicMock()`: the first call on the way makes the mock. */
function isMock({ module, path }: ExternalValue): boolean {
  const called = path.findIndex((step) => step.kind !== 'member');
  if (called < 0) return false;
  const names = path.slice(0, called).map((step) => (step.kind === 'member' ? step.name : ''));
  return mockMakers[module]?.test(names.join('.')) ?? false;
}

/** `httpx.Client(transport=httpx.MockTransport(...))`, or the transport itself. */
function hasMockTransport({ path }: ExternalValue): boolean {
  if (path.some((step) => step.kind === 'member' && step.name === 'MockTransport')) return true;
  return path.some((step) => step.kind === 'call' && carriedByDouble(step.args));
}

/** The network or the module is mocked for a function or class by a fixture, a decorator, or a block around the call. */
function isMockedAround(scope: Scope, module: string, evaluator: Evaluator): boolean {
  const mocks = (expressions: readonly Expression[], outside: Scope) =>
    expressions.some((each) => {
      const value = evaluator.value(each, outside);
      return isNetworkMock(value) || isPatchOf(value, module);
    });
  for (let at = scope; at.kind !== 'module'; at = at.parent) {
    if (at.kind === 'function' && (hasMockFixture(at.fn) || mocks(at.fn.decorators, at.parent))) return true;
    if (at.kind === 'class' && mocks(at.node.decorators, at.parent)) return true;
    if (at.kind !== 'block' || at.owner?.kind !== 'with') continue;
    const { items } = at.owner;
    const entered = items.map(({ value }) => value);
    if (mocks(entered, at.parent)) return true;
  }
  return false;
}

function hasMockFixture(fn: FunctionNode): boolean {
  return fn.parameters.some(({ target }) => target.kind === 'bind' && mockFixtures.has(target.name.name));
}

/** Fixtures of pytest's plugins that answer every request. */
const mockFixtures: ReadonlySet<string> = new Set(['respx_mock', 'requests_mock', 'httpx_mock']);

/** Libraries that stand in for the network, and what of them does: requests that they have no answer for fail. */
const networkMocks: Readonly<Record<string, RegExp>> = {
  respx: /^mock$/,
  responses: /^(activate|mock|RequestsMock)$/,
  requests_mock: /^(Mocker|mock)$/,
  aioresponses: /^(aioresponses|aioresponses_fixture)$/,
  httpretty: /^(activate|enabled|httprettified)$/,
};

/** `respx.mock`, `responses.activate`, called or not. */
function isNetworkMock(value: Value): boolean {
  if (value.kind !== 'external') return false;
  const [first] = value.path;
  return first?.kind === 'member' && (networkMocks[value.module]?.test(first.name) ?? false);
}

/** `patch("openai.OpenAI")`, `patch.object(openai, "OpenAI")`: something of the module is replaced for a while. */
function isPatchOf(value: Value, module: string): boolean {
  if (value.kind !== 'external' || !/^(unittest(\.mock)?|mock)$/.test(value.module)) return false;
  const names = value.path.flatMap((step) => (step.kind === 'member' ? [step.name] : []));
  const call = value.path.at(-1);
  if (call?.kind !== 'call') return false;
  const target = call.args.positional(0);
  if (/^(mock\.)?patch\.object$/.test(names.join('.')))
    return target?.kind === 'external' && target.module === module;
  if (!/^(mock\.)?patch$/.test(names.join('.'))) return false;
  const first = target?.kind === 'text' ? target.pieces[0] : undefined;
  return first?.kind === 'known' && first.text.startsWith(`${module}.`);
}
