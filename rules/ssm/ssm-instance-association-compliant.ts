import { isRunning } from '../shared/instance-state.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ssmInstanceAssociationCompliant = defineRule({
  id: 'ssm-instance-association-compliant',
  title: 'State Manager associations should be compliant',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'operating-system',
  severity: 'low',
  tier: 1,
  facts: ['state', 'associationCompliance'],
  messages: {
    compliant: 'All associations are compliant.',
    nonCompliant: 'Associations with these documents are not compliant: {{documents}}.',
    unclear: 'Systems Manager reports the association compliance status {{status}}.',
    none: 'The instance does not have associations.',
    notRunning: 'The instance is {{state}}.',
  },
  rationale: 'If an association fails, the instance does not get the configuration, agent or scan that the association applies.',
  remediation: {
    text: 'Find the reason for the last failure, resolve it and apply the association again.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-associations.html',
    impact: 'Applying an association runs its document on the instance, which may restart services.',
    cli: 'aws ssm describe-instance-associations-status --instance-id {{id}}\naws ssm start-associations-once --association-ids ASSOCIATION_ID',
  },
  controls: {
    securityHub: ['SSM.3'],
    awsConfig: ['ec2-managedinstance-association-compliance-status-check'],
    nist80053: ['CM-2', 'CM-8', 'SI-2(3)'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    const exclusion = firstVerdict(
      () => (isRunning(facts.state) ? undefined : notApplicable('notRunning', { state: facts.state })),
      () => (facts.associationCompliance === undefined ? notApplicable('none') : undefined),
    );
    if (exclusion !== undefined) return exclusion;
    const { status = 'not reported', failed: documents = [] } = facts.associationCompliance ?? {};
    if (status === 'COMPLIANT') return pass('compliant');
    return status === 'NON_COMPLIANT' ? fail('nonCompliant', { documents }) : indeterminate('unclear', { status });
  },
});
