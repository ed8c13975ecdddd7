import { datedTable } from '../../../src/core/dated-table.ts';
import { isMalformed, parsePolicy } from '../../../src/policy/policy-document.ts';
import { resourcePolicyAccess } from '../../../src/policy/resource-policy.ts';

/** Accounts from which AWS publishes layers, by layer. */
export const layerPublishers = datedTable<Readonly<Record<string, string>>>({
  source: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Lambda-Insights-extension-versions.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html',
    'https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-integration-lambda-extensions-versions.html',
    'https://docs.aws.amazon.com/powertools/typescript/latest/getting-started/lambda-layers',
    'https://docs.aws.amazon.com/powertools/python/latest/getting-started/install/',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-Application-Signals-Enable-LambdaMain.html',
    'https://aws-otel.github.io/docs/getting-started/lambda',
    'https://aws-sdk-pandas.readthedocs.io/en/stable/layers.html',
  ],
  asOf: '2026-11',
  missing: 'The publisher is unknown; it may be AWS, so a layer of such an account fails with low severity.',
  entries: {
    'Lambda Insights': `580247275435 891564319516 439286490199 033019950311 488211338238 012438385374 519774774795 732604637566
      285320876703 339249233099 352183217350 194566237122`,
    'Parameters and Secrets': `590474943231 177933569100 997803712105 345057560386 317013901791 768336418462 490737872127 176022468876
      576959938190 738900069198 044395824272 665172237481 133490724326 200266452380 287114880934 287310001119 187925254637 015030872274
      133256977650 325218067255 780235371811 427196147048 832021897121 858974508948 933737806257 129776340158 127562683043`,
    AppConfig: `027255383542 728743619870 958113053741 359756378197 039592058896 066940009817 758369105281 434848589818 282860088358
      493207061005 646970417810 203683718741 586093569114 615057806174 615084187847 630222743974 980059726660 826293736237 706869817123
      421114256042 080788657173 418787028745 307021474294 554480029851 489524808438 000010852771 574348263942 662846165436 559955524753
      946561847325 946746059096`,
    'Powertools for AWS Lambda': '017000801446 094274105915',
    'AWS Distro for OpenTelemetry': '901920570463 615299751070',
    'AWS SDK for pandas': '336392948345',
  },
});

const accounts: ReadonlySet<string> = new Set(Object.values(layerPublishers.entries).flatMap((text) => text.split(/\s+/)));

/** Whether AWS publishes layers from an account. */
export const isLayerPublisher = (account: string): boolean => accounts.has(account);

/** Own layers that every AWS account can download, and layers with a malformed policy, from policies by layer ARN. */
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
