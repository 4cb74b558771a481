import { likelyOf } from '../evaluate/alternatives';
import { knownText } from '../evaluate/known';
import type { Value } from '../evaluate/values';
import type { CallRequest, ContentPart } from '../recognize/call-request';
import type { Definitions, ToolDefinition } from '../vendor/vendor';
import type { CountableRequest } from './countable-request';
import { PlainReader } from './plain-value';

/** The tools and the schema of a request as far as they are known, and how many of them can't be seen. */
export function readDefinitions({
  request,
  api,
  provider,
}: Pick<CountableRequest, 'request' | 'api' | 'provider'>): {
  readonly definitions: Definitions;
  readonly holes: number;
} {
  const { tools, toolForced, toolsUnused, schema } = request;
  const reader = new DefinitionReader(loadedTools(request));
  if (tools) reader.readTools(likelyOf(tools));
  const answer = schema ? reader.values.plain(schema) : null;
  const { tools: functions, serverTools, values } = reader;
  return {
    definitions: {
      api,
      provider,
      tools: functions,
      serverTools,
      forced: toolForced ?? false,
      ...(toolsUnused ? { unused: true } : {}),
      schema: answer,
      ...(request.schemaAsJsonSchema ? { schemaAsJsonSchema: true } : {}),
      ...labelOf(request),
    },
    holes: values.holes,
  };
}

/** Tools that a message tells of, and how many of them can't be seen. */
export function readAddedTools(
  tools: Value,
  { api, provider }: Pick<Definitions, 'api' | 'provider'>,
): { readonly definitions: Definitions; readonly holes: number } {
  const reader = new DefinitionReader(ALL);
  reader.readTools(tools);
  const { tools: functions, serverTools, values } = reader;
  return {
    definitions: { api, provider, tools: functions, serverTools, forced: false, schema: null, added: true },
    holes: values.holes,
  };
}

function labelOf({ schemaLabel }: CallRequest): Pick<Definitions, 'schemaName' | 'schemaDescription'> {
  const name = schemaLabel?.name ? knownText(schemaLabel.name) : null;
  const description = schemaLabel?.description ? knownText(schemaLabel.description) : null;
  return {
    ...(name === null ? {} : { schemaName: name }),
    ...(description === null ? {} : { schemaDescription: description }),
  };
}

/** Names of tools that were held back at first and that the model was told of since. */
function loadedTools({ prompts }: CallRequest): ReadonlySet<string> {
  const content = prompts.flatMap(({ parts }) => parts.flatMap((part) => part.content));
  return new Set(content.flatMap((each) => loadedName(each) ?? []));
}

function loadedName(content: ContentPart): string | null {
  return content.kind === 'tool-reference' && content.name ? knownText(content.name) : null;
}

/** Where nothing is held back. */
const ALL = { has: () => true };

class DefinitionReader {
  readonly tools: ToolDefinition[] = [];
  readonly serverTools: string[] = [];
  readonly values = new PlainReader();

  constructor(private readonly loaded: Pick<ReadonlySet<string>, 'has'>) {}

  readTools(tools: Value): void {
    if (tools.kind === 'null') return;
    if (tools.kind !== 'list') this.values.holes++;
    else {
      for (const tool of tools.items) this.#readTool(likelyOf(tool));
      if (tools.rest) this.values.holes += Math.max(1, Math.min(tools.rest.high ?? 1, 8));
    }
  }

  #readTool(tool: Value): void {
    if (tool.kind !== 'object') {
      this.values.holes++;
      return;
    }
    const server = tool.entries.get('server');
    if (server) this.serverTools.push(String(this.values.plain(server)));
    else this.#readFunction(tool.entries);
  }

  #readFunction(entries: ReadonlyMap<string, Value>): void {
    const entry = (key: string) => {
      const value = entries.get(key);
      return value ? this.values.plain(value) : null;
    };
    const name = String(entry('name') ?? '');
    if (entry('deferred') === true && !this.loaded.has(name)) return;
    const description = entry('description');
    this.tools.push({
      name,
      description: typeof description === 'string' ? description : null,
      parameters: entry('parameters'),
      asJsonSchema: entry('asJsonSchema') === true,
    });
  }
}
