/** One function that a request offers to the model; `parameters` is its JSON Schema. */
export interface ToolDefinition {
  readonly name: string;
  readonly description: string | null;
  readonly parameters: unknown;
}

type Schema = Readonly<Record<string, unknown>>;

/** Descriptions of properties below this depth are not part of the prompt. */
const DESCRIBED_DEPTH = 2;
/** Deeper schemas (recursive ones have no end) are cut. */
const MAX_DEPTH = 6;
/** Types rendered for one tool, at most: a schema that branches and contains itself would grow without measure. */
const MAX_TYPES = 10_000;

/** The schema that references point into, and how many types may still be rendered. */
interface Rendering {
  readonly root: Schema;
  fuel: number;
}

/**
 * The TypeScript-like text that OpenAI turns function definitions into before they are counted. The shape was found by
 * others from the API's answers (hmarr/openai-chat-tokens, 2024-06, MIT), but for defaults.
 */
export function renderTools(tools: readonly ToolDefinition[]): string {
  const lines = ['namespace functions {', ''];
  for (const { name, description, parameters } of tools) {
    if (description) lines.push(`// ${description}`);
    const schema = asSchema(parameters);
    const properties = renderProperties(schema, { root: schema, fuel: MAX_TYPES }, 0);
    if (properties === '') lines.push(`type ${name} = () => any;`);
    else lines.push(`type ${name} = (_: {`, properties, '}) => any;');
    lines.push('');
  }
  lines.push('} // namespace functions');
  return lines.join('\n');
}

function renderProperties(schema: Schema, rendering: Rendering, depth: number): string {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(asSchema(schema.properties))
    .flatMap(([key, value]) => {
      const property = asSchema(value);
      const { description } = property;
      const comment = typeof description === 'string' && depth < DESCRIBED_DEPTH ? [`// ${description}`] : [];
      return [
        ...comment,
        `${key}${required.includes(key) ? '' : '?'}: ${renderType(property, rendering, depth)},${renderDefault(property)}`,
      ];
    })
    .join('\n');
}

/** As the chat template of gpt-oss has it, and as gpt-4o was seen to count it. */
function renderDefault(property: Schema): string {
  const { default: value, enum: choices } = property;
  if (value === undefined) return '';
  return ` // default: ${choices !== undefined && typeof value === 'string' ? value : JSON.stringify(value)}`;
}

function renderType(schema: Schema, rendering: Rendering, depth: number): string {
  if (rendering.fuel-- <= 0 || depth > MAX_DEPTH) return 'any';
  const { enum: choices, const: constant, anyOf, type, $ref: reference } = schema;
  if (typeof reference === 'string')
    return renderType(definition(rendering.root, reference), rendering, depth + 1);
  if (Array.isArray(choices)) return choices.map((choice) => JSON.stringify(choice)).join(' | ');
  if (constant !== undefined) return JSON.stringify(constant);
  if (Array.isArray(anyOf))
    return anyOf.map((each) => renderType(asSchema(each), rendering, depth + 1)).join(' | ');
  if (Array.isArray(type))
    return type.map((each) => renderType({ ...schema, type: each }, rendering, depth + 1)).join(' | ');
  if (type === 'array') return `${renderType(asSchema(schema.items), rendering, depth + 1)}[]`;
  if (type === 'object') return renderObject(schema, rendering, depth + 1);
  if (type === 'integer') return 'number';
  return typeof type === 'string' ? type : 'any';
}

function renderObject(schema: Schema, rendering: Rendering, depth: number): string {
  const properties = renderProperties(schema, rendering, depth);
  return properties === '' ? 'object' : `{\n${properties}\n}`;
}

/** What `#/$defs/Name` stands for. */
function definition(root: Schema, reference: string): Schema {
  const name = reference.slice(reference.lastIndexOf('/') + 1);
  return asSchema(asSchema(root.$defs ?? root.definitions)[name]);
}

function asSchema(value: unknown): Schema {
  return typeof value === 'object' && value !== null ? (value as Schema) : {};
}
