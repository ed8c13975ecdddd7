import type { Namespace } from '@aws-sdk/client-redshift-serverless';
import { defineCollector } from '../../core/collector.ts';
import { fromListing, listing, shared } from '../../core/fact-reads.ts';
import { resourceKey } from '../kms/resource-key.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { redshiftServerless } from './clients.ts';

/** Namespaces of Redshift Serverless: databases, users and keys. */
export const namespaceCollector = defineCollector<'AWS::RedshiftServerless::Namespace', Namespace>({
  type: 'AWS::RedshiftServerless::Namespace',
  service: 'redshift',
  scope: 'regional',
  list: listing(redshiftServerless, 'ListNamespaces', {
    token: 'nextToken',
    items: (output) => output.namespaces,
    resource: (raw) => {
      const { namespaceName: id, namespaceArn: arn } = raw;
      return id === undefined || arn === undefined ? undefined : { id, arn, raw };
    },
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    adminName: fromListing((raw) => raw.adminUsername || undefined),
    databaseName: fromListing((raw) => raw.dbName || undefined),
    adminSecret: fromListing((raw) => raw.adminPasswordSecretArn || undefined),
    // https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-workgroups-and-namespaces-rotate-kms-key.html
    encryptionKey: resourceKey(({ kmsKeyId }) => (kmsKeyId === 'AWS_OWNED_KMS_KEY' ? undefined : kmsKeyId || undefined)),
    logExports: fromListing((raw) => raw.logExports ?? []),
  },
});
