import { ec2AccountImagePublicAccessBlocked } from '../../../rules/ec2/ec2-account-image-public-access-blocked.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(ec2AccountImagePublicAccessBlocked, {
  base: { imageBlockPublicAccess: { ImageBlockPublicAccessState: 'block-new-sharing', ManagedBy: 'account' } },
  pass: [
    { name: 'passes when blocked', message: 'blocked', evidence: { setBy: 'the account' } },
    {
      name: 'passes by the organization',
      facts: { imageBlockPublicAccess: { ImageBlockPublicAccessState: 'block-new-sharing', ManagedBy: 'declarative-policy' } },
      evidence: { setBy: 'the organization' },
    },
  ],
  fail: [
    { name: 'fails when not blocked', facts: { imageBlockPublicAccess: { ImageBlockPublicAccessState: 'unblocked' } }, message: 'open' },
  ],
  undecided: [
    {
      name: 'is unknown for an unknown state',
      facts: { imageBlockPublicAccess: { ImageBlockPublicAccessState: 'block-some' } },
      message: 'unclear',
    },
  ],
});
