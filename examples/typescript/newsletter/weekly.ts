import { readFile, writeFile } from 'node:fs/promises';
import { edit } from './editor';
import { limits, models } from './settings';

const notes = await readFile(process.argv[2] ?? 'notes.txt', 'utf8');
const draft = await edit(notes);
const article = await edit(draft, models.polish);
const headline = await edit(`A headline for this:\n\n${article}`, models.draft, limits.headline);
await writeFile('issue.md', `# ${headline}\n\n${article}\n`);
