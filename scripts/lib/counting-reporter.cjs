const { appendFileSync } = require('node:fs');
const { reporters } = require('mocha');

/** Mocha's usual report; at the end adds `{passed, failed}` as a line to the file COSTLINT_TEST_COUNTS. */
module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.COSTLINT_TEST_COUNTS;
    if (file === undefined) return;
    runner.once('end', () => {
      const { passes: passed = 0, failures: failed = 0 } = this.stats;
      appendFileSync(file, `${JSON.stringify({ passed, failed })}\n`);
    });
  }
};
