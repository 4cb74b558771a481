import type { CustomProvider } from './custom-provider';
import { CUSTOM_PROVIDER } from './custom-provider-rule';
import { providerIds } from './provider-ids.generated';
import { problemIn, schemaOf } from './record-rule';
import { isRecord, type SettingKind } from './setting-kind';

/** A list of providers; an entry with a mistake is left out as a whole, and told by what is wrong with it. */
export function customProviders(): SettingKind<readonly CustomProvider[]> {
  return {
    default: [],
    schema: { type: 'array', items: schemaOf(CUSTOM_PROVIDER) },
    read(value) {
      if (!Array.isArray(value))
        return { value: [], problems: ['expected a list of providers'], rejected: true };
      const providers: CustomProvider[] = [];
      const problems: string[] = [];
      for (const [index, item] of value.entries()) {
        const problem = problemInEntry(item, providers);
        if (problem === null && isCustomProvider(item)) providers.push(item);
        else problems.push(`entry ${index + 1} is left out: ${problem}`);
      }
      return { value: providers, problems };
    },
  };
}

function problemInEntry(item: unknown, earlier: readonly CustomProvider[]): string | null {
  if (!isRecord(item)) return 'it must be an object';
  const problem = problemIn(item, CUSTOM_PROVIDER, '');
  if (problem !== null) return problem;
  if (providerIds.some((id) => id === item.id)) return '"id" is that of a known provider';
  return earlier.some(({ id }) => id === item.id) ? '"id" is that of an earlier entry' : null;
}

function isCustomProvider(item: unknown): item is CustomProvider {
  return problemIn(item, CUSTOM_PROVIDER, '') === null;
}
