const VARIABLE = /\b(?:val|var)\s+(?:[\p{L}_][\p{L}\p{N}_<>?,. ]*\.)?([\p{L}_][\p{L}\p{N}_]*)/gu;
const UNPACKED = /\b(?:val|var|for)\s*\(([^()]*(?:\([^()]*\))?[^()]*)\)/gu;
const TYPED =
  /[(,{]\s*(?:@[\w.]+(?:\([^()]*\))?\s+)*(?:vararg\s+|noinline\s+|crossinline\s+)?([\p{L}_][\p{L}\p{N}_]*)\s*:(?!:)/gu;
const ARROW = /\{\s*([\p{L}_(][^{}"=\n]{0,200}?)->/gu;
const FUNCTION = /\bfun\s+(?:<[^>]*>\s*)?([\p{L}_][\p{L}\p{N}_]*)\s*\(/gu;

/** The names that a text declares anywhere: variables, parameters, functions, those of lambdas and loops. Rather too many. */
export function declaredNames(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const pattern of [VARIABLE, TYPED, FUNCTION])
    for (const [, name = ''] of text.matchAll(pattern)) names.add(name);
  for (const pattern of [UNPACKED, ARROW])
    for (const [, list = ''] of text.matchAll(pattern))
      for (const part of list.replace(/\bin\b[\s\S]*$/, '').split(/[(),]/)) {
        const name = /^\s*([\p{L}_][\p{L}\p{N}_]*)/u.exec(part)?.[1];
        if (name !== undefined) names.add(name);
      }
  return names;
}
