import { isTerminated } from '../shared/instance-state.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceTerminationProtected = defineRule({
  id: 'ec2-instance-termination-protected',
  title: 'EC2 instances should have termination protection turned on',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'backups',
  severity: 'low',
  tier: 2,
  // Termination protection needs an API call for each instance.
  optIn: true,
  fix: 'deletion-protection',
  facts: ['state', 'lifecycle', 'fleet', 'terminationProtected'],
  messages: {
    protected: 'Termination protection is turned on.',
    unprotected: 'Termination protection is turned off.',
    fleet: 'The instance belongs to {{fleet}}, which terminates its instances.',
    notOnDemand: 'The instance is a {{lifecycle}} instance, which AWS can terminate.',
    gone: 'The instance is {{state}}.',
  },
  rationale: 'A mistyped ID or a cleanup script can terminate the instance, which deletes its root volume.',
  remediation: {
    text: 'Turn on termination protection for instances that are not replaced automatically.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_ChangingDisableAPITermination.html',
    impact: 'The change does not interrupt the instance. Turn off the protection before you terminate the instance or delete its stack.',
    cli: 'aws ec2 modify-instance-attribute --instance-id {{id}} --disable-api-termination',
    terraform: 'resource "aws_instance" "this" {\n  disable_api_termination = true\n}',
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable }) => {
    const excluded = firstVerdict(
      () => (isTerminated(facts.state) ? notApplicable('gone', { state: facts.state }) : undefined),
      () => (facts.lifecycle === undefined ? undefined : notApplicable('notOnDemand', { lifecycle: facts.lifecycle })),
      () => (facts.fleet === undefined ? undefined : notApplicable('fleet', { fleet: facts.fleet })),
    );
    if (excluded !== undefined) return excluded;
    return facts.terminationProtected ? pass('protected') : fail('unprotected');
  },
});
