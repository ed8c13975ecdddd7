import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { PolicyDocument } from '../../../src/commands/read-policy.ts';

const run = promisify(execFile);

/** A resource of a CloudFormation template. */
export interface StackResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

/** A CloudFormation template. */
export interface Stack {
  readonly Resources: Readonly<Record<string, StackResource>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
}

/** The output of `serverless package`. */
export interface Packaged {
  readonly text: string;
  readonly stack: Stack;
  /** The template of the first step of a deployment: the bucket for the bundles. */
  readonly bootstrap: string;
  /** The errors and warnings of cfn-lint, without informational messages. */
  readonly lintErrors: string;
  /** Tags of the stack and its resources. */
  readonly stackTags: Readonly<Record<string, string>>;
}

/** No credentials, and a proxy that refuses connections, so every network call fails. */
const offline = (): NodeJS.ProcessEnv => {
  const own = Object.entries(process.env).filter(([name]) => !/^(AWS_|.*_proxy$)/i.test(name));
  return {
    ...Object.fromEntries(own),
    HTTPS_PROXY: 'http://127.0.0.1:9',
    HTTP_PROXY: 'http://127.0.0.1:9',
    AWS_EC2_METADATA_DISABLED: 'true',
    ONUS_REUSE_BUNDLES: 'true',
  };
};

/** What `serverless package` reads besides `serverless.yml`. */
const packagedFrom = ['build', 'deploy', 'scripts', 'node_modules', 'package.json'];

/**
 * Runs `serverless package` and cfn-lint for the deployed template, in a folder of its own: concurrent runs in one folder delete each other's
 * files. W3005: serverless adds a redundant DependsOn.
 */
export async function packageStack(params: Readonly<Record<string, string>> = {}, stage = 'prod'): Promise<Packaged> {
  await mkdir('build', { recursive: true });
  const service = await mkdtemp('build/stack-');
  try {
    // Serverless accepts no symbolic link as its configuration file.
    await copyFile('serverless.yml', join(service, 'serverless.yml'));
    await Promise.all(packagedFrom.map((name) => symlink(resolve(name), join(service, name))));
    const given = Object.entries(params).flatMap(([name, value]) => ['--param', `${name}=${value}`]);
    const serverless = resolve('node_modules/serverless/bin/serverless.js');
    await run(process.execPath, [serverless, 'package', '--stage', stage, '--package', 'packaged', ...given], {
      cwd: service,
      env: offline(),
    }).catch(({ stdout, stderr }: { stdout: string; stderr: string }) => {
      throw new Error(`serverless package failed: ${stdout}${stderr}`);
    });
    const folder = join(service, 'packaged');
    const file = join(folder, 'cloudformation-template-update-stack.json');
    const lint = ['-c', 'import sys; from cfnlint.runner import main; sys.exit(main())', '--ignore-checks', 'W3005', '--', file];
    const lintErrors = await run(process.env['ONUS_PYTHON'] ?? 'python3', lint, { env: offline() }).then(
      ({ stdout }) => stdout,
      ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
    );
    const text = await readFile(file, 'utf8');
    const bootstrap = await readFile(join(folder, 'cloudformation-template-create-stack.json'), 'utf8');
    const state = JSON.parse(await readFile(join(folder, 'serverless-state.json'), 'utf8'));
    return { text, bootstrap, stack: JSON.parse(text) as Stack, lintErrors, stackTags: state.service.provider.stackTags };
  } finally {
    await rm(service, { recursive: true, force: true });
  }
}

/** Names that CloudFormation would insert: `Resource`, `Resource.Attribute`, `AWS::AccountId`. */
export type StackNames = Readonly<Record<string, string>>;

/** A part of a template with its intrinsic functions resolved; conditions are false, as without parameters. */
export function resolved(value: unknown, names: StackNames): unknown {
  const nameOf = (name: string): string => {
    const known = names[name];
    if (known === undefined) throw new Error(`the template refers to ${name}, which the test gives no name`);
    return known;
  };
  if (Array.isArray(value)) return value.map((item) => resolved(item, names)).filter((item) => item !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const [[key, argument] = ['', undefined], ...others] = Object.entries(value);
  if (others.length === 0) {
    if (key === 'Ref') return argument === 'AWS::NoValue' ? undefined : nameOf(String(argument));
    if (key === 'Fn::GetAtt') return nameOf((argument as string[]).join('.'));
    if (key === 'Fn::Sub') return String(argument).replace(/\$\{([\w:.]+)\}/g, (_, name: string) => nameOf(name));
    if (key === 'Fn::If') return resolved((argument as unknown[])[2], names);
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolved(item, names)]));
}

/** All policies of the role of the audit function, in the format of IAM. */
export function auditPolicies({ Resources }: Stack, names: StackNames): unknown[] {
  const inline = Resources['AuditRole']?.Properties?.['Policies'] as { readonly PolicyDocument: unknown }[];
  const managed = Object.values(Resources).filter(({ Type }) => Type === 'AWS::IAM::ManagedPolicy');
  return [
    ...inline.map(({ PolicyDocument }) => resolved(PolicyDocument, names)),
    ...managed.map(({ Properties }) => Properties?.['PolicyDocument'] as PolicyDocument),
  ];
}

/** A statement of a policy document in a template. */
interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: string | string[];
  readonly Condition?: unknown;
}

export const statements = (document: unknown): Statement[] => (document as { Statement: Statement[] }).Statement;
export const listOf = (value: string | string[]): string[] => (Array.isArray(value) ? value : [value]);

/** Parameters that companies commonly require for every stack. */
export const governance = {
  stackKeyArn: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  objectLockDays: '30',
  rolePath: '/security/',
  permissionsBoundaryArn: 'arn:aws:iam::111122223333:policy/boundary',
  tags: 'team=security',
  alarmEmail: 'oncall@example.com',
  keepHistoryDays: '50',
};
