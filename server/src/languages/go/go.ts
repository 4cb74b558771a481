import type { Language } from '../../core/source/language';
import { isBroken } from '../wire/tree-lowering';
import { lowerExpression } from './expressions';
import { intrinsics } from './intrinsics';
import { Lowering, OUTSIDE } from './lowering';
import { modules } from './module-system';
import { lowerStatement, lowerStatements } from './statements';

const dispatch = { expression: lowerExpression, statement: lowerStatement, statements: lowerStatements };

export const go: Language = {
  id: 'go',
  extensions: ['.go'],
  editorIds: ['go'],
  grammar: 'go',
  commentMarks: ['//', '/*'],
  intrinsics,
  modules,
  namedArguments: 'keywords',
  lowerTopLevel(node, context) {
    return new Lowering(context, dispatch, isBroken(node), OUTSIDE).statement(node);
  },
};
