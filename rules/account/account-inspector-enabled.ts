import { notAsCode } from '../shared/code-snippets.ts';
import { ageInDays } from '../shared/age.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { integer, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountInspectorEnabled = defineRule({
  id: 'account-inspector-enabled',
  title: 'Amazon Inspector should scan EC2, ECR and Lambda, and critical findings should be resolved',
  resourceType: 'AWS::::Account',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  fix: 'detection',
  facts: ['inspector', 'instanceCount', 'repositoryCount', 'functionCount', 'inspectorFindings'],
  params: {
    scans: strings(['ec2', 'ecr', 'lambda'], 'Required scan types: ec2, ecr, lambda, lambdaCode.', '^(ec2|ecr|lambda|lambdaCode)$'),
    maxCriticalAgeDays: integer(15, 'Maximum age in days of an open critical finding that has a fix.', { max: 3650 }),
  },
  messages: {
    scans: 'Amazon Inspector scans {{scans}}, and all critical findings are at most {{days}} days old.',
    off: 'Amazon Inspector does not scan {{missing}}.',
    open: 'At least {{count}} critical findings with a fix are open for more than {{days}} days, such as {{example}}.',
    nothing: 'The Region does not contain resources of the required scan types.',
  },
  rationale:
    'Known vulnerabilities are exploited within days. Without scans, you do not learn which instances, images and functions have them.',
  remediation: {
    text: 'Enable the scan types of Amazon Inspector, for the whole organization from its delegated administrator, and apply the recommended fixes.',
    url: 'https://docs.aws.amazon.com/inspector/latest/user/getting_started_tutorial.html',
    impact: 'Amazon Inspector charges for each scanned instance, image and function. Scans do not interrupt workloads.',
    cli: 'aws inspector2 enable --resource-types EC2 ECR LAMBDA',
    console:
      'Open the Amazon Inspector console in the Region and choose Get started, Activate Inspector.\nUnder Account management, activate all scan types.',
    terraform: `resource "aws_inspector2_enabler" "this" {
  account_ids    = ["{{accountId}}"]
  resource_types = ["EC2", "ECR", "LAMBDA"]
}`,
    consolePage: 'inspector/v2/home?region={{region}}',
    notAsCode: notAsCode.cloudFormation,
  },
  controls: {},
  // These controls also require scans of types without resources in the Region, and no open findings at all.
  related: {
    securityHub: ['Inspector.1', 'Inspector.2', 'Inspector.3', 'Inspector.4'],
    awsConfig: [
      'inspector-ec2-scan-enabled',
      'inspector-ecr-scan-enabled',
      'inspector-lambda-code-scan-enabled',
      'inspector-lambda-standard-scan-enabled',
    ],
    prowler: ['inspector2_is_enabled', 'inspector2_active_findings_exist'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params, now }) => {
    const isInUse = (scan: string): boolean => {
      if (scan === 'ec2') return facts.instanceCount > 0;
      return scan === 'ecr' ? facts.repositoryCount > 0 : facts.functionCount > 0;
    };
    const isMissing = (scan: string): boolean => facts.inspector[scan] !== 'ENABLED';
    const days = params.maxCriticalAgeDays;
    const failure = firstVerdict(
      ...params.scans.map((scan) => () => {
        if (!isMissing(scan) || !isInUse(scan)) return undefined;
        return fail('off', { missing: () => params.scans.filter((other) => isMissing(other) && isInUse(other)) });
      }),
      () => {
        const old = facts.inspectorFindings.filter(({ firstSeenAt }) => ageInDays(firstSeenAt, now) > days);
        const [oldest] = old;
        return oldest && fail('open', { count: old.length, days, example: `${oldest.title} on ${oldest.resource}` });
      },
    );
    if (failure !== undefined) return failure;
    const scans = () => params.scans.filter(isInUse);
    const scanned = firstVerdict(...params.scans.map((scan) => () => (isInUse(scan) ? pass('scans', { scans, days }) : undefined)));
    return scanned ?? notApplicable('nothing');
  },
});
