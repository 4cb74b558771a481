import type { Finding } from './file-analysis';
import type { StatedComment } from './stated-assumptions';

/** Findings for `costlint:` comments whose fields can't be read: what is misspelt would silently not count. */
export function commentFindings(comments: readonly StatedComment[]): Finding[] {
  return comments.flatMap(({ problems }) =>
    problems.map(({ range, message }) => ({
      rule: 'costlint-comment',
      severity: 'warning' as const,
      message,
      range,
      fixes: [],
      fingerprint: `costlint-comment:${message}`,
    })),
  );
}
