import { datedTable } from '../../core/dated-table.ts';
import { computePaths } from './compute-paths.ts';
import { dataPaths } from './data-paths.ts';
import { deliveryPaths } from './delivery-paths.ts';
import { identityPaths } from './identity-paths.ts';
import type { EscalationPath } from './path.ts';

/**
 * Known privilege escalation paths, gathered from the service authorization reference and from public catalogs of combinations.
 * `rejected-paths.ts` lists combinations of the catalogs that are not reported, with the reason.
 */
export const escalationPaths = datedTable<readonly EscalationPath[]>({
  source: [
    'https://pathfinding.cloud/',
    'https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/',
    'https://bishopfox.com/blog/privilege-escalation-in-aws',
    'https://www.beyondtrust.com/blog/entry/aws-agentcore-privilege-escalation',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  ],
  asOf: '2026-11',
  missing: 'The combination is not reported: a rule passes with "No known privilege escalation path".',
  entries: [...identityPaths, ...computePaths, ...deliveryPaths, ...dataPaths],
});
