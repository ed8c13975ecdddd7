// Writes deploy/read-policy.json and deploy/member-role.yml: the read permissions of the audit function in its own account and in others,
// generated from the facts of the rules.
//   node scripts/generate-policy.mjs            writes the files
//   node scripts/generate-policy.mjs --check    fails if a file is out of date
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { memberRoleTemplate } from '../src/commands/member-role.ts';
import { policiesFor, readActions } from '../src/commands/read-policy.ts';

/** Default quota of managed policies per role (https://docs.aws.amazon.com/general/latest/gr/iam-service.html). */
const MAX_POLICIES = 10;

const policies = policiesFor(readActions());
if (policies.length > MAX_POLICIES) throw new Error(`${policies.length} policies are more than a role can have`);

/** Returns the CloudFormation resource of a policy. It refers to the function's role, so that the role does not depend on the number of policies. */
const resourceOf = (document) => ({
  Type: 'AWS::IAM::ManagedPolicy',
  Properties: { Description: 'Read access for Onus', Roles: [{ Ref: 'AuditRole' }], PolicyDocument: document },
});
const Resources = Object.fromEntries(policies.map((document, index) => [`ReadPolicy${index + 1}`, resourceOf(document)]));
const text = `${JSON.stringify({ Resources }, null, 2)}\n`;

for (const [name, content] of Object.entries({ 'read-policy.json': text, 'member-role.yml': memberRoleTemplate() })) {
  const target = fileURLToPath(new URL(`../deploy/${name}`, import.meta.url));
  if (!process.argv.includes('--check')) writeFileSync(target, content);
  else if (readFileSync(target, 'utf8') !== content) {
    console.error(`deploy/${name} is out of date: run node scripts/generate-policy.mjs`);
    process.exitCode = 1;
  }
}
