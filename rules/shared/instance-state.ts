/**
 * Whether an instance is terminated. EC2 lists terminated instances for about an hour.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-lifecycle.html
 */
export const isTerminated = (state: string): boolean => state === 'terminated' || state === 'shutting-down';

/** Whether an instance runs or starts. */
export const isRunning = (state: string): boolean => state === 'running' || state === 'pending';
