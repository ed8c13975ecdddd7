import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { pointAccess } from './shared/access-point-policy.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';

const impact =
  'Principals that only the removed statements allow lose access. Save the current policy first. The change is free of charge.';
const variants = [
  {
    id: 's3-access-point-policy-not-public',
    resourceType: 'AWS::S3::AccessPoint',
    name: 'S3 access point',
    cli: 'aws s3control get-access-point-policy --account-id {{accountId}} --name {{id}}\naws s3control delete-access-point-policy --account-id {{accountId}} --name {{id}}',
    terraform: terraformResource(
      'aws_s3control_access_point_policy',
      'access_point_arn = "{{arn}}"',
      'policy           = data.aws_iam_policy_document.named_principals.json',
    ),
    cloudFormation: 'AWS::S3::AccessPoint',
    properties: ['Bucket: BUCKET'],
  },
  {
    id: 's3-multi-region-access-point-policy-not-public',
    resourceType: 'AWS::S3::MultiRegionAccessPoint',
    name: 'S3 Multi-Region Access Point',
    cli: `aws s3control get-multi-region-access-point-policy --region us-west-2 --account-id {{accountId}} --name {{id}}
aws s3control put-multi-region-access-point-policy --region us-west-2 --account-id {{accountId}} --details '{"Name":"MRAP_NAME","Policy":"POLICY_JSON"}'`,
    terraform: terraformResource(
      'aws_s3control_multi_region_access_point_policy',
      'details {',
      '  name   = "{{name}}"',
      '  policy = data.aws_iam_policy_document.named_principals.json',
      '}',
    ),
    cloudFormation: 'AWS::S3::MultiRegionAccessPointPolicy',
    properties: ["MrapName: '{{name}}'"],
  },
] as const;

export const s3AccessPointPolicyNotPublicRules = defineRuleFamily(
  variants,
  ({ id, resourceType, name, cli, terraform, cloudFormation, properties }) =>
    defineRule({
      id,
      title: `${name} policies should not grant public access`,
      resourceType,
      responsibility: 'access-control',
      severity: 'high',
      tier: 1,
      exposesPublicly: true,
      facts: ['policy', 'publicAccessBlock', 'bucketPublicAccessBlock', 'accountPublicAccessBlock', 'networkOrigin'],
      messages: {
        noPolicy: 'The access point does not have a policy.',
        closed: 'The policy does not grant public access.',
        blocked: 'The policy ({{statements}}) grants public access, but Block Public Access restricts it.',
        vpc: 'The policy ({{statements}}) grants access to everyone, but the access point accepts only requests from a VPC.',
        open: 'The policy ({{statements}}) allows everyone to use {{actions}}.',
        malformed: 'The policy is malformed: {{problem}}.',
      },
      rationale:
        'If the bucket policy delegates access control to access points, everyone on the internet can use the bucket through this access point.',
      remediation: {
        text: 'Name the principals in the policy, or limit the statements with aws:PrincipalOrgID or aws:SourceVpce.',
        url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html',
        impact,
        cli,
        console: [
          'Open the access point in the Amazon S3 console and choose Permissions.',
          'Under Access point policy, choose Edit.',
          'Name the principals or add a condition, and save.',
        ].join('\n'),
        terraform,
        cloudFormation: cloudFormationResource(
          cloudFormation,
          ...properties,
          'Policy:',
          "  Version: '2012-10-17'",
          '  Statement:',
          '    - Effect: Allow',
          '      Principal: { AWS: PRINCIPAL_ARN }',
          '      Action: s3:GetObject',
          "      Resource: '{{arn}}/object/*'",
        ),
      },
      controls: {},
      evaluate: (facts, { pass, fail, indeterminate }, { resource }) => {
        if (facts.policy === undefined) return pass('noPolicy');
        const access = pointAccess(facts.policy, resource);
        if ('malformed' in access) return indeterminate('malformed', { problem: access.malformed });
        if (access.public === undefined) return pass('closed');
        const restricts = (block: typeof facts.publicAccessBlock | undefined) => block?.RestrictPublicBuckets === true;
        const granted = access.public;
        const closed = firstVerdict(
          () => (restricts(facts.publicAccessBlock) ? pass('blocked', granted) : undefined),
          () => (restricts(facts.bucketPublicAccessBlock) ? pass('blocked', granted) : undefined),
          () => (restricts(facts.accountPublicAccessBlock) ? pass('blocked', granted) : undefined),
          () => (facts.networkOrigin === 'VPC' ? pass('vpc', granted) : undefined),
        );
        return closed ?? fail('open', granted);
      },
    }),
);
