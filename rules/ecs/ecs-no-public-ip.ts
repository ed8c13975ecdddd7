import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import type { TaskNetwork } from '../../src/services/ecs/facts.ts';
import type { ControlIds } from '../../src/core/rule.ts';
import { defineRule, defineRuleFamily } from '../../src/core/rule.ts';
import type { SubnetRoutes } from '../../src/services/vpc/facts.ts';
import { isPublicSubnet } from '../../src/network/internet-routes.ts';

const ended: readonly string[] = ['DRAINING', 'INACTIVE'];

/** Whether a subnet of the tasks has, or could have, a route to an internet gateway. */
const isRouted = ({ subnetIds }: TaskNetwork, subnets: Readonly<Record<string, SubnetRoutes | null>>): boolean =>
  subnetIds.some((id) => {
    const subnet = subnets[id] ?? null;
    return subnet === null || isPublicSubnet(subnet);
  });

const variants: readonly {
  readonly id: string;
  readonly resourceType: 'AWS::ECS::Service' | 'AWS::ECS::TaskSet';
  readonly what: string;
  readonly tier: 1 | 2;
  readonly cli: string;
  readonly controls: ControlIds;
}[] = [
  {
    id: 'ecs-service-no-public-ip',
    resourceType: 'AWS::ECS::Service',
    what: 'services',
    tier: 1,
    cli: 'aws ecs update-service --cluster CLUSTER_NAME --service {{arn}} --network-configuration "awsvpcConfiguration={subnets=[PRIVATE_SUBNET_ID],securityGroups=[SECURITY_GROUP_ID],assignPublicIp=DISABLED}"',
    controls: { securityHub: ['ECS.2'], prowler: ['ecs_service_no_assign_public_ip'], cloudsploit: ['ecsServicePublicIpDisabled'] },
  },
  {
    id: 'ecs-taskset-no-public-ip',
    resourceType: 'AWS::ECS::TaskSet',
    what: 'task sets',
    tier: 2,
    cli: 'aws ecs create-task-set --cluster CLUSTER_NAME --service SERVICE_NAME --task-definition TASK_DEFINITION_ARN --network-configuration "awsvpcConfiguration={subnets=[PRIVATE_SUBNET_ID],securityGroups=[SECURITY_GROUP_ID],assignPublicIp=DISABLED}"',
    controls: { securityHub: ['ECS.16'], prowler: ['ecs_task_set_no_assign_public_ip'] },
  },
];

export const ecsNoPublicIp = defineRuleFamily(variants, ({ id, resourceType, what, tier, cli, controls }) =>
  defineRule({
    id,
    title: `ECS ${what} should not assign public IP addresses to tasks`,
    resourceType,
    responsibility: 'network-configuration',
    severity: 'high',
    tier,
    fix: 'private-subnets',
    facts: ['status', 'network', 'subnets'],
    messages: {
      private: 'Tasks do not get public IP addresses.',
      public: 'Tasks get public IP addresses.',
      host: 'Tasks use the network of their host.',
      ended: 'The status is {{status}}.',
    },
    rationale: 'A task with a public IP address is reachable from the internet as soon as a security group allows it.',
    remediation: {
      text: 'Run tasks in private subnets behind a load balancer, and turn off public IP addresses.',
      url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/networking-outbound.html',
      impact: 'Tasks are replaced. Without a public IP address they need a NAT gateway or VPC endpoints to pull images and write logs.',
      cli,
      console:
        'Open the Amazon ECS console and choose the service.\nChoose Update service and open Networking.\nSelect private subnets, turn off Public IP, and update.',
      terraform: terraformResource(
        'aws_ecs_service',
        'network_configuration {',
        '  assign_public_ip = false',
        '  subnets          = ["PRIVATE_SUBNET_ID"]',
        '}',
      ),
      cloudFormation: cloudFormationResource(
        'AWS::ECS::Service',
        'NetworkConfiguration:',
        '  AwsvpcConfiguration:',
        '    AssignPublicIp: DISABLED',
        '    Subnets: [PRIVATE_SUBNET_ID]',
      ),
    },
    controls,
    evaluate: (facts, { pass, fail, notApplicable }) => {
      const { network } = facts;
      if (network === undefined) return notApplicable('host');
      if (!network.assignPublicIp) return pass('private');
      if (ended.includes(facts.status)) return notApplicable('ended', { status: facts.status });
      return fail('public', { subnets: network.subnetIds }, () =>
        isRouted(network, facts.subnets) ? undefined : { severity: 'medium', because: 'the subnets have no route to an internet gateway' },
      );
    },
  }),
);
