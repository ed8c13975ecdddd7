import { datedTable } from '../../../src/core/dated-table.ts';

/** Services that rotate the secrets they own, by the name that Secrets Manager returns as the owning service. */
const managedRotation = datedTable<Readonly<Record<string, string>>>({
  source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_managed.html',
  asOf: '2026-11',
  missing: 'The rotation settings of the secret are evaluated as for any other secret.',
  entries: { rds: 'Amazon RDS', docdb: 'Amazon DocumentDB', redshift: 'Amazon Redshift', 'ecs-sc': 'Amazon ECS Service Connect' },
});

/** The service that rotates a secret; `undefined` if its owner does not. */
export const rotatingService = (owningService: string | undefined): string | undefined =>
  owningService !== undefined && Object.hasOwn(managedRotation.entries, owningService) ? managedRotation.entries[owningService] : undefined;
