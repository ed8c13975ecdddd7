import { isMalformed, parsePolicy } from '../../../src/policy/policy-document.ts';
import { resourcePolicyAccess } from '../../../src/policy/resource-policy.ts';

/**
 * Accounts from which AWS publishes layers, as of November 2026. AWS has others in some Regions: what is missing here is judged as a stranger's.
 * - https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Lambda-Insights-extension-versions.html
 * - https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
 * - https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-integration-lambda-extensions-versions.html
 * - https://docs.aws.amazon.com/powertools/
 * - https://aws-otel.github.io/docs/getting-started/lambda
 */
const publishers: Readonly<Record<string, string>> = {
  'Lambda Insights': `580247275435 891564319516 439286490199 033019950311 488211338238 012438385374 519774774795 732604637566
    285320876703 339249233099 352183217350 194566237122`,
  'Parameters and Secrets': `590474943231 177933569100 997803712105 345057560386 317013901791 768336418462 490737872127 176022468876
    576959938190 738900069198 044395824272 665172237481 133490724326 200266452380 287114880934 287310001119 187925254637 015030872274
    133256977650 325218067255 780235371811 427196147048 832021897121 858974508948 933737806257 129776340158 127562683043`,
  AppConfig: '027255383542 728743619870 434848589818 282860088358',
  'Powertools for AWS Lambda': '017000801446',
  'AWS Distro for OpenTelemetry': '901920570463',
};

const accounts: ReadonlySet<string> = new Set(Object.values(publishers).flatMap((text) => text.split(/\s+/)));

/** Whether AWS publishes layers from an account. */
export const isLayerPublisher = (account: string): boolean => accounts.has(account);

/** The layers that everybody may download, of policies by layer ARN, and those whose policy cannot be understood. */
export function layerGrants(
  policies: Readonly<Record<string, string>>,
  accountId: string,
): { readonly open: readonly string[]; readonly malformed: readonly string[] } {
  const open: string[] = [];
  const malformed: string[] = [];
  for (const [arn, text] of Object.entries(policies)) {
    const policy = parsePolicy(text);
    if (isMalformed(policy)) malformed.push(arn);
    else if (resourcePolicyAccess(policy, { accountId }).some(({ exposure }) => exposure === 'public')) open.push(arn);
  }
  return { open, malformed };
}
