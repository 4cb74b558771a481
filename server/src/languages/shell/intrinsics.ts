import type { Intrinsics } from '../../core/evaluate/intrinsics';

/** What lowering says in terms of methods and commands: words of a text, and what is counted with. */
export const intrinsics: Intrinsics = {
  globals: { expr: 'to-number' },
  modules: {},
  methods: {
    text: { split: 'split-times', rsplit: 'split-times-from-end' },
    list: { split: 'list' },
    object: {},
    function: {},
  },
  assignmentsDeclare: true,
  transparentTags: [],
  importWords: ['source', 'sh', 'bash', 'zsh', 'ksh'],
  ambientNames: true,
};
