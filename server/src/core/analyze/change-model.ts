import type { TextRange } from '../source/span';
import type { Costed } from './file-analysis';
import type { NamedModel } from './named-model';
import type { ModelOffer } from './offers';

/** An edit that lets a call ask for another model, or why there is none that is safe, in words. */
export type ModelChange =
  | { readonly range: TextRange; readonly newText: string }
  | { readonly refused: string };

/** What is known of the call that is to be changed. */
export interface ChangedCall extends Pick<Costed, 'provider'> {
  /** Of the call, in the text. */
  readonly range: TextRange;
  readonly named: NamedModel;
  /** Where `named.literal` stands in the text; null: elsewhere, or nowhere. */
  readonly literal: TextRange | null;
}

/** The model that is wanted instead. */
export interface WantedModel extends Pick<ModelOffer, 'model'> {
  readonly provider: string;
  readonly providerName: string;
  /** Id of who made it. */
  readonly vendor: string;
}

/**
 * Puts a model's name in the place of another one: inside the literal that holds it, and nowhere else. Only a model of who
 * bills already is put there, for any other takes another client; `text` is the file's.
 */
export function changeModel(text: string, call: ChangedCall, wanted: WantedModel): ModelChange {
  const { named, provider } = call;
  if (named.obstacle !== null) return { refused: named.obstacle };
  if (provider !== wanted.provider)
    return {
      refused: `${wanted.providerName} bills for it: the client has to be made for that provider first`,
    };
  if (wanted.vendor !== named.vendor && !named.takesOtherMakers)
    return { refused: 'it is of another maker, whose models take other arguments there' };
  const newName = spelledAlike(named, wanted.model);
  if (newName === null) return { refused: 'the name in the call says more than which model it is' };
  const range = nameIn(text, call);
  return range ? { range, newText: newName } : { refused: whereElse(call) };
}

/** Ids of models as lists have them; anything else is nothing to be written into code. */
const PLAIN_NAME = /^[\w.:/@+-]+$/;

/** The new name with what the call puts before that of the model for its SDK (`openai/`, `models/`). */
function spelledAlike({ spelled, billed, listed }: NamedModel, model: string): string | null {
  if (spelled === null || billed === null || !spelled.endsWith(billed) || !PLAIN_NAME.test(model))
    return null;
  const before = spelled.slice(0, spelled.length - billed.length);
  const at = listed === null ? -1 : billed.indexOf(listed);
  if (at <= 0) return before + model;
  const within = billed.slice(0, at);
  return within.endsWith('/') ? before + within + model : null;
}

function nameIn(text: string, call: ChangedCall): TextRange | null {
  const { spelled, literal } = { ...call.named, literal: call.literal };
  if (spelled === null) return null;
  const inLiteral = literal && wholeIn(text.slice(literal.start, literal.end), spelled);
  if (literal && inLiteral !== null)
    return { start: literal.start + inLiteral, end: literal.start + inLiteral + spelled.length };
  return call.named.literal && !literal ? null : inBody(text, call.range, spelled);
}

/** How a literal may be marked in any language: `"`, `r"`, `b'`, `@"`, `r#"`. */
const OPENING = /^(?:[A-Za-z@$]{0,3}#*["'`]{1,3})?$/;
const CLOSING = /^(?:["'`]{1,3}#*)?$/;

/** Where a name stands in a literal that holds nothing else; null where it holds more. */
function wholeIn(literal: string, name: string): number | null {
  const at = literal.indexOf(name);
  const isWhole =
    at >= 0 && OPENING.test(literal.slice(0, at)) && CLOSING.test(literal.slice(at + name.length));
  return isWhole ? at : null;
}

/** The one place in a body that is written out in the call (JSON in a command line) where the name is that of the model. */
function inBody(text: string, { start, end }: TextRange, name: string): TextRange | null {
  const body = text.slice(start, end);
  const quoted = `"${name}"`;
  const at = body.indexOf(quoted);
  if (at < 0 || body.indexOf(quoted, at + 1) >= 0) return null;
  if (!/"model"\s*:\s*$/.test(body.slice(Math.max(0, at - 100), at))) return null;
  return { start: start + at + 1, end: start + at + 1 + name.length };
}

function whereElse({ named, literal }: ChangedCall): string {
  if (named.literal === null) return 'the name of its model is not written out in this file';
  return literal === null
    ? 'the name of its model stands in another file'
    : 'the text that names its model holds more than that name';
}
