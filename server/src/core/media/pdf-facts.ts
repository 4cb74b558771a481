import { base64Bytes } from './base64';
import { inflated } from './inflate';

/** What a PDF says of itself without being drawn. */
export interface PdfFacts {
  /** Null where its pages are not written out, as in compressed files. */
  readonly pages: number | null;
  /** Glyphs that its pages show, as far as they could be found: about the characters of its text. */
  readonly glyphs: number;
}

/** Larger files are not looked into, and of each stream so many bytes. */
const LARGEST = 8_000_000;
const LONGEST_STREAM = 1_000_000;
const MOST_STREAMS = 400;

/** Looks into a PDF that is written in base64; null where it is none, or too large. */
export function pdfFacts(base64: string): PdfFacts | null {
  if (!base64.startsWith('JVBERi') || base64.length > LARGEST) return null;
  const bytes = base64Bytes(base64, LARGEST);
  const text = latin1(bytes);
  const pages = text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? countOf(text);
  return { pages, glyphs: glyphsOf(bytes, text) };
}

/** What the root of the pages says. */
function countOf(text: string): number | null {
  const counts = [...text.matchAll(/\/Count\s+(\d{1,6})\b/g)].map(([, count]) => Number(count));
  return counts.length === 0 ? null : Math.max(...counts);
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}

/** Pictures, fonts and what else is no page. */
const OTHER_STREAM =
  /\/Subtype\s*\/(?:Image|XML|Type1C|CIDFontType0C)|\/Length1\b|\/Type\s*\/(?:XRef|ObjStm|Metadata)|\/N\s+\d/;

function glyphsOf(bytes: Uint8Array, text: string): number {
  let glyphs = 0;
  let streams = 0;
  for (const { index, 0: keyword } of text.matchAll(/stream\r?\n/g)) {
    if (text.slice(index - 3, index) === 'end') continue;
    if (streams++ > MOST_STREAMS) break;
    const dictionary = text.slice(Math.max(text.lastIndexOf('obj', index), index - 1000), index);
    if (OTHER_STREAM.test(dictionary)) continue;
    const start = index + keyword.length;
    const end = text.indexOf('endstream', start);
    const content = bytes.subarray(start, end === -1 ? bytes.length : end);
    const plain = /\/FlateDecode\b/.test(dictionary) ? inflated(content, LONGEST_STREAM) : content;
    glyphs += shownGlyphs(latin1(plain));
  }
  return glyphs;
}

/** Glyphs of the strings that `Tj` and its kin show: bytes in brackets, or two digits each in pointed ones. */
function shownGlyphs(content: string): number {
  if (!/\bT[jJ]\b/.test(content)) return 0;
  let glyphs = 0;
  for (const [, plain, hex] of content.matchAll(/\(((?:\\.|[^\\()])*)\)|<([0-9A-Fa-f\s]+)>/g))
    glyphs +=
      plain === undefined
        ? hex!.replace(/\s/g, '').length / 2
        : plain.replace(/\\(?:\d{1,3}|.)/g, 'x').length;
  return Math.round(glyphs);
}
