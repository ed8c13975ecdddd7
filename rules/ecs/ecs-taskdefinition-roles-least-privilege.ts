import { cloudFormationResource, terraformResource } from '../shared/code-snippets.ts';
import { roleMessages, roleProblems } from '../../src/policy/service-roles.ts';
import { firstVerdict } from '../../src/core/first-verdict.ts';
import { defineRule } from '../../src/core/rule.ts';
import { registerRevision, revisionImpact, revisionSteps } from './shared/tasks.ts';

const { replaced: _replaced, narrow: _narrow, ...problems } = roleMessages;

export const ecsTaskdefinitionRolesLeastPrivilege = defineRule({
  id: 'ecs-taskdefinition-roles-least-privilege',
  title: 'ECS task roles should grant least privilege and differ from the execution role',
  resourceType: 'AWS::ECS::TaskDefinition',
  responsibility: 'access-control',
  severity: 'high',
  tier: 2,
  fix: 'workload-roles',
  facts: ['taskRole', 'executionRole', 'usedBy'],
  messages: {
    ...problems,
    narrow: 'The task role {{role}} is not an administrator and has no known privilege escalation path.',
    shared: 'The role {{role}} is both the task role and the execution role.',
    none: 'The task definition does not have a task role.',
  },
  rationale:
    'An attacker who controls the application has the permissions of the task role. If it is also the execution role, that includes every secret that ECS reads to start tasks.',
  remediation: {
    text: 'Create a task role for each application that allows only the actions it uses, and another role for the execution of tasks.',
    url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html',
    impact: `The application fails if the new role lacks a permission that it needs. ${revisionImpact}`,
    cli: `aws iam create-role --role-name NEW_TASK_ROLE --assume-role-policy-document file://TRUST_POLICY_FILE
aws iam put-role-policy --role-name NEW_TASK_ROLE --policy-name application --policy-document file://POLICY_FILE
${registerRevision}`,
    console: revisionSteps('Under Task roles, choose the new task role and another execution role.'),
    terraform: terraformResource(
      'aws_ecs_task_definition',
      'task_role_arn      = "NEW_TASK_ROLE_ARN"',
      'execution_role_arn = "EXECUTION_ROLE_ARN"',
    ),
    cloudFormation: cloudFormationResource(
      'AWS::ECS::TaskDefinition',
      'TaskRoleArn: NEW_TASK_ROLE_ARN',
      'ExecutionRoleArn: EXECUTION_ROLE_ARN',
    ),
  },
  controls: {},
  evaluate: (facts, { pass, fail, notApplicable, indeterminate }) => {
    const { taskRole } = facts;
    if (taskRole === undefined) return notApplicable('none');
    const usedBy = () => facts.usedBy;
    const [worst] = roleProblems([taskRole], []);
    const verdict = firstVerdict(
      () => {
        if (worst === undefined || worst.message === 'malformed' || worst.message === 'replaced' || worst.change !== undefined)
          return undefined;
        return fail(worst.message, { ...worst.evidence, usedBy });
      },
      () => (facts.executionRole === taskRole.name ? fail('shared', { role: taskRole.name, usedBy }) : undefined),
      () =>
        worst === undefined || worst.message === 'malformed' || worst.message === 'replaced'
          ? undefined
          : fail(worst.message, { ...worst.evidence, usedBy }, worst.change),
    );
    if (verdict !== undefined) return verdict;
    return worst === undefined ? pass('narrow', { role: taskRole.name }) : indeterminate('malformed', worst.evidence);
  },
});
