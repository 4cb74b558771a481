import type { Definitions } from '../../core/vendor/vendor';

/** What a schema is called that is sent without a name. */
const UNNAMED = 'response';

/**
 * The part of the prompt that tells of the schema of the answer, as OpenAI publishes it for gpt-oss
 * (cookbook.openai.com/articles/openai-harmony, structured output): its name, its description as a comment, its JSON.
 */
export function responseFormat(
  { schemaName, schemaDescription }: Pick<Definitions, 'schemaName' | 'schemaDescription'>,
  schema: unknown,
): string {
  const about = schemaDescription ? `// ${schemaDescription}\n` : '';
  return `# Response Formats\n\n## ${schemaName ?? UNNAMED}\n\n${about}${JSON.stringify(schema)}`;
}
