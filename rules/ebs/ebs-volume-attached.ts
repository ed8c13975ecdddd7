import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ebsVolumeAttached = defineRule({
  id: 'ebs-volume-attached',
  title: 'EBS volumes that nothing uses should be removed',
  resourceType: 'AWS::EC2::Volume',
  responsibility: 'customer-data',
  severity: 'low',
  tier: 2,
  facts: ['state', 'createdAt'],
  params: { maxUnattachedDays: integer(30, 'Most days since a volume was made that is attached to nothing.', { min: 1 }) },
  messages: {
    attached: 'The volume is {{state}}.',
    recent: 'The volume is attached to nothing and {{days}} days old.',
    unattached: 'The volume is attached to nothing and {{days}} days old; EBS does not say since when it has been unattached.',
  },
  rationale: 'A disk that was left behind keeps its data, costs money, and can be attached and read by anybody with the permission.',
  remediation: {
    text: 'Keep a snapshot if the data is still needed, then delete the volume.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-deleting-volume.html',
    cli: 'aws ec2 delete-volume --volume-id VOLUME',
  },
  controls: {
    awsConfig: ['ec2-volume-inuse-check'],
    cloudsploit: ['ebsUnusedVolumes'],
  },
  evaluate: (facts, { pass, fail }, { now, params }) => {
    if (facts.state !== 'available') return pass('attached', { state: facts.state });
    const days = ageInDays(facts.createdAt, now);
    return days > params.maxUnattachedDays ? fail('unattached', { days }) : pass('recent', { days });
  },
});
