import type { LaunchSource } from '../../../src/services/autoscaling/facts.ts';

/** A launch template that sets only its image. */
export const launchTemplate = (change: Partial<LaunchSource> = {}): LaunchSource => ({
  kind: 'launch template',
  name: 'launch template web, version 3',
  exists: true,
  imageId: 'ami-1',
  publicAddress: [],
  securityGroups: ['sg-1'],
  ...change,
});

/** A launch configuration that sets only its image. */
export const launchConfiguration = (change: Partial<LaunchSource> = {}): LaunchSource =>
  launchTemplate({ kind: 'launch configuration', name: 'launch configuration web-2019', publicAddress: [null], ...change });

export const deletedTemplate = (): LaunchSource => ({
  kind: 'launch template',
  name: 'launch template web, version 9',
  exists: false,
  publicAddress: [],
  securityGroups: [],
});
