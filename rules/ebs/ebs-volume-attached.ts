import { ageInDays } from '../shared/age.ts';
import { integer } from '../../src/core/parameters.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ebsVolumeAttached = defineRule({
  id: 'ebs-volume-attached',
  title: 'Unattached EBS volumes should be deleted',
  resourceType: 'AWS::EC2::Volume',
  responsibility: 'customer-data',
  severity: 'low',
  tier: 2,
  facts: ['state', 'createdAt'],
  params: { maxUnattachedDays: integer(30, 'Maximum age in days of an unattached volume.', { min: 1 }) },
  messages: {
    attached: 'The volume is {{state}}.',
    recent: 'The volume is not attached and is {{days}} days old.',
    unattached: 'The volume is not attached and is {{days}} days old. EBS does not report when it was detached.',
  },
  rationale: 'An unattached volume keeps its data and costs money, and everyone with permission can attach and read it.',
  remediation: {
    text: 'Create a snapshot if the data is still needed, then delete the volume.',
    url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-deleting-volume.html',
    impact: 'Deletion cannot be undone. Wait until the snapshot is complete.',
    cli: 'aws ec2 create-snapshot --volume-id {{id}}\naws ec2 wait snapshot-completed --snapshot-ids SNAPSHOT_ID\naws ec2 delete-volume --volume-id {{id}}',
  },
  controls: {},
  // These fail each unattached volume, however new it is.
  related: { awsConfig: ['ec2-volume-inuse-check'], cloudsploit: ['ebsUnusedVolumes'] },
  evaluate: (facts, { pass, fail }, { now, params }) => {
    const days = () => ageInDays(facts.createdAt, now);
    return (
      firstVerdict(
        () => (facts.state === 'available' ? undefined : pass('attached', { state: facts.state })),
        () => (days() > params.maxUnattachedDays ? undefined : pass('recent', { days: days() })),
      ) ?? fail('unattached', { days: days() })
    );
  },
});
