import type { Language } from '../../core/source/language';
import { lowerBlock } from './lowering';
import { requestFileParser } from './parser';

/** Files of HTTP requests, as the REST Client of VS Code and the IDEs of JetBrains send them. */
export const http: Language = {
  id: 'http',
  extensions: ['.http', '.rest'],
  editorIds: ['http'],
  grammar: 'http',
  parser: requestFileParser,
  commentMarks: ['#', '//'],
  intrinsics: {
    globals: {},
    modules: {},
    methods: { text: {}, list: {}, object: {}, function: {} },
    assignmentsDeclare: true,
    transparentTags: [],
  },
  modules: null,
  namedArguments: 'keywords',
  lowerTopLevel: lowerBlock,
};
