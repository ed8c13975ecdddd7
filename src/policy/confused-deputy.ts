import type { TrustContext } from './grantees.ts';
import type { PolicyDocument } from './policy-document.ts';
import { trustPolicyAccess } from './trust-policy.ts';

/**
 * Services that say for whom they act when they assume a role, by aws:SourceAccount or aws:SourceArn, and whose documentation wants trust
 * policies to check it. Services that are not here (EC2, Lambda, …) take only roles of the account that they work for, or send no such key.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html#cross-service-confused-deputy-prevention
 */
const deputies: ReadonlySet<string> = new Set([
  'airflow',
  'airflow-env',
  'appstream',
  'bedrock',
  'codebuild',
  'datasync',
  'dms',
  'ecs-tasks',
  'frauddetector',
  'grafana',
  'iot',
  'logs',
  'personalize',
  'pipes',
  'sagemaker',
  'scheduler',
  'ssm',
  'states',
  'transfer',
  'vpc-flow-logs',
]);

/** `logs.amazonaws.com`, `logs.eu-west-1.amazonaws.com` and the like, in every partition. */
const isDeputy = (principal: string): boolean =>
  deputies.has(/^([a-z0-9-]+)(?:\.[a-z]{2}(?:-[a-z]+)+-\d)?\.amazonaws\.com(?:\.cn)?$/.exec(principal)?.[1] ?? '');

/** The services that a trust policy names and that can act for others than the account. */
export const namedDeputies = ({ statements }: PolicyDocument): readonly string[] => [
  ...new Set(statements.flatMap(({ effect, principals }) => (effect === 'Allow' ? (principals?.services ?? []).filter(isDeputy) : []))),
];

/** Those of them that may assume the role on behalf of whomever. */
export function unlimitedDeputies(policy: PolicyDocument, context: TrustContext): readonly string[] {
  const named = namedDeputies(policy);
  const unlimited = trustPolicyAccess(policy, context).filter(({ exposure }) => exposure === 'service');
  return named.filter((service) => unlimited.some(({ to }) => to === service));
}
