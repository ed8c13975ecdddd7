import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, resourcePolicyAccess } from '../../src/policy/resource-policy.ts';
import { flag } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { clientActions, exceptAccessPoints } from './shared/client-access.ts';

export const efsFilesystemIamAuthorizationRequired = defineRule({
  id: 'efs-filesystem-iam-authorization-required',
  title: 'EFS file systems should prevent anonymous access',
  resourceType: 'AWS::EFS::FileSystem',
  responsibility: 'access-control',
  severity: 'medium',
  tier: 2,
  facts: ['policy'],
  params: { allowAnonymousRead: flag(false, 'Accept that anonymous clients can mount the file system and read files.') },
  messages: {
    required: 'Clients need IAM permissions to mount the file system.',
    readable: 'Anonymous clients can only mount the file system and read files.',
    noPolicy: 'The file system does not have a policy, so every client that reaches a mount target has full access, including root access.',
    anonymous: 'The file system policy allows anonymous clients to use {{actions}}.',
    malformed: 'The file system policy is malformed: {{problem}}.',
  },
  rationale: 'Every host and container in the network, and an attacker on one of them, can read and change all files.',
  remediation: {
    text: 'Add a policy that allows client actions only to the roles of clients, and mount with the iam option.',
    url: 'https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html',
    impact: 'Clients that mount without IAM authorization lose access: change their mount options first.',
    cli: 'aws efs put-file-system-policy --file-system-id {{id}} --policy file://POLICY_FILE',
    console:
      'Open the Amazon EFS console and choose the file system.\nChoose File system policy, Edit, and select Prevent anonymous access.',
    policy: `{
  "Effect": "Allow",
  "Principal": { "AWS": "CLIENT_ROLE_ARN" },
  "Action": ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"],
  "Resource": "{{arn}}"
}`,
    terraform: terraformResource('aws_efs_file_system_policy', 'file_system_id = "{{id}}"', 'policy         = file("POLICY_FILE")'),
    cloudFormation: cloudFormationResource('AWS::EFS::FileSystem', 'FileSystemPolicy: POLICY_JSON'),
  },
  controls: {},
  // This rule accepts anonymous clients of access points.
  related: { prowler: ['efs_not_publicly_accessible'] },
  evaluate: (facts, { pass, fail, indeterminate }, { params, resource: { accountId, arn } }) => {
    if (facts.policy === undefined) return fail('noPolicy');
    const policy = parsePolicy(facts.policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const question = { accountId, actions: clientActions, resources: [arn] };
    const open = resourcePolicyAccess(exceptAccessPoints(policy), question).filter(
      ({ exposure, actions }) => exposure === 'public' && actions.length > 0,
    );
    if (open.length === 0) return pass('required');
    const may = (action: string) => open.some(({ actions }) => actions.includes(`elasticfilesystem:${action}`));
    if (params.allowAnonymousRead && !may('ClientWrite') && !may('ClientRootAccess')) return pass('readable');
    return fail(
      'anonymous',
      describeGrants(open),
      may('ClientRootAccess') ? undefined : { severity: 'low', because: 'anonymous clients do not have root access' },
    );
  },
});
