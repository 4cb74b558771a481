import * as path from 'node:path';
import type { Engine } from '../core/analyze/engine-api';
import { createDiskProject, type Surroundings } from '../platform/disk-project';
import { nativePath } from '../platform/portable-path';
import type { Parsers } from '../ports/parsers';
import type { CheckTools } from './check-file';
import { CheckSettings } from './check-settings';
import { reportPath } from './report-path';

/** What a worker needs to know; sent once, as plain data. */
export interface CheckSetup {
  /** ISO date whose prices count. */
  readonly date: string;
  /** Larger files are not read because others import them. */
  readonly maxBytes: number;
  /** The folder that the command runs in: what the report's paths are relative to. */
  readonly folder: string;
  readonly surroundings: Surroundings;
  /** Whether reports have the changes that mend findings; absent: no. */
  readonly fixes?: boolean;
}

/** What checking files takes; every thread has its own. */
export function createCheckTools(
  engine: Engine,
  parsers: Parsers,
  { date, maxBytes, folder, surroundings, fixes = false }: CheckSetup,
): CheckTools {
  const { files, project } = createDiskProject(
    engine,
    (grammar) => parsers.loaded(grammar),
    surroundings,
    maxBytes,
  );
  return {
    engine,
    parsers,
    settings: new CheckSettings(files, date, (record) => engine.readUsage(record)),
    project,
    fixes,
    reportPath: (file) => reportPath(folder, nativePath(file, path.sep)),
  };
}
