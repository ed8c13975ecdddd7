import { defineService, attested, evaluatedBy, notApplicable } from '../../core/service.ts';
import { lifecyclePolicyCollector } from './lifecycle-policy.ts';
import { snapshotCollector } from './snapshot.ts';
import { volumeCollector } from './volume.ts';
import { ebsAccountFacts } from './account.ts';
import { dlm } from './clients.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    ebs: true;
  }
}

export const ebsService = defineService({
  id: 'ebs',
  title: 'Amazon EBS',
  clients: [dlm],
  model: {
    category: 'infrastructure',
    sources: [2],
    cloudFormation: ['AWS::DLM'],
    coverage: {
      'client-side-encryption': attested('Disk encryption by the guest on top of EBS cannot be read.'),
      'network-traffic-protection': evaluatedBy(
        'Traffic between an instance and an encrypted volume is encrypted by AWS.',
        'ebs-volume-encrypted',
      ),
      'firewall-configuration': notApplicable('Volumes and snapshots have no network rules.'),
      'network-configuration': notApplicable('Block storage is not placed in a subnet by the customer.'),
      'operating-system': notApplicable('AWS runs the storage hosts.'),
      'platform-and-application-management': attested('File systems are a matter of the guest.'),
      'service-configuration': evaluatedBy('The retention of each snapshot is evaluated.', 'ebs-storage-retention-bounded'),
    },
  },
  consolePages: {
    'AWS::DLM::LifecyclePolicy': 'ec2/home?region={{region}}#Lifecycle:policyId={{id}}',
    'AWS::EC2::Snapshot': 'ec2/home?region={{region}}#SnapshotDetails:snapshotId={{id}}',
    'AWS::EC2::Volume': 'ec2/home?region={{region}}#VolumeDetails:volumeId={{id}}',
  },
  collectors: [lifecyclePolicyCollector, snapshotCollector, volumeCollector],
  accountFacts: { regional: ebsAccountFacts },
  arnTypes: { 'dlm:policy': 'AWS::DLM::LifecyclePolicy' },
  asffTypes: { 'AWS::EC2::Volume': 'AwsEc2Volume' },
});
