import type { Arguments, ExternalValue, Step, Value } from '../../core/evaluate/values';
import type { SiteView, StepView } from '../../core/recognize/site-view';
import { field } from './values';

/** A call whose request is an object of its own: the body of a raw request, an item of a batch. */
export function bodySite(site: SiteView, body: Value): SiteView {
  return {
    language: site.language,
    module: site.module,
    method: site.method,
    steps: site.steps,
    names: site.names,
    assigned: site.assigned,
    ...passedOn(site),
    argumentsOpen: body.kind !== 'object' || body.open,
    args: bodyArguments(site.args, body),
    argument: (name) => field(body, name),
    argumentAt: (_, name) => field(body, name),
    step: (name) => site.step(name),
  };
}

/** What can be asked of a site whatever its request is. */
function passedOn(
  site: SiteView,
): Pick<
  SiteView,
  | 'file'
  | 'within'
  | 'owner'
  | 'result'
  | 'providerAt'
  | 'callsOn'
  | 'asData'
  | 'asBaseMade'
  | 'saidByHeir'
  | 'built'
  | 'configured'
> {
  return {
    file: site.file,
    within: site.within,
    get owner() {
      return site.owner;
    },
    get result() {
      return site.result;
    },
    providerAt: (url) => site.providerAt(url),
    configured: (key) => site.configured(key),
    callsOn: (made, method) => site.callsOn(made, method),
    asData: (value) => site.asData(value),
    asBaseMade: (value) => site.asBaseMade(value),
    saidByHeir: (name) => site.saidByHeir(name),
    built: (value) => site.built(value),
  };
}

function bodyArguments(args: Arguments, body: Value): Arguments {
  return {
    span: args.span,
    scope: args.scope,
    positionalCount: 1,
    positional: (index) => (index === 0 ? body : null),
    named: () => null,
    names: () => [],
    open: false,
    expression: () => null,
  };
}

/** The same call as if it were made by a client that was handed to a wrapper: `observeOpenAI(new OpenAI({...}))`. */
export function siteOfClient(site: SiteView, client: Value | null): SiteView {
  if (client?.kind !== 'external') return site;
  const steps = [...stepsOf(client), ...site.steps];
  return {
    language: site.language,
    module: client.module,
    method: site.method,
    steps,
    names: [...namesOf(client), ...site.names],
    assigned: site.assigned,
    ...passedOn(site),
    argumentsOpen: site.argumentsOpen,
    args: site.args,
    argument: (name, optionsAt) => site.argument(name, optionsAt),
    argumentAt: (index, name) => site.argumentAt(index, name),
    step: (name) => steps.find((step) => step.name === name) ?? null,
  };
}

/** The names on the way to a value from its module. */
export function namesOf(value: ExternalValue): readonly string[] {
  return value.path.flatMap((step) => (step.kind === 'member' ? [step.name] : []));
}

/** The calls on the way to a value from its module, outermost first. A call of the module itself is `default`. */
export function stepsOf(value: ExternalValue): readonly StepView[] {
  return value.path.flatMap((step, index) =>
    step.kind === 'member' ? [] : [stepView(nameBefore(value.path, index), step)],
  );
}

function nameBefore(path: readonly Step[], index: number): string {
  const before = path[index - 1];
  if (!before) return 'default';
  return before.kind === 'member' ? before.name : '';
}

function stepView(name: string, step: Step): StepView {
  const args = step.kind === 'call' ? step.args : null;
  const argument = (key: string, optionsAt = 0): Value | null => {
    if (!args) return null;
    const named = args.named(key);
    if (named) return named;
    const options = args.positional(optionsAt);
    return options?.kind === 'object' ? field(options, key) : null;
  };
  return {
    name,
    args,
    argument,
    argumentAt: (index, key) => args?.positional(index) ?? argument(key, index),
  };
}
