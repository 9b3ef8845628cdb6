import { readFileSync } from 'node:fs';

/** What a whole test run counted. A check that is no Jest test (lint, types, drift) counts as one. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;
  readonly failures: string[] = [];

  check(name: string, passed: boolean): void {
    if (passed) this.passed += 1;
    else this.fail(name);
  }

  fail(name: string): void {
    this.failed += 1;
    this.failures.push(name);
  }

  /** Adds what Jest wrote with --json. A run that wrote nothing, or ran nothing, failed. */
  addJest(name: string, file: string): void {
    let report: JestReport;
    try {
      report = JSON.parse(readFileSync(file, 'utf8')) as JestReport;
    } catch {
      this.fail(`${name}: Jest ended without a report`);
      return;
    }
    if (report.numTotalTests === 0) this.fail(`${name}: ran no test`);
    this.passed += report.numPassedTests;
    this.skipped += report.numPendingTests + report.numTodoTests;
    this.failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
    for (const suite of report.testResults) {
      if (suite.status === 'failed' && suite.assertionResults.length === 0) this.failures.push(suite.name);
      for (const test of suite.assertionResults) if (test.status === 'failed') this.failures.push(test.fullName);
    }
  }
}

interface JestReport {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly { name: string; status: string; assertionResults: readonly { fullName: string; status: string }[] }[];
}
