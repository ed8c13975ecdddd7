import { datedTable } from './dated-table.ts';

/** Features that AWS offers in fewer partitions than their service. */
export type PartitionFeature = 'cloudFrontWebAcl' | 'cloudFrontOriginAccessControl' | 'route53Dnssec';

/** In China, AWS WAF "is supported at a regional level only", and CloudFormation has no resource type for origin access control. */
const partitionsWithout = datedTable<Readonly<Record<PartitionFeature, readonly string[]>>>({
  source: [
    'https://docs.amazonaws.cn/en_us/aws/latest/userguide/waf.html',
    'https://github.com/awslabs/aws-solutions-constructs/issues/1050',
    'https://docs.amazonaws.cn/en_us/aws/latest/userguide/route53.html',
  ],
  asOf: '2026-11',
  missing: 'The partition offers the feature, so rules apply there as elsewhere.',
  entries: {
    cloudFrontWebAcl: ['aws-cn'],
    cloudFrontOriginAccessControl: ['aws-cn'],
    route53Dnssec: ['aws-cn'],
  },
});

/** Whether AWS offers a feature in a partition. */
export const isOffered = (feature: PartitionFeature, partition: string): boolean => !partitionsWithout.entries[feature].includes(partition);
