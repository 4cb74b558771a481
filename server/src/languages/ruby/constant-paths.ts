/** A constant with those that it stands in: `Chat::Answers`. */
const CONSTANT = /(?<![\w:])(?:::)?([A-Z]\w*(?:::[A-Z]\w*)*)/g;

const REQUIRE = /^[ \t]*(require|require_relative|load)[ \t(]+["']([^"'\n#]{1,200})["']/gm;

/** More names of one text than these are not looked for. */
const MOST = 300;

/** The paths at which a text may look for others: what it requires, and where the constants stand that it names. */
export function specifiersIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [, word, path = ''] of text.matchAll(REQUIRE))
    found.add(word === 'require_relative' && !path.startsWith('.') ? `./${path}` : path);
  const seen = new Set<string>();
  for (const [, name = ''] of text.matchAll(CONSTANT)) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const path of pathsOf(name)) found.add(path);
    if (found.size > MOST) break;
  }
  return [...found];
}

/** `Chat::Answers::LIMIT` stands in `chat/answers`, or in `chat`. */
function pathsOf(name: string): readonly string[] {
  const parts = name.split('::').filter((part) => !/^[A-Z][A-Z\d_]+$/.test(part) || part.length < 4);
  const paths: string[] = [];
  for (let end = parts.length; end > 0; end--) {
    const words = parts.slice(0, end);
    paths.push(words.map(underscored).join('/'));
    const squashed = words.map((word) => word.toLowerCase()).join('/');
    if (!paths.includes(squashed)) paths.push(squashed);
  }
  return paths;
}

/** `OpenAIClient` is `open_ai_client`. */
export function underscored(name: string): string {
  return name
    .replace(/([A-Z\d]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase();
}
