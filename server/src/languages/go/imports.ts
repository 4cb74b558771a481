import type { Import, ImportBinding } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { quotedText, rawText } from './literals';
import type { Lowering } from './lowering';

/** `import "a/b"`, `import c "a/b"`, `import . "a/b"`, and several in parentheses. */
export function lowerImport(node: SyntaxNode, lower: Lowering): readonly Import[] {
  return lower.named(node).flatMap((child) => {
    if (child.type === 'import_spec_list') return lowerImport(child, lower);
    return child.type === 'import_spec' ? lowerSpec(child, lower) : [];
  });
}

function lowerSpec(node: SyntaxNode, lower: Lowering): readonly Import[] {
  const path = node.childForFieldName('path');
  if (path === null) return [];
  const source = lower.text(path);
  const module = source.startsWith('`') ? rawText(source) : quotedText(source);
  if (module === '') return [];
  const bindings = bindingOf(node.childForFieldName('name'), module, lower);
  return [{ kind: 'import', ...lower.span(node), module, bindings }];
}

function bindingOf(name: SyntaxNode | null, module: string, lower: Lowering): readonly ImportBinding[] {
  const type = name?.type;
  if (type === 'blank_identifier') return [];
  if (type === 'dot') return [{ imported: '*', local: null }];
  return [{ imported: '*', local: name === null ? packageName(module) : lower.text(name) }];
}

/**
 * What a package is called where its import gives it no name. The name stands in its files; nearly all are called after
 * the last part of the path, without what says that it is Go, a client, or which version.
 */
export function packageName(path: string): string {
  const known = CALLED_OTHERWISE[path.replace(/\/v\d+$/, '')];
  if (known !== undefined) return known;
  const parts = path.split('/').filter((part) => part !== '');
  const last = parts.length > 1 && /^v\d+$/.test(parts.at(-1)!) ? parts.at(-2)! : (parts.at(-1) ?? path);
  const unversioned = last.replace(/\.v\d+$/, '');
  const plain = unversioned.replace(/^(?:go|golang)[-_.]|[-_.](?:go|golang)$/g, '');
  return plain.replace(/-/g, '_').replace(/[^\p{L}\p{N}_]/gu, '');
}

/** Packages whose names the rule does not tell. */
const CALLED_OTHERWISE: Readonly<Record<string, string>> = {
  'github.com/anthropics/anthropic-sdk-go': 'anthropic',
  'github.com/replicate/replicate-go': 'replicate',
  'github.com/google/generative-ai-go/genai': 'genai',
  'github.com/PullRequestInc/go-gpt3': 'gpt3',
};
