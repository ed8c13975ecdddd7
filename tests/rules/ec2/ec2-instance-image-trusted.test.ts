import { ec2InstanceImageTrusted } from '../../../rules/ec2/ec2-instance-image-trusted.ts';
import { testRule } from '../../support/rule-tester.ts';

const stranger = { OwnerId: '999900001111' };

testRule(ec2InstanceImageTrusted, {
  base: { state: 'running', imageId: 'ami-1', image: { OwnerId: '111122223333' } },
  pass: [
    { name: 'passes for an own image', message: 'trusted' },
    { name: 'passes by Amazon', facts: { image: { OwnerId: '137112412989', ImageOwnerAlias: 'amazon' } }, evidence: { owner: 'amazon' } },
    { name: 'passes from AWS Marketplace', facts: { image: { OwnerId: '679593333241', ImageOwnerAlias: 'aws-marketplace' } } },
    { name: 'passes for an image of a trusted publisher', facts: { image: stranger }, params: { trustedImageOwners: ['999900001111'] } },
  ],
  fail: [
    {
      name: 'fails for an image of an untrusted account',
      facts: { image: stranger },
      message: 'untrusted',
      evidence: { owner: '999900001111' },
    },
    { name: 'fails for an image without a visible owner', facts: { image: {} } },
  ],
  notApplicable: [{ name: 'skips when terminated', facts: { state: 'terminated', image: stranger }, message: 'terminated' }],
  undecided: [{ name: 'is unknown when the image was deleted', facts: { image: undefined }, message: 'gone' }],
});
