import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadTestFile } from './rule-tester.ts';

/**
 * Runs every n-th test file of the rules. Jest takes much longer to start a test file than a rule's tests take, so a run of all tests has few
 * files that load the others.
 */
export function testRules({ part, of }: { readonly part: number; readonly of: number }): void {
  const files = globSync('tests/rules/*/**/*.test.ts').sort();
  describe.each(files.filter((_, index) => index % of === part - 1))('%s', (file) => {
    loadTestFile(resolve(file));
  });
}
