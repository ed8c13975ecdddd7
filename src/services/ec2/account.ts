import { notReported } from '../../core/fact.ts';
import { shared, sharedRead } from '../../core/fact-reads.ts';
import type { AccountFactReads } from '../../core/collector.ts';
import { toJson } from '../../core/to-json.ts';
import { ec2 } from './clients.ts';
import { instances, metadataDefaults } from './shared-reads.ts';

const imageBlockPublicAccess = sharedRead(ec2, 'GetImageBlockPublicAccessState', {
  scope: 'regional',
  value: ({ ImageBlockPublicAccessState, ManagedBy }) => ({
    ...(ImageBlockPublicAccessState === undefined ? {} : { ImageBlockPublicAccessState }),
    ...(ManagedBy === undefined ? {} : { ManagedBy }),
  }),
});

const allowedImages = sharedRead(ec2, 'GetAllowedImagesSettings', {
  scope: 'regional',
  value: ({ State, ManagedBy }) => toJson({ State, ManagedBy }),
});

const serialConsoleAccess = sharedRead(ec2, 'GetSerialConsoleAccessStatus', {
  scope: 'regional',
  value: ({ SerialConsoleAccessEnabled, ManagedBy }) => toJson({ SerialConsoleAccessEnabled, ManagedBy }),
});

/** EC2 settings of each Region. */
export const ec2AccountFacts: AccountFactReads<
  'metadataDefaults' | 'imageBlockPublicAccess' | 'allowedImages' | 'serialConsoleAccess' | 'instanceCount'
> = {
  metadataDefaults: shared(metadataDefaults, (defaults) => defaults ?? {}),
  imageBlockPublicAccess: shared(imageBlockPublicAccess, (block) =>
    block?.ImageBlockPublicAccessState === undefined ? notReported('the response does not contain the state') : block,
  ),
  allowedImages: shared(allowedImages, (settings) =>
    settings?.State === undefined ? notReported('the response does not contain the state') : settings,
  ),
  serialConsoleAccess: shared(serialConsoleAccess, (access) =>
    access?.SerialConsoleAccessEnabled === undefined ? notReported('the response does not contain the status') : access,
  ),
  instanceCount: shared(instances, (items) => (items ?? []).filter(({ State }) => State?.Name !== 'terminated').length),
};
