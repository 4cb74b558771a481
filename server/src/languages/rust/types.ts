import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { lowerPath } from './paths';

/** Types that hold one thing and give it away, as far as a value goes. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'Option',
  'Result',
  'Box',
  'Arc',
  'Rc',
  'Cow',
  'Mutex',
  'RwLock',
  'RefCell',
  'Cell',
  'Pin',
  'OnceCell',
  'OnceLock',
  'LazyLock',
  'LazyCell',
  'Lazy',
  'ArcSwap',
  'MutexGuard',
  'Ref',
  'RefMut',
  'State',
  'Extension',
  'Json',
  'Data',
  'Query',
  'Form',
]);

/** Types of several things of one kind. */
const LISTS: ReadonlySet<string> = new Set(['Vec', 'VecDeque', 'HashSet', 'BTreeSet', 'SmallVec']);

/** What the evaluator calls the type of a list. */
const LIST = 'List';

/**
 * A type as the expression it is: a path is a name or members, `T<A>` an index, a list of any kind is `List[A]`.
 * References, and what holds one thing alone (`Arc<Mutex<T>>`, `Option<T>`), are what they hold.
 */
export function lowerType(node: SyntaxNode, lower: Lowering): Expression {
  return lower.nested(
    () => typeByKind(node, node.type, lower),
    () => lower.unseen(node),
  );
}

function typeByKind(node: SyntaxNode, type: string, lower: Lowering): Expression {
  switch (type) {
    case 'type_identifier':
    case 'scoped_type_identifier':
    case 'identifier':
    case 'scoped_identifier':
      return lowerPath(node, lower);
    case 'reference_type':
    case 'pointer_type':
    case 'dynamic_type':
    case 'abstract_type':
    case 'bracketed_type':
      return innerType(node, lower);
    case 'array_type': {
      const element = node.childForFieldName('element');
      return element === null ? lower.opaque(node) : listOf(node, element, lower);
    }
    case 'tuple_type':
      return {
        kind: 'list',
        ...lower.span(node),
        items: lower.named(node).map((each) => lowerType(each, lower)),
      };
    case 'generic_type':
      return lowerGeneric(node, lower);
    default:
      return lower.unseen(node);
  }
}

function innerType(node: SyntaxNode, lower: Lowering): Expression {
  const inner = lower.named(node).findLast(({ type }) => type !== 'lifetime' && type !== 'mutable_specifier');
  return inner === undefined ? lower.unseen(node) : lowerType(inner, lower);
}

function listOf(node: SyntaxNode, element: SyntaxNode, lower: Lowering): Expression {
  const name = { kind: 'name', ...lower.spanOf(node.startIndex, node.startIndex), name: LIST } as const;
  return { kind: 'index', ...lower.span(node), object: name, index: lowerType(element, lower) };
}

function lowerGeneric(node: SyntaxNode, lower: Lowering): Expression {
  const generic = node.childForFieldName('type');
  const list = node.childForFieldName('type_arguments');
  if (generic === null || list === null) return lower.unseen(node);
  const args = lower.named(list).filter(({ type }) => type !== 'lifetime');
  const [first] = args;
  const text = lower.text(generic);
  const name = text.slice(text.lastIndexOf(':') + 1).trim();
  if (first === undefined) return lowerType(generic, lower);
  if (TRANSPARENT.has(name)) return lowerType(first, lower);
  if (LISTS.has(name)) return listOf(node, first, lower);
  const items = args.map((each) => lowerType(each, lower));
  const index: Expression = items.length === 1 ? items[0]! : { kind: 'list', ...lower.span(list), items };
  return { kind: 'index', ...lower.span(node), object: lowerType(generic, lower), index };
}
