import { isRunning } from '../shared/instance-state.ts';
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
    nonCompliant: 'Associations are not compliant: {{documents}}.',
    unclear: 'Systems Manager reports the compliance of its associations as {{status}}.',
    none: 'The instance has no associations.',
    notRunning: 'The instance is {{state}}.',
  },
  rationale: 'An association that fails leaves the machine without the configuration, the agent or the scan that it was to keep in place.',
  remediation: {
    text: 'Look up why the last execution of the association failed, put that right and apply it again.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-associations.html',
    cli: 'aws ssm describe-instance-associations-status --instance-id INSTANCE',
  },
  controls: {
    securityHub: ['SSM.3'],
    awsConfig: ['ec2-managedinstance-association-compliance-status-check'],
    nist80053: ['CM-2', 'CM-8', 'SI-2(3)'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    if (!isRunning(facts.state)) return notApplicable('notRunning', { state: facts.state });
    const compliance = facts.associationCompliance;
    if (compliance === undefined) return notApplicable('none');
    if (compliance.status === 'COMPLIANT') return pass('compliant');
    return compliance.status === 'NON_COMPLIANT'
      ? fail('nonCompliant', { documents: compliance.failed })
      : indeterminate('unclear', { status: compliance.status });
  },
});
