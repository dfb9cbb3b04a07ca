// Ends a jest run with the tests that were not run, by name, and the line `N passed, N failed`. A suite that could not
// run at all counts as one failure. With CLEARMARK_NO_SKIPS set a skipped test fails the run; CLEARMARK_TALLY_FILE
// names a file that gets the closing line too.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

export default class TallyReporter {
  #skipped = [];

  onRunComplete(_contexts, results) {
    this.#skipped = results.testResults.flatMap((suite) =>
      suite.testResults
        .filter(({ status }) => ['pending', 'skipped', 'todo', 'disabled'].includes(status))
        .map(({ fullName }) => `${relative(process.cwd(), suite.testFilePath)}: ${fullName}`),
    );
    for (const name of this.#skipped) console.log(`NOT RUN ${name}`);
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const line = `${results.numPassedTests} passed, ${failed} failed`;
    if (process.env.CLEARMARK_TALLY_FILE) writeFileSync(process.env.CLEARMARK_TALLY_FILE, `${line}\n`);
    console.log(line);
  }

  getLastError() {
    if (this.#skipped.length === 0 || !process.env.CLEARMARK_NO_SKIPS) return undefined;
    return new Error(`${this.#skipped.length} tests were not run`);
  }
}
