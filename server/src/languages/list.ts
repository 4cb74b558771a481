import type { Language } from '../core/source/language';
import { csharp } from './csharp/csharp';
import { go } from './go/go';
import { http } from './http/http';
import { java } from './java/java';
import { kotlin } from './kotlin/kotlin';
import { php } from './php/php';
import { python } from './python/python';
import { ruby } from './ruby/ruby';
import { rust } from './rust/rust';
import { shell } from './shell/shell';
import { javascript, typescript, typescriptreact } from './typescript/typescript';

/** Every language, in the order in which they are offered. */
export const languages: readonly Language[] = [
  typescript,
  typescriptreact,
  javascript,
  python,
  shell,
  http,
  php,
  java,
  csharp,
  go,
  rust,
  ruby,
  kotlin,
];
