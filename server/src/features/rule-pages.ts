import { ruleCodes } from '../../../shared/src/rule-codes.generated';

/** The address of the page on a rule in the folder of such pages; null where there is none to open. */
export function rulePage(folder: string | null, code: string): string | null {
  return folder !== null && ruleCodes.includes(code) ? `${folder}/${code}.md` : null;
}
