import type { Grant, PublicAccessBlockConfiguration, ReplicationRule, ServerSideEncryptionRule } from '@aws-sdk/client-s3';
import { company } from '../company.ts';

const { accountId } = company;

export const blocked: PublicAccessBlockConfiguration = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};
export const open: PublicAccessBlockConfiguration = {
  BlockPublicAcls: false,
  IgnorePublicAcls: false,
  BlockPublicPolicy: false,
  RestrictPublicBuckets: false,
};

export const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
export const on = (bucket: string) => [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`];
export const refuseHttp = (bucket: string) => ({
  Sid: 'RefusePlainHttp',
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: on(bucket),
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});
export const deliverLogs = (bucket: string) => ({
  Sid: 'AccessLogs',
  Effect: 'Allow',
  Principal: { Service: 'logging.s3.amazonaws.com' },
  Action: 's3:PutObject',
  Resource: `arn:aws:s3:::${bucket}/*`,
  Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
});

export const readByEveryone = (point: string) =>
  policy({ Sid: 'PublicRead', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `${point}/object/*` });

export const kms = (region: string, key: string): ServerSideEncryptionRule => ({
  ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: `arn:aws:kms:${region}:${accountId}:key/${key}` },
  BucketKeyEnabled: true,
  BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] },
});
export const group = (path: string, Permission: 'READ' | 'WRITE' | 'READ_ACP'): Grant => ({
  Grantee: { Type: 'Group', URI: `http://acs.amazonaws.com/groups/${path}` },
  Permission,
});
export const replicateTo = (bucket: string, account?: string): ReplicationRule => ({
  ID: `to-${bucket}`,
  Priority: 1,
  Status: 'Enabled',
  Filter: { Prefix: '' },
  Destination: { Bucket: `arn:aws:s3:::${bucket}`, ...(account === undefined ? {} : { Account: account }) },
  DeleteMarkerReplication: { Status: 'Disabled' },
});
export const expireAfter = (days: number) => ({
  ID: 'expire',
  Status: 'Enabled' as const,
  Filter: { Prefix: '' },
  Expiration: { Days: days },
  NoncurrentVersionExpiration: { NoncurrentDays: 30 },
});
