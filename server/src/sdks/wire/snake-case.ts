/** A name of any convention as the JSON of APIs spells it: `MaxCompletionTokens`, `maxCompletionTokens` are `max_completion_tokens`. */
export function snakeCase(name: string): string {
  return name
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();
}
