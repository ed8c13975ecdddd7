import type { Condition } from '../../../src/policy/conditions.ts';
import type { PolicyDocument, Statement } from '../../../src/policy/policy-document.ts';

/** Actions of clients that mount a file system. https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html */
export const clientActions: readonly string[] = [
  'elasticfilesystem:ClientMount',
  'elasticfilesystem:ClientWrite',
  'elasticfilesystem:ClientRootAccess',
];

/** Whether a condition requires that the client uses a mount target, and so a network of the customer. */
const viaMountTarget = ({ operator, qualifier, ifExists, key, values }: Condition): boolean =>
  key === 'elasticfilesystem:accessedviamounttarget' &&
  operator === 'Bool' &&
  qualifier === undefined &&
  !ifExists &&
  values.length > 0 &&
  values.every((value) => value.toLowerCase() === 'true');

/** Whether a condition requires certain access points, which enforce a user and a directory. */
const viaAccessPoint = ({ operator, qualifier, ifExists, key, values }: Condition): boolean =>
  key === 'elasticfilesystem:accesspointarn' &&
  ['ArnEquals', 'ArnLike', 'StringEquals', 'StringLike'].includes(operator) &&
  qualifier === undefined &&
  !ifExists &&
  values.length > 0 &&
  values.every((value) => /:access-point\/fsap-/.test(value));

const without = (policy: PolicyDocument, limits: (condition: Condition) => boolean): PolicyDocument => ({
  ...policy,
  statements: policy.statements.filter(({ effect, conditions }: Statement) => effect === 'Deny' || !conditions.some(limits)),
});

/** Returns a policy without the Allow statements for clients that use a mount target. */
export const exceptMountTargets = (policy: PolicyDocument): PolicyDocument => without(policy, viaMountTarget);

/** Returns a policy without the Allow statements for clients that use certain access points. */
export const exceptAccessPoints = (policy: PolicyDocument): PolicyDocument => without(policy, viaAccessPoint);
