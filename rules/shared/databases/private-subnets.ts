import type { Severity } from '../../../src/core/names.ts';
import { defineRule } from '../../../src/core/rule.ts';
import { evaluatePrivateSubnets } from '../private-subnets.ts';
import { cloudFormationResource, terraformResource } from '../code-snippets.ts';
import type { DatabaseVariant, RuleFields } from './variants.ts';

type Variant = Omit<DatabaseVariant, 'resourceType'> & {
  readonly resourceType: Exclude<DatabaseVariant['resourceType'], 'AWS::RDS::DBCluster'>;
};

export const privateSubnetsRule = ({
  id,
  resourceType,
  product,
  noun,
  plural,
  guide,
  page,
  command,
  severity,
  rationale,
  group,
  controls,
}: Variant &
  RuleFields & {
    readonly severity: Severity;
    readonly rationale: string;
    /** Subnet groups in Terraform and CloudFormation. */
    readonly group: { readonly terraform: string; readonly cloudFormation: string };
  }) =>
  defineRule({
    id,
    title: `${plural} should be in private subnets`,
    resourceType,
    responsibility: 'network-configuration',
    severity,
    tier: 2,
    fix: 'private-subnets',
    facts: ['subnets'],
    messages: {
      private: `No subnet of the ${noun} has a route to an internet gateway.`,
      public: 'The subnets {{subnets}} have a route to an internet gateway.',
      unknown: 'Another account owns the subnets {{subnets}}, so their routes could not be determined.',
    },
    rationale,
    remediation: {
      text: 'Remove the subnets with a route to an internet gateway from the DB subnet group.',
      url: `${guide}/${page}`,
      impact: `${product} refuses to remove a subnet that an instance uses: fail over to a private subnet first, which interrupts service briefly.`,
      cli: `${command} modify-db-subnet-group --db-subnet-group-name SUBNET_GROUP --subnet-ids PRIVATE_SUBNET_A PRIVATE_SUBNET_B`,
      console: [
        `Open the Amazon ${product} console and choose Subnet groups.`,
        'Select the subnet group and choose Edit.',
        'Remove the subnets with a route to an internet gateway, add private subnets, and save.',
      ].join('\n'),
      terraform: terraformResource(group.terraform, 'subnet_ids = ["PRIVATE_SUBNET_A", "PRIVATE_SUBNET_B"]'),
      cloudFormation: cloudFormationResource(
        group.cloudFormation,
        'DBSubnetGroupDescription: Private subnets',
        'SubnetIds: [PRIVATE_SUBNET_A, PRIVATE_SUBNET_B]',
      ),
    },
    controls,
    evaluate: evaluatePrivateSubnets,
  });
