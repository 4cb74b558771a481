/** The names of the editor's own standard themes. */
export const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
} as const;

export type ThemeKind = keyof typeof THEMES;
