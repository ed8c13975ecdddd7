import { choice, integer } from '../../src/core/parameters.ts';
import { defineRule } from '../../src/core/rule.ts';
import { ageInDays } from '../shared/age.ts';

/** Scans of these states have not produced findings yet. */
const pending: readonly (string | undefined)[] = [undefined, 'PENDING', 'IN_PROGRESS'];
/** Basic scanning completes; enhanced scanning stays active. */
const scanned: readonly (string | undefined)[] = ['COMPLETE', 'ACTIVE'];

export const ecrImageFindingsResolved = defineRule({
  id: 'ecr-image-findings-resolved',
  title: 'ECR images should not have unresolved high or critical vulnerabilities',
  resourceType: 'AWS::ECR::Repository',
  responsibility: 'platform-and-application-management',
  severity: 'high',
  tier: 2,
  facts: ['newestImage'],
  params: {
    minSeverity: choice('HIGH', ['HIGH', 'CRITICAL'], 'Lowest severity of vulnerabilities that must be resolved.'),
    graceDays: integer(30, 'Days within which a vulnerability must be resolved.', { max: 365 }),
  },
  messages: {
    resolved: 'The newest image has no vulnerability of the configured severity that is older than {{days}} days and has a fix.',
    clean: 'The newest image has no vulnerability of the configured severity, or was pushed less than {{days}} days ago.',
    vulnerable: 'The newest image has {{findings}} with a fix, first found {{age}} days ago.',
    outdated: 'The newest image has {{findings}} and was pushed {{age}} days ago.',
    empty: 'The repository does not contain an image that can be scanned.',
    unscanned: 'The newest image has not been scanned.',
    unavailable: 'The findings of the newest image are not available: the scan status is {{status}}.',
  },
  rationale: 'Containers that start from the image are vulnerable to attacks that are publicly known, although a fix exists.',
  remediation: {
    text: 'Rebuild the image with updated packages and a current base image, push it, and deploy it.',
    url: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-enhanced-describe-scan-findings.html',
    impact: 'Updated packages can change the behavior of the application: test the new image. Running containers keep the old image.',
    cli: `aws ecr describe-image-scan-findings --repository-name {{id}} --image-id imageDigest={{digest}}
docker build --pull --tag REPOSITORY_URI:NEW_TAG .
docker push REPOSITORY_URI:NEW_TAG`,
    console:
      'Open the Amazon ECR console and choose the repository.\nChoose See findings of the newest image.\nUpdate the packages in the image and push a new one.',
    notAsCode: 'Images are built and pushed by a pipeline and are not managed as code.',
  },
  controls: {},
  // These have no grace period; Prowler also fails medium severity and images that were not scanned.
  related: {
    prowler: ['ecr_repositories_scan_vulnerabilities_in_latest_image'],
    cloudsploit: ['ecrImageVulnerability'],
  },
  evaluate: ({ newestImage: image }, { pass, fail, notApplicable, indeterminate }, { now, params: { minSeverity, graceDays: days } }) => {
    if (image === undefined) return notApplicable('empty');
    const { digest, scanStatus: status } = image;
    if (pending.includes(status)) return notApplicable('unscanned', { digest });
    if (!scanned.includes(status)) return indeterminate('unavailable', { digest, status });
    const severities = minSeverity === 'CRITICAL' ? ['CRITICAL'] : ['CRITICAL', 'HIGH'];
    const describe = (counts: readonly (readonly [string, number])[]) => counts.map(([severity, count]) => `${count} ${severity}`);
    if (image.fixable !== undefined) {
      const old = image.fixable.filter(({ severity, oldestAt }) => severities.includes(severity) && ageInDays(oldestAt, now) > days);
      if (old.length === 0) return pass('resolved', { digest, days });
      const age = Math.max(...old.map(({ oldestAt }) => ageInDays(oldestAt, now)));
      return fail('vulnerable', { digest, age, findings: describe(old.map(({ severity, count }) => [severity, count])) });
    }
    const counts = severities.flatMap((severity) => {
      const count = image.findings?.[severity] ?? 0;
      return count === 0 ? [] : [[severity, count] as const];
    });
    const age = ageInDays(image.pushedAt, now);
    if (counts.length === 0 || age <= days) return pass('clean', { digest, days });
    return fail(
      'outdated',
      { digest, age, findings: describe(counts) },
      { severity: 'medium', because: 'basic scanning does not show whether a fix is available' },
    );
  },
});
