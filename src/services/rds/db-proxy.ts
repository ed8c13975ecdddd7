import type { DBProxy } from '@aws-sdk/client-rds';
import { defineCollector } from '../../core/collector.ts';
import { listing } from '../../core/fact-reads.ts';
import { rds } from './clients.ts';
import { reported } from './database.ts';

export const dbProxyCollector = defineCollector<'AWS::RDS::DBProxy', DBProxy>({
  type: 'AWS::RDS::DBProxy',
  service: 'rds',
  scope: 'regional',
  list: listing(rds, 'DescribeDBProxies', {
    token: 'Marker',
    items: (output) => output.DBProxies,
    resource: (raw) =>
      raw.DBProxyName === undefined || raw.DBProxyArn === undefined ? undefined : { id: raw.DBProxyName, arn: raw.DBProxyArn, raw },
  }),
  facts: { requireTls: reported('RequireTLS') },
});
