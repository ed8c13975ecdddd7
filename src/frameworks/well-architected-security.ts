import { wellArchitectedConfigRuleLines } from './data/well-architected-config-rules.ts';
import { controlIdsByConfigRule, controlsOf, type Framework } from './framework.ts';

/** Questions of the pillar in short; https://docs.aws.amazon.com/wellarchitected/latest/framework/sec-11.html is the last one. */
const questions = `
SEC1 Securely operate the workload
SEC2 Manage identities for people and machines
SEC3 Manage permissions for people and machines
SEC4 Detect and investigate security events
SEC5 Protect network resources
SEC6 Protect compute resources
SEC7 Classify data
SEC8 Protect data at rest
SEC9 Protect data in transit
SEC10 Anticipate, respond to, and recover from incidents
SEC11 Incorporate and validate the security properties of applications
`;

/** The security pillar of the AWS Well-Architected Framework. AWS maps SEC1 to SEC6, SEC8, and SEC9 to Config rules. */
export const wellArchitectedSecurity: Framework = {
  id: 'well-architected-security',
  title: 'AWS Well-Architected Framework, security pillar',
  source: 'https://docs.aws.amazon.com/config/latest/developerguide/operational-best-practices-for-wa-Security-Pillar.html',
  asOf: '2026-08',
  controls: controlsOf(questions),
  controlIdsOf: controlIdsByConfigRule(wellArchitectedConfigRuleLines),
};
