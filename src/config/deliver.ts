import { UserError } from '../core/user-error.ts';

/** Receivers of a finished audit, in addition to the report. All are off by default. */
export interface DeliverySettings {
  /** Import failures into AWS Security Hub of the function's Region. */
  readonly securityHub: boolean;
  /** Name of the role that imports findings into Security Hub of other accounts. Absent: only in the own account. */
  readonly securityHubRole?: string;
  /** SNS topic that receives a summary of each run. */
  readonly topicArn: string | undefined;
  /** Name or ARN of the event bus that receives an event for each run. */
  readonly eventBus: string | undefined;
}

/** Reads the settings from environment variables. @throws {UserError} if a variable is invalid */
export function deliverySettings(environment: NodeJS.ProcessEnv): DeliverySettings {
  const text = (name: string, pattern: RegExp, what: string): string | undefined => {
    const value = environment[name] ?? '';
    if (value === '') return undefined;
    if (!pattern.test(value)) throw new UserError(`the environment variable ${name} is '${value}', which is not ${what}`);
    return value;
  };
  const securityHubRole = text('SECURITY_HUB_ROLE', /^([\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/, 'a role name');
  return {
    ...(securityHubRole === undefined ? {} : { securityHubRole }),
    securityHub: text('SECURITY_HUB', /^(true|false)$/, 'true or false') === 'true',
    topicArn: text('SUMMARY_TOPIC_ARN', /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}$/, 'the ARN of an SNS topic'),
    eventBus: text(
      'EVENT_BUS',
      /^(arn:aws[a-z-]*:events:[a-z0-9-]+:\d{12}:event-bus\/)?[/.\-\w]{1,256}$/,
      'the name or ARN of an event bus',
    ),
  };
}
