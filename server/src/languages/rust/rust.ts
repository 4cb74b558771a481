import type { Language } from '../../core/source/language';
import { isBroken } from '../wire/tree-lowering';
import { lowerExpression } from './expressions';
import { intrinsics } from './intrinsics';
import { Lowering } from './lowering';
import { modules } from './module-system';
import { lowerStatement } from './statements';

export const rust: Language = {
  id: 'rust',
  extensions: ['.rs'],
  editorIds: ['rust'],
  grammar: 'rust',
  commentMarks: ['//', '/*'],
  intrinsics,
  modules,
  namedArguments: 'keywords',
  lowerTopLevel(node, context) {
    const dispatch = { expression: lowerExpression, statement: lowerStatement };
    return new Lowering(context, dispatch, isBroken(node), context.receiver).statement(node);
  },
};
