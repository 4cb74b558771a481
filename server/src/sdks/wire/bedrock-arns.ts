import type { Value } from '../../core/evaluate/values';
import { unknownValue } from './values';

/** `arn:aws:bedrock:REGION::foundation-model/ID` names the model after the slash. */
export function modelOfArn(arn: Value | null): Value {
  if (arn?.kind === 'one-of') return { ...arn, options: arn.options.map(modelOfArn) };
  if (arn?.kind !== 'text') return arn ?? unknownValue('modelArn');
  const at = arn.pieces.findLastIndex((piece) => piece.kind === 'known' && piece.text.includes('/'));
  const piece = arn.pieces[at];
  if (piece?.kind !== 'known') return arn;
  const id = { ...piece, text: piece.text.slice(piece.text.lastIndexOf('/') + 1) };
  return { ...arn, pieces: [...(id.text === '' ? [] : [id]), ...arn.pieces.slice(at + 1)] };
}
