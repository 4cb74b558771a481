import type { Intrinsics } from '../../core/evaluate/intrinsics';

/** JavaScript's built-ins, as far as prompts and arguments are made with them. */
export const typescriptIntrinsics: Intrinsics = {
  globals: {},
  modules: {},
  methods: { text: {}, list: {}, object: {}, function: {} },
  transparentTags: [],
};
