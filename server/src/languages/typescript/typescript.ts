import type { Expression } from '../../core/ir/expressions';
import type { ClassNode, FunctionNode, Pattern, Statement } from '../../core/ir/statements';
import type { Language, LanguageId, LoweringContext } from '../../core/source/language';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerClass } from './classes';
import { lowerExpression } from './expressions';
import { lowerFunction } from './functions';
import { intrinsics } from './intrinsics';
import { type Lowering, opaque } from './lowering';
import { modules } from './module-system';
import { lowerPattern } from './patterns';
import { lowerStatement, lowerStatements } from './statements';
import { lowerType } from './types';

/** Ties the syntactic families together and bounds how deep they go. */
class TypeScriptLowering implements Lowering {
  constructor(readonly context: LoweringContext) {}

  within(context: LoweringContext): Lowering {
    return new TypeScriptLowering(context);
  }

  expression(node: SyntaxNode): Expression {
    if (!this.context.enter()) return opaque(node, this);
    const expression = lowerExpression(node, this);
    this.context.leave();
    return expression;
  }

  type(node: SyntaxNode): Expression {
    if (!this.context.enter()) return opaque(node, this);
    const expression = lowerType(node, this);
    this.context.leave();
    return expression;
  }

  pattern(node: SyntaxNode): Pattern {
    if (!this.context.enter()) return { kind: 'place', place: opaque(node, this) };
    const pattern = lowerPattern(node, this);
    this.context.leave();
    return pattern;
  }

  statement(node: SyntaxNode): readonly Statement[] {
    if (!this.context.enter()) return [];
    const statements = lowerStatement(node, this);
    this.context.leave();
    return statements;
  }

  statements(block: SyntaxNode): readonly Statement[] {
    return lowerStatements(block, this);
  }

  functionNode(node: SyntaxNode, decorators: readonly Expression[]): FunctionNode {
    return lowerFunction(node, decorators, this);
  }

  classNode(node: SyntaxNode, decorators: readonly Expression[]): ClassNode {
    return lowerClass(node, decorators, this);
  }
}

function language(
  id: LanguageId,
  grammar: string,
  extensions: readonly string[],
  editorIds: readonly string[],
): Language {
  return {
    id,
    grammar,
    extensions,
    editorIds,
    commentMarks: ['//', '/*'],
    commentForms: [
      { open: '// ', close: '' },
      // Between the tags of an element.
      { open: '{/* ', close: ' */}' },
    ],
    intrinsics,
    modules,
    namedArguments: 'options-object',
    leftOpen: /\babstract\b|[Nn]ot implemented/,
    lowerTopLevel: (node, context) => new TypeScriptLowering(context).statement(node),
  };
}

export const typescript = language('typescript', 'typescript', ['.ts', '.mts', '.cts'], ['typescript']);
export const typescriptreact = language('typescriptreact', 'tsx', ['.tsx'], ['typescriptreact']);
export const javascript = language(
  'javascript',
  'javascript',
  ['.js', '.mjs', '.cjs', '.jsx'],
  ['javascript', 'javascriptreact'],
);
