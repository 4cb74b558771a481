import type { Provider } from '../provider/provider';
import type { SdkShape } from './sdk-shape';

/**
 * Words of which one stands in any text that calls an API by its address: the words of the shapes that do, and the hosts
 * of providers. None where no shape does.
 */
export function addressMarks(sdks: readonly SdkShape[], providers: readonly Provider[]): readonly string[] {
  const marks = sdks.flatMap(({ marks = [] }) => marks);
  if (marks.length === 0) return [];
  const all = new Set([...marks, ...providers.flatMap(({ hosts }) => hosts.map(fixedPart))]);
  return [...all].filter((mark) => ![...all].some((other) => other !== mark && mark.startsWith(other)));
}

/** The longest part of a host pattern that is written out: `.openai.azure.com`. */
function fixedPart(pattern: string): string {
  const parts = pattern.split('*');
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}
