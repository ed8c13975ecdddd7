import { notReported } from '../../core/fact.ts';
import { shared, sharedRead } from '../../core/fact-reads.ts';
import type { AccountFactReads } from '../../core/collector.ts';
import { ec2 } from './clients.ts';
import { instances, metadataDefaults } from './shared-reads.ts';

const imageBlockPublicAccess = sharedRead(ec2, 'GetImageBlockPublicAccessState', {
  scope: 'regional',
  value: ({ ImageBlockPublicAccessState, ManagedBy }) => ({
    ...(ImageBlockPublicAccessState === undefined ? {} : { ImageBlockPublicAccessState }),
    ...(ManagedBy === undefined ? {} : { ManagedBy }),
  }),
});

/** Settings of EC2 in each Region. */
export const ec2AccountFacts: AccountFactReads<'metadataDefaults' | 'imageBlockPublicAccess' | 'instanceCount'> = {
  metadataDefaults: shared(metadataDefaults, (defaults) => defaults ?? {}),
  imageBlockPublicAccess: shared(imageBlockPublicAccess, (block) =>
    block?.ImageBlockPublicAccessState === undefined ? notReported('the answer holds no state') : block,
  ),
  instanceCount: shared(instances, (items) => (items ?? []).filter(({ State }) => State?.Name !== 'terminated').length),
};
