import { ageInDays } from '../shared/age.ts';
import { isNewerRuntime, lambdaRuntimes } from './shared/runtimes.ts';
import { isOld, supportParams, supportState } from '../shared/support-dates.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const lambdaFunctionRuntimeSupported = defineRule({
  id: 'lambda-function-runtime-supported',
  title: 'Lambda functions should use a supported runtime or a recent image',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 1,
  fix: 'supported-versions',
  facts: ['packageType', 'runtime', 'changedAt'],
  params: {
    ...supportParams,
    maxImageAgeDays: integer(180, 'Days after which a function that runs from an image and was not changed fails.', { min: 1 }),
  },
  messages: {
    supported: '{{runtime}} is supported until {{end}}, as of {{asOf}}.',
    newer: '{{runtime}} is newer than what was known on {{asOf}}.',
    old: '{{runtime}} was supported until {{end}} as of {{asOf}}; Onus has no newer dates.',
    ending: 'Support of {{runtime}} ends on {{end}}, as of {{asOf}}.',
    ended: 'Support of {{runtime}} ended on {{end}}.',
    unknown: 'When support of {{runtime}} ends is not known as of {{asOf}}.',
    oldImage: 'The function was last changed {{days}} days ago, so its image is at least as old.',
    image: 'The runtime is in a container image, which is not looked into; the function was last changed {{days}} days ago.',
  },
  rationale:
    'Once a runtime is deprecated, AWS no longer patches it and gives no support for functions that use it. The runtime of an image is patched by building it again.',
  remediation: {
    text: 'Move the function to a runtime that AWS supports. Build images again on the latest base image and deploy them.',
    url: lambdaRuntimes.source,
    cli: 'aws lambda update-function-configuration --function-name FUNCTION --runtime nodejs24.x',
  },
  controls: {
    securityHub: ['Lambda.2'],
    awsConfig: ['lambda-function-settings-check'],
    nist80053: ['SI-2', 'SI-2(2)', 'SI-2(4)', 'SI-2(5)'],
    prowler: ['awslambda_function_using_supported_runtimes'],
    cloudsploit: ['lambdaOldRuntimes'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, now }) => {
    if (facts.packageType === 'Image') {
      const days = ageInDays(facts.changedAt, now);
      return days > params.maxImageAgeDays ? fail('oldImage', { days }) : notApplicable('image', { days });
    }
    const { asOf, dates } = lambdaRuntimes;
    const runtime = facts.runtime ?? 'a runtime without a name';
    const end = Object.hasOwn(dates, runtime) ? dates[runtime] : undefined;
    const old = isOld(lambdaRuntimes, params.maxDataAgeDays, now);
    if (end === undefined) {
      return isNewerRuntime(runtime) && !old ? pass('newer', { runtime, asOf }) : indeterminate('unknown', { runtime, asOf });
    }
    const state = end === null ? 'supported' : supportState(end, params.warnDays, now);
    const evidence = { runtime, end: end ?? 'a day that AWS has not named', asOf };
    if (state === 'ended') return fail('ended', evidence);
    if (state === 'ending') return fail('ending', evidence, { severity: 'low', because: 'support has not ended yet' });
    return pass(old ? 'old' : 'supported', evidence);
  },
});
