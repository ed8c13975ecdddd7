import { cloudFormationResource } from '../shared/code-snippets.ts';
import { describeAccess, isLimitedToTrustedCallers, namedOrganizations, untrustedAccess } from '../../src/policy/endpoint-policy.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { trustedAccounts } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const vpcEndpointPolicyRestricted = defineRule({
  id: 'vpc-endpoint-policy-restricted',
  title: 'VPC endpoint policies should allow access only to trusted resources',
  resourceType: 'AWS::EC2::VPCEndpoint',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['endpointType', 'requesterManaged', 'serviceName', 'policy', 'policySupported', 'organizationId'],
  params: { trustedAccounts },
  messages: {
    restricted: 'The endpoint policy allows access only to named resources, or to resources of trusted accounts.',
    open: 'The endpoint policy allows {{callers}} to use {{actions}} on resources of {{owners}}.',
    malformed: 'The endpoint policy is malformed: {{problem}}.',
    noPolicy: '{{service}} does not support endpoint policies.',
    otherType: 'Endpoints of type {{type}} do not have a policy.',
    otherCompany: 'Endpoints for {{service}}, a service of another AWS account, do not have a policy.',
    managed: 'An AWS service manages the endpoint.',
  },
  rationale:
    'With an open endpoint policy, malware or a malicious user in the VPC can copy data to an account of their own through the endpoint, bypassing every firewall.',
  remediation: {
    text: 'Allow access only to resources of your organization with aws:ResourceOrgID, or of your account with aws:ResourceAccount. Name buckets of AWS services that your workloads need.',
    url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
    impact: 'Requests through the endpoint to resources of other accounts are denied, including AWS-owned buckets that you do not name.',
    cli: 'aws ec2 modify-vpc-endpoint --vpc-endpoint-id {{id}} --policy-document file://policy.json',
    policy:
      '{\n  "Effect": "Allow",\n  "Principal": "*",\n  "Action": "*",\n  "Resource": "*",\n  "Condition": { "StringEquals": { "aws:ResourceAccount": "{{accountId}}" } }\n}',
    terraform: 'resource "aws_vpc_endpoint_policy" "example" {\n  vpc_endpoint_id = "{{id}}"\n  policy          = file("policy.json")\n}',
    console: [
      'Open the endpoint in the Amazon VPC console.',
      'Choose Actions, Manage policy.',
      'Choose Custom, enter the policy, and save.',
    ].join('\n'),
    cloudFormation: cloudFormationResource(
      'AWS::EC2::VPCEndpoint',
      'VpcId: VPC_ID',
      'PolicyDocument:',
      "  Version: '2012-10-17'",
      '  Statement:',
      '    - Effect: Allow',
      "      Principal: '*'",
      "      Action: '*'",
      "      Resource: '*'",
      '      Condition:',
      '        StringEquals:',
      '          aws:ResourceAccount: !Ref AWS::AccountId',
      '          aws:PrincipalAccount: !Ref AWS::AccountId',
    ),
  },
  controls: {
    prowler: ['vpc_endpoint_connections_trust_boundaries'],
    cloudsploit: ['vpcEndpointExposed'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource: { accountId, partition } }) => {
    const excluded = firstVerdict(
      () => (hasPolicy(facts.endpointType) ? undefined : notApplicable('otherType', { type: facts.endpointType })),
      () => (facts.requesterManaged ? notApplicable('managed') : undefined),
      () => (facts.serviceName.includes('.vpce.') ? notApplicable('otherCompany', { service: facts.serviceName }) : undefined),
      () =>
        facts.policy === undefined && facts.policySupported === false
          ? notApplicable('noPolicy', { service: () => facts.serviceName })
          : undefined,
    );
    if (excluded !== undefined) return excluded;
    const service = facts.serviceName;
    const policy = parsePolicy(facts.policy ?? '');
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });

    const context = { accountId, partition, serviceName: service, trustedAccounts: params.trustedAccounts };
    const foundWith = (trustedOrganizations: readonly string[]) => untrustedAccess(policy, { ...context, trustedOrganizations });
    if (foundWith([]).length === 0) return pass('restricted');
    // The organization of the account decides only if trust in the organizations that the policy names would.
    const isDecided = foundWith(namedOrganizations(policy)).length > 0;
    const found = isDecided ? foundWith([]) : foundWith(facts.organizationId === undefined ? [] : [facts.organizationId]);
    if (found.length === 0) return pass('restricted');
    const limited = { severity: 'low', because: 'only identities of trusted accounts can use the endpoint' } as const;
    const unsupported = { severity: 'informational', because: `${service} does not support endpoint policies` } as const;
    return fail(
      'open',
      { ...describeAccess(found), service, policySupported: () => facts.policySupported ?? 'not listed by AWS' },
      found.every(isLimitedToTrustedCallers) ? limited : () => (facts.policySupported === false ? unsupported : undefined),
    );
  },
});

const hasPolicy = (type: string): boolean => type === 'Interface' || type === 'Gateway';
