import type { Image } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listingFrom } from '../../core/fact-reads.ts';
import { listedAs } from './listed.ts';
import { ownImages } from './shared-reads.ts';

/** Images that the account owns. */
export const imageCollector = defineCollector<'AWS::EC2::Image', Image>({
  type: 'AWS::EC2::Image',
  service: 'ec2',
  scope: 'regional',
  list: listingFrom(ownImages, (items, scope) =>
    items.flatMap((item) =>
      listedAs('image', { id: item.ImageId, raw: item }, scope).map((image) => ({ ...image, name: item.Name ?? image.id })),
    ),
  ),
  facts: {
    public: fromListing((raw) => raw.Public ?? notReported('the listing does not contain the launch permission')),
  },
});
