import type { CodeAction, CodeActionParams, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { Edit, Finding } from '../core/analyze/file-analysis';
import type { AnalysedFile } from '../session/file-state';
import { isInLines, toRange } from './convert';
import { answerFrom, type Feature, type FeatureContext } from './feature';
import { joinedFixes } from './joined-fixes';
import { toDiagnostic } from './to-diagnostic';

/** Mends everything that can be mended in a file; for editors that do so on saving. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.costlint`;

/** What can be done about findings: the fixes of their rules, all of them at once, and a comment that ignores one. */
export const codeActions: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } },
  register(context) {
    context.connection.onCodeAction((params, token) =>
      answerFrom(context.session, params.textDocument.uri, token, [], (file) =>
        actionsFor(params, file, context),
      ),
    );
  },
};

function actionsFor(
  { range, context: { only } }: CodeActionParams,
  file: AnalysedFile,
  context: FeatureContext,
): CodeAction[] {
  const wants = (kind: string) => only?.some((each) => kind === each || kind.startsWith(`${each}.`)) ?? false;
  const { findings } = file.analysis;
  const actions: CodeAction[] = [];
  if (!only || wants(CodeActionKind.QuickFix)) {
    const here = findings.filter((finding) => isInLines(file.document, finding.range, range));
    for (const finding of here) actions.push(...fixesOf(finding, file, context));
    for (const finding of here) actions.push(...fixesOfRule(finding.rule, file));
    for (const finding of here) actions.push(...ignoreAction(finding, file, context));
  }
  if (wants(FIX_ALL)) {
    const edits = joinedFixes(findings);
    if (edits.length > 0)
      actions.push({ title: 'Fix all findings of Costlint', kind: FIX_ALL, edit: toEdit(edits, file) });
  }
  return [...new Map(actions.map((action) => [keyOf(action), action])).values()];
}

function fixesOf(finding: Finding, file: AnalysedFile, context: FeatureContext): CodeAction[] {
  const diagnostics = [toDiagnostic(finding, file.document, context)];
  return finding.fixes.map(({ title, edits }, index) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    isPreferred: index === 0,
    edit: toEdit(edits, file),
  }));
}

/** The same for all findings of a rule, where there are several. */
function fixesOfRule(rule: string, file: AnalysedFile): CodeAction[] {
  const fixable = file.analysis.findings.filter((each) => each.rule === rule && each.fixes.length > 0);
  if (fixable.length < 2) return [];
  const title = `Fix all ${rule} in this file`;
  return [{ title, kind: CodeActionKind.QuickFix, edit: toEdit(joinedFixes(fixable), file) }];
}

function ignoreAction(finding: Finding, file: AnalysedFile, context: FeatureContext): CodeAction[] {
  const edits = context.session.ignoreEdits(file.document.uri, finding);
  if (!edits) return [];
  return [
    {
      title: `Ignore ${finding.rule} here, with a reason`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(finding, file.document, context)],
      edit: toEdit(edits, file),
    },
  ];
}

function toEdit(edits: readonly Edit[], { document }: AnalysedFile): WorkspaceEdit {
  const changes = edits.map(({ range, newText }) => ({ range: toRange(document, range), newText }));
  return { changes: { [document.uri]: changes } };
}

/** Two findings of one line are offered the same once. */
function keyOf({ title, kind, edit }: CodeAction): string {
  return JSON.stringify([title, kind, edit]);
}
