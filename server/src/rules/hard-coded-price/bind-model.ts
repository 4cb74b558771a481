import type { Expression } from '../../core/ir/expressions';
import type { KnownModels } from '../../core/price/known-models';
import type { PlacedLiteral } from '../../core/rules/placed-literal';
import { spelledName } from '../../core/rules/placed-literal';
import { childrenOf, isStatement } from '../../core/source/walk';
import { type ModelMention, modelCalled, modelWithin } from './model-mention';

/** A model that a literal belongs to, by what stands around it. */
export interface BoundModel extends ModelMention {
  /** `key`: the literal stands in an entry of that model; `beside`: a name or function around speaks of it. */
  readonly how: 'key' | 'beside';
}

/** The nearest model that names around a literal or texts beside it tell of; null when there is none. */
export function boundModel({ literal, frame }: PlacedLiteral, models: KnownModels): BoundModel | null {
  let child: Expression = literal;
  for (let at = frame; at !== null; at = at.outer) {
    const { role, name, node } = at;
    if (role === 'inside' && node !== null) {
      const beside = amongSiblings(node, child, models);
      if (beside) return { ...beside, how: 'key' };
      child = node;
    } else if (role === 'case' && node !== null) {
      const tested = inTest(node, models);
      if (tested) return { ...tested, how: 'key' };
    } else if (name !== '') {
      const found = modelCalled(name, models);
      if (role === 'key' || role === 'case') {
        const called = found ?? modelWithin(name, models);
        if (called) return { ...called, how: 'key' };
      } else {
        const within = modelWithin(name, models);
        // `ClaudeClient`, `FluxProvider`: who is asked, and not which model.
        const isMaker = role === 'class' && within?.price === null && MADE_TO_ASK.test(name);
        if (within && !isMaker) return { ...within, how: 'beside' };
      }
    }
  }
  return null;
}

const MADE_TO_ASK = /(?:client|provider|service|adapter|driver|api|agent|bot|handler|wrapper)$/i;
/** No more siblings are read for names of models. */
const MOST_SIBLINGS = 40;

function amongSiblings(node: Expression, child: Expression, models: KnownModels): ModelMention | null {
  switch (node.kind) {
    case 'object': {
      if (node.entries.length > MOST_SIBLINGS) return null;
      const texts = node.entries.flatMap(({ key, value }) =>
        namesMaker(key) || value === child ? [] : [{ name: key && spelledName(key), value }],
      );
      return best(idsFirst(texts), models);
    }
    case 'call': {
      if (node.args.length > MOST_SIBLINGS) return null;
      const at = node.args.findIndex(({ value }) => value === child);
      if (at < 0) return null;
      const texts = node.args.filter(
        ({ name, value }) => (name === null || !MAKER.test(name)) && value !== child && value.kind !== 'list',
      );
      return best(idsFirst(texts), models) ?? inChain(node.callee, models);
    }
    case 'list': {
      const at = node.items.indexOf(child);
      const before = node.items.slice(Math.max(0, at - MOST_SIBLINGS), at).reverse();
      return best(before, models) ?? (at === 0 ? best(node.items.slice(1, 3), models) : null);
    }
    default:
      return null;
  }
}

interface NamedText {
  readonly name: string | null;
  readonly value: Expression;
}

/** What a model is asked by tells which it is, before what it is shown as: `"Gemini Pro"` may be any of them. */
function idsFirst(texts: readonly NamedText[]): readonly Expression[] {
  const isId = ({ name }: NamedText) => name !== null && ID.test(name);
  const ids = texts.filter(isId);
  return [...ids, ...texts.filter((each) => !isId(each))].map(({ value }) => value);
}

const ID = /(?:^|_)(?:model_?id|model_?name|model|api_?name|api_?id)$|model(?:Id|Name)$/i;

/** What was handed to the calls before it in a chain: `Model::new("gpt-4o").with_price(2.5)`. */
function inChain(callee: Expression, models: KnownModels): ModelMention | null {
  let at: Expression = callee;
  for (let links = 0; links < MOST_LINKS && at.kind === 'member' && at.object.kind === 'call'; links++) {
    const { args, callee: before } = at.object;
    const found = best(
      args.map(({ value }) => value),
      models,
    );
    if (found) return found;
    at = before;
  }
  return null;
}

const MOST_LINKS = 8;

const MAKER =
  /^(?:provider|vendor|company|maker|family|\w*tokenizer\w*|tiktoken\w*|owner|author|publisher|description|notes?|encoding|label_?color|url|source|currency|unit)$/i;

function namesMaker(key: Expression | null): boolean {
  return key !== null && MAKER.test(spelledName(key));
}

/** The first model with a price among texts, else the first that is surely one. */
function best(nodes: readonly Expression[], models: KnownModels): ModelMention | null {
  let found: ModelMention | null = null;
  for (const node of nodes.flatMap(namesIn)) {
    const text = textOf(node);
    const mention = text === null ? null : modelCalled(text, models);
    if (!mention?.sure) continue;
    if (mention.price) return mention;
    found ??= mention;
  }
  return found;
}

/** Several names of one model stand in a list of their own: `(("claude-haiku-4-5", "haiku"), 1.0, 5.0)`. */
function namesIn(node: Expression): readonly Expression[] {
  const isNames = node.kind === 'list' && node.items.length <= MOST_NAMES;
  return isNames && node.items.every(({ kind }) => kind === 'string') ? node.items : [node];
}

const MOST_NAMES = 8;

/** A text, also as a value of another type (`"gpt-4o".to_string()`), or the name of a constant that stands for it. */
function textOf(node: Expression): string | null {
  switch (node.kind) {
    case 'string':
      return node.value;
    case 'call': {
      const [only] = node.args;
      if (node.callee.kind === 'member' && node.args.length === 0) return textOf(node.callee.object);
      return node.args.length === 1 && only ? textOf(only.value) : null;
    }
    case 'member':
      return node.object.kind === 'string' ? node.object.value : node.property.name.replaceAll('_', '-');
    case 'name':
      return node.name.replaceAll('_', '-');
    default:
      return null;
  }
}

/** Words that tell models of one family apart where a test asks for them beside the family. */
const VARIANT =
  /^[-_ ]?(?:mini|nano|turbo|32k|16k|pro|flash|lite|opus|sonnet|haiku|fast|large|small|medium|preview|[0-9.]+)[-_ ]?$/i;

/** The one model that a test asks for: several, or one and something else, leave open which it is. */
function inTest(test: Expression, models: KnownModels): ModelMention | null {
  const texts = textsIn(test);
  const found = texts.flatMap((text) => modelCalled(text, models) ?? []);
  const [first, ...others] = found;
  if (!first) return null;
  const variants = texts.filter((text) => VARIANT.test(text));
  // `gemini` and `pro` are a family, and no model of today.
  const combined =
    variants.length === 1 && /\d/.test(first.written)
      ? models.find(`${first.written}-${variants[0]?.replaceAll(/^[-_ ]|[-_ ]$/g, '')}`)
      : null;
  if (others.length === 0 && variants.length === 0) return first;
  const same = others.every(({ price }) => price !== null && price.model === first.price?.model);
  return { ...first, price: combined ?? (variants.length === 0 && same ? first.price : null) };
}

const MOST_TEXTS = 20;

function textsIn(node: Expression): readonly string[] {
  const found: string[] = [];
  const visit = (each: Expression): void => {
    if (found.length >= MOST_TEXTS) return;
    if (each.kind === 'string') found.push(each.value);
    else if (each.kind === 'member') found.push(each.property.name.replaceAll('_', '-'));
    // A variable that something is in is not a constant that stands for it.
    else if (each.kind === 'name' && /\d|^[A-Z]/.test(each.name)) found.push(each.name.replaceAll('_', '-'));
    for (const child of childrenOf(each)) if (!isStatement(child)) visit(child);
  };
  visit(node);
  return found;
}
