import type { BatchCalls, BatchPlan, BatchTask } from '../../../shared/src/batch-protocol';
import type { Choice, Dialogs } from '../accounts/dialogs';

/** What choosing a batch needs of the editor. */
export interface StepPorts {
  readonly dialogs: Dialogs;
  /** The calls of a document; the one at the cursor first. */
  readonly calls: BatchCalls;
  /** URI of that document. */
  readonly uri: string;
  /** Has the user name a file; undefined: given up. */
  readonly askForFile: () => Promise<string | undefined>;
  readonly plan: (task: BatchTask) => Promise<BatchPlan>;
  /** Shows a text beside. */
  readonly preview: (text: string) => Promise<unknown>;
}

/** What was chosen. */
export interface ChosenBatch {
  readonly task: BatchTask;
  /** So many rows stand for all; null: all are looked at. */
  readonly sample: number | null;
}

/** Data that is larger than this is offered to be sampled, in bytes. */
const LARGE = 50_000_000;
const SAMPLE = 2_000;
const MOST_COUNT = 1_000_000_000;

/** Has the user choose a call, the rows, and what fills the call; undefined: given up. */
export async function chooseBatch(ports: StepPorts): Promise<ChosenBatch | undefined> {
  const line = await chooseCall(ports);
  if (line === undefined) return undefined;
  const rows = await chooseRows(ports);
  if (rows === undefined) return undefined;
  const task: BatchTask = { uri: ports.uri, line, bindings: [], ...rows };
  return task.data === null ? { task, sample: null } : chooseColumns(task, ports);
}

async function chooseCall({ dialogs, calls }: StepPorts): Promise<number | undefined> {
  const [only, ...others] = calls.calls;
  if (!only) {
    dialogs.tell('There is no call in this file that Costlint shows the cost of.');
    return undefined;
  }
  if (others.length === 0) return only.line;
  const choices = calls.calls.map(({ line, label, detail }, index) => ({
    label,
    description: index === 0 && calls.atCursor ? 'at the cursor' : '',
    detail,
    value: line,
  }));
  return dialogs.pick('Which call is run with the rows?', choices);
}

async function chooseRows({
  dialogs,
  askForFile,
}: StepPorts): Promise<Pick<BatchTask, 'data' | 'count'> | undefined> {
  const kind = await dialogs.pick('What is the call run with?', [
    {
      label: 'A file of data',
      detail: 'CSV, TSV, lines or a list of JSON, plain lines, Parquet',
      value: 'file',
    },
    { label: 'A number of rows', detail: 'Nothing is known of what is in them', value: 'count' },
  ]);
  if (kind === 'file') {
    const data = await askForFile();
    return data === undefined ? undefined : { data, count: null };
  }
  if (kind === undefined) return undefined;
  const count = await dialogs.ask({
    title: 'Estimate Batch Run',
    prompt: 'How many rows?',
    value: '1000',
    check: (text) => (countOf(text) === null ? 'A whole number from 1 on' : null),
  });
  return count === undefined ? undefined : { data: null, count: countOf(count) };
}

function countOf(text: string): number | null {
  const digits = text.replaceAll(/[\s,_.]/g, '');
  const count = /^\d{1,10}$/.test(digits) ? Number(digits) : 0;
  return count >= 1 && count <= MOST_COUNT ? count : null;
}

type Step = { readonly run: number | null } | { readonly hole: string } | 'preview';

/** Shows what fills the call, until the user is content with it. */
async function chooseColumns(first: BatchTask, ports: StepPorts): Promise<ChosenBatch | undefined> {
  const { dialogs } = ports;
  for (let task = first; ; ) {
    const plan = await dialogs.wait('Looking at the data', () => ports.plan(task));
    if (plan.problem !== null) {
      void dialogs.warn(plan.problem);
      return undefined;
    }
    const step = await dialogs.pick(
      'What fills the call?',
      stepsOf(plan),
      'Estimate, or choose a place to change',
    );
    if (step === undefined) return undefined;
    if (step === 'preview') await ports.preview(plan.preview?.text ?? '');
    else if ('run' in step) return { task, sample: step.run };
    else task = await rebound(task, step.hole, plan, dialogs);
  }
}

function stepsOf(plan: BatchPlan): readonly Choice<Step>[] {
  const { bindings, preview, bytes, canSample } = plan;
  const sampled = bytes > LARGE && canSample;
  const choices: Choice<Step>[] = [
    {
      label: sampled ? 'Estimate all rows' : 'Estimate',
      detail: preview?.title ?? 'no row fits',
      value: { run: null },
    },
  ];
  if (sampled)
    choices.push({
      label: `Estimate from ${SAMPLE.toLocaleString('en-US')} rows`,
      detail: 'In seconds, with how sure that is',
      value: { run: SAMPLE },
    });
  for (const { hole, column } of bindings)
    choices.push({ label: hole, description: columnWords(column), value: { hole } });
  if (preview)
    choices.push({
      label: 'Show the first prompt',
      detail: firstLine(preview.text),
      value: 'preview',
    });
  return choices;
}

function columnWords(column: string | null): string {
  if (column === null) return 'no column: its length is assumed';
  return column === '*' ? 'the whole row' : `column ${column}`;
}

const LONGEST_LINE = 120;

function firstLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

/** The task with another column for a place; as it was when that is given up. */
async function rebound(task: BatchTask, hole: string, plan: BatchPlan, dialogs: Dialogs): Promise<BatchTask> {
  const column = await dialogs.pick<string>(`What stands for ${hole}?`, [
    ...plan.columns.map((name) => ({ label: name, value: name })),
    { label: 'The whole row', value: '*' },
    { label: 'No column', detail: 'Its length is assumed', value: '' },
  ]);
  if (column === undefined) return task;
  const others = task.bindings.filter((each) => each.hole !== hole);
  return { ...task, bindings: [...others, { hole, column }] };
}
