import { type Diagnosis, type DiagnosisReport, diagnose, diagnoseDeployment } from '../../commands/doctor.ts';
import { loadConfig } from '../../commands/load-config.ts';
import { collectionErrorLabels } from '../../core/fact.ts';
import { UserError } from '../../core/user-error.ts';
import { type AccountOptions, configFileOf } from '../options.ts';
import { printable, type Terminal } from '../terminal.ts';

export interface DoctorCommandOptions extends AccountOptions {
  readonly function?: string;
  readonly organization?: boolean;
  readonly region?: string;
  readonly accounts?: readonly string[];
  readonly memberRole: string;
  readonly format: string;
}

/** `onus doctor`: exit code 0 if everything can be read, 3 if not. */
export async function doctorCommand(options: DoctorCommandOptions, terminal: Terminal): Promise<number> {
  const report = await reportOf(options);
  const { diagnoses, notChecked = [] } = report;
  if (options.format === 'json') terminal.out(`${JSON.stringify(report, null, 2)}\n`);
  else terminal.out(diagnoses.map(textOf).join('\n'));
  if (notChecked.length > 0) terminal.err(`Not checked, because the function ran out of time: ${notChecked.join(', ')}. Use --accounts.\n`);
  return notChecked.length === 0 && diagnoses.every(({ problems }) => problems.length === 0) ? 0 : 3;
}

async function reportOf(options: DoctorCommandOptions): Promise<DiagnosisReport> {
  const { profile, roleArn, externalId, endpointUrl: endpoint, pace, accounts, memberRole, region, regions } = options;
  const { services, rules, severity, framework } = options;
  const selection = given({ services, rules, severity, framework });
  if (options.function === undefined && options.organization !== true) {
    if (accounts !== undefined && roleArn !== undefined) throw new UserError('--accounts uses --member-role: omit --role-arn');
    const config = await loadConfig(configFileOf(options.config));
    const session = { profile, regions: regions ?? config.regions ?? 'all', roleArn, externalId, endpoint, pace: pace ?? config.pace };
    return { diagnoses: await diagnose({ selection, config, accounts, memberRole, ...session }) };
  }
  if (roleArn !== undefined || externalId !== undefined)
    throw new UserError('a deployed function uses its own roles: omit --role-arn and --external-id');
  if (accounts !== undefined && options.organization !== true) throw new UserError('--accounts of a deployment requires --organization');
  const { function: name = 'onus-audit' } = options;
  const request = { ...selection, ...given({ regions, pace, accounts }) };
  return diagnoseDeployment(options.organization === true ? `${name}-plan` : name, request, { profile, region, endpoint });
}

const given = (options: object): object => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

function textOf({ account, principalArn, regions, calls, problems, missingPolicies }: Diagnosis): string {
  const who = principalArn === undefined ? '' : ` as ${principalArn}`;
  const head = printable(`Account ${account}${who}: ${regions} Regions, ${calls} calls`);
  if (problems.length === 0) return `${head}\nEverything can be read.\n`;
  const lines = problems.map(({ kind, action, message, types, regions: where }) => {
    const places = where.length > 5 ? `${where.length} Regions` : where.join(', ');
    const detail = kind === 'denied' ? '' : `: ${message}`;
    return printable(`  ${collectionErrorLabels[kind]}: ${action} (${types.join(', ')}${places === '' ? '' : ` in ${places}`})${detail}`);
  });
  const policies = missingPolicies.map((policy) => `${JSON.stringify(policy, null, 2)}\n`);
  const advice = policies.length === 0 ? [] : ['', 'Attach this policy to the role or user:', ...policies];
  return `${[head, 'An audit could not read the following:', ...lines, ...advice].join('\n')}\n`;
}
