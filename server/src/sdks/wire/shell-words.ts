import type { TextPiece, Value } from '../../core/evaluate/values';

/** A text of more characters than these is not read as a command. */
const LONGEST = 20_000;

/** Texts that a shell reads as one command, as its words: quotes taken off, what is not known kept as it stands. */
export function shellWords(texts: readonly Value[]): readonly Value[] {
  const reader = new WordReader();
  for (const text of texts) {
    if (text.kind === 'text') for (const piece of text.pieces) reader.read(piece);
    else if (text.kind === 'unknown') reader.read({ kind: 'hole', label: text.label });
    else return [];
    reader.space();
  }
  return reader.words;
}

class WordReader {
  readonly words: Value[] = [];
  private word: TextPiece[] | null = null;
  private text = '';
  private quote = '';
  private left = LONGEST;

  read(piece: TextPiece): void {
    if (piece.kind === 'known')
      for (const match of piece.text.matchAll(/\\[\s\S]|[\s\S]/g)) this.character(match[0]);
    else {
      this.flush();
      this.word = [...(this.word ?? []), piece];
    }
  }

  /** The end of a word, unless a quote is open. */
  space(): void {
    if (this.quote !== '') {
      this.text += ' ';
      return;
    }
    this.flush();
    if (this.word !== null) this.words.push({ kind: 'text', pieces: this.word });
    this.word = null;
  }

  private character(one: string): void {
    if (this.left-- <= 0) return;
    const isEscaped = one.length === 2 && this.quote !== "'";
    if (isEscaped)
      this.text += one === '\\\n' ? '' : this.quote === '"' && !/^\\["\\$`]$/.test(one) ? one : one.slice(1);
    else if (this.quote === '' && /\s/.test(one)) this.space();
    else if (one === this.quote) this.quote = '';
    else if (this.quote === '' && /^["']$/.test(one)) {
      this.quote = one;
      this.word ??= [];
    } else this.text += one;
  }

  private flush(): void {
    if (this.text === '') return;
    this.word = [...(this.word ?? []), { kind: 'known', text: this.text, origin: null }];
    this.text = '';
  }
}
