import { cloudFormationResource } from '../shared/code-snippets.ts';
import { isNewerRuntime, lambdaRuntimes } from './shared/runtimes.ts';
import { ageInDays } from '../shared/age.ts';
import { isOld, supportParams, supportState } from '../shared/support-dates.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

/** The facts of `$LATEST`, or a served version. */
interface Target {
  readonly packageType: string;
  readonly runtime?: string | undefined;
  readonly changedAt: string;
}

export const lambdaFunctionRuntimeSupported = defineRule({
  id: 'lambda-function-runtime-supported',
  title: 'Lambda functions should use a supported runtime or a recent image',
  resourceType: 'AWS::Lambda::Function',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 1,
  fix: 'supported-versions',
  facts: ['packageType', 'runtime', 'changedAt', 'servedVersions'],
  params: {
    ...supportParams,
    maxImageAgeDays: integer(180, 'Maximum days since the last change of a function that uses a container image.', { min: 1 }),
  },
  messages: {
    supported: '{{runtime}} is supported until {{end}} (as of {{asOf}}).',
    newer: '{{runtime}} is newer than the runtimes known on {{asOf}}.',
    old: '{{runtime}} is supported until {{end}}, but the dates are old (as of {{asOf}}).',
    ending: 'Support for {{runtime}} of {{qualifier}} ends on {{end}} (as of {{asOf}}).',
    ended: 'Support for {{runtime}} of {{qualifier}} ended on {{end}}.',
    unknown: 'The end of support for {{runtime}} of {{qualifier}} is unknown (as of {{asOf}}).',
    oldImage: 'The image of {{qualifier}} is at least {{days}} days old; the maximum is {{max}}.',
    image: 'The function uses a container image, which is not inspected; the function was last changed {{days}} days ago.',
  },
  rationale:
    'AWS does not patch deprecated runtimes and does not support functions that use them. Container images are patched only when you rebuild them.',
  remediation: {
    text: 'Move the function to a supported runtime, publish a version and update the aliases. Rebuild container images on the latest base image.',
    url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
    impact: 'The new runtime applies to the next invocation. Test the code with the new language version first.',
    cli: `aws lambda update-function-configuration --function-name {{id}} --runtime NEW_RUNTIME
aws lambda publish-version --function-name {{id}}
aws lambda update-alias --function-name {{id}} --name ALIAS_NAME --function-version VERSION_NUMBER`,
    console:
      'Open the function in the Lambda console.\nUnder Code, Runtime settings, choose Edit and select a supported runtime.\nPublish a new version and point the aliases to it.',
    terraform: `resource "aws_lambda_function" "this" {
  function_name = "{{name}}"
  runtime       = "NEW_RUNTIME"
  publish       = true
}`,
    cloudFormation: cloudFormationResource('AWS::Lambda::Function', 'Runtime: NEW_RUNTIME'),
  },
  controls: {
    securityHub: ['Lambda.2'],
    awsConfig: ['lambda-function-settings-check'],
    nist80053: ['SI-2', 'SI-2(2)', 'SI-2(4)', 'SI-2(5)'],
    prowler: ['awslambda_function_using_supported_runtimes'],
    cloudsploit: ['lambdaOldRuntimes'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, now }) => {
    const { asOf, dates } = lambdaRuntimes;
    const isTableOld = isOld(lambdaRuntimes, params.maxDataAgeDays, now);
    const verdictOf = (qualifier: string, target: Target) => {
      if (target.packageType === 'Image') {
        const days = ageInDays(target.changedAt, now);
        return days > params.maxImageAgeDays
          ? fail('oldImage', { qualifier, days, max: params.maxImageAgeDays })
          : notApplicable('image', { days });
      }
      const runtime = target.runtime ?? 'unnamed runtime';
      const end = Object.hasOwn(dates, runtime) ? dates[runtime] : undefined;
      if (end === undefined) {
        return isNewerRuntime(runtime) && !isTableOld
          ? pass('newer', { runtime, asOf })
          : indeterminate('unknown', { runtime, qualifier, asOf });
      }
      const evidence = { runtime, qualifier, end: end ?? 'a date that AWS has not announced', asOf };
      const state = end === null ? 'supported' : supportState(end, params.warnDays, now);
      if (state === 'ended') return fail('ended', evidence);
      if (state === 'ending') return fail('ending', evidence, { severity: 'low', because: 'support has not ended yet' });
      return pass(isTableOld ? 'old' : 'supported', evidence);
    };
    const latest = () => verdictOf('$LATEST', facts);
    const served = () =>
      facts.servedVersions.map((target) => verdictOf(`version ${target.version} (${target.aliases.join(', ')})`, target));
    const failureOf = (verdicts: readonly ReturnType<typeof verdictOf>[]) => {
      const failures = verdicts.filter(({ status }) => status === 'FAIL');
      return failures.find(({ severity }) => severity === undefined) ?? failures[0];
    };
    const failure = firstVerdict(
      () => failureOf([latest()].filter(({ severity }) => severity === undefined)),
      () => failureOf(served()),
      () => failureOf([latest()]),
    );
    return failure ?? [latest(), ...served()].find(({ status }) => status === 'INDETERMINATE') ?? latest();
  },
});
