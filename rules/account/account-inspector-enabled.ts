import { ageInDays } from '../shared/age.ts';
import { integer, strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const accountInspectorEnabled = defineRule({
  id: 'account-inspector-enabled',
  title: 'Inspector should scan EC2 and Lambda, with no serious finding left open',
  resourceType: 'AWS::::Account',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 1,
  fix: 'detection',
  facts: ['inspector', 'instanceCount', 'functionCount', 'inspectorFindings'],
  params: {
    scans: strings(['ec2', 'lambda'], 'What must be scanned: ec2, ecr, lambda, lambdaCode.', '^(ec2|ecr|lambda|lambdaCode)$'),
    maxCriticalAgeDays: integer(15, 'Most days for which a critical finding that has a fix may stay open.', { max: 3650 }),
  },
  messages: {
    scans: 'Inspector scans {{scans}}, and no critical finding has been open too long.',
    off: 'Inspector does not scan {{missing}}.',
    open: 'Critical findings that have a fix are open for more than {{days}} days, {{count}} at least, such as {{example}}.',
    nothing: 'There is nothing of what is asked to be scanned.',
  },
  rationale: 'Known flaws in packages are attacked within days; without scans nobody knows which machines and functions have them.',
  remediation: {
    text: 'Turn on the scans of Amazon Inspector, for the whole organization from its delegated administrator, and apply the fixes it names.',
    url: 'https://docs.aws.amazon.com/inspector/latest/user/getting_started_tutorial.html',
    cli: 'aws inspector2 enable --resource-types EC2 LAMBDA --region REGION',
  },
  controls: {
    securityHub: ['Inspector.1', 'Inspector.4'],
    awsConfig: ['inspector-ec2-scan-enabled', 'inspector-lambda-standard-scan-enabled'],
    prowler: ['inspector2_is_enabled', 'inspector2_active_findings_exist'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { params, now }) => {
    const asked = params.scans.filter((kind) => {
      if (kind === 'ec2') return facts.instanceCount > 0;
      return kind === 'ecr' || facts.functionCount > 0;
    });
    if (asked.length === 0) return notApplicable('nothing');
    const missing = asked.filter((kind) => facts.inspector[kind] !== 'ENABLED');
    if (missing.length > 0) return fail('off', { missing });
    const days = params.maxCriticalAgeDays;
    const old = facts.inspectorFindings.filter(({ firstSeenAt }) => ageInDays(firstSeenAt, now) > days);
    const [oldest] = old;
    if (oldest === undefined) return pass('scans', { scans: asked });
    return fail('open', { count: old.length, days, example: `${oldest.title} on ${oldest.resource}` });
  },
});
