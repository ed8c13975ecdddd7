import type { Workgroup } from '@aws-sdk/client-redshift-serverless';
import { defineCollector } from '../../core/collector.ts';
import { notReported } from '../../core/fact.ts';
import { fromListing, listing, shared } from '../../core/fact-reads.ts';
import { tagsByArn } from '../tagging/tags.ts';
import { subnetRoutes } from '../vpc/routes.ts';
import { aclsBySubnet } from '../vpc/subnets.ts';
import { redshiftServerless } from './clients.ts';
import { groupFacts, ofSubnets, reported } from './endpoint.ts';
import { usedParameters } from './shared-reads.ts';

/** Values of the subnets of a workgroup; `null` if a subnet has none. */
const valuesOf = <V>({ subnetIds = [] }: Workgroup, bySubnet: ReadonlyMap<string, V> | undefined): Readonly<Record<string, V | null>> =>
  Object.fromEntries(subnetIds.map((id) => [id, bySubnet?.get(id) ?? null]));

/** Workgroups of Redshift Serverless: its compute and network settings. Workgroups that AWS manages for zero-ETL are not listed. */
export const workgroupCollector = defineCollector<'AWS::RedshiftServerless::Workgroup', Workgroup>({
  type: 'AWS::RedshiftServerless::Workgroup',
  service: 'redshift',
  scope: 'regional',
  list: listing(redshiftServerless, 'ListWorkgroups', {
    token: 'nextToken',
    items: (output) => output.workgroups,
    resource: (raw) => {
      const { workgroupName: id, workgroupArn: arn } = raw;
      return id === undefined || arn === undefined ? undefined : { id, arn, raw };
    },
  }),
  tags: shared(tagsByArn, (tags, { arn }) => tags?.get(arn) ?? {}),
  facts: {
    ...groupFacts(({ securityGroupIds = [] }) => securityGroupIds),
    publiclyAccessible: reported('publiclyAccessible', (raw) => raw.publiclyAccessible),
    endpoint: fromListing((raw) => raw.endpoint?.address || undefined),
    port: fromListing((raw) => raw.endpoint?.port ?? raw.port),
    ipAddressType: fromListing((raw) => raw.ipAddressType || 'ipv4'),
    subnets: shared(subnetRoutes, (routes, _resource, raw) => ofSubnets(valuesOf(raw, routes))),
    networkAcls: shared(aclsBySubnet, (acls, _resource, raw) => ofSubnets(valuesOf(raw, acls))),
    parameters: fromListing(({ configParameters: list }) =>
      list === undefined
        ? notReported('AWS did not return the parameters')
        : Object.fromEntries(
            list.flatMap(({ parameterKey: key = '', parameterValue: value }) =>
              usedParameters.has(key) && value !== undefined ? [[key, value.toLowerCase()]] : [],
            ),
          ),
    ),
    enhancedVpcRouting: reported('enhancedVpcRouting', (raw) => raw.enhancedVpcRouting),
  },
});
