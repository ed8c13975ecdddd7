/**
 * States in which an instance does not exist any more, although EC2 still shows it for about an hour.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-lifecycle.html
 */
export const isTerminated = (state: string): boolean => state === 'terminated' || state === 'shutting-down';

export const isRunning = (state: string): boolean => state === 'running' || state === 'pending';
