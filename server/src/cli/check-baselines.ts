import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import {
  type Baseline,
  baselineText,
  MOST_BASELINE_BYTES,
  newFindings,
  readBaseline,
} from '../core/config/baseline';
import { baselinePath } from '../core/config/baseline-path';
import { portablePath } from '../platform/portable-path';
import { readSourceText } from '../platform/source-text';
import type { CheckReport, FileReport } from '../reports/check-report';
import type { CheckSettings } from './check-settings';
import { reportPath } from './report-path';
import { UsageError } from './usage-error';

/** The baselines of one `check`: the one that was named, else those that the `costlint.json` files name. */
export class CheckBaselines {
  readonly #read = new Map<string, Baseline | null>();

  /** `folder` is where the command runs; `named` is relative to it, or null. `note` tells what can't be read. */
  constructor(
    private readonly folder: string,
    private readonly named: string | null,
    private readonly settings: CheckSettings,
    private readonly note: (words: string) => void,
  ) {}

  /** The report without what is in a baseline, and how many findings that were. Throws `UsageError` where a named one is none. */
  without(report: CheckReport): { readonly report: CheckReport; readonly left: number } {
    let left = 0;
    const files = report.files.map((file) => {
      const found = this.#newIn(file);
      left += file.findings.length - found.length;
      return found === file.findings ? file : { ...file, findings: found };
    });
    const isWorthIt = ({ calls, uses, findings }: FileReport) =>
      calls.length + uses.length + findings.length > 0;
    return { report: { ...report, files: files.filter(isWorthIt) }, left };
  }

  /** Writes all findings of a report as the baseline. Throws `UsageError` with words where that can't be. */
  write(report: CheckReport): { readonly file: string; readonly findings: number } {
    const file = this.#named() ?? this.#ofFolder();
    if (file === null)
      throw new UsageError(
        '--write-baseline needs `--baseline FILE`, or the key `baseline` in the costlint.json of this folder',
      );
    const findings = report.files.flatMap(({ path: name, findings: found }) =>
      found.map(({ fingerprint }) => [this.#pathIn(file, name), fingerprint] as const),
    );
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, baselineText(findings));
    } catch (error) {
      throw new UsageError(`can't write the baseline ${file}: ${(error as Error).message}`);
    }
    return { file: reportPath(this.folder, file), findings: findings.length };
  }

  #newIn({ path: name, findings }: FileReport): FileReport['findings'] {
    if (findings.length === 0) return findings;
    const file = this.#named() ?? this.#ofFile(path.resolve(this.folder, name));
    const baseline = file === null ? null : this.#baseline(file);
    return file && baseline ? newFindings(findings, baseline, this.#pathIn(file, name)) : findings;
  }

  #named(): string | null {
    return this.named === null ? null : path.resolve(this.folder, this.named);
  }

  #ofFolder(): string | null {
    return this.#ofFile(path.join(this.folder, 'any'));
  }

  #ofFile(file: string): string | null {
    const portable = portablePath(file, path.sep);
    const { settings, config } = this.settings.of(portable);
    const found = baselinePath(settings.baseline, config, portablePath(this.folder, path.sep));
    return found === null ? null : path.normalize(found.replace(/^\/(?=[A-Za-z]:)/, ''));
  }

  #baseline(file: string): Baseline | null {
    let known = this.#read.get(file);
    if (known === undefined) {
      const source = readSourceText(file, MOST_BASELINE_BYTES);
      known = source.kind === 'text' ? readBaseline(source.text) : null;
      this.#read.set(file, known);
      if (known === null) this.#fail(file);
    }
    return known;
  }

  #fail(file: string): void {
    const words = `${reportPath(this.folder, file)} is no baseline that can be read; \`--write-baseline\` writes one`;
    if (this.named !== null) throw new UsageError(words);
    this.note(words);
  }

  /** How a baseline calls a file of the report. */
  #pathIn(baseline: string, name: string): string {
    return reportPath(path.dirname(baseline), path.resolve(this.folder, name));
  }
}
