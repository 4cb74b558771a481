/**
 * The names of what types are made of, by the types' names: of fields in their order, or of a constructor's parameters. Read
 * from the text, for a row of numbers is often far from the type that it makes.
 */
export type DeclaredNames = ReadonlyMap<string, readonly string[]>;

const HEADER =
  /\b(?:class|record|struct|case class|data class|value class|enum class|new)\s+([A-Z]\w*)\s*(?:<[^<>()]{0,60}>)?\s*\(([^()]{5,1200})\)/g;
const CONSTRUCTOR = /(?:^|[\s;{])([A-Z]\w*)\s*\(([^(){};"']{5,1200})\)\s*(?:throws \w+\s*)?\{/gm;
const METHOD =
  /\b(?:constructor|__construct|__init__|initialize|fn\s+new|const fn new)\s*\(([^{};]{5,1500}?)\)\s*(?:->[^{:]{1,80})?[{:\n]/g;
const TYPE = /\b(?:class|struct|impl|interface|enum)\s+([A-Z]\w*)/g;
const STRUCT =
  /\bclass\s+([A-Z]\w*)[^\n]{0,80}:\s*\n((?:[ \t]+(?:"""[^\n]*|#[^\n]*|\w+\s*:\s*[^\n]{1,120}|)\n){1,40})|\btype\s+(\w+)\s+struct\s*\{([^{}]{5,2000})\}|\bstruct\s+([A-Z]\w*)\s*\{([^{}]{5,2000})\}/g;
const RUBY =
  /\b([A-Z]\w*)\s*=\s*(?:Struct|Data)\.(?:new|define)\(([^()]{5,400})\)|\b([A-Z]\w*)\s*=\s*(?:collections\.)?namedtuple\(\s*["']\w+["']\s*,\s*\[([^\]]{5,400})\]/g;

/** Functions that are handed prices, by the names of their parameters. */
const FUNCTION =
  /\b(?:function|def|fun|fn|func)\s+(\w+)\s*(?:<[^<>()]{0,60}>)?\(([^()]{5,400})\)|\b(?:const|let|var|val)\s+(\w+)\s*=\s*(?:async\s*)?\(([^()]{5,400})\)\s*(?::[^=\n]{1,60})?=>/g;
const HANDED =
  /(?:pric|rate|cost)\w{0,12}per|per_?(?:1?[km]\b|1?[km]_|million|thousand|tok)|(?:in|out)put_?(?:pric|rate)|pric\w{0,4}(?:in|out)/i;
/** Where the constructor is made of the fields. */
const MADE_OF_FIELDS =
  /@(?:Required|All)ArgsConstructor\b[^{}]{0,200}?\b(?:class|enum)\s+([A-Z]\w*)[^{]{0,80}\{([\s\S]{5,4000})/g;
const FIELD = /^\s*private\s+(?:final\s+)?[\w<>.]+\s+(\w+)\s*;/gm;

/** What one statement declares, in few words that are the same as long as it does: `Price:input,output`. */
export function declaredIn(text: string): readonly string[] {
  if (!DECLARES.test(text) || !PRICED.test(text)) return [];
  const found: string[] = [];
  const add = (type: string | undefined, names: readonly string[]) => {
    if (type !== undefined && names.length > 1 && found.length < MOST)
      found.push(`${type}:${names.join(',')}`);
  };
  for (const [, type, list = ''] of text.matchAll(HEADER)) add(type, parametersOf(list));
  for (const [, name, list = '', lambda, handed = ''] of text.matchAll(FUNCTION))
    if (HANDED.test(list || handed)) add(name ?? lambda, parametersOf(list || handed));
  for (const [, type, body = ''] of text.matchAll(MADE_OF_FIELDS))
    add(
      type,
      [...body.matchAll(FIELD)].map(([, name = '']) => name),
    );
  for (const [, type, list = ''] of text.matchAll(CONSTRUCTOR)) add(type, parametersOf(list));
  for (const match of text.matchAll(METHOD)) add(typeBefore(text, match.index), parametersOf(match[1] ?? ''));
  for (const [, python, body = '', go, fields = '', rust, members = ''] of text.matchAll(STRUCT))
    add(python ?? go ?? rust, python === undefined ? fieldsOf(fields || members) : fieldsOf(body));
  for (const [, type, list = '', tuple, items = ''] of text.matchAll(RUBY))
    add(type ?? tuple, (list || items).match(/\w+/g) ?? []);
  return found;
}

const DECLARES = /\b(?:class|record|struct|impl|enum|namedtuple|Struct|Data|function|def|fun|fn|func)\b|=>/;
const MOST = 60;
/** Others make nothing that has a price. */
const PRICED = /pric|cost|rate|usd|input|prompt|tarif|custo/i;

export function joinDeclared(all: readonly string[]): DeclaredNames {
  const joined = new Map<string, readonly string[]>();
  for (const each of all) {
    const at = each.indexOf(':');
    const type = each.slice(0, at);
    if (!joined.has(type)) joined.set(type, each.slice(at + 1).split(','));
  }
  return joined;
}

function typeBefore(text: string, offset: number): string | undefined {
  let type: string | undefined;
  for (const match of text.matchAll(TYPE)) {
    if (match.index > offset) break;
    type = match[1];
  }
  return type;
}

/** `name: Type`, `Type name`, `$name`, each without its default. */
function parametersOf(list: string): readonly string[] {
  const names = list.split(',').map((each) => {
    const plain = (each.split('=')[0] ?? '')
      .replaceAll(/@\w+(?:\([^()]*\))?|\/\/[^\n]*|<[^<>]*>|\[[^[\]]*\]/g, ' ')
      .trim();
    const named = /^(?:[\w\s]*?\s)?(\w+)\s*\??:/.exec(plain)?.[1] ?? /(\w+)$/.exec(plain)?.[1] ?? '';
    return named;
  });
  return names.filter((name) => name !== '' && name !== 'self');
}

/** Fields one a line, or several of one type. */
function fieldsOf(body: string): readonly string[] {
  return body.split(/[\n;]/).flatMap((line) => {
    const plain = line
      .replace(/(?:#|\/\/).*$/, '')
      .trim()
      .replace(/^pub(?:\([^)]*\))?\s+/, '');
    const python = /^(\w+)\s*:/.exec(plain)?.[1];
    if (python !== undefined) return [python];
    const go = /^(\w+(?:\s*,\s*\w+)*)\s+[\w[\]*.]+/.exec(plain)?.[1];
    return go === undefined ? [] : go.split(',').map((each) => each.trim());
  });
}
