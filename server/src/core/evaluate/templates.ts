import type { Template } from '../ir/expressions';
import { alternatives, MAX_ALTERNATIVES, oneOf } from './alternatives';
import { calleeName } from './children';
import type { Context } from './context';
import { dedent } from './formats';
import type { Scope } from './scope';
import { asTextValue, concatTexts, hole } from './text';
import type { TextValue, Value } from './values';

/** A template string or f-string: its text, with holes for what is not known. */
export function templateValue(context: Context, template: Template, scope: Scope): Value {
  if (template.tag !== null) return taggedValue(context, template, template.tag, scope);
  return joinParts(context, template, scope);
}

function taggedValue(
  context: Context,
  template: Template,
  tag: NonNullable<Template['tag']>,
  scope: Scope,
): Value {
  const value = joinParts(context, template, scope);
  if (!context.intrinsics.isTransparentTag(calleeName(tag))) {
    // The text is written here all the same; what the tag makes of it is not known.
    return hole(context.spell(tag));
  }
  const trimmed = alternatives(value).map((each) => (each.kind === 'text' ? dedent(each, true) : each));
  return oneOf(trimmed, value.kind === 'one-of' ? value.likely : 0);
}

/** Several possible texts, as long as they are few; a hole that makes them too many stays a hole. */
function joinParts(context: Context, template: Template, scope: Scope): Value {
  let texts: TextValue[][] = [[]];
  let likely = 0;
  for (const part of template.parts) {
    if (part.kind === 'text') {
      const written = context.literals.part(part, template);
      for (const each of texts) each.push(written);
      continue;
    }
    const value = context.value(part.value, scope);
    const label = context.spell(part.value);
    const { options, chosen } =
      part.format && part.format !== ''
        ? { options: [formatted(value, label)], chosen: 0 }
        : optionsOf(value, label);
    if (options.length * texts.length > MAX_ALTERNATIVES) for (const each of texts) each.push(hole(label));
    else {
      likely = likely * options.length + chosen;
      texts = texts.flatMap((each) => options.map((option) => [...each, option]));
    }
  }
  return oneOf(texts.map(concatTexts), likely);
}

/** What a value may put into a text; of several things of which nothing is known, one. */
function optionsOf(
  value: Value,
  label: string,
): { readonly options: readonly TextValue[]; readonly chosen: number } {
  const texts = alternatives(value).map((each) => asTextValue(each, label));
  const likely = texts[value.kind === 'one-of' ? value.likely : 0]!;
  const open = isOpen(likely) ? likely : texts.find(isOpen);
  const options = texts.filter((each) => each === open || !isOpen(each));
  return { options, chosen: options.indexOf(likely) };
}

function isOpen({ pieces }: TextValue): boolean {
  return pieces.every((piece) => piece.kind === 'hole' && piece.longest === undefined) && pieces.length > 0;
}

/** A format changes how a value is spelled; that of a text only pads it. */
function formatted(value: Value, label: string): TextValue {
  return value.kind === 'text'
    ? value
    : hole(value.kind === 'unknown' && value.label !== '' ? value.label : label);
}
