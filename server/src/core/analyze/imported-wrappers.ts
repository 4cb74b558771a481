import type { FileLinks } from '../project/file-links';
import type { CallGate } from '../provenance/call-gate';
import { LineIndex } from '../source/line-index';
import type { ProgramSource } from '../source/program-source';
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
  /** As `AnalyzedFileParts.gate`. */
  readonly gate: CallGate | null;
}

/** What a file has of those that it imports, directly or through others. */
interface Imported {
  readonly mayHoldCalls: boolean;
  readonly sites: readonly ImportedSite[];
  readonly members: ReadonlySet<string>;
}

/** The call sites in the files that one imports which stand in functions, and the members that send. */
export class ImportedWrappers {
  #known: Imported | null = null;

  constructor(private readonly parts: ImportedWrappersParts) {}

  get all(): readonly ImportedSite[] {
    return this.#all.sites;
  }

  /** Names of members that these files declare and somebody else implements, so that calling them sends. */
  get members(): ReadonlySet<string> {
    return this.#all.members;
  }

  /** Whether any of these files may hold a call. */
  get mayHoldCalls(): boolean {
    return this.#all.mayHoldCalls;
  }

  /** Those that were found and are not looked for again. */
  get found(): readonly ImportedSite[] {
    return this.#known?.sites ?? [];
  }

  forget(): void {
    this.#known = null;
  }

  get #all(): Imported {
    this.#known ??= this.#find();
    return this.#known;
  }

  #find(): Imported {
    const { links, wrapperSites } = this.parts;
    const { project } = links;
    const { path: from, source } = links.home;
    const members = new Set<string>();
    let holdsAny = false;
    const sites = reachableFiles(links.project, {
      path: from,
      text: source.text,
      language: source.language,
    }).flatMap((path) => {
      links.note(path);
      const text = project.textAt(path);
      if (text === null || !project.mayHoldCalls(path)) return [];
      holdsAny = true;
      if (!wrapperSites.mayStandIn(text)) return [];
      if (!links.programAt(path)) return [];
      const file = links.project.fileAt(path);
      if (!file) return [];
      for (const name of wrapperSites.membersOf(file.source)) members.add(name);
      return this.#sitesIn(path, file.source);
    });
    return { sites, members, mayHoldCalls: holdsAny };
  }

  #sitesIn(path: string, source: ProgramSource): readonly ImportedSite[] {
    let lines: LineIndex | null = null;
    const { gate, links, wrapperSites } = this.parts;
    const program = { program: source, path, language: source.language, isWhole: true };
    return wrapperSites.of(source).flatMap(({ call, place, called }) => {
      const candidate = new Candidate(call, place, called, recognizeImportedSite);
      if (gate && !candidate.mayPass(gate, program, links.home.path)) return [];
      return [
        {
          candidate,
          get elsewhere() {
            lines ??= new LineIndex(source.text);
            return { path, line: lines.positionAt(rangeOf(candidate.callee).start).line };
          },
        },
      ];
    });
  }
}
