import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { lowerString } from './strings';

/** Attributes that say by which key a member is written as JSON. */
const KEYS: ReadonlySet<string> = new Set(['DataMember', 'JsonProperty', 'JsonPropertyName']);

/** Attributes that leave a member out. */
const IGNORES: ReadonlySet<string> = new Set(['IgnoreDataMember', 'JsonIgnore', 'NonSerialized']);

/**
 * The key by which a member is written as data where its attributes say one (`[JsonPropertyName("model")]`); null where it
 * is left out.
 */
export function jsonKey(node: SyntaxNode, lower: Lowering): { readonly key?: string | null } {
  for (const list of node.children) {
    if (list.type !== 'attribute_list') continue;
    for (const attribute of lower.named(list)) {
      const name = attributeName(attribute, lower);
      const written = KEYS.has(name) ? keyIn(attribute, lower) : null;
      if (written !== null) return { key: written };
      // With a condition it is left out at times only.
      if (IGNORES.has(name) && !lower.text(attribute).includes('Condition')) return { key: null };
    }
  }
  return {};
}

function attributeName(attribute: SyntaxNode, lower: Lowering): string {
  const name = attribute.childForFieldName('name');
  const text = name === null ? '' : lower.text(name);
  return text.slice(text.lastIndexOf('.') + 1).replace(/Attribute$/, '');
}

function keyIn(attribute: SyntaxNode, lower: Lowering): string | null {
  const list = lower.named(attribute).find(({ type }) => type === 'attribute_argument_list');
  for (const argument of list === undefined ? [] : lower.named(list)) {
    const text = lower.named(argument).find(({ type }) => type === 'string_literal');
    if (text !== undefined) return lowerString(text, lower).value;
  }
  return null;
}
