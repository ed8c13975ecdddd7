import { lambdaFunctionRuntimeUpdatesAutomatic } from '../../../rules/lambda/lambda-function-runtime-updates-automatic.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const update = (mode: string, days: number, version = '$LATEST') => ({ version, mode, changedAt: daysAgo(days) });

testRule(lambdaFunctionRuntimeUpdatesAutomatic, {
  base: { packageType: 'Zip', runtimeUpdates: [update('Auto', 900)] },
  pass: [
    { name: 'passes when automatic', message: 'patched' },
    { name: 'passes when automatic, including versions', facts: { runtimeUpdates: [update('Auto', 900), update('Auto', 900, '7')] } },
    { name: 'passes when updated with the function, recently', facts: { runtimeUpdates: [update('FunctionUpdate', 90)] } },
  ],
  fail: [
    { name: 'fails when pinned', facts: { runtimeUpdates: [update('Manual', 1)] }, message: 'pinned', evidence: { versions: ['$LATEST'] } },
    {
      name: 'fails when a version behind an alias is pinned',
      facts: { runtimeUpdates: [update('Auto', 1), update('Manual', 1, '7')] },
      evidence: { versions: ['version 7'] },
    },
    {
      name: 'fails when updated with the function, long ago',
      facts: { runtimeUpdates: [update('FunctionUpdate', 91), update('FunctionUpdate', 400, '3')] },
      message: 'stale',
      evidence: { days: 400 },
    },
  ],
  notApplicable: [{ name: 'skips a container image', facts: { packageType: 'Image', runtimeUpdates: [] }, message: 'image' }],
  undecided: [{ name: 'is unknown for an unknown mode', facts: { runtimeUpdates: [update('Weekly', 1)] }, message: 'unknown' }],
});
