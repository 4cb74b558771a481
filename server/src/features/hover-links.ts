import type { CommandId } from '../../../shared/src/commands';
import { escapeMarkdown } from './markdown';

/** A link in a hover that runs one of our commands on a place. The client looks the arguments over before it does. */
export function commandLink(
  words: string,
  command: CommandId,
  uri: string,
  position: { readonly line: number; readonly character: number },
): string {
  const { line, character } = position;
  const given = encodeURIComponent(JSON.stringify([{ uri, line, character }])).replace(
    /[()'*]/g,
    (unit) => `%${unit.charCodeAt(0).toString(16)}`,
  );
  return `[${escapeMarkdown(words)}](command:${command}?${given})`;
}
