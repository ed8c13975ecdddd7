import { UserError } from '../core/user-error.ts';

/** Where a finished audit is told of, beside the report. All of it is off unless it is asked for. */
export interface DeliverySettings {
  /** Import failures into AWS Security Hub of the function's Region. */
  readonly securityHub: boolean;
  /** Name of the role that imports into the Security Hub of other accounts. Absent: the own account is served only. */
  readonly securityHubRole?: string;
  /** Topic that gets a summary of each run. */
  readonly topicArn: string | undefined;
  /** Name or ARN of the event bus that gets an event for each run. */
  readonly eventBus: string | undefined;
}

/** From the function's environment. @throws {UserError} naming the variable that is wrong */
export function deliverySettings(environment: NodeJS.ProcessEnv): DeliverySettings {
  const text = (name: string, pattern: RegExp, what: string): string | undefined => {
    const value = environment[name] ?? '';
    if (value === '') return undefined;
    if (!pattern.test(value)) throw new UserError(`the environment variable ${name} is '${value}', which is no ${what}`);
    return value;
  };
  const securityHubRole = text('SECURITY_HUB_ROLE', /^[\w+=,.@-]{1,64}$/, 'name of a role');
  return {
    ...(securityHubRole === undefined ? {} : { securityHubRole }),
    securityHub: text('SECURITY_HUB', /^(true|false)$/, 'true or false') === 'true',
    topicArn: text('SUMMARY_TOPIC_ARN', /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/, 'ARN of an SNS topic'),
    eventBus: text('EVENT_BUS', /^(arn:aws[a-z-]*:events:[a-z0-9-]+:\d{12}:event-bus\/)?[/.\-\w]{1,256}$/, 'name or ARN of an event bus'),
  };
}
