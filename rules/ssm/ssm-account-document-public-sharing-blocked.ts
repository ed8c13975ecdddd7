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
    blocked: 'Documents cannot be made public in this Region.',
    allowed: 'Documents can be made public in this Region.',
    unclear: 'The setting is {{setting}}, which Onus does not know.',
  },
  rationale: 'One wrong click shares a document with everybody; the block makes that impossible, whoever clicks.',
  remediation: {
    text: 'Block public sharing in each Region, after you have made sure that no document has to be public.',
    url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html',
    cli: 'aws ssm update-service-setting --setting-id /ssm/documents/console/public-sharing-permission --setting-value Disable',
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
