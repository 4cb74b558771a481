/** What the newsletter is written with; everything else in this folder takes it from here. */
export const models = {
  draft: 'gpt-4.1-mini',
  polish: 'gpt-4.1',
} as const;

export const limits = { headline: 40, article: 900 };
