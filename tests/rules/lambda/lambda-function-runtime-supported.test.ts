import { lambdaFunctionRuntimeSupported } from '../../../rules/lambda/lambda-function-runtime-supported.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const version = (change: object) => ({
  version: '3',
  aliases: ['live'],
  packageType: 'Zip',
  runtime: 'nodejs24.x',
  changedAt: daysAgo(500),
  layers: [],
  ...change,
});

testRule(lambdaFunctionRuntimeSupported, {
  base: { packageType: 'Zip', runtime: 'nodejs24.x', changedAt: daysAgo(30), servedVersions: [] },
  pass: [
    {
      name: 'passes when an alias serves a version with a supported runtime',
      facts: { servedVersions: [version({})] },
      message: 'supported',
    },
    { name: 'passes when supported', message: 'supported', evidence: { end: '2028-04-30', asOf: '2026-08-30' } },
    { name: 'passes for an OS-only runtime', facts: { runtime: 'provided.al2023' } },
    { name: 'passes for a preview runtime', facts: { runtime: 'python3.15' }, evidence: { end: 'a date that AWS has not announced' } },
    { name: 'passes when newer than the support table', facts: { runtime: 'python3.16' }, message: 'newer' },
    { name: 'passes when supported, with old dates', params: { maxDataAgeDays: 30 }, message: 'old' },
    { name: 'passes when it ends after the warning', facts: { runtime: 'nodejs22.x' }, params: { warnDays: 166 } },
  ],
  fail: [
    {
      name: 'fails when an alias serves a version with a deprecated runtime',
      facts: { servedVersions: [version({}), version({ version: '2', runtime: 'nodejs16.x' })] },
      message: 'ended',
      evidence: { qualifier: 'version 2 (live)' },
    },
    {
      name: 'fails when support of $LATEST ends soon and an alias serves a deprecated runtime',
      facts: { runtime: 'nodejs22.x', servedVersions: [version({ runtime: 'nodejs16.x' })] },
      params: { warnDays: 167 },
      message: 'ended',
      severity: 'medium',
    },
    {
      name: 'fails when an alias serves an old image',
      facts: { packageType: 'Image', runtime: undefined, changedAt: daysAgo(1), servedVersions: [version({ packageType: 'Image' })] },
      message: 'oldImage',
    },
    {
      name: 'fails when deprecated',
      facts: { runtime: 'nodejs20.x' },
      message: 'ended',
      severity: 'medium',
      evidence: { end: '2026-04-30' },
    },
    { name: 'fails when long deprecated', facts: { runtime: 'go1.x' }, message: 'ended' },
    { name: 'fails for a deprecated OS-only runtime', facts: { runtime: 'provided.al2' }, message: 'ended' },
    { name: 'fails when deprecated, with old dates', facts: { runtime: 'nodejs20.x' }, params: { maxDataAgeDays: 30 }, message: 'ended' },
    { name: 'fails when it ends soon', facts: { runtime: 'nodejs22.x' }, params: { warnDays: 167 }, message: 'ending', severity: 'low' },
    {
      name: 'fails for an old container image',
      facts: { packageType: 'Image', runtime: undefined, changedAt: daysAgo(500) },
      message: 'oldImage',
      evidence: { days: 500 },
    },
  ],
  notApplicable: [
    { name: 'skips a container image', facts: { packageType: 'Image', runtime: undefined, changedAt: daysAgo(180) }, message: 'image' },
  ],
  undecided: [
    {
      name: 'is unknown when an alias serves an unknown runtime',
      facts: { servedVersions: [version({ runtime: 'cobol85' })] },
      message: 'unknown',
    },
    {
      name: 'is unknown when newer than an outdated support table',
      facts: { runtime: 'python3.16' },
      params: { maxDataAgeDays: 30 },
      message: 'unknown',
    },
    { name: 'is unknown for an unknown runtime', facts: { runtime: 'cobol85' }, message: 'unknown' },
    { name: 'is unknown when not reported', facts: { runtime: undefined }, message: 'unknown' },
  ],
});
