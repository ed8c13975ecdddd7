import { lazy } from '../util/lazy.ts';
import { configRuleLines } from './data/config-rules.ts';
import { type Framework, linesOf } from './framework.ts';

/** AWS Config managed rules. The name of a managed rule is also its title. */
export const awsConfig: Framework = {
  id: 'aws-config',
  title: 'AWS Config managed rules',
  source: 'https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html',
  asOf: '2026-10',
  controls: lazy(() => linesOf(configRuleLines).map((id) => ({ id, title: id }))),
  controlIdsOf: ({ controls }) => controls.awsConfig ?? [],
};
