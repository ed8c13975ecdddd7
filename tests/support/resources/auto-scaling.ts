import type { AutoScalingGroup, LaunchConfiguration } from '@aws-sdk/client-auto-scaling';

export const arnOf = (name: string) => `arn:aws:autoscaling:eu-west-1:111122223333:autoScalingGroup:1:autoScalingGroupName/${name}`;
/** A group without optional settings. */
export const group = (name: string, more: Partial<AutoScalingGroup> = {}): AutoScalingGroup =>
  ({ AutoScalingGroupName: name, AutoScalingGroupARN: arnOf(name), ...more }) as AutoScalingGroup;
export const configuration = (name: string, more: Partial<LaunchConfiguration> = {}): LaunchConfiguration =>
  ({ LaunchConfigurationName: name, LaunchConfigurationARN: `arn:${name}`, ...more }) as LaunchConfiguration;
