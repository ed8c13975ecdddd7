import type { Image } from '@aws-sdk/client-ec2';
import { defineCollector } from '../../model/collector.ts';
import { notReported } from '../../model/fact.ts';
import { listed, listingFrom } from '../../model/reads.ts';
import { listedAs } from './listed.ts';
import { ownImages } from './sources.ts';

/** Images that the account owns. */
export const imageCollector = defineCollector<'AWS::EC2::Image', Image>({
  type: 'AWS::EC2::Image',
  service: 'ec2',
  scope: 'regional',
  list: listingFrom(ownImages, (items, scope) =>
    items.flatMap((item) => listedAs('image', item.ImageId, item, scope).map((image) => ({ ...image, name: item.Name ?? image.id }))),
  ),
  facts: {
    public: listed((raw) => raw.Public ?? notReported('the listing does not say whether the image is public')),
  },
});
