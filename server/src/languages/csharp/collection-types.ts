/** Types of the standard library whose instances are lists to us. */
const LISTS: ReadonlySet<string> = new Set([
  'Collection',
  'ConcurrentBag',
  'ConcurrentQueue',
  'HashSet',
  'ICollection',
  'IEnumerable',
  'IList',
  'IReadOnlyCollection',
  'IReadOnlyList',
  'ImmutableArray',
  'ImmutableList',
  'JArray',
  'JsonArray',
  'LinkedList',
  'List',
  'ObservableCollection',
  'Queue',
  'SortedSet',
  'Stack',
]);

/** Types of the standard library whose instances are objects with keys. */
const MAPPINGS: ReadonlySet<string> = new Set([
  'ConcurrentDictionary',
  'Dictionary',
  'ExpandoObject',
  'Hashtable',
  'IDictionary',
  'IReadOnlyDictionary',
  'JObject',
  'JsonObject',
  'NameValueCollection',
  'SortedDictionary',
]);

export function isListType(name: string): boolean {
  return LISTS.has(name);
}

export function isMappingType(name: string): boolean {
  return MAPPINGS.has(name);
}
