import { ageInDays } from '../shared/age.ts';
import { isTerminated } from '../shared/instance-state.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceStoppedRemoved = defineRule({
  id: 'ec2-instance-stopped-removed',
  title: 'EC2 instances that are stopped for a long time should be removed',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'service-configuration',
  severity: 'medium',
  tier: 1,
  facts: ['state', 'stoppedAt'],
  params: { maxStoppedDays: integer(30, 'Maximum number of days that an instance may be stopped.', { min: 1 }) },
  messages: {
    running: 'The instance is {{state}}.',
    recent: 'The instance has been stopped for {{days}} days.',
    long: 'The instance has been stopped for {{days}} days; at most {{maxDays}} days are allowed.',
    gone: 'The instance is {{state}}.',
  },
  rationale: 'A stopped instance does not get patches, and its volumes keep data. When it is started again, it has known vulnerabilities.',
  remediation: {
    text: 'Create an image if the data is still needed, then terminate the instance.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/terminating-instances.html',
    impact: 'Termination cannot be undone, and deletes volumes that are set to be deleted with the instance. Check the image first.',
    cli: 'aws ec2 create-image --instance-id {{id}} --name IMAGE_NAME\naws ec2 wait image-available --image-ids IMAGE_ID\naws ec2 terminate-instances --instance-ids {{id}}',
    console: [
      'Open the instance in the Amazon EC2 console.',
      'Choose Actions, Image and templates, Create image, if the data is still needed.',
      'Choose Instance state, Terminate (delete) instance.',
    ].join('\n'),
    notAsCode: 'Remove the resource from your template.',
  },
  controls: {
    securityHub: ['EC2.4'],
    awsConfig: ['ec2-stopped-instance'],
    nist80053: ['CM-2', 'CM-2(2)', 'CA-9(1)'],
    prowler: ['ec2_instance_stopped_older_than_specific_days'],
  },
  evaluate: (facts, { pass, fail, notApplicable }, { now, params }) => {
    const state = facts.state;
    if (isTerminated(state)) return notApplicable('gone', { state });
    if (facts.stoppedAt === undefined) return pass('running', { state });
    const days = ageInDays(facts.stoppedAt, now);
    return days > params.maxStoppedDays ? fail('long', { days, maxDays: params.maxStoppedDays }) : pass('recent', { days });
  },
});
