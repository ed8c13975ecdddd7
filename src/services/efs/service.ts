import { attested, defineService, inApprovedRegions, notApplicable } from '../../core/service.ts';
import { accessPointCollector } from './access-point.ts';
import { efs } from './clients.ts';
import { fileSystemCollector } from './file-system.ts';
import { mountTargetCollector } from './mount-target.ts';

declare module '../../core/names.ts' {
  interface ServiceIds {
    efs: true;
  }
}

export const efsService = defineService({
  id: 'efs',
  title: 'Amazon EFS',
  clients: [efs],
  model: {
    category: 'container',
    sources: [],
    reason: 'AWS operates the file servers. Mount targets are in your subnets behind your security groups.',
    cloudFormation: ['AWS::EFS'],
    coverage: {
      'customer-data': attested('Files are never read. State which data a file system holds and who owns it.'),
      'client-side-encryption': attested('Files may be encrypted before they are written.'),
      'platform-and-application-management': notApplicable('AWS runs the platform; clients are patched on their hosts.'),
      'region-choice': inApprovedRegions,
    },
  },
  consolePages: {
    'AWS::EFS::AccessPoint': 'efs/home?region={{region}}#/access-points/{{id}}',
    'AWS::EFS::FileSystem': 'efs/home?region={{region}}#/file-systems/{{id}}',
    'AWS::EFS::MountTarget': 'efs/home?region={{region}}#/file-systems',
  },
  collectors: [accessPointCollector, fileSystemCollector, mountTargetCollector],
  asffTypes: { 'AWS::EFS::AccessPoint': 'AwsEfsAccessPoint' },
});
