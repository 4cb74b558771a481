import type { FileLinks } from '../project/file-links';
import { LineIndex } from '../source/line-index';
import { rangeOf } from '../source/span';
import { Candidate } from './candidates';
import type { PlaceElsewhere } from './file-analysis';
import { reachableFiles } from './reachable-files';
import { recognizeImportedSite } from './recognized-site';
import type { WrapperSites } from './wrapper-sites';

/** A call site of another file, in a function that this one may call. */
export interface ImportedSite {
  readonly candidate: Candidate;
  readonly elsewhere: PlaceElsewhere;
}

/** What is needed to find them. */
export interface ImportedWrappersParts {
  readonly links: FileLinks;
  readonly wrapperSites: WrapperSites;
  /** Whether a text may hold a call at all. */
  mayHoldCalls(text: string): boolean;
}

/** The call sites in the files that one imports, directly or through others, which stand in functions. */
export class ImportedWrappers {
  #known: readonly ImportedSite[] | null = null;

  constructor(private readonly parts: ImportedWrappersParts) {}

  get all(): readonly ImportedSite[] {
    this.#known ??= this.#find();
    return this.#known;
  }

  /** Those that were found and are not looked for again. */
  get found(): readonly ImportedSite[] {
    return this.#known ?? [];
  }

  forget(): void {
    this.#known = null;
  }

  #find(): readonly ImportedSite[] {
    const { links, mayHoldCalls, wrapperSites } = this.parts;
    const { path: from, source } = links.home;
    return reachableFiles(links.project, {
      path: from,
      text: source.text,
      language: source.language,
    }).flatMap((path) => {
      const text = links.project.textAt(path);
      if (text === null || !mayHoldCalls(text) || !links.programAt(path)) return [];
      const file = links.project.fileAt(path);
      if (!file) return [];
      let lines: LineIndex | null = null;
      return wrapperSites.of(file.source).map(({ call, place, called }) => {
        const candidate = new Candidate(call, place, called, recognizeImportedSite);
        return {
          candidate,
          get elsewhere() {
            lines ??= new LineIndex(file.source.text);
            return { path, line: lines.positionAt(rangeOf(candidate.callee).start).line };
          },
        };
      });
    });
  }
}
