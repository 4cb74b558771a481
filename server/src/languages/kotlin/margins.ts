import type { TemplatePart } from '../../core/ir/expressions';
import { addPart } from './literals';

/**
 * What `trimMargin` leaves of a text: without the white space and the margin in front of each line that has one, and without
 * a blank first and last line.
 */
export function withoutMargin(parts: readonly TemplatePart[], margin: string): readonly TemplatePart[] {
  const escaped = margin.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const everyLine = new RegExp(`(\\n)[ \\t]*${escaped}`, 'g');
  const firstLine = new RegExp(`^[ \\t]*${escaped}`);
  const left: TemplatePart[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'hole') {
      left.push(part);
      continue;
    }
    let value = part.value;
    if (index === 0) value = value.replace(firstLine, '');
    value = value.replace(everyLine, '$1');
    if (index === 0) value = value.replace(/^[ \t]*\n/, '');
    if (index === parts.length - 1) value = value.replace(/\n[ \t]*$/, '');
    addPart(left, { kind: 'text', value });
  }
  return left;
}
