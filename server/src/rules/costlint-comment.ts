import type { Rule } from '../core/rules/rule';

/** Fields of `costlint:` comments that can't be read. */
export const costlintComment: Rule = {
  code: 'costlint-comment',
  severity: 'warning',
  about: 'A field of a `costlint:` comment that can’t be read: what is misspelt would silently not count.',
  check: ({ comments }) =>
    comments.flatMap(({ problems }) => problems.map(({ range, message }) => ({ range, message, fixes: [] }))),
};
