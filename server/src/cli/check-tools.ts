import * as path from 'node:path';
import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import { nativePath } from '../platform/portable-path';
import type { Parsers } from '../ports/parsers';
import type { CheckTools } from './check-file';
import { createCheckProject, type Surroundings } from './check-project';
import { reportPath } from './report-path';

/** What a worker needs to know; sent once, as plain data. */
export interface CheckSetup {
  readonly options: AnalyzeOptions;
  readonly maxBytes: number;
  /** The folder that the command runs in: what the report's paths are relative to. */
  readonly folder: string;
  readonly surroundings: Surroundings;
}

/** What checking files takes; every thread has its own. */
export function createCheckTools(
  engine: Engine,
  parsers: Parsers,
  { options, maxBytes, folder, surroundings }: CheckSetup,
): CheckTools {
  return {
    engine,
    parsers,
    options,
    maxBytes,
    project: createCheckProject(engine, (grammar) => parsers.loaded(grammar), surroundings, maxBytes),
    reportPath: (file) => reportPath(folder, nativePath(file, path.sep)),
  };
}
