/** A file of about `bytes`: a head, as many units as it takes, and what closes it. Deterministic. */
export function grow(head, bytes, unit, tail = '') {
  let text = head;
  for (let n = 0; text.length < bytes; n++) text += unit(n);
  return text + tail;
}
