import type { Intrinsics } from '../../core/evaluate/intrinsics';

/** Python's built-ins and standard library, as far as prompts and arguments are made with them. */
export const pythonIntrinsics: Intrinsics = {
  globals: {},
  modules: {},
  methods: { text: {}, list: {}, object: {}, function: {} },
  transparentTags: [],
};
