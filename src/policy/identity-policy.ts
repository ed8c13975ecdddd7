import { appliesToAction, coversAction, coversResource } from './actions.ts';
import type { PolicyDocument, Statement } from './policy-document.ts';
import { wildcardsOverlap } from '../util/wildcard.ts';

/**
 * Actions with which a principal that has all other permissions can give itself the rest. Without all of them, it cannot.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */
const selfPromotion: readonly string[] = [
  'iam:AddUserToGroup',
  'iam:AttachGroupPolicy',
  'iam:AttachRolePolicy',
  'iam:AttachUserPolicy',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreatePolicyVersion',
  'iam:PutGroupPolicy',
  'iam:PutRolePolicy',
  'iam:PutUserPolicy',
  'iam:UpdateAssumeRolePolicy',
  'iam:UpdateLoginProfile',
];

/**
 * The statements that grant administrator access: all actions on all resources, written as `*` or as a NotAction without the actions
 * that matter. Conditions do not exempt a statement, so findings should show them; a Deny of everything does.
 */
export function fullAdminStatements(policy: PolicyDocument): readonly Statement[] {
  const undone = policy.statements.some(
    (deny) => deny.effect === 'Deny' && deny.conditions.length === 0 && grantsEverything(deny) && coversResource(deny, '*'),
  );
  return undone ? [] : policy.statements.filter((allow) => allow.effect === 'Allow' && isEverything(allow) && isOnEverything(allow));
}

const grantsEverything = (statement: Statement): boolean => coversAction(statement, '*:*');

function isEverything(statement: Statement): boolean {
  if (statement.notActions === undefined) return grantsEverything(statement);
  return selfPromotion.some((action) => appliesToAction(statement, action));
}

/** Whether a statement is not limited to certain resources: `*`, an ARN pattern of only wildcards, or NotResource. */
export function isOnEverything({ resources, notResources }: Statement): boolean {
  if (resources === undefined) return notResources === undefined || !notResources.some(isAnyResource);
  return resources.some(isAnyResource);
}

function isAnyResource(pattern: string): boolean {
  const [first = '', , ...rest] = pattern.split(':');
  if (/^\*+$/.test(pattern)) return true;
  return (first === 'arn' || /^\*+$/.test(first)) && rest.every((part) => /^\*+$/.test(part)) && pattern.endsWith('*');
}

/** Services where full control is close to control of the account. */
export const sensitiveServices: readonly string[] = [
  'backup',
  'cloudtrail',
  'config',
  'guardduty',
  'iam',
  'kms',
  'organizations',
  's3',
  'secretsmanager',
  'sts',
];

/** An Allow of all actions of one service. */
export interface ServiceWildcard {
  readonly statement: Statement;
  /** The action prefix, such as `s3`; `*` for all services. */
  readonly service: string;
  readonly onAllResources: boolean;
}

/** The services with all actions allowed by a policy. A NotAction allows those of the given services that it does not mention. */
export function serviceWildcards(policy: PolicyDocument, services: readonly string[] = sensitiveServices): readonly ServiceWildcard[] {
  return policy.statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap((statement) =>
      [...new Set(wholeServices(statement, services))].map((service) => ({
        statement,
        service,
        onAllResources: isOnEverything(statement),
      })),
    );
}

function wholeServices({ actions, notActions }: Statement, services: readonly string[]): readonly string[] {
  if (actions === undefined) {
    return services.filter((service) => !(notActions ?? []).some((spared) => wildcardsOverlap(spared.toLowerCase(), `${service}:*`)));
  }
  return actions.flatMap((pattern) => {
    if (/^\*+$/.test(pattern)) return ['*'];
    const [, service] = /^([a-z0-9*-]+):[*?]*\*[*?]*$/.exec(pattern.toLowerCase()) ?? [];
    return service === undefined ? [] : [/^\*+$/.test(service) ? '*' : service];
  });
}
