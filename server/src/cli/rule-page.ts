import { ruleCodes } from '../../../shared/src/rule-codes.generated';
import { manifest } from './manifest';

/** The page on a rule in the repository that the manifest names; null where it names none that can be read there. */
export function rulePageOnWeb(code: string): string | null {
  const { repository } = manifest();
  const named =
    typeof repository === 'object' && repository !== null && 'url' in repository
      ? repository.url
      : repository;
  const match = /^(?:git\+)?(https:\/\/github\.com\/[\w.-]+\/[\w-]+)(?:\.git)?$/.exec(
    typeof named === 'string' ? named : '',
  );
  return match && ruleCodes.includes(code) ? `${match[1]}/blob/HEAD/docs/rules/${code}.md` : null;
}
