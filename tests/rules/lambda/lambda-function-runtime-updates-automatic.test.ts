import { lambdaFunctionRuntimeUpdatesAutomatic } from '../../../rules/lambda/lambda-function-runtime-updates-automatic.ts';
import { daysAgo, testRule } from '../../support/rule-tester.ts';

const update = (mode: string, days: number, version = '$LATEST') => ({ version, mode, changedAt: daysAgo(days) });

testRule(lambdaFunctionRuntimeUpdatesAutomatic, {
  base: { packageType: 'Zip', runtimeUpdates: [update('Auto', 900)] },
  pass: [
    { name: 'by AWS', message: 'patched' },
    { name: 'by AWS, versions too', facts: { runtimeUpdates: [update('Auto', 900), update('Auto', 900, '7')] } },
    { name: 'at updates, of which one was lately', facts: { runtimeUpdates: [update('FunctionUpdate', 90)] } },
  ],
  fail: [
    { name: 'pinned', facts: { runtimeUpdates: [update('Manual', 1)] }, message: 'pinned', evidence: { versions: ['$LATEST'] } },
    {
      name: 'a version behind an alias is pinned',
      facts: { runtimeUpdates: [update('Auto', 1), update('Manual', 1, '7')] },
      evidence: { versions: ['version 7'] },
    },
    {
      name: 'at updates, the last of which is long ago',
      facts: { runtimeUpdates: [update('FunctionUpdate', 91), update('FunctionUpdate', 400, '3')] },
      message: 'stale',
      evidence: { days: 400 },
    },
  ],
  notApplicable: [{ name: 'an image', facts: { packageType: 'Image', runtimeUpdates: [] }, message: 'image' }],
  undecided: [{ name: 'a new mode', facts: { runtimeUpdates: [update('Weekly', 1)] }, message: 'unknown' }],
});
