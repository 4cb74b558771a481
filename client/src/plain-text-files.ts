/** Endings of files that are plain text to an editor without an extension for them; the server knows them by their names. */
export const PLAIN_TEXT_ENDINGS = ['http', 'rest', 'vue', 'svelte', 'astro'];
