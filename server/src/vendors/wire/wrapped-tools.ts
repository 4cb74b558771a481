import type { ToolDefinition } from '../../core/vendor/vendor';
import { spacedJson } from './spaced-json';

function wrapped({ name, description, parameters }: ToolDefinition) {
  return { type: 'function', function: { name, description: description ?? '', parameters } };
}

/** Tools as one list of JSON in the form of Chat Completions, as Mistral's templates and those of others write them. */
export function toolsAsList(tools: readonly ToolDefinition[]): string {
  return spacedJson(tools.map(wrapped));
}

/** The same list without a blank. */
export function toolsAsCompactList(tools: readonly ToolDefinition[]): string {
  return JSON.stringify(tools.map(wrapped));
}

/** Tools as JSON in the form of Chat Completions, one a line. */
export function toolsAsLines(tools: readonly ToolDefinition[]): string {
  return tools.map((tool) => spacedJson(wrapped(tool))).join('\n');
}

/** The functions alone as JSON, one a line. */
export function functionsAsLines(tools: readonly ToolDefinition[]): string {
  return tools.map((tool) => spacedJson(wrapped(tool).function)).join('\n');
}

/** Tools as JSON in the form of Chat Completions, indented by four, with an empty line behind each. */
export function toolsIndented(tools: readonly ToolDefinition[]): string {
  return tools.map((tool) => `${JSON.stringify(wrapped(tool), null, 4)}\n\n`).join('');
}
