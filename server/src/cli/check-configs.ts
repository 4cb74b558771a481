import * as path from 'node:path';
import { isConfigFile } from '../core/config/config-file';
import { LineIndex } from '../core/source/line-index';
import { portablePath } from '../platform/portable-path';
import { type FileReport, fileReport } from '../reports/check-report';
import type { CheckTask } from './check-file';
import type { CheckSettings } from './check-settings';

/** What is to be said of the `costlint.json` files that hold for some files. */
export interface CheckedConfigs {
  /** Of those with findings. */
  readonly reports: readonly FileReport[];
  /** The bound of a hole that holds in all files; null where it is not the same. */
  readonly holeBound: number | null;
}

/** Looks at every `costlint.json` that holds for one of the files, or that is among them. */
export function checkConfigs(
  tasks: readonly CheckTask[],
  settings: CheckSettings,
  reportPath: (path: string) => string,
): CheckedConfigs {
  const configs = new Set<string>();
  const bounds = new Set<number>();
  for (const task of tasks) {
    const file = portablePath(task.file, path.sep);
    const { config, options } = settings.of(file);
    if (config !== null) configs.add(config);
    if (isConfigFile(file)) configs.add(file);
    bounds.add(options.hole.bound);
  }
  const reports = [...configs].flatMap((config) => reportOf(config, settings, reportPath(config)));
  const [bound = null] = bounds;
  return { reports, holeBound: bounds.size > 1 ? null : bound };
}

function reportOf(config: string, settings: CheckSettings, reportedAs: string): readonly FileReport[] {
  const { findings, text } = settings.config(config);
  if (findings.length === 0) return [];
  const analysis = { calls: [], uses: [], prompts: [], findings, broken: false };
  return [fileReport(reportedAs, 'json', new LineIndex(text), analysis)];
}
