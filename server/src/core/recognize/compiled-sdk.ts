import type { LanguageId } from '../source/language';
import { type PathPattern, parsePathPattern } from './path-pattern';
import type { CallShape, SdkShape } from './sdk-shape';

export interface CompiledCall {
  readonly call: CallShape;
  readonly patterns: readonly PathPattern[];
}

/** A shape with its paths parsed. */
export interface CompiledSdk {
  readonly sdk: SdkShape;
  readonly transparent: ReadonlySet<string>;
  readonly calls: readonly CompiledCall[];
  readonly unseen: readonly CompiledCall[];
}

/** Throws as `parsePathPattern` does. */
export function compile(sdk: SdkShape): CompiledSdk {
  const compileCall = (call: CallShape): CompiledCall => {
    const paths = typeof call.path === 'string' ? [call.path] : call.path;
    return { call, patterns: paths.map(parsePathPattern) };
  };
  return {
    sdk,
    transparent: new Set(sdk.transparent ?? []),
    calls: sdk.calls.map(compileCall),
    unseen: (sdk.unseen ?? []).map(compileCall),
  };
}

export function speaks({ languages }: SdkShape, language: LanguageId): boolean {
  return languages === undefined || languages.includes(language);
}
