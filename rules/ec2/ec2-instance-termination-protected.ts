import { isTerminated } from '../shared/instance-state.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceTerminationProtected = defineRule({
  id: 'ec2-instance-termination-protected',
  title: 'Long-lived instances should be protected against termination',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'backups',
  severity: 'low',
  tier: 2,
  fix: 'deletion-protection',
  facts: ['state', 'lifecycle', 'fleet', 'terminationProtected'],
  messages: {
    protected: 'The API refuses to terminate the instance.',
    unprotected: 'One API call terminates the instance.',
    fleet: 'The instance belongs to {{fleet}}, which ends its instances itself.',
    notOnDemand: 'The instance is a {{lifecycle}} instance, which AWS may end.',
    gone: 'The instance is {{state}}.',
  },
  rationale: 'A mistyped id or a hasty clean-up ends a machine that was meant to stay, and its root disk goes with it.',
  remediation: {
    text: 'Turn on termination protection for instances that are not replaced automatically.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_ChangingDisableAPITermination.html',
    cli: 'aws ec2 modify-instance-attribute --instance-id INSTANCE --disable-api-termination',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }) => {
    if (isTerminated(facts.state)) return notApplicable('gone', { state: facts.state });
    if (facts.lifecycle !== undefined) return notApplicable('notOnDemand', { lifecycle: facts.lifecycle });
    if (facts.fleet !== undefined) return notApplicable('fleet', { fleet: facts.fleet });
    return facts.terminationProtected ? pass('protected') : fail('unprotected');
  },
});
