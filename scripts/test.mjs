/** `npm test`: finds or installs a browser, Redis and LibreOffice, builds what is stale, and runs every suite; leaves no process behind. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStale } from './build.mjs';
import { requireChromium } from './find-chromium.mjs';
import { officeIfPossible } from './find-office.mjs';
import { redisIfPossible } from './find-redis.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

let chromium;
let redis;
let office;
try {
  chromium = requireChromium();
  redis = redisIfPossible();
  office = officeIfPossible();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if (!(await buildStale())) process.exit(1);

const environment = {
  ...process.env,
  CHROMIUM_PATH: chromium,
  ...(redis === null ? {} : { REDIS_SERVER_PATH: redis }),
  ...(office === null ? {} : { SOFFICE_PATH: office }),
};
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const report = path.join(root, 'dist', 'test-report.json');
const count = { passed: 0, failed: 0, skipped: 0 };
let worst = 0;

/** One suite after the other: the last ones kill processes and measure clocks, and want the machine to themselves. */
function run(suite) {
  fs.rmSync(report, { force: true });
  const args = [
    'run',
    '--project',
    suite,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { status } = spawnSync(process.execPath, [vitest, ...args, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: environment,
  });
  worst = worst || (status ?? 1);
  if (!fs.existsSync(report)) return;
  const told = JSON.parse(fs.readFileSync(report, 'utf8'));
  count.passed += told.numPassedTests;
  count.failed += told.numFailedTests;
  count.skipped += told.numPendingTests;
}

['unit', 'int', 'e2e', 'fault', 'cut'].forEach(run);
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(worst);
