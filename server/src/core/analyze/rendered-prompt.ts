import { likelyOf } from '../evaluate/alternatives';
import type { TextPiece, Value } from '../evaluate/values';
import type { CallRequest, ContentPart, PromptPart } from '../recognize/call-request';
import { jsonText } from '../usage/json-text';

/** A message of a prompt as it is sent. */
export interface RenderedPart {
  readonly role: PromptPart['role'];
  /** A hole stands in it as `{what the source calls it}`. */
  readonly text: string;
}

/** What a request likely sends, and what of it is only known when the program runs. */
export interface RenderedPrompt {
  readonly parts: readonly RenderedPart[];
  /** As the source calls them, each once. */
  readonly holes: readonly string[];
}

/** The likely prompt of a request, each message cut to `most` UTF-16 units. Looks at the content of its texts. */
export function renderedPrompt({ prompts, model }: CallRequest, most: number): RenderedPrompt {
  const holes = new Set<string>();
  const [prompt] = prompts;
  if (model?.kind === 'unknown') holes.add(model.label);
  const parts = (prompt?.parts ?? []).map(({ role, content }) => {
    const text = content.map((each) => contentText(each, holes)).join('');
    return { role, text: text.length > most ? `${text.slice(0, most)}…` : text };
  });
  const { more = null } = prompt ?? {};
  if (more && more.label !== '') holes.add(more.label);
  const rest = more ? [{ role: 'text' as const, text: `{${more.label}}` }] : [];
  return { parts: [...parts, ...rest], holes: [...holes] };
}

function contentText(content: ContentPart, holes: Set<string>): string {
  switch (content.kind) {
    case 'text':
    case 'result':
      return valueText(content.value, holes);
    case 'json':
      return piecesText(jsonText(content.value).pieces, holes);
    case 'call':
      return [content.name, content.input].map((each) => (each ? valueText(each, holes) : '')).join(' ');
    case 'token-ids':
      return `(${content.ids.items.length} tokens)`;
    default:
      return `(${content.kind})`;
  }
}

function valueText(value: Value, holes: Set<string>): string {
  const likely = likelyOf(value);
  switch (likely.kind) {
    case 'text':
      return piecesText(likely.pieces, holes);
    case 'number':
      return likely.source;
    case 'boolean':
      return likely.spelled ?? String(likely.value);
    case 'null':
      return likely.spelled ?? '';
    case 'object':
    case 'list':
      return piecesText(jsonText(likely).pieces, holes);
    case 'unknown':
      return hole(likely.label, holes);
    default:
      return hole('', holes);
  }
}

function piecesText(pieces: readonly TextPiece[], holes: Set<string>): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'known') return piece.text;
      return piece.kind === 'long' ? `(${piece.length} characters)` : hole(piece.label, holes);
    })
    .join('');
}

function hole(label: string, holes: Set<string>): string {
  const shown = label === '' ? '…' : label;
  holes.add(shown);
  return `{${shown}}`;
}
