import type { AnyRule } from '../../src/core/rule.ts';
import { autoscalingGroupElbHealthCheck } from './autoscaling-group-elb-health-check.ts';
import { autoscalingGroupImageCurrent } from './autoscaling-group-image-current.ts';
import { autoscalingGroupImdsv2Required } from './autoscaling-group-imdsv2-required.ts';
import { autoscalingGroupMultiAz } from './autoscaling-group-multi-az.ts';
import { autoscalingGroupNoPublicIp } from './autoscaling-group-no-public-ip.ts';
import { autoscalingGroupProcessesActive } from './autoscaling-group-processes-active.ts';
import { autoscalingGroupUsesLaunchTemplate } from './autoscaling-group-uses-launch-template.ts';
import { autoscalingLaunchConfigurationNoSecrets } from './autoscaling-launch-configuration-no-secrets.ts';

export const autoscalingRules: readonly AnyRule[] = [
  autoscalingGroupElbHealthCheck,
  autoscalingGroupImageCurrent,
  autoscalingGroupImdsv2Required,
  autoscalingGroupMultiAz,
  autoscalingGroupNoPublicIp,
  autoscalingGroupProcessesActive,
  autoscalingGroupUsesLaunchTemplate,
  autoscalingLaunchConfigurationNoSecrets,
];
