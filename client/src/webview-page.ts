import { escapeHtml } from './html-text';

/** What a page of a webview is made of. */
export interface WebviewPage {
  readonly title: string;
  readonly style: string;
  readonly script: string;
  /** HTML. */
  readonly body: string;
}

/** The page as HTML. `nonce` is made anew for each page: only the page's own style and script count, and nothing is loaded. */
export function webviewPage({ title, style, script, body }: WebviewPage, nonce: string): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
${body}
<script nonce="${nonce}">${script}</script>
</body>
</html>
`;
}
