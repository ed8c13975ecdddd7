import { missingPermissions } from '../../../src/report/html/sections/collection-errors.tsx';

describe('missing permissions', () => {
  const collectionError = (kind: 'denied' | 'throttled', action: string) => ({
    kind,
    action,
    message: '',
    types: [],
    regions: [],
    findings: 1,
  });

  it('contain each denied action once, sorted, and only valid IAM actions', () => {
    const policy = missingPermissions([
      collectionError('denied', 's3:GetBucketPolicy'),
      collectionError('denied', 'ec2:DescribeVolumes'),
      collectionError('denied', 's3:GetBucketPolicy'),
      collectionError('throttled', 'rds:DescribeDBInstances'),
      collectionError('denied', '*'),
      collectionError('denied', 's3:*'),
      collectionError('denied', 's3:Get"Evil'),
    ]);
    expect(JSON.parse(policy ?? '')).toEqual({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: ['ec2:DescribeVolumes', 's3:GetBucketPolicy'], Resource: '*' }],
    });
  });

  it('are undefined if no call was denied', () => {
    expect(missingPermissions([collectionError('throttled', 's3:GetBucketPolicy')])).toBeUndefined();
  });
});
