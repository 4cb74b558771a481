import type { Language } from '../../core/source/language';
import { kotlinStubWords } from '../wire/jvm-stub-words';
import { isBroken } from '../wire/tree-lowering';
import { lowerExpression } from './expressions';
import { intrinsics } from './intrinsics';
import { Lowering } from './lowering';
import { modules } from './module-system';
import { withSingleDollars } from './multi-dollar-strings';
import { lowerStatement } from './statements';
import { NOWHERE } from './surroundings';
import { lowerTail } from './tails';

export const kotlin: Language = {
  id: 'kotlin',
  extensions: ['.kt', '.kts'],
  editorIds: ['kotlin'],
  grammar: 'kotlin',
  readable: withSingleDollars,
  commentMarks: ['//', '/*'],
  intrinsics,
  modules,
  namedArguments: 'keywords',
  leftOpen: /\babstract\b/,
  stubs: kotlinStubWords,
  lowerTopLevel(node, context) {
    const dispatch = { expression: lowerExpression, statement: lowerStatement, tail: lowerTail };
    return new Lowering(context, dispatch, isBroken(node), NOWHERE).statement(node);
  },
};
