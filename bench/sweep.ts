/**
 * Corrupts the responses of each AWS operation in the audit of the sample account, in each way of the fault injector, and prints findings that
 * are neither the same as without faults nor UNKNOWN.
 *
 *   npm run sweep -- [--operations s3:,ec2:Describe] [--kinds denied,hang] [--verbose]
 *   npm run sweep -- --gentle      the whole audit while AWS accepts 5 requests per second of each operation
 *   npm run sweep -- --dark        the whole audit while one Region does not respond
 *   npm run sweep -- --denied      the whole audit while everything is denied
 */
import { parseArgs } from 'node:util';
import { sweep } from '../tests/support/sweep/sweep.ts';
import { auditDark, auditDenied, auditGently } from '../tests/support/sweep/whole.ts';

const { values } = parseArgs({
  options: {
    operations: { type: 'string' },
    kinds: { type: 'string' },
    verbose: { type: 'boolean' },
    gentle: { type: 'boolean' },
    dark: { type: 'boolean' },
    denied: { type: 'boolean' },
  },
});

async function sweepAll(): Promise<boolean> {
  const prefixes = values.operations?.split(',');
  const started = performance.now();
  const swept = await sweep({
    ...(prefixes === undefined ? {} : { operations: (name) => prefixes.some((prefix) => name.startsWith(prefix)) }),
    ...(values.kinds === undefined ? {} : { kinds: values.kinds.split(',') }),
    onSwept: ({ operation, kind, milliseconds, violations }) => {
      if (values.verbose === true) console.log(`${String(milliseconds).padStart(6)} ms  ${operation} ${kind}`);
      for (const violation of violations) console.log(`${operation} ${kind}: ${violation}`);
    },
  });
  const slowest = swept.reduce((worst, next) => (next.milliseconds > worst.milliseconds ? next : worst));
  const violating = swept.filter(({ violations }) => violations.length > 0);
  const operations = new Set(swept.map(({ operation }) => operation)).size;
  console.log(`${swept.length} audits of ${operations} operations in ${Math.round((performance.now() - started) / 1000)} s`);
  console.log(`slowest: ${slowest.operation} ${slowest.kind}, ${slowest.milliseconds} ms`);
  console.log(`${violating.length} audits had wrong findings`);
  return violating.length === 0;
}

const whole = values.gentle === true ? auditGently : values.dark === true ? auditDark : values.denied === true ? auditDenied : undefined;
process.exitCode = (await (whole ?? sweepAll)()) ? 0 : 1;
