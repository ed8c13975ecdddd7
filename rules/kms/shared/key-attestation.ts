import { actionsAmong, coversAction, coversResource, touchesResource } from '../../../src/policy/actions.ts';
import type { Condition } from '../../../src/policy/conditions.ts';
import { isNegated, operatorFamily } from '../../../src/policy/conditions.ts';
import { type PolicyDocument, type Statement, statementName } from '../../../src/policy/policy-document.ts';

/** Operations that give plaintext to an enclave or instance that attests what it runs. https://docs.aws.amazon.com/kms/latest/developerguide/cryptographic-attestation.html */
const attestedActions = ['kms:Decrypt', 'kms:DeriveSharedSecret', 'kms:GenerateDataKey', 'kms:GenerateDataKeyPair'];

/** The same as grants name them. */
export const attestedOperations: readonly string[] = attestedActions.map((action) => action.slice('kms:'.length));

const attestationKey = /^kms:recipientattestation:(imagesha384|pcr\d+|nitrotpmpcr\d+)$/;

/** Who may use a key without attesting what they run. */
export interface Attestation {
  /** The policy asks for it somewhere. */
  readonly asked: boolean;
  /** Statements that give plaintext without it. */
  readonly open: readonly string[];
  /** A Deny applies to all requests without attestation, including those that grants allow. */
  readonly enforced: boolean;
  /** The measurements that are accepted. */
  readonly measurements: readonly string[];
}

export function attestationOf(policy: PolicyDocument, arn: string): Attestation {
  const conditions = policy.statements.flatMap((statement) => statement.conditions);
  const guards = policy.statements.filter((statement) => isGuard(statement, arn));
  const unguarded = attestedActions.filter((action) => !guards.some((guard) => coversAction(guard, action)));
  const open = policy.statements.filter(
    (statement) =>
      statement.effect === 'Allow' &&
      actionsAmong(statement, unguarded).length > 0 &&
      touchesResource(statement, arn) &&
      !statement.conditions.some((condition) => measures(condition) && !isNegated(condition.operator) && mustBePresent(condition)),
  );
  return {
    asked: conditions.some(({ key }) => key.startsWith('kms:recipientattestation:')),
    open: open.map(statementName),
    enforced: unguarded.length === 0,
    measurements: [...new Set(conditions.filter(({ key }) => attestationKey.test(key)).flatMap(({ values }) => values))],
  };
}

/** Whether a Deny applies to everyone without an attestation of one of the measurements. */
const isGuard = (statement: Statement, arn: string): boolean =>
  statement.effect === 'Deny' &&
  statement.principals?.everyone === true &&
  !statement.principals.notPrincipal &&
  coversResource(statement, arn) &&
  statement.conditions.length > 0 &&
  statement.conditions.every((condition) => measures(condition) && isNegated(condition.operator) && condition.qualifier !== 'ForAnyValue');

/** Whether a condition compares a measurement with fixed values. An enclave in debug mode measures nothing but zeros. */
const measures = ({ operator, key, values }: Condition): boolean =>
  attestationKey.test(key) &&
  operatorFamily(operator) === 'string' &&
  values.length > 0 &&
  values.every((value) => /^[0-9a-f]+$/i.test(value) && !/^0+$/.test(value));

const mustBePresent = ({ ifExists, qualifier }: Condition): boolean => !ifExists && qualifier !== 'ForAllValues';
