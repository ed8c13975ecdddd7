import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

/** A Regional web ACL with the resources that use it. */
export interface WebAclSpec {
  readonly name: string;
  readonly region: string;
  readonly id: string;
  /** ARNs of Application Load Balancers. */
  readonly loadBalancers: readonly string[];
}

const webAclArn = ({ region, name, id }: Pick<WebAclSpec, 'region' | 'name' | 'id'>): string =>
  `arn:aws:wafv2:${region}:${company.accountId}:regional/webacl/${name}/${id}`;

export function wafData(webAcls: readonly WebAclSpec[]): ServiceData {
  const byRegion = Map.groupBy(webAcls, ({ region }) => region);
  const byArn = new Map(webAcls.map((webAcl) => [webAclArn(webAcl), webAcl]));
  return service('wafv2')({
    ListWebACLs: ({ Scope, Limit, NextMarker }, { region }) => {
      const all = Scope === 'REGIONAL' ? (byRegion.get(region) ?? []) : [];
      const { items, nextToken } = page(all, {
        token: NextMarker,
        max: Limit,
        defaultMax: 100,
        invalidToken: 'WAFInvalidParameterException',
      });
      return { WebACLs: items.map((webAcl) => ({ Name: webAcl.name, Id: webAcl.id, ARN: webAclArn(webAcl) })), NextMarker: nextToken };
    },
    ListResourcesForWebACL: ({ WebACLArn = '', ResourceType = 'APPLICATION_LOAD_BALANCER' }) => ({
      ResourceArns: ResourceType === 'APPLICATION_LOAD_BALANCER' ? [...(byArn.get(WebACLArn)?.loadBalancers ?? [])] : [],
    }),
  });
}
