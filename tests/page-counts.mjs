/**
 * A reporter of @web/test-runner that hands the counts on, as JSON in the file named by COCKPIT_COUNTS. `unfinished` are the files
 * that told of no test, each counted as a failure: they did not load, or their browser was gone.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const testsOf = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : []);

export function pageCounts() {
  return {
    onTestRunFinished({ sessions }) {
      const totals = { passed: 0, failed: 0, skipped: 0, unfinished: [] };
      for (const session of sessions) {
        const tests = testsOf(session.testResults);
        const failed = tests.filter((test) => !test.skipped && !test.passed).length;
        totals.passed += tests.filter((test) => !test.skipped && test.passed).length;
        totals.skipped += tests.filter((test) => test.skipped).length;
        if (tests.length === 0) totals.unfinished.push(path.relative(process.cwd(), session.testFile).split(path.sep).join('/'));
        // A file that did not load, or failed outside its tests, or holds none, is itself a failure.
        totals.failed += failed > 0 ? failed : !session.passed || tests.length === 0 ? 1 : 0;
      }
      if (process.env.COCKPIT_COUNTS) writeFileSync(process.env.COCKPIT_COUNTS, JSON.stringify(totals));
    },
  };
}
