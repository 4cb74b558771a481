import type { Language } from '../../core/source/language';
import { isBroken } from '../wire/tree-lowering';
import { lowerExpression } from './expressions';
import { withoutDirectives } from './file-directives';
import { intrinsics } from './intrinsics';
import { Lowering } from './lowering';
import { modules } from './module-system';
import { lowerStatement } from './statements';
import { csharpStubWords } from './stub-words';

export const csharp: Language = {
  id: 'csharp',
  extensions: ['.cs', '.csx'],
  editorIds: ['csharp'],
  grammar: 'c-sharp',
  readable: withoutDirectives,
  commentMarks: ['//', '/*'],
  intrinsics,
  modules,
  namedArguments: 'keywords',
  leftOpen: /\babstract\b/,
  stubs: csharpStubWords,
  lowerTopLevel(node, context) {
    const dispatch = { expression: lowerExpression, statement: lowerStatement };
    return new Lowering(context, dispatch, isBroken(node), context.receiver).statement(node);
  },
};
