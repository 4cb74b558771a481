/** The editor's page of first steps. */
export const walkthrough = {
  id: 'start',
  title: 'Get started with Costlint',
  description: 'See what each generative-AI API call in your code will cost, while you write it.',
  steps: [
    {
      id: 'open',
      title: 'Open a file that calls an API',
      description:
        'Open a TypeScript, JavaScript or Python file that calls a generative-AI API. The cost stands at the end of the line of the call; point at the call to see where it comes from.',
      media: { markdown: 'media/walkthrough/costs.md' },
    },
    {
      id: 'assume',
      title: 'Say what the code does not',
      description:
        'How long are the answers, how long is the text of your users? Set it once, or for one call in a comment.\n[Open Settings](command:workbench.action.openSettings?%5B%22costlint.assumptions%22%5D)',
      media: { markdown: 'media/walkthrough/assumptions.md' },
    },
    {
      id: 'count',
      title: 'Count the tokens of any text',
      description: 'Select a text and run **Costlint: Count Tokens in Selection**.',
      media: { markdown: 'media/walkthrough/tokens.md' },
    },
  ],
};
