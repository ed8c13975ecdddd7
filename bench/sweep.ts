/**
 * Spoils each AWS operation of the sample account's audit alone, in each way answers can go wrong, and tells where the audit then says
 * anything but what it says of the untouched account, or UNKNOWN. `npm run sweep -- [--operations s3:,ec2:Describe] [--kinds denied,hang]`.
 */
import { parseArgs } from 'node:util';
import { sweep } from './sweep/sweep.ts';

const { values } = parseArgs({ options: { operations: { type: 'string' }, kinds: { type: 'string' }, verbose: { type: 'boolean' } } });
const prefixes = values.operations?.split(',');
const started = performance.now();
const swept = await sweep({
  ...(prefixes === undefined ? {} : { operations: (name) => prefixes.some((prefix) => name.startsWith(prefix)) }),
  ...(values.kinds === undefined ? {} : { kinds: values.kinds.split(',') }),
  onSwept: ({ operation, kind, milliseconds, lies }) => {
    if (values.verbose === true) console.log(`${String(milliseconds).padStart(6)} ms  ${operation} ${kind}`);
    for (const lie of lies) console.log(`${operation} ${kind}: ${lie}`);
  },
});
const slowest = swept.reduce((worst, next) => (next.milliseconds > worst.milliseconds ? next : worst));
const lying = swept.filter(({ lies }) => lies.length > 0);
console.log(
  `${swept.length} audits of ${new Set(swept.map(({ operation }) => operation)).size} operations in`,
  `${Math.round((performance.now() - started) / 1000)} s`,
);
console.log(`slowest: ${slowest.operation} ${slowest.kind}, ${slowest.milliseconds} ms`);
console.log(`${lying.length} audits said what they must not`);
process.exitCode = lying.length === 0 ? 0 : 1;
