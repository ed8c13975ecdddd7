import { type AwsError, awsError } from '../aws-error.ts';
import { partitionOf } from '../identity.ts';
import type { ServiceModel } from '../model.ts';
import type { Account, Call } from '../types.ts';
import type { StandardErrors, WireRequest, WireResponse } from '../protocols/wire.ts';

/** The call that is refused. */
export interface Refused {
  readonly model: ServiceModel;
  readonly call: Call;
  readonly account: Account;
  readonly input: object;
}

const standard = (model: ServiceModel, kind: keyof StandardErrors, message: string): AwsError => {
  const [code, status] = model.protocol.errors[kind];
  return awsError(code, status, message);
};

/** Returns the resource of a call, as far as its input contains it. */
const resourceOf = ({ call, account, input }: Refused): string => {
  const { Bucket, Key } = input as { Bucket?: unknown; Key?: unknown };
  if (call.service === 's3') {
    const path = typeof Key === 'string' ? `${Bucket}/${Key}` : Bucket;
    return typeof Bucket === 'string' ? `"arn:${partitionOf(account)}:s3:::${path}"` : '*';
  }
  return Object.values(input).find((value): value is string => typeof value === 'string' && value.startsWith('arn:')) ?? '*';
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
export const denied = (refused: Refused, action = `${refused.model.iamPrefix}:${refused.call.operation}`): AwsError => {
  const { model, call } = refused;
  const because = `because no identity-based policy allows the ${action} action`;
  const message = `User: ${call.principal} is not authorized to perform: ${action} on resource: ${resourceOf(refused)} ${because}`;
  // SNS has its own error code: https://docs.aws.amazon.com/sns/latest/api/API_ListTopics.html
  if (call.service === 'sns') return awsError('AuthorizationError', 403, message);
  return standard(model, 'denied', call.service === 'ec2' ? `You are not authorized to perform this operation. ${message}` : message);
};

/** Services with a throttling error that differs from that of their protocol. */
const THROTTLED: Readonly<Record<string, readonly [code: string, status: number]>> = {
  // https://docs.aws.amazon.com/lambda/latest/api/API_ListAliases.html
  lambda: ['TooManyRequestsException', 429],
  // https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html
  organizations: ['TooManyRequestsException', 400],
  // https://docs.aws.amazon.com/accounts/latest/reference/API_GetAlternateContact.html
  account: ['TooManyRequestsException', 429],
};

export const throttled = (model: ServiceModel): AwsError => {
  const [code, status] = THROTTLED[model.id] ?? model.protocol.errors.throttled;
  return awsError(code, status, model.id === 's3' ? 'Please reduce your request rate.' : 'Rate exceeded');
};

export const fault500 = (model: ServiceModel): AwsError =>
  standard(model, 'fault500', 'We encountered an internal error. Please try again.');

export const expired = (model: ServiceModel): AwsError =>
  standard(model, 'expired', 'The security token included in the request is expired');

export const unknownKey = (model: ServiceModel): AwsError =>
  standard(model, 'unknownKey', 'The security token included in the request is invalid.');

export const unknownOperation = (model: ServiceModel, { method, path }: WireRequest): AwsError =>
  standard(model, 'unknownOperation', `The endpoint has no operation of ${model.id} for ${method} ${path}`);

/** Returns a bug in sample data or in the endpoint as an error response, so that the caller sees it. */
export const failed = (model: ServiceModel, call: Call, cause: unknown): AwsError =>
  standard(model, 'fault500', `${call.service}:${call.operation} could not be answered: ${cause instanceof Error ? cause.stack : cause}`);

/** Returns the error for a request without a signed service, in a format derived from the request. */
export const refuseUnsigned = ({ headers, form }: WireRequest, requestId: string): WireResponse => {
  const code = 'MissingAuthenticationToken';
  const message = 'Request is missing Authentication Token';
  if (form.has('Action')) {
    const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
    return {
      status: 403,
      headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
      body: `<ErrorResponse>${error}<RequestId>${requestId}</RequestId></ErrorResponse>`,
    };
  }
  const rpc = headers['x-amz-target'] !== undefined;
  return {
    status: rpc ? 400 : 403,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': `${code}Exception`, 'x-amzn-requestid': requestId },
    body: JSON.stringify({ __type: `${code}Exception`, message }),
  };
};
