import type { AnyRule } from '../../src/core/rule.ts';
import { lambdaFunctionCodeSigningEnforced } from './lambda-function-code-signing-enforced.ts';
import { lambdaFunctionEnvironmentClientSideEncrypted } from './lambda-function-environment-client-side-encrypted.ts';
import { lambdaFunctionEnvironmentCustomerKey } from './lambda-function-environment-customer-key.ts';
import { lambdaFunctionFailureDestinationConfigured } from './lambda-function-failure-destination-configured.ts';
import { lambdaFunctionInVpc } from './lambda-function-in-vpc.ts';
import { lambdaFunctionInvocationsLogged } from './lambda-function-invocations-logged.ts';
import { lambdaFunctionLayersTrusted } from './lambda-function-layers-trusted.ts';
import { lambdaFunctionMultiAz } from './lambda-function-multi-az.ts';
import { lambdaFunctionNoSecretsInEnvironment } from './lambda-function-no-secrets-in-environment.ts';
import { lambdaFunctionNotPublic } from './lambda-function-not-public.ts';
import { lambdaFunctionRoleLeastPrivilege } from './lambda-function-role-least-privilege.ts';
import { lambdaFunctionRuntimeSupported } from './lambda-function-runtime-supported.ts';
import { lambdaFunctionRuntimeUpdatesAutomatic } from './lambda-function-runtime-updates-automatic.ts';
import { lambdaFunctionStreamFailureDestinationConfigured } from './lambda-function-stream-failure-destination-configured.ts';
import { lambdaFunctionTracingEnabled } from './lambda-function-tracing-enabled.ts';
import { lambdaFunctionUrlAuthenticated } from './lambda-function-url-authenticated.ts';

export const lambdaRules: readonly AnyRule[] = [
  lambdaFunctionCodeSigningEnforced,
  lambdaFunctionEnvironmentClientSideEncrypted,
  lambdaFunctionEnvironmentCustomerKey,
  lambdaFunctionFailureDestinationConfigured,
  lambdaFunctionInVpc,
  lambdaFunctionInvocationsLogged,
  lambdaFunctionLayersTrusted,
  lambdaFunctionMultiAz,
  lambdaFunctionNoSecretsInEnvironment,
  lambdaFunctionNotPublic,
  lambdaFunctionRoleLeastPrivilege,
  lambdaFunctionRuntimeSupported,
  lambdaFunctionRuntimeUpdatesAutomatic,
  lambdaFunctionStreamFailureDestinationConfigured,
  lambdaFunctionTracingEnabled,
  lambdaFunctionUrlAuthenticated,
];
