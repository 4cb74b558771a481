/** What requests come to together; shares and errors are between 0 and 1, null where nothing is to be told. */
export function summary(measured) {
  const errors = measured.map(({ estimate, actual }) => relativeError(estimate.likely, actual));
  const outputs = measured.flatMap(({ output }) =>
    output && output.actual > 0 ? [output.likely / output.actual] : [],
  );
  const costed = measured.filter((each) => each.costed);
  return {
    n: measured.length,
    exact: share(measured, ({ estimate, actual }) => estimate.likely === actual),
    median: quantile(errors, 0.5),
    p90: quantile(errors, 0.9),
    inBand: share(measured, inBand),
    width: quantile(measured.map(widthOf), 0.5),
    output: quantile(outputs, 0.5),
    costs: costed.length,
    costRight: share(costed, ({ costError }) => costError !== null && costError <= 0.01),
  };
}

function relativeError(estimate, actual) {
  return actual === 0 ? (estimate === 0 ? 0 : 1) : Math.abs(estimate - actual) / actual;
}

function inBand({ estimate: { low, high }, actual }) {
  return low <= actual && (high === null || actual <= high);
}

function widthOf({ estimate: { low, likely, high } }) {
  return high === null ? Number.POSITIVE_INFINITY : (high - low) / Math.max(1, likely);
}

/** The value below which a share of the values lies (nearest rank). */
export function quantile(values, wanted) {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(wanted * sorted.length) - 1)];
}

function share(list, holds) {
  return list.length === 0 ? null : list.filter(holds).length / list.length;
}

/** The table as Markdown: a row for each vendor and kind, and for what they come to together. */
export function accuracyTable(measured) {
  const visible = measured.filter(({ kind }) => kind !== HIDDEN);
  const groups = [
    ['**all**', 'all that is visible', visible],
    ['**all**', HIDDEN, measured.filter(({ kind }) => kind === HIDDEN)],
    ...distinct(visible, ({ kind }) => kind).map((kind) => [
      'all',
      kind,
      visible.filter((each) => each.kind === kind),
    ]),
    ...distinct(measured, ({ vendor }) => vendor).flatMap((vendor) => {
      const own = measured.filter((each) => each.vendor === vendor);
      return distinct(own, ({ kind }) => kind).map((kind) => [
        vendor,
        kind,
        own.filter((each) => each.kind === kind),
      ]);
    }),
  ];
  const rows = groups
    .filter(([, , list]) => list.length > 0)
    .map(([vendor, kind, list]) => [vendor, kind, ...cells(summary(list))]);
  return [HEAD, HEAD.map((_, column) => (column < 2 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** How long answers were taken to be and how long they were, by what that was told from, as Markdown. */
export function outputTable(measured) {
  const known = measured.flatMap(({ output }) => (output && output.actual > 0 ? [output] : []));
  const groups = [
    ['**all**', known],
    ...distinct(known, ({ told }) => told).map((told) => [told, known.filter((each) => each.told === told)]),
  ];
  const rows = groups.map(([told, list]) => [told, ...outputCells(list)]);
  return [OUTPUT_HEAD, OUTPUT_HEAD.map((_, column) => (column < 1 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

const OUTPUT_HEAD = [
  'likely output told from',
  'n',
  'likely',
  'actual',
  'likely / actual',
  'within 2 times',
  'within 4 times',
];

function outputCells(outputs) {
  const within = (times) =>
    share(outputs, ({ likely, actual }) => likely <= actual * times && actual <= likely * times);
  return [
    String(outputs.length),
    String(
      quantile(
        outputs.map(({ likely }) => likely),
        0.5,
      ) ?? '',
    ),
    String(
      quantile(
        outputs.map(({ actual }) => actual),
        0.5,
      ) ?? '',
    ),
    quantile(
      outputs.map(({ likely, actual }) => likely / actual),
      0.5,
    )?.toFixed(2) ?? '',
    percent(within(2), 0),
    percent(within(4), 0),
  ];
}

const HIDDEN = 'hidden parts';
const HEAD = [
  'vendor',
  'kind',
  'n',
  'exact',
  'median error',
  'p90 error',
  'in band',
  'width',
  'likely / actual output',
  'cost within 1 %',
];

function cells({ n, exact, median, p90, inBand: within, width, output, costs, costRight }) {
  return [
    String(n),
    percent(exact, 0),
    percent(median, 1),
    percent(p90, 1),
    percent(within, 0),
    percent(width, 0),
    output === null ? '' : output.toFixed(2),
    costs === 0 ? '' : `${percent(costRight, 0)} of ${costs}`,
  ];
}

function percent(value, digits) {
  if (value === null) return '';
  return Number.isFinite(value) ? `${(value * 100).toFixed(digits)} %` : 'no end';
}

/** The different values, the one that is found most often first. */
function distinct(list, told) {
  const counts = new Map();
  for (const each of list) counts.set(told(each), (counts.get(told(each)) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value);
}
