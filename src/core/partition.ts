/** Partition of a Region, by its name (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html). */
export const partitionOf = (region: string): string =>
  region.startsWith('cn-')
    ? 'aws-cn'
    : region.startsWith('us-gov-')
      ? 'aws-us-gov'
      : region.startsWith('eusc-')
        ? 'aws-eusc'
        : /^us-iso/.test(region)
          ? region.startsWith('us-isob')
            ? 'aws-iso-b'
            : 'aws-iso'
          : 'aws';

/**
 * Domain of the endpoints of a partition, and of the service principals that differ by partition, such as `ec2.amazonaws.com.cn`
 * (https://docs.amazonaws.cn/en_us/aws/latest/userguide/endpoints-arns.html).
 */
export const dnsSuffixOf = (partition: string): string => (partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com');
