import type { Intrinsic, Intrinsics } from '../../core/evaluate/intrinsics';
import { WHEN_GIVEN } from './options';
import { BASE, DEFAULTS } from './struct-literals';

/** What Rust's macros, methods and standard library mean to the evaluator. A path of modules is spelled with dots. */
export const intrinsics: Intrinsics = {
  globals: {
    [BASE]: 'members',
    [DEFAULTS]: 'defaults',
    [WHEN_GIVEN]: 'when-given',
    'env!': 'environment',
    'option_env!': 'environment',
    'include_str!': 'read-file',
    'indoc!': 'dedent-and-trim',
    'dedent!': 'dedent-and-trim',
  },
  modules: {
    ...paths('std.env', { var: 'environment', var_os: 'environment' }),
    ...paths('dotenvy', { var: 'environment' }),
    ...paths('dotenv', { var: 'environment' }),
    ...paths('std.fs', { read_to_string: 'read-file', read: 'read-file' }),
    ...paths('tokio.fs', { read_to_string: 'read-file', read: 'read-file' }),
    ...paths('fs_err', { read_to_string: 'read-file' }),
    ...paths('std.path', { 'Path.new': 'join-path', 'PathBuf.from': 'join-path' }),
    ...paths('serde_json', {
      to_string: 'to-compact-json',
      to_vec: 'to-compact-json',
      to_string_pretty: 'to-json',
      to_value: 'identity',
      from_str: 'parse-json',
      from_slice: 'parse-json',
    }),
    ...paths('serde_yaml', { from_str: 'parse-yaml' }),
    ...paths('toml', { from_str: 'parse-toml' }),
    ...paths('futures.future', { join_all: 'all-settled', try_join_all: 'all-settled' }),
    ...paths('futures_util.future', { join_all: 'all-settled', try_join_all: 'all-settled' }),
    ...paths('futures.stream', { iter: 'identity' }),
    ...paths('futures_util.stream', { iter: 'identity' }),
    ...paths('futures.executor', { block_on: 'identity' }),
    ...paths('tokio', { spawn: 'identity', 'task.spawn': 'identity', 'time.timeout': 'identity-last' }),
    ...paths('tokio.task', { spawn: 'identity' }),
    ...paths('tokio.time', { timeout: 'identity-last' }),
    ...paths('indoc', { indoc: 'dedent-and-trim' }),
    ...paths('std.collections', maps('HashMap', 'BTreeMap')),
    ...paths('serde_json', maps('Map')),
    ...paths('indexmap', maps('IndexMap')),
    ...paths('std.cmp', { min: 'least', max: 'greatest' }),
  },
  methods: {
    text: {
      to_string: 'copy',
      as_str: 'copy',
      as_bytes: 'copy',
      into_bytes: 'copy',
      into_string: 'copy',
      to_str: 'copy',
      to_string_lossy: 'copy',
      display: 'copy',
      join: 'join-path',
      trim: 'trim',
      trim_start: 'trim',
      trim_end: 'trim',
      to_lowercase: 'lower',
      to_ascii_lowercase: 'lower',
      to_uppercase: 'upper',
      to_ascii_uppercase: 'upper',
      replace: 'replace',
      replacen: 'replace',
      repeat: 'repeat-text',
      split: 'split',
      split_whitespace: 'split',
      lines: 'split-lines',
      len: 'length',
      parse: 'to-number',
      trim_start_matches: 'change-text',
      trim_end_matches: 'change-text',
    },
    list: {
      push: 'append',
      push_back: 'append',
      push_front: 'insert-front',
      insert: 'insert',
      extend: 'extend',
      extend_from_slice: 'extend',
      append: 'extend',
      pop: 'remove-last',
      pop_front: 'remove-first',
      remove: 'remove',
      retain: 'remove',
      truncate: 'remove',
      drain: 'remove',
      clear: 'clear',
      sort: 'reorder',
      reverse: 'reorder',
      map: 'map',
      for_each: 'for-each',
      for_each_concurrent: 'for-each',
      filter: 'filter',
      take_while: 'filter',
      skip_while: 'filter',
      take: 'filter',
      skip: 'filter',
      filter_map: 'map',
      flat_map: 'flat-map',
      enumerate: 'enumerate',
      rev: 'reversed-or-sorted',
      sorted: 'reversed-or-sorted',
      join: 'join',
      len: 'length',
      to_vec: 'copy',
      buffer_unordered: 'copy',
      buffered: 'copy',
      as_slice: 'copy',
      get: 'item-at',
    },
    object: {
      get: 'get',
      insert: 'set-key',
      remove: 'remove',
      clear: 'clear',
      keys: 'keys',
      values: 'values',
      to_string: 'to-compact-json',
    },
    // A constant of a package is told by its name, as a function is.
    function: { to_string: 'copy', as_str: 'copy', to_owned: 'copy' },
  },
  transparentTags: [],
  assignmentsDeclare: false,
  importWords: ['use'],
};

/** The members of a module, however much of the way to them is imported: `std` + `env.var`, `std.env` + `var`. */
function paths(module: string, members: Readonly<Record<string, Intrinsic>>): Record<string, Intrinsic> {
  const names = module.split('.');
  const found: Record<string, Intrinsic> = {};
  for (const [member, intrinsic] of Object.entries(members))
    for (let length = 1; length <= names.length; length++) {
      const rest = [...names.slice(length), member].join('.');
      found[`${names.slice(0, length).join('.')}:${rest}`] = intrinsic;
    }
  return found;
}

/** Maps are objects: `HashMap::new()`, `HashMap::from([("a", b)])`. */
function maps(...types: readonly string[]): Record<string, Intrinsic> {
  return Object.fromEntries(
    types.flatMap((type): [string, Intrinsic][] => [
      [`${type}.new`, 'dict'],
      [`${type}.with_capacity`, 'dict'],
      [`${type}.from`, 'from-entries'],
    ]),
  );
}
