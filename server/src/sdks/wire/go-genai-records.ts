import type { Value } from '../../core/evaluate/values';
import { type GoRules, objectOf } from './go-records';
import type { Maker } from './records';
import { listValue, textValue } from './values';

function content(parts: readonly Value[], role: Value | null): Value {
  return objectOf([
    ['role', role ?? textValue('user')],
    ['parts', listValue(parts)],
  ]);
}

function textPart(text: Value): Value {
  return objectOf([['text', text]]);
}

function blob(type: Value | null): Value {
  return objectOf([['inline_data', objectOf(type ? [['mime_type', type]] : [])]]);
}

const wholeList: Maker = (args) => {
  const parts = Array.from({ length: args.count }, (_, index) => args.positional(index)).filter(
    (part) => part !== null,
  );
  return content(parts, null);
};

const fromText: Maker = (args) => {
  const text = args.positional(0);
  return text && content([textPart(text)], args.positional(1));
};

const fromParts: Maker = (args) => {
  const parts = args.positional(0);
  return (
    parts &&
    objectOf([
      ['role', args.positional(1) ?? textValue('user')],
      ['parts', parts],
    ])
  );
};

const imageData: Maker = (args) => {
  const format = args.positional(0);
  return objectOf([
    [
      'inline_data',
      objectOf([['mime_type', textValue('image/*')], ...(format ? [['format', format] as const] : [])]),
    ],
  ]);
};

/** How both of Google's Go packages for Gemini spell contents and settings. */
export const genaiGoRecords: GoRules = {
  modelOf: () => null,
  wrappers: new Set(['ptr', 'to_ptr', 'text']),
  makers: {
    new_part_from_text: (args) => {
      const text = args.positional(0);
      return text && textPart(text);
    },
    new_part_from_bytes: (args) => blob(args.positional(1)),
    new_part_from_uri: (args) => blob(args.positional(1)),
    new_part_from_file: () => blob(null),
    new_content_from_text: fromText,
    new_content_from_parts: fromParts,
    new_content_from_bytes: (args) => content([blob(args.positional(1))], args.positional(2)),
    new_content_from_uri: (args) => content([blob(args.positional(1))], args.positional(2)),
    new_user_content: wholeList,
    image_data: imageData,
  },
};
