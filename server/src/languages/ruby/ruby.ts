import type { Language } from '../../core/source/language';
import { isBroken } from '../wire/tree-lowering';
import { lowerExpression } from './expressions';
import { Heredocs } from './heredoc-bodies';
import { intrinsics } from './intrinsics';
import { topLevel } from './joined-nodes';
import { Lowering } from './lowering';
import { modules } from './module-system';
import { lowerStatement } from './statements';

export const ruby: Language = {
  id: 'ruby',
  extensions: ['.rb', '.rake', '.ru', '.gemspec', '.thor', '.jbuilder'],
  editorIds: ['ruby'],
  grammar: 'ruby',
  commentMarks: ['#'],
  intrinsics,
  modules,
  namedArguments: 'options-object',
  leftOpen: /\bNotImplementedError\b|\bself\.class::/,
  topLevel,
  lowerTopLevel(node, context) {
    const dispatch = { expression: lowerExpression, statement: lowerStatement };
    const heredocs = new Heredocs(node, context.text);
    return new Lowering(context, dispatch, isBroken(node), heredocs).statement(node);
  },
};
