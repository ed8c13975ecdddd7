import type { PolicyText, UserCredentials } from '../../../src/services/iam/facts.ts';
import { policyText } from './policy.ts';
import { daysAgo } from '../rule-tester.ts';

export const allow = (action: string | readonly string[], resource: string | readonly string[] = '*', more: object = {}): object => ({
  Effect: 'Allow',
  Action: action,
  Resource: resource,
  ...more,
});

export const readOnly = policyText(allow(['s3:GetObject', 's3:ListBucket'], 'arn:aws:s3:::shop-*'));
export const everything = policyText({ ...allow('*'), Sid: 'All' });

export const inline = (name: string, document: string): PolicyText => ({ name, document });

export const awsPolicy = (name: string, document?: string) => ({
  name,
  arn: `arn:aws:iam::aws:policy/${name}`,
  ...(document === undefined ? {} : { document }),
});

/** A user without credentials, with changes. */
export const credentials = (change: Partial<UserCredentials> = {}): UserCredentials => ({
  reportedAt: daysAgo(0),
  passwordEnabled: false,
  mfaActive: false,
  accessKeys: [],
  signingCertificates: [],
  ...change,
});

/** JSON that is not a policy. */
export const malformed = '{"Version":"2012-10-17"}';
