import { notReported } from '../../model/fact.ts';
import { bulk, source } from '../../model/reads.ts';
import type { AccountFactReads } from '../../model/collector.ts';
import { ec2 } from '../sdk/services.ts';
import { instances, metadataDefaults } from './sources.ts';

const imageBlockPublicAccess = source(ec2, 'GetImageBlockPublicAccessState', {
  scope: 'regional',
  value: ({ ImageBlockPublicAccessState, ManagedBy }) => ({
    ...(ImageBlockPublicAccessState === undefined ? {} : { ImageBlockPublicAccessState }),
    ...(ManagedBy === undefined ? {} : { ManagedBy }),
  }),
});

/** Settings of EC2 in each Region. */
export const ec2AccountFacts: AccountFactReads<'metadataDefaults' | 'imageBlockPublicAccess' | 'instanceCount'> = {
  metadataDefaults: bulk(metadataDefaults, (defaults) => defaults ?? {}),
  imageBlockPublicAccess: bulk(imageBlockPublicAccess, (block) =>
    block?.ImageBlockPublicAccessState === undefined ? notReported('the answer holds no state') : block,
  ),
  instanceCount: bulk(instances, (items) => (items ?? []).filter(({ State }) => State?.Name !== 'terminated').length),
};
