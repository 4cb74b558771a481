import type { Language } from '../../core/source/language';
import { isBroken } from '../wire/tree-lowering';
import { lowerExpression } from './expressions';
import { intrinsics } from './intrinsics';
import { Lowering } from './lowering';
import { modules } from './module-system';
import { lowerStatement } from './statements';

export const python: Language = {
  id: 'python',
  extensions: ['.py', '.pyw'],
  editorIds: ['python'],
  grammar: 'python',
  commentMarks: ['#'],
  intrinsics,
  modules,
  namedArguments: 'keywords',
  leftOpen: /\b(?:NotImplementedError|abstractmethod)\b/,
  spelling: { null: 'None', true: 'True', false: 'False' },
  lowerTopLevel(node, context) {
    const dispatch = { expression: lowerExpression, statement: lowerStatement };
    return new Lowering(context, dispatch, isBroken(node), context.receiver).statement(node);
  },
};
