import type { Language } from '../../core/source/language';
import { intrinsics } from './intrinsics';
import { Lowering } from './lowering';
import { modules } from './module-system';
import { lowerOutput } from './output';
import { lowerStatement } from './statements';
import { lowerWord } from './words';

/** Shell scripts, as sh, Bash and Zsh read them. A command is a call of its name with its words. */
export const shell: Language = {
  id: 'shellscript',
  extensions: ['.sh', '.bash', '.zsh', '.ksh', '.bats'],
  editorIds: ['shellscript'],
  grammar: 'bash',
  commentMarks: ['#'],
  intrinsics,
  modules,
  namedArguments: 'keywords',
  lowerTopLevel(node, context) {
    const dispatch = { word: lowerWord, output: lowerOutput, statement: lowerStatement };
    return new Lowering(context, dispatch).statement(node);
  },
};
