import { likelyOf } from '../evaluate/alternatives';
import type { TextValue, Value } from '../evaluate/values';
import type { Api } from '../recognize/api';
import type { CallRequest } from '../recognize/call-request';
import type { Definitions, ToolDefinition } from '../vendor/vendor';

/** The tools and the schema of a request as far as they are known, and how many of them can't be seen. */
export function readDefinitions(
  { tools, toolForced, schema }: CallRequest,
  api: Api,
): {
  readonly definitions: Definitions;
  readonly holes: number;
} {
  const reader = new DefinitionReader();
  if (tools) reader.readTools(likelyOf(tools));
  const answer = schema ? reader.plain(schema, 0) : null;
  const { tools: functions, serverTools, holes } = reader;
  return {
    definitions: { api, tools: functions, serverTools, forced: toolForced ?? false, schema: answer },
    holes,
  };
}

/** How deep a schema is followed. */
const DEPTH = 24;

class DefinitionReader {
  readonly tools: ToolDefinition[] = [];
  readonly serverTools: string[] = [];
  holes = 0;

  readTools(tools: Value): void {
    if (tools.kind === 'null') return;
    if (tools.kind !== 'list') this.holes++;
    else {
      for (const tool of tools.items) this.#readTool(likelyOf(tool));
      if (tools.rest) this.holes += Math.max(1, Math.min(tools.rest.high ?? 1, 8));
    }
  }

  /** A value as plain JSON; what can't be told is null and counts as a hole. */
  plain(value: Value, depth: number): unknown {
    if (depth > DEPTH) return this.#hole();
    switch (value.kind) {
      case 'text':
        return this.#text(value);
      case 'number':
      case 'boolean':
        return value.value;
      case 'null':
        return null;
      case 'list':
        if (value.rest) this.holes++;
        return value.items.map((item) => this.plain(item, depth + 1));
      case 'object':
        if (value.open) this.holes++;
        return Object.fromEntries(
          [...value.entries].map(([key, each]) => [key, this.plain(each, depth + 1)]),
        );
      case 'one-of':
        return this.plain(likelyOf(value), depth + 1);
      default:
        return this.#hole();
    }
  }

  #readTool(tool: Value): void {
    if (tool.kind !== 'object') {
      this.holes++;
      return;
    }
    const server = tool.entries.get('server');
    if (server) this.serverTools.push(String(this.plain(server, 0)));
    else {
      const entry = (key: string) => {
        const value = tool.entries.get(key);
        return value ? this.plain(value, 0) : null;
      };
      const description = entry('description');
      this.tools.push({
        name: String(entry('name') ?? ''),
        description: typeof description === 'string' ? description : null,
        parameters: entry('parameters'),
      });
    }
  }

  #text(value: TextValue): string {
    let known = '';
    for (const piece of value.pieces)
      if (piece.kind === 'known') known += piece.text;
      else this.holes++;
    return known;
  }

  #hole(): null {
    this.holes++;
    return null;
  }
}
