import { ec2AccountImagePublicAccessBlocked } from '../../../rules/ec2/ec2-account-image-public-access-blocked.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2AccountImagePublicAccessBlocked, {
  base: { imageBlockPublicAccess: { ImageBlockPublicAccessState: 'block-new-sharing', ManagedBy: 'account' } },
  pass: [
    { name: 'blocked', message: 'blocked', evidence: { setBy: 'the account' } },
    {
      name: 'by the organization',
      facts: { imageBlockPublicAccess: { ImageBlockPublicAccessState: 'block-new-sharing', ManagedBy: 'declarative-policy' } },
      evidence: { setBy: 'the organization' },
    },
  ],
  fail: [{ name: 'not blocked', facts: { imageBlockPublicAccess: { ImageBlockPublicAccessState: 'unblocked' } }, message: 'open' }],
  undecided: [
    {
      name: 'an unknown state',
      facts: { imageBlockPublicAccess: { ImageBlockPublicAccessState: 'block-some' } },
      message: 'unclear',
    },
  ],
});
