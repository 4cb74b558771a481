import type { LinePosition } from '../source/line-index';
import type { TextRange } from '../source/span';

/** A kind of file that holds regions in other languages: a page with code blocks, a notebook, a component. */
export interface Container {
  readonly id: string;
  /** Lower-case file endings with their dot. */
  readonly extensions: readonly string[];
  /** Whether a lower-case file name without its folder is of this kind, for those that no ending tells. */
  readonly isNamed?: (fileName: string) => boolean;
  /** Language identifiers of editors. */
  readonly editorIds: readonly string[];
  /** Whether a text is of this kind, where its name alone does not tell. */
  readonly isMeant?: (text: string) => boolean;
  /**
   * The regions of a text, in its order. Never fails: what can't be read has no regions, and what is still open at the
   * end of the text ends there.
   */
  regions(text: string): readonly Region[];
  /** The text as it is looked through for names of APIs, where it is written in some other way (escapes); else as it is. */
  readonly searchable?: (text: string) => string;
  /** Where text in regions is escaped: a change of it can't be put into the file as it is. */
  readonly isEncoded?: boolean;
  /** Why a text can't be read at all, in words; null when it can. */
  readonly problemOf?: (text: string) => string | null;
  /** Largest file that is read, where such files hold more than source text; else that of any source file. */
  readonly mostBytes?: number;
  /** How places in a text are told, where not by the lines of the file. */
  readonly places?: (text: string) => Places;
}

/**
 * A stretch of a file in a language of its own. Regions of one language and group make up one program, in their order:
 * what one of them binds is known in the next.
 */
export interface Region extends TextRange {
  /** Identifier of a language; a region in one that is not read is left out. */
  readonly language: string;
  /** Absent: the one program of its language. */
  readonly group?: string;
  /** What the program reads otherwise than it is written; in order, apart from each other, inside of the region. */
  readonly replaced?: readonly Replacement[];
}

/** What the program reads in place of a stretch of the file. */
export interface Replacement extends TextRange {
  readonly text: string;
}

/** A place in a file; `cell` is the index among all cells of a notebook, and the line counts within the cell. */
export interface FilePlace extends LinePosition {
  readonly cell?: number;
}

/** Turns offsets of a file into places. */
export interface Places {
  positionAt(offset: number): FilePlace;
}
