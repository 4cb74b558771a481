// Made by `npm run sync`.
/** Identifiers that editors give to the kinds of files that are read. */
export const languageIds: readonly string[] = [
  "typescript",
  "typescriptreact",
  "javascript",
  "javascriptreact",
  "python",
  "shellscript",
  "http",
  "markdown",
  "mdx",
  "quarto",
  "rmd",
  "vue",
  "svelte",
  "astro",
  "dockerfile",
  "makefile",
  "yaml",
  "dockercompose",
  "github-actions-workflow",
  "azure-pipelines",
];
