/**
 * Reads JSON as TypeScript's configurations have it: with comments and commas after the last item, and perhaps a byte
 * order mark before it. Undefined for what is no JSON even so.
 */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(plainJson(text));
  } catch {
    return undefined;
  }
}

/** Reads an object; an empty one for all else. */
export function parseJsonObject(text: string): JsonObject {
  return objectOf(parseJsonText(text));
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The texts of a list; of a single text, that one. */
export function textsOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string');
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A string, a comment, a comma, or what lies between them: each piece is gone through once. */
const PIECE =
  /"(?:[^"\\]|\\[\s\S])*"?|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|,|[}\]]|\s+|[^\s",/}\]]+|\//g;

function plainJson(text: string): string {
  const kept: string[] = [];
  for (const [piece] of text.replace(/^\ufeff/, '').matchAll(PIECE)) {
    if (piece.startsWith('//') || piece.startsWith('/*') || piece.trim() === '') continue;
    if ((piece === '}' || piece === ']') && kept.at(-1) === ',') kept.pop();
    kept.push(piece);
  }
  return kept.join('');
}
