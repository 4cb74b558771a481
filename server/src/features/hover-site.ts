import { isBrokenAt } from '../core/analyze/file-analysis';
import { relativeToFolders } from '../session/file-path';
import type { AnalysedFile } from '../session/file-state';
import type { Session } from '../session/session';
import { payerLine } from './hover-account';
import { costMarkdown } from './hover-cost';
import { runsLine } from './hover-runs';
import { quoteLine } from './quotes';
import { settingPlace } from './setting-places';
import type { Site } from './sites';

/** All that is known of the cost of a call or a use, who pays for it and what they quoted for it, as Markdown. */
export function siteMarkdown(site: Site, file: AnalysedFile, session: Session): string {
  const { clock, accounts } = session;
  const quote = 'of' in site ? null : quoteLine(site, file.document.uri, session);
  const lines = [runsLine(site, file, session), payerLine(site, accounts), quote];
  const origins = lines.filter((line) => line !== null).join('\n\n');
  const { sources, config } = file.resource;
  const configAs = config && relativeToFolders(config, session.folders.uris);
  const shown = {
    settings: file.settings,
    isBroken: isBrokenAt(file.analysis, site.range),
    placeOf: (key: string) => settingPlace(key, sources, configAs),
  };
  return costMarkdown(site, shown, clock.today(), origins === '' ? null : origins);
}
