import { notAsCode, terraformResource } from '../shared/code-snippets.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ssmAccountDocumentPublicSharingBlocked = defineRule({
  id: 'ssm-account-document-public-sharing-blocked',
  title: 'Public sharing of SSM documents should be blocked',
  resourceType: 'AWS::::Account',
  responsibility: 'access-control',
  severity: 'critical',
  tier: 2,
  fix: 'unshare-documents',
  facts: ['documentPublicSharing'],
  messages: {
    blocked: 'Public sharing of documents is blocked in the Region.',
    allowed: 'Public sharing of documents is allowed in the Region.',
    unclear: 'The setting has the unknown value {{setting}}.',
  },
  rationale: 'A single mistake can share a document with every AWS account. The block prevents that.',
  remediation: {
    text: 'Block public sharing in each Region.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html',
    impact: 'Documents can no longer be shared publicly. Documents that are already public stay public.',
    console: 'Open Documents in the Systems Manager console.\nChoose Preferences, Edit, and block public sharing.',
    cli: 'aws ssm update-service-setting --setting-id /ssm/documents/console/public-sharing-permission --setting-value Disable',
    consolePage: 'systems-manager/documents?region={{region}}',
    terraform: terraformResource(
      'aws_ssm_service_setting',
      'setting_id    = "arn:{{partition}}:ssm:{{region}}:{{accountId}}:servicesetting/ssm/documents/console/public-sharing-permission"',
      'setting_value = "Disable"',
    ),
    notAsCode: notAsCode.cloudFormation,
  },
  controls: {
    securityHub: ['SSM.7'],
    awsConfig: ['ssm-automation-block-public-sharing'],
  },
  evaluate: ({ documentPublicSharing: setting = 'Enable' }, { pass, fail, indeterminate }) => {
    if (setting === 'Disable') return pass('blocked');
    return setting === 'Enable' ? fail('allowed') : indeterminate('unclear', { setting });
  },
});
