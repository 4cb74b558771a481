// Loaded before a program: writes what it used to the file that COSTLINT_BENCH_RESOURCES names when it ends.
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const used = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
    writeFileSync(process.env.COSTLINT_BENCH_RESOURCES, JSON.stringify(used));
  });
}
