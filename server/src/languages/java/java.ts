import type { Language } from '../../core/source/language';
import { mockitoWords } from '../wire/jvm-stub-words';
import { isBroken } from '../wire/tree-lowering';
import { lowerExpression } from './expressions';
import { intrinsics } from './intrinsics';
import { Lowering } from './lowering';
import { modules } from './module-system';
import { lowerStatement } from './statements';

export const java: Language = {
  id: 'java',
  extensions: ['.java'],
  editorIds: ['java'],
  grammar: 'java',
  commentMarks: ['//', '/*'],
  intrinsics,
  modules,
  namedArguments: 'keywords',
  leftOpen: /\babstract\b/,
  stubs: mockitoWords,
  lowerTopLevel(node, context) {
    const dispatch = { expression: lowerExpression, statement: lowerStatement };
    return new Lowering(context, dispatch, isBroken(node)).statement(node);
  },
};
