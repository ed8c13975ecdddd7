import { autoscalingGroupNoPublicIp } from '../../../rules/autoscaling/autoscaling-group-no-public-ip.ts';
import { deletedTemplate, launchConfiguration, launchTemplate } from '../../support/resources/launch.ts';
import { testRule } from '../../support/rule-tester.ts';

const assigning = [
  { id: 'subnet-1', assignsPublicIpv4: false },
  { id: 'subnet-2', assignsPublicIpv4: true },
];

testRule(autoscalingGroupNoPublicIp, {
  base: { launchSources: [launchTemplate()], subnets: [{ id: 'subnet-1', assignsPublicIpv4: false }] },
  pass: [
    { name: 'passes when unset in private subnets', message: 'private' },
    {
      name: 'passes when disabled, although the subnets assign addresses',
      facts: { launchSources: [launchTemplate({ publicAddress: [false] })], subnets: assigning },
    },
    {
      name: 'passes when disabled by a launch configuration',
      facts: { launchSources: [launchConfiguration({ publicAddress: [false] })], subnets: assigning },
    },
    { name: 'passes when silent, and no subnet is left', facts: { subnets: [] } },
  ],
  fail: [
    {
      name: 'fails when enabled',
      facts: { launchSources: [launchTemplate({ publicAddress: [true] })] },
      message: 'asked',
      severity: 'high',
      evidence: { sources: ['launch template web, version 3'] },
    },
    { name: 'fails when enabled on the second interface', facts: { launchSources: [launchTemplate({ publicAddress: [false, true] })] } },
    { name: 'fails when enabled by a launch configuration', facts: { launchSources: [launchConfiguration({ publicAddress: [true] })] } },
    {
      name: 'fails when enabled by one override',
      facts: { launchSources: [launchTemplate({ publicAddress: [false] }), launchTemplate({ publicAddress: [true] })] },
    },
    {
      name: 'fails when silent in a subnet that assigns',
      facts: { subnets: assigning },
      message: 'subnets',
      evidence: { subnets: ['subnet-2'] },
    },
    {
      name: 'fails for a silent interface in a subnet that assigns',
      facts: { launchSources: [launchTemplate({ publicAddress: [null] })], subnets: assigning },
      message: 'subnets',
    },
    {
      name: 'fails for a silent launch configuration in a subnet that assigns',
      facts: { launchSources: [launchConfiguration()], subnets: assigning },
    },
  ],
  notApplicable: [{ name: 'skips when its template was deleted', facts: { launchSources: [deletedTemplate()] }, message: 'nothing' }],
});
