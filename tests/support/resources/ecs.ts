import type { TaskContainer } from '../../../src/services/ecs/facts.ts';

/** A container that passes all rules, with changes. */
export const container = (name: string, more: Partial<TaskContainer> = {}): TaskContainer => ({
  name,
  image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1.0',
  user: '1000:1000',
  privileged: false,
  readonlyRoot: true,
  addedCapabilities: [],
  logDriver: 'awslogs',
  routesLogs: false,
  ...more,
});

/** The container without a setting. */
export function without(setting: 'user' | 'logDriver', name = 'app'): TaskContainer {
  const { [setting]: _removed, ...rest } = container(name);
  return rest;
}
