import type { TokenCount, Tokenizers, ToolDefinition } from '../../core/vendor/vendor';
import { inlined, type PlainSchema, schemaOf } from './plain-schema';
import { between, estimatedSum, total } from './text';

/**
 * How Gemini 3 writes tools into its prompt: as FunctionGemma does, whose format is published (ai.google.dev/gemma/docs,
 * functiongemma/formatting-and-best-practices). Each string stands between two tokens `<escape>`, here written as
 * `MARK`; a row of marks of punctuation is one token. Counted with Gemma's vocabulary it was the vendor's own count to a
 * token on all recorded requests of Gemini 3 on the Gemini API with 1 or 2 tools, calls and results included.
 */
const MARK = '\u0001';

/** A definition as the prompt of Gemini 3 has it. */
export function renderedTool({ name, description, parameters }: ToolDefinition): string {
  const { additionalProperties: _, properties, ...rest } = schemaOf(parameters);
  const isEmpty = Object.keys(schemaOf(properties)).length === 0;
  const schema = isEmpty ? rest : { properties, ...rest };
  const about = description ? `description:${MARK}${description}${MARK},` : '';
  return `${MARK}declaration:${name}{${about}parameters:${rendered(schema, true)}}${MARK}`;
}

/** A call or a result as the prompt of Gemini 2.5 and 3 has it. */
export function renderedExchange(kind: 'call' | 'response', name: string | null, value: unknown): string {
  return `${MARK}${kind}:${name ?? ''}${rendered(value ?? {}, false)}${MARK}`;
}

function rendered(value: unknown, isSchema: boolean, key = ''): string {
  if (typeof value === 'string')
    return `${MARK}${isSchema && key === 'type' ? value.toUpperCase() : value}${MARK}`;
  if (Array.isArray(value)) return `[${value.map((each) => rendered(each, isSchema)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([name, each]) => `${name}:${rendered(each, isSchema, name)}`);
  return `{${entries.join(',')}}`;
}

/** Tokens of what was rendered. */
export function renderedTokens(text: string, tokenizers: Tokenizers): TokenCount {
  const texts: string[] = [];
  let structure = 0;
  // Begins and ends with a mark: texts take turns with what stands around them.
  for (const [index, part] of text.split(MARK).entries()) {
    if (index > 0) structure++;
    if (index % 2 === 1) structure += structureTokens(part, texts);
    else if (part !== '') texts.push(part);
  }
  return total([
    between(structure, structure, structure, 'counted'),
    estimatedSum(texts, 'gemini', tokenizers),
  ]);
}

/** Rows of marks, a token each; words are handed on to be counted as texts. */
function structureTokens(part: string, texts: string[]): number {
  let count = 0;
  for (const [piece] of part.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu)) {
    if (/[\p{L}\p{N}]/u.test(piece)) texts.push(piece);
    else count++;
  }
  return count;
}

/**
 * How Gemini 2.0 and before count a definition, and Vertex AI those of later models: every name, description, type and
 * key as a text of its own, and nothing around them. To a token on all recorded requests.
 */
export function leafTexts({ name, description, parameters }: ToolDefinition): readonly string[] {
  return [name, ...(description ? [description] : []), ...schemaLeaves(parameters)];
}

/** The texts of a schema, keys of properties included; a type is one token whatever it is. */
export function schemaLeaves(schema: unknown): readonly string[] {
  const { properties, ...rest } = schemaOf(schema);
  const named = Object.entries(schemaOf(properties)).flatMap(([key, each]) => [key, ...schemaLeaves(each)]);
  return [...named, ...Object.entries(rest).flatMap(([key, value]) => leavesOfKeyword(key, value))];
}

const SUBSCHEMAS = ['items', 'anyOf', 'any_of', 'oneOf', 'allOf'];

function leavesOfKeyword(key: string, value: unknown): readonly string[] {
  if (key === 'type') return ['OBJECT'];
  if (SUBSCHEMAS.includes(key))
    return (Array.isArray(value) ? value : [value]).flatMap((each) => schemaLeaves(each));
  return valueLeaves(value, false);
}

/** The texts and numbers of a value, with keys where wanted. */
export function valueLeaves(value: unknown, withKeys: boolean): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => valueLeaves(each, withKeys));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => [
      ...(withKeys ? [key] : []),
      ...valueLeaves(each, withKeys),
    ]);
  return typeof value === 'boolean' || value === null ? [] : [String(value)];
}

/**
 * How Gemini 2.5 counts a definition, as far as it is known: eighteen tokens and name and description, ten for every
 * parameter with its own, and about 33 for an object within. To a token on the definitions of flat objects that were
 * recorded; of nested ones there are two.
 */
const TOOL = 18;
const PARAMETER = 10;
const NESTED = 33;
/** So often one schema is followed into itself. */
const DEEPEST = 6;

export function gemini25Tokens(tool: ToolDefinition, tokenizers: Tokenizers): TokenCount {
  const texts = [tool.name, tool.description ?? ''];
  const counted = parameterTokens(inlined(tool.parameters, DEEPEST), texts);
  const structure = TOOL + counted.flat + counted.nested;
  const off = 1 + counted.nested * 0.4;
  return total([
    between(structure - off, structure, structure + off, 'calibrated'),
    estimatedSum(texts, 'gemini', tokenizers),
  ]);
}

function parameterTokens(schema: PlainSchema, texts: string[]): { flat: number; nested: number } {
  let [flat, nested] = [0, 0];
  for (const [key, value] of Object.entries(schemaOf(schema.properties))) {
    const property = schemaOf(value);
    texts.push(key);
    flat += PARAMETER;
    if (typeof property.description === 'string') {
      texts.push(property.description);
      flat--;
    }
    const inner = property.properties === undefined ? schemaOf(property.items) : property;
    if (inner.properties === undefined) continue;
    if (inner !== property && typeof inner.description === 'string') texts.push(inner.description);
    const within = parameterTokens(inner, texts);
    flat += within.flat;
    nested += within.nested + NESTED;
  }
  return { flat, nested };
}
