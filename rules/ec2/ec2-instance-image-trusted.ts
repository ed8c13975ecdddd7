import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { isTerminated } from '../shared/instance-state.ts';
import { strings } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';

export const ec2InstanceImageTrusted = defineRule({
  id: 'ec2-instance-image-trusted',
  title: 'EC2 instances should run from AMIs of trusted owners',
  resourceType: 'AWS::EC2::Instance',
  responsibility: 'platform-and-application-management',
  severity: 'medium',
  tier: 3,
  facts: ['state', 'imageId', 'image'],
  params: {
    trustedImageOwners: strings(
      [],
      'IDs of accounts that own trusted images, in addition to your own, Amazon and AWS Marketplace.',
      '^\\d{12}$',
    ),
  },
  messages: {
    trusted: 'The image {{image}} is owned by {{owner}}.',
    untrusted: 'The image {{image}} is owned by {{owner}}, which is not trusted.',
    gone: 'The image {{image}} was deregistered, or its owner stopped sharing it with this account. Onus cannot determine its owner.',
    terminated: 'The instance is {{state}}.',
  },
  rationale: 'Anyone can publish an image with a familiar name, and the owner of the image controls the software that the instance runs.',
  remediation: {
    text: 'Replace the instance with one from an image of an owner that you trust, and turn on Allowed AMIs.',
    url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-allowed-amis.html',
    impact: 'The instance is replaced: plan for downtime, and keep the data of its volumes.',
    cli: 'aws ec2 run-instances --image-id TRUSTED_IMAGE_ID --instance-type INSTANCE_TYPE --subnet-id SUBNET_ID --security-group-ids SECURITY_GROUP_ID',
    console: [
      'Open the AMI catalog in the Amazon EC2 console and choose an image of an owner that you trust.',
      'Launch a replacement instance from it with the settings of this one.',
      'Move the workload, then terminate this instance.',
    ].join('\n'),
    terraform: terraformResource('aws_instance', 'ami = "TRUSTED_IMAGE_ID"'),
    cloudFormation: cloudFormationResource('AWS::EC2::Instance', 'ImageId: TRUSTED_IMAGE_ID'),
  },
  controls: {},
  // This evaluates the criteria of Allowed AMIs in the account.
  related: { awsConfig: ['ec2-instance-launched-with-allowed-ami'] },
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }, { params, resource }) => {
    if (isTerminated(facts.state)) return notApplicable('terminated', { state: facts.state });
    const image = () => facts.imageId;
    if (facts.image === undefined) return indeterminate('gone', { image });
    const { OwnerId = 'an unknown account', ImageOwnerAlias: alias } = facts.image;
    const owner = alias ?? OwnerId;
    const trusted =
      OwnerId === resource.accountId || alias === 'amazon' || alias === 'aws-marketplace' || params.trustedImageOwners.includes(OwnerId);
    return trusted ? pass('trusted', { image, owner }) : fail('untrusted', { image, owner });
  },
});
