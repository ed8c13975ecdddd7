// Writes deploy/read-policy.json and deploy/member-role.yml: what the audit function may read, in its own account and in others, derived
// from the facts that the rules read.
//   node scripts/generate-policy.mjs            writes the files
//   node scripts/generate-policy.mjs --check    fails when a file is not what would be written
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { memberRoleTemplate } from '../src/commands/member-role.ts';
import { policiesFor, readActions } from '../src/commands/read-policy.ts';

/** Managed policies a role can have without asking AWS for more (https://docs.aws.amazon.com/general/latest/gr/iam-service.html). */
const MOST_POLICIES = 10;

const policies = policiesFor(readActions());
if (policies.length > MOST_POLICIES) throw new Error(`${policies.length} policies are more than a role can have`);

/** A policy attaches itself to the function's role, so that the role need not know how many there are. */
const resourceOf = (document) => ({
  Type: 'AWS::IAM::ManagedPolicy',
  Properties: { Description: 'What Onus reads', Roles: [{ Ref: 'AuditRole' }], PolicyDocument: document },
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
