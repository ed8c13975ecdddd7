import { rules as allRules } from '../../rules/index.ts';
import { recordedResourceCounter } from '../services/config/recorded-resources.ts';
import { collectors } from '../services/index.ts';
import { accountAliasCalls } from '../aws/account-alias.ts';
import { ec2 } from '../services/ec2/clients.ts';
import { taggedTypes } from '../services/tagging/tags.ts';
import { actionsOf, actionsOfCalls, planFor } from '../collect/plan.ts';
import type { ApiCalls } from '../core/collector.ts';
import { apiCalls } from '../core/fact-reads.ts';
import type { AnyRule } from '../core/rule.ts';

/** An IAM policy that allows actions on everything. */
export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly [{ readonly Effect: 'Allow'; readonly Action: readonly string[]; readonly Resource: '*' }];
}

/** Calls of a run other than those for facts, by purpose. sts:GetCallerIdentity needs no permission. */
export const sessionCalls = {
  Regions: [apiCalls(ec2, 'DescribeRegions')],
  'account alias': accountAliasCalls,
  'uncovered resources': [...recordedResourceCounter.apiCalls, ...taggedTypes.apiCalls],
} as const satisfies Readonly<Record<string, readonly ApiCalls[]>>;

/** Returns the IAM actions that an audit with these rules needs, sorted. */
export const readActions = (rules: readonly AnyRule[] = allRules): string[] =>
  [...new Set([...actionsOf(planFor(rules, collectors)), ...Object.values(sessionCalls).flat().flatMap(actionsOfCalls)])].sort();

/**
 * Characters of one managed policy, without white space
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length).
 */
const MAX_POLICY_CHARACTERS = 6144;

/** Splits the actions over as few policies as possible, in order, so that a new action moves few others. */
export function policiesFor(actions: readonly string[], largest = MAX_POLICY_CHARACTERS): PolicyDocument[] {
  const policies: PolicyDocument[] = [];
  let chunk: readonly string[] = [];
  for (const action of actions) {
    if (chunk.length > 0 && JSON.stringify(policyOf([...chunk, action])).length > largest) {
      policies.push(policyOf(chunk));
      chunk = [];
    }
    chunk = [...chunk, action];
  }
  return chunk.length === 0 ? policies : [...policies, policyOf(chunk)];
}

/** `*`, because most listings do not support resource-level permissions, and an audit covers all resources. */
const policyOf = (actions: readonly string[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
});

export type PolicyFormat = 'json' | 'cloudformation' | 'terraform';

/** Renders the read policies of rules. There is more than one only if the size limit requires it. */
export function renderPolicies(rules: readonly AnyRule[], format: PolicyFormat): string {
  const policies = policiesFor(readActions(rules));
  const name = (index: number) => `OnusRead${policies.length === 1 ? '' : index + 1}`;
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  switch (format) {
    case 'json':
      return json(policies.length === 1 ? policies[0] : policies);
    case 'cloudformation': {
      const resource = (PolicyDocument: PolicyDocument) => ({
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: { Description: 'Read access for Onus', PolicyDocument },
      });
      return json({ Resources: Object.fromEntries(policies.map((policy, index) => [name(index), resource(policy)])) });
    }
    case 'terraform':
      return policies
        .map(({ Statement: [{ Action }] }, index) => {
          const actions = Action.map((action) => `      "${action}",\n`).join('');
          return `resource "aws_iam_policy" "${name(index)
            .replace(/([a-z])([A-Z0-9])/g, '$1_$2')
            .toLowerCase()}" {
  description = "Read access for Onus"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Resource = "*"
      Action = [
${actions.replaceAll(/^ {6}/gm, '        ')}      ]
    }]
  })
}
`;
        })
        .join('\n');
  }
}
