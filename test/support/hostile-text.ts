/** Words that mean something to whoever shows them: terminals, Markdown, HTML, workflow commands, links. */
export const HOSTILE =
  'a\u001b[31m\u202eb\r\n::error file=x::y %0A | `c` <img src=x> [d](https://e.example) **f** $(g) \u0007\u2028';
