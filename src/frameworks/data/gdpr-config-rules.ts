/**
 * AWS Config managed rules that AWS recommends for Article 32: a paragraph, a bar, and its Config rules. AWS recommends the same rules for paragraphs 2
 * to 4, which are about processes: they are left out, because no rule shows that these are followed.
 * From a public copy of https://docs.aws.amazon.com/audit-manager/latest/userguide/GDPR.html of about April 2026.
 */
export const gdprConfigRuleLines = `
32.1 | acm-certificate-expiration-check alb-http-drop-invalid-header-enabled alb-http-to-https-redirection-check api-gw-cache-enabled-and-encrypted cloud-trail-encryption-enabled cloud-trail-log-file-validation-enabled cloudfront-viewer-policy-https cloudwatch-log-group-encrypted dax-encryption-enabled dynamodb-table-encrypted-kms dynamodb-table-encryption-enabled ec2-ebs-encryption-by-default efs-encrypted-check eks-secrets-encrypted elasticsearch-encrypted-at-rest elasticsearch-node-to-node-encryption-check elb-acm-certificate-required elb-custom-security-policy-ssl-check elb-tls-https-listeners-only encrypted-volumes rds-in-backup-plan rds-logging-enabled rds-snapshot-encrypted rds-storage-encrypted redshift-backup-enabled redshift-cluster-configuration-check redshift-require-tls-ssl s3-bucket-server-side-encryption-enabled s3-bucket-ssl-requests-only s3-default-encryption-kms sagemaker-endpoint-configuration-kms-key-configured sagemaker-notebook-instance-kms-key-configured sns-encrypted-kms waf-classic-logging-enabled wafv2-logging-enabled
`;
