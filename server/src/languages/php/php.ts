import type { Language } from '../../core/source/language';
import { isBroken } from '../wire/tree-lowering';
import { lowerExpression } from './expressions';
import { fullyQualifiedImports } from './imports';
import { lowerFileResult } from './included-files';
import { intrinsics } from './intrinsics';
import { Lowering } from './lowering';
import { modules } from './module-system';
import { lowerStatement } from './statements';

export const php: Language = {
  id: 'php',
  extensions: ['.php', '.phtml', '.inc'],
  editorIds: ['php'],
  grammar: 'php',
  commentMarks: ['//', '#', '/*'],
  intrinsics,
  modules,
  namedArguments: 'options-object',
  leftOpen: /\babstract\b/,
  lowerTopLevel(node, context) {
    const dispatch = { expression: lowerExpression, statement: lowerStatement };
    const lower = new Lowering(context, dispatch, isBroken(node));
    const imports = fullyQualifiedImports(node, lower);
    const statements =
      node.type === 'return_statement' ? lowerFileResult(node, lower) : lower.statement(node);
    return imports.length === 0 ? statements : [...imports, ...statements];
  },
};
