import { awsError } from '../../endpoint/aws-error.ts';
import { page } from '../../endpoint/page.ts';
import { service } from '../../endpoint/service.ts';
import type { ServiceData } from '../../endpoint/types.ts';
import { company } from '../company.ts';

const rootId = 'r-m3r1';

/** Policies at the root of the organization by id. No account can leave, but every Region is allowed. */
const policies: Readonly<Record<string, { readonly name: string; readonly statement: object }>> = {
  'p-FullAWSAccess': { name: 'FullAWSAccess', statement: { Effect: 'Allow', Action: '*', Resource: '*' } },
  'p-m3r1d1a1': {
    name: 'stay-in-the-organization',
    statement: { Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' },
  },
};

const summaryOf = ([Id, { name }]: readonly [string, { readonly name: string }]) => ({
  Id,
  Name: name,
  Type: 'SERVICE_CONTROL_POLICY' as const,
  AwsManaged: Id === 'p-FullAWSAccess',
});

const arnOf = (path: string): string => `arn:${company.partition}:organizations::${company.accountId}:${path}`;

/** The organization of the company, which the sample account manages. */
export const organizationsData = (): ServiceData =>
  service('organizations')({
    DescribeOrganization: () => ({
      Organization: {
        Id: company.organizationId,
        Arn: arnOf(`organization/${company.organizationId}`),
        FeatureSet: 'ALL',
        MasterAccountId: company.accountId,
        MasterAccountArn: arnOf(`account/${company.organizationId}/${company.accountId}`),
      },
    }),
    ListDelegatedAdministrators: () => ({
      DelegatedAdministrators: [
        { Id: company.members.security, Arn: arnOf(`account/${company.organizationId}/${company.members.security}`) },
      ],
    }),
    ListRoots: () => ({
      Roots: [
        {
          Id: rootId,
          Arn: arnOf(`root/${company.organizationId}/${rootId}`),
          Name: 'Root',
          PolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }],
        },
      ],
    }),
    ListAccounts: ({ MaxResults, NextToken }) => {
      const ids = [company.accountId, ...Object.values(company.members)];
      const { items, nextToken } = page(ids, { token: NextToken, max: MaxResults, defaultMax: 20 });
      return {
        Accounts: items.map((Id) => ({
          Id,
          Arn: arnOf(`account/${company.organizationId}/${Id}`),
          State: 'ACTIVE' as const,
          Paths: [`${company.organizationId}/${rootId}/${Id === company.accountId ? '' : 'ou-m3r1-core0001/'}${Id}/`],
        })),
        NextToken: nextToken,
      };
    },
    ListPolicies: ({ MaxResults, NextToken }) => {
      const { items, nextToken } = page(Object.entries(policies), { token: NextToken, max: MaxResults, defaultMax: 20 });
      return { Policies: items.map(summaryOf), NextToken: nextToken };
    },
    ListTargetsForPolicy: () => ({ Targets: [{ TargetId: rootId, Name: 'Root', Type: 'ROOT' as const }] }),
    ListPoliciesForTarget: ({ TargetId, MaxResults, NextToken }) => {
      if (TargetId !== rootId) throw awsError('TargetNotFoundException', 400, 'You specified a target that does not exist.');
      const { items, nextToken } = page(Object.entries(policies), { token: NextToken, max: MaxResults, defaultMax: 20 });
      return { Policies: items.map(summaryOf), NextToken: nextToken };
    },
    DescribePolicy: ({ PolicyId = '' }) => {
      const policy = policies[PolicyId];
      if (policy === undefined) throw awsError('PolicyNotFoundException', 400, 'The policy does not exist.');
      return {
        Policy: {
          PolicySummary: { Id: PolicyId, Name: policy.name, Type: 'SERVICE_CONTROL_POLICY' },
          Content: JSON.stringify({ Version: '2012-10-17', Statement: policy.statement }),
        },
      };
    },
    DescribeEffectivePolicy: () => {
      throw awsError('EffectivePolicyNotFoundException', 400, 'The effective policy could not be found.');
    },
  });
