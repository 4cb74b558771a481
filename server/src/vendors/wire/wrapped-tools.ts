import type { ToolDefinition } from '../../core/vendor/vendor';
import { spacedJson } from './spaced-json';

function wrapped({ name, description, parameters }: ToolDefinition) {
  return { type: 'function', function: { name, description: description ?? '', parameters } };
}

/** Tools as one list of JSON in the form of Chat Completions, as Mistral's templates and those of others write them. */
export function toolsAsList(tools: readonly ToolDefinition[]): string {
  return spacedJson(tools.map(wrapped));
}

/** Tools as JSON in the form of Chat Completions, one a line. */
export function toolsAsLines(tools: readonly ToolDefinition[]): string {
  return tools.map((tool) => spacedJson(wrapped(tool))).join('\n');
}
