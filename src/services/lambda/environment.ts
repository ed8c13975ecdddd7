import type { EnvironmentResponse } from '@aws-sdk/client-lambda';
import { type NotReported, notReported } from '../../core/fact.ts';
import type { EnvironmentSecret, EnvironmentVariable } from './facts.ts';
import { findSecrets } from '../shared/secrets.ts';

/** What facts tell of the variables of a function; their values are not kept. */
export interface Environment {
  readonly variables: readonly EnvironmentVariable[];
  readonly secrets: readonly EnvironmentSecret[];
}

/** What KMS encrypts begins with the same bytes, whatever is in it. */
const ciphertext = /^AQ(?:I|E)CA[A-Za-z0-9+/]{60,}={0,2}$/;
const reference = /^(?:arn:[^:]+:(?:secretsmanager|ssm):|\{\{resolve:|(?:ssm|secretsmanager):|\/[\w.-]+\/)/;

const formOf = (value: string): EnvironmentVariable['form'] =>
  ciphertext.test(value) ? 'ciphertext' : reference.test(value) ? 'reference' : 'plain';

/**
 * `undefined`: there are no variables. Lambda answers an error in their place when the caller may not decrypt them
 * (https://docs.aws.amazon.com/lambda/latest/api/API_EnvironmentResponse.html).
 */
export function environmentOf(environment: EnvironmentResponse | undefined): Environment | NotReported | undefined {
  if (environment?.Error !== undefined) {
    return notReported(
      `Lambda does not show the variables: ${environment.Error.Message ?? environment.Error.ErrorCode ?? 'no reason given'}`,
    );
  }
  const entries = Object.entries(environment?.Variables ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return undefined;
  return {
    variables: entries.map(([name, value]) => ({ name, form: formOf(value) })),
    secrets: entries.flatMap(([variable, value]) => {
      const found = formOf(value) === 'plain' ? findSecrets(`${variable}=${value}`) : [];
      return [...new Set(found.map(({ detector }) => detector))].map((detector) => ({ variable, detector }));
    }),
  };
}
