import { lambdaFunctionRuntimeUpdatesAutomatic } from '../../../rules/lambda/lambda-function-runtime-updates-automatic.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const update = (mode: string, days: number, version = '$LATEST') => ({ version, mode, changedAt: daysAgo(days) });

testRule(lambdaFunctionRuntimeUpdatesAutomatic, {
  base: { packageType: 'Zip', runtimeUpdates: [update('Auto', 900)] },
  pass: [
    { name: 'automatic', message: 'patched' },
    { name: 'automatic, including versions', facts: { runtimeUpdates: [update('Auto', 900), update('Auto', 900, '7')] } },
    { name: 'updated with the function, recently', facts: { runtimeUpdates: [update('FunctionUpdate', 90)] } },
  ],
  fail: [
    { name: 'pinned', facts: { runtimeUpdates: [update('Manual', 1)] }, message: 'pinned', evidence: { versions: ['$LATEST'] } },
    {
      name: 'a version behind an alias is pinned',
      facts: { runtimeUpdates: [update('Auto', 1), update('Manual', 1, '7')] },
      evidence: { versions: ['version 7'] },
    },
    {
      name: 'updated with the function, long ago',
      facts: { runtimeUpdates: [update('FunctionUpdate', 91), update('FunctionUpdate', 400, '3')] },
      message: 'stale',
      evidence: { days: 400 },
    },
  ],
  notApplicable: [{ name: 'container image', facts: { packageType: 'Image', runtimeUpdates: [] }, message: 'image' }],
  undecided: [{ name: 'unknown mode', facts: { runtimeUpdates: [update('Weekly', 1)] }, message: 'unknown' }],
});
