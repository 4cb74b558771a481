import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Finding, isElsewhere, type RelatedPlace } from '../core/analyze/file-analysis';
import { fileUri } from '../session/file-path';
import { startOfLine, toRange, toSeverity } from './convert';
import type { FeatureContext } from './feature';
import { plainLine } from './markdown';
import { rulePage } from './rule-pages';

/** A finding as editors show it, as far as the client understands. */
export function toDiagnostic(
  finding: Finding,
  document: TextDocument,
  { client, rulePages }: Pick<FeatureContext, 'client' | 'rulePages'>,
): Diagnostic {
  const { rule, severity, message, range, related = [] } = finding;
  const page = client.linksCodes ? rulePage(rulePages, rule) : null;
  return {
    range: toRange(document, range),
    severity: toSeverity(severity),
    source: 'costlint',
    code: rule,
    message: plainLine(message),
    ...(page !== null && { codeDescription: { href: page } }),
    ...(client.showsRelated &&
      related.length > 0 && { relatedInformation: related.map((place) => toRelated(place, document)) }),
  };
}

function toRelated({ message, at }: RelatedPlace, document: TextDocument): DiagnosticRelatedInformation {
  const location = isElsewhere(at)
    ? { uri: fileUri(at.path), range: startOfLine(at.line) }
    : { uri: document.uri, range: toRange(document, at) };
  return { location, message: plainLine(message) };
}
