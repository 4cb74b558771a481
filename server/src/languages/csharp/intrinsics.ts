import type { Intrinsic, Intrinsics } from '../../core/evaluate/intrinsics';
import { CONFIGURATION } from './configured-values';
import { GLOBAL_NAMESPACE } from './namespaces';

/** Types of the base library, by the namespace that they are in: both spellings, with a `using` and without. */
const TYPES: Readonly<Record<string, Readonly<Record<string, Intrinsic>>>> = {
  System: {
    'Environment.GetEnvironmentVariable': 'environment',
    'Convert.ToString': 'to-text',
    'Convert.ToInt32': 'to-number',
    'Convert.ToInt64': 'to-number',
    'Convert.ToDouble': 'to-number',
    'Convert.ToBoolean': 'to-boolean',
    'Math.Min': 'least',
    'Math.Max': 'greatest',
    'Math.Floor': 'round-down',
    'Math.Ceiling': 'round-up',
    'Math.Round': 'round',
    'BinaryData.FromString': 'identity',
    'BinaryData.FromBytes': 'identity',
    BinaryData: 'identity',
    'BinaryData.FromObjectAsJson': 'to-compact-json',
    Uri: 'identity',
  },
  'System.Threading.Tasks': {
    'Task.FromResult': 'identity',
    'Task.WhenAll': 'all-settled',
    'Task.Run': 'call-later',
    'ValueTask.FromResult': 'identity',
    'Task.Factory.StartNew': 'call-later',
  },
  'System.IO': {
    'File.ReadAllText': 'read-file',
    'File.ReadAllTextAsync': 'read-file',
    'Path.Combine': 'join-path',
    'Path.Join': 'join-path',
    'Path.GetFullPath': 'identity',
    'Path.GetDirectoryName': 'parent-folder',
  },
  'System.Text.Json': {
    'JsonSerializer.Serialize': 'to-compact-json',
    'JsonSerializer.SerializeToUtf8Bytes': 'to-compact-json',
    'JsonSerializer.SerializeToNode': 'identity',
    'JsonSerializer.SerializeToElement': 'identity',
    'JsonSerializer.Deserialize': 'parse-json',
    'JsonDocument.Parse': 'parse-json',
  },
  'System.Text.Json.Nodes': {
    'JsonNode.Parse': 'parse-json',
  },
  'Newtonsoft.Json': {
    'JsonConvert.SerializeObject': 'to-compact-json',
    'JsonConvert.DeserializeObject': 'parse-json',
  },
  'System.Text': {
    'Encoding.UTF8.GetBytes': 'identity',
    'Encoding.ASCII.GetBytes': 'identity',
    'Encoding.Default.GetBytes': 'identity',
  },
  UnityEngine: {
    'JsonUtility.ToJson': 'to-compact-json',
  },
  'Newtonsoft.Json.Linq': {
    'JObject.Parse': 'parse-json',
    'JObject.FromObject': 'identity',
    'JArray.FromObject': 'identity',
    'JToken.FromObject': 'identity',
    JValue: 'identity',
  },
};

/** A namespace that is imported everywhere needs no `using`. */
const globals = Object.fromEntries(
  Object.entries(TYPES).flatMap(([namespace, members]) =>
    Object.entries(members).flatMap(([name, meaning]): [string, Intrinsic][] => [
      [name, meaning],
      [`${namespace}.${name}`, meaning],
    ]),
  ),
);

const inModules = Object.fromEntries(
  Object.entries(TYPES).flatMap(([namespace, members]) =>
    Object.entries(members).map(([name, meaning]): [string, Intrinsic] => [`${namespace}:${name}`, meaning]),
  ),
);

/** What the base library's types, methods and extension methods mean to the evaluator. */
export const intrinsics: Intrinsics = {
  globals: {
    ...globals,
    [CONFIGURATION]: 'configuration',
    'int.Parse': 'to-number',
    'long.Parse': 'to-number',
    'double.Parse': 'to-number',
    'float.Parse': 'to-number',
    'decimal.Parse': 'to-number',
    'bool.Parse': 'to-boolean',
    'string.Copy': 'identity',
  },
  modules: inModules,
  methods: {
    text: {
      Concat: 'concat',
      Format: 'format',
      Insert: 'change-text',
      Join: 'join',
      Normalize: 'change-text',
      Replace: 'replace',
      ReplaceLineEndings: 'copy',
      Split: 'split',
      Substring: 'change-text',
      ToArray: 'copy',
      ToLower: 'lower',
      ToLowerInvariant: 'lower',
      ToString: 'to-text',
      ToUpper: 'upper',
      ToUpperInvariant: 'upper',
      Trim: 'trim',
      TrimEnd: 'trim',
      TrimStart: 'trim',
    },
    list: {
      Add: 'append',
      AddRange: 'extend',
      Append: 'append',
      AsEnumerable: 'copy',
      AsReadOnly: 'copy',
      Clear: 'clear',
      Concat: 'concat',
      Distinct: 'filter',
      Enqueue: 'append',
      ForEach: 'for-each',
      Insert: 'insert',
      OrderBy: 'reversed-or-sorted',
      OrderByDescending: 'reversed-or-sorted',
      Push: 'append',
      Remove: 'remove',
      RemoveAll: 'remove',
      RemoveAt: 'remove',
      RemoveRange: 'remove',
      Reverse: 'reorder',
      Select: 'map',
      SelectMany: 'flat-map',
      Sort: 'reorder',
      ToArray: 'copy',
      ToAsyncEnumerable: 'copy',
      ToHashSet: 'filter',
      ToImmutableArray: 'copy',
      ToImmutableList: 'copy',
      ToList: 'copy',
      Where: 'filter',
    },
    object: {
      Add: 'set-key',
      Clear: 'clear',
      GetValueOrDefault: 'get',
      Remove: 'remove',
      ToDictionary: 'copy',
      TryAdd: 'set-key',
    },
    function: {},
  },
  assignmentsDeclare: false,
  importWords: ['using', 'namespace'],
  ambientNames: true,
  globalModule: GLOBAL_NAMESPACE,
  provisions: {
    decorators: [],
    methods: ['Singleton', 'Scoped', 'Transient', 'ChatClient', 'EmbeddingGenerator'].flatMap((kind) => [
      `Add${kind}`,
      `AddKeyed${kind}`,
      `TryAdd${kind}`,
    ]),
  },
  // What the build imports unless it is told otherwise (`ImplicitUsings`).
  ambientModules: [
    'System',
    'System.IO',
    'System.Net.Http',
    'System.Net.Http.Json',
    'System.Threading.Tasks',
  ],
  transparentTags: [],
};
