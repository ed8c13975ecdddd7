import { lazy } from '../util/lazy.ts';
import { type Framework, linesOf } from './framework.ts';

/** Benchmark versions, in the order of the columns below. */
const versions = ['3.0', '5.0', '6.0', '7.0'] as const;

/** Number of each recommendation in versions 3.0, 5.0, 6.0, and 7.0 (`-`: not part of that version), and a short title in our own words. */
const recommendations = `
1.1 1.1 2.1 2.2 Keep account contact details current
1.2 1.2 2.2 2.3 Register a security contact
1.3 - - - Register security questions
1.4 1.3 2.3 2.4 The root user has no access keys
1.5 1.4 2.4 2.5 The root user has MFA
1.6 1.5 2.5 2.6 The root user has hardware MFA
1.7 1.6 2.6 2.7 Daily tasks do not use the root user
1.8 1.7 2.7 2.8 The password policy requires at least 14 characters
1.9 1.8 2.8 2.9 The password policy prevents reuse
1.10 1.9 2.9 2.10 IAM users with a console password have MFA
1.11 1.10 2.10 - Users with a console password get no access keys during setup
1.12 1.11 2.11 2.11 Credentials unused for 45 days are turned off
1.13 1.12 2.12 - Each IAM user has at most one active access key
1.14 1.13 2.13 2.12 Access keys are rotated every 90 days
1.15 1.14 2.14 2.13 IAM users receive permissions only through groups
1.16 1.15 2.15 2.14 No attached policy allows full administrative privileges
1.17 1.16 2.16 2.15 A role exists to manage incidents with AWS Support
1.18 1.17 2.17 2.16 Instances use IAM roles to access AWS resources
1.19 1.18 2.18 2.17 Expired TLS certificates are removed from IAM
1.20 1.19 2.19 2.18 IAM Access Analyzer covers external access in all Regions
1.21 1.20 2.20 2.19 Users are managed centrally through federation or AWS Organizations
1.22 1.21 2.21 2.20 Access to AWSCloudShellFullAccess is restricted
- - - 2.21 Resource policies do not allow unrestricted access with Principal "*"
- - - 2.1.1 Root access is managed centrally in AWS Organizations
- - - 2.1.2 Authorization guardrails apply to all accounts of the organization
- - - 2.1.3 The management account does not run workloads
- - - 2.1.4 Organizational units are structured by environment and sensitivity
- - - 2.1.5 A delegated administrator manages AWS Organizations policies
- - - 2.1.6 Delegated administrators manage services integrated with AWS Organizations
2.1.1 2.1.1 3.1.1 3.1.1 S3 bucket policies deny HTTP requests
2.1.2 2.1.2 3.1.2 3.1.2 S3 buckets have MFA delete
2.1.3 2.1.3 3.1.3 3.1.3 Data in S3 is discovered, classified, and secured
2.1.4 2.1.4 3.1.4 3.1.4 S3 Block Public Access is turned on
2.2.1 5.1.1 6.1.1 6.1.1 EBS volume encryption is turned on in all Regions
2.3.1 2.2.1 3.2.1 3.2.1 RDS instances are encrypted at rest
2.3.2 2.2.2 3.2.2 3.2.2 RDS instances have automatic minor version upgrades
2.3.3 2.2.3 3.2.3 3.2.3 RDS instances are not publicly accessible
- 2.2.4 3.2.4 3.2.4 RDS uses Multi-AZ deployments
2.4.1 2.3.1 3.3.1 3.3.1 EFS file systems are encrypted
3.1 3.1 4.1 4.1 CloudTrail is turned on in all Regions
3.2 3.2 4.2 4.2 CloudTrail log file validation is turned on
3.3 3.3 4.3 4.3 AWS Config is turned on in all Regions
3.4 3.4 4.4 4.4 The CloudTrail bucket has server access logging
3.5 3.5 4.5 4.5 CloudTrail logs are encrypted with KMS keys
3.6 3.6 4.6 4.6 Customer managed symmetric KMS keys are rotated
3.7 3.7 4.7 4.7 All VPCs have flow logs
3.8 3.8 4.8 4.8 Object-level S3 write events are logged
3.9 3.9 4.9 4.9 Object-level S3 read events are logged
- - - 4.10 Web front-end services have access logging
4.1 4.1 5.1 5.1 Unauthorized API calls are monitored
4.2 4.2 5.2 5.2 Console sign-in without MFA is monitored
4.3 4.3 5.3 5.3 Use of the root user is monitored
4.4 4.4 5.4 5.4 IAM policy changes are monitored
4.5 4.5 5.5 5.5 CloudTrail configuration changes are monitored
4.6 4.6 5.6 5.6 Console authentication failures are monitored
4.7 4.7 5.7 5.7 Disabling or scheduled deletion of customer managed KMS keys is monitored
4.8 4.8 5.8 5.8 S3 bucket policy changes are monitored
4.9 4.9 5.9 5.9 AWS Config configuration changes are monitored
4.10 4.10 5.10 5.10 Security group changes are monitored
4.11 4.11 5.11 5.11 Network ACL changes are monitored
4.12 4.12 5.12 5.12 Network gateway changes are monitored
4.13 4.13 5.13 5.13 Route table changes are monitored
4.14 4.14 5.14 5.14 VPC changes are monitored
4.15 4.15 5.15 5.15 AWS Organizations changes are monitored
4.16 4.16 5.16 5.16 AWS Security Hub is turned on
- 5.1.2 6.1.2 6.1.2 CIFS access is restricted to trusted networks
5.1 5.2 6.2 6.2 Network ACLs do not allow ingress from 0.0.0.0/0 to administration ports
5.2 5.3 6.3 6.3 Security groups do not allow ingress from 0.0.0.0/0 to administration ports
5.3 5.4 6.4 6.4 Security groups do not allow ingress from ::/0 to administration ports
5.4 5.5 6.5 6.5 Default security groups restrict all traffic
5.5 5.6 6.6 6.6 Routes for VPC peering follow least access
5.6 5.7 6.7 6.7 EC2 instances require IMDSv2
- - - 6.8 VPC endpoints are used to access AWS services
`;

const numericOrder = new Intl.Collator('en', { numeric: true });

/** The CIS AWS Foundations Benchmark in each supported version. */
export const cisBenchmarks: readonly Framework[] = versions.map((version, column) => ({
  id: `cis-${version}`,
  title: `CIS AWS Foundations Benchmark v${version}.0`,
  source: 'https://www.cisecurity.org/benchmark/amazon_web_services',
  asOf: '2026-11',
  controls: lazy(() =>
    linesOf(recommendations)
      .map((line) => line.split(' '))
      .map((words) => ({ id: words[column] ?? '-', title: words.slice(versions.length).join(' ') }))
      .filter(({ id }) => id !== '-')
      .sort((a, b) => numericOrder.compare(a.id, b.id)),
  ),
  controlIdsOf: ({ controls: { cis = [] } }) => cis.filter((id) => id.startsWith(`${version}:`)).map((id) => id.slice(version.length + 1)),
}));
