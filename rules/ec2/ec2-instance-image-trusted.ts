import { isTerminated } from '../shared/instance-state.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceImageTrusted = defineRule({
  id: 'ec2-instance-image-trusted',
  title: 'Instances should start only from AMIs of trusted publishers',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 3,
  facts: ['state', 'imageId', 'image'],
  params: {
    trustedImageOwners: strings([], 'Ids of accounts whose images may be used, besides your own, Amazon and AWS Marketplace.', '^\\d{12}$'),
  },
  messages: {
    trusted: 'The image {{image}} is published by {{owner}}.',
    untrusted: 'The image {{image}} is published by {{owner}}.',
    gone: 'The image {{image}} is not available any more, so its publisher is not known.',
    terminated: 'The instance is {{state}}.',
  },
  rationale: 'Everybody can publish an image under a familiar name; whoever made it decides what runs on the machine.',
  remediation: {
    text: 'Replace the instance by one from an image of your own or of a publisher you trust, and allow only such images in the account.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-allowed-amis.html',
  },
  controls: {
    awsConfig: ['ec2-instance-launched-with-allowed-ami'],
  },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource }) => {
    if (isTerminated(facts.state)) return notApplicable('terminated', { state: facts.state });
    const image = facts.imageId;
    if (facts.image === undefined) return indeterminate('gone', { image });
    const { OwnerId = 'an unknown account', ImageOwnerAlias: alias } = facts.image;
    const owner = alias ?? OwnerId;
    const trusted =
      OwnerId === resource.accountId || alias === 'amazon' || alias === 'aws-marketplace' || params.trustedImageOwners.includes(OwnerId);
    return trusted ? pass('trusted', { image, owner }) : fail('untrusted', { image, owner });
  },
});
