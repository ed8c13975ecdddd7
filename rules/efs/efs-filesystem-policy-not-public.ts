import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { actionsOf } from '../../src/policy/action-levels.ts';
import { isMalformed, parsePolicy } from '../../src/policy/policy-document.ts';
import { describeGrants, resourcePolicyAccess } from '../../src/policy/resource-policy.ts';
import { defineRule } from '../../src/core/rule.ts';
import { exceptMountTargets } from './shared/client-access.ts';

export const efsFilesystemPolicyNotPublic = defineRule({
  id: 'efs-filesystem-policy-not-public',
  title: 'EFS file systems should not be publicly accessible',
  resourceType: 'AWS::EFS::FileSystem',
  responsibility: 'access-control',
  severity: 'high',
  tier: 1,
  exposesPublicly: true,
  facts: ['policy'],
  messages: {
    noPolicy: 'The file system does not have a policy.',
    restricted: 'The file system policy does not grant public access.',
    public: 'The file system policy allows everyone to use {{actions}}.',
    malformed: 'The file system policy is malformed: {{problem}}.',
  },
  rationale: 'Any AWS account that reaches a mount target, or the API, can use the file system.',
  remediation: {
    text: 'Name the principals, or limit the statement to clients that use a mount target.',
    url: 'https://docs.aws.amazon.com/efs/latest/ug/access-control-block-public-access.html',
    impact: 'Clients that only the public statement allows lose access. put-file-system-policy replaces the whole policy: save it first.',
    cli: `aws efs describe-file-system-policy --file-system-id {{id}} --query Policy --output text > policy.json
aws efs put-file-system-policy --file-system-id {{id}} --policy file://policy.json`,
    console:
      'Open the Amazon EFS console and choose the file system.\nChoose File system policy, Edit, and change the statement for everyone.',
    terraform: terraformResource('aws_efs_file_system_policy', 'file_system_id = "{{id}}"', 'policy         = file("POLICY_FILE")'),
    cloudFormation: cloudFormationResource('AWS::EFS::FileSystem', 'FileSystemPolicy: POLICY_JSON'),
  },
  controls: {},
  evaluate: (facts, { pass, fail, indeterminate }, { resource: { accountId, arn } }) => {
    if (facts.policy === undefined) return pass('noPolicy');
    const policy = parsePolicy(facts.policy);
    if (isMalformed(policy)) return indeterminate('malformed', { problem: policy.malformed });
    const question = { accountId, actions: actionsOf('elasticfilesystem'), resources: [arn] };
    const open = resourcePolicyAccess(exceptMountTargets(policy), question).filter(({ exposure }) => exposure === 'public');
    return open.length === 0 ? pass('restricted') : fail('public', describeGrants(open));
  },
});
