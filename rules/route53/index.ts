import type { AnyRule } from '../../src/core/rule.ts';
import { route53DomainContactsPrivate } from './route53-domain-contacts-private.ts';
import { route53DomainNameserversOwned } from './route53-domain-nameservers-owned.ts';
import { route53DomainRenewalAssured } from './route53-domain-renewal-assured.ts';
import { route53DomainTransferLocked } from './route53-domain-transfer-locked.ts';
import { route53RecordAddressNotDangling } from './route53-record-address-not-dangling.ts';
import { route53RecordTargetNotDangling } from './route53-record-target-not-dangling.ts';
import { route53ZoneDelegationNotDangling } from './route53-zone-delegation-not-dangling.ts';
import { route53ZoneDnssecSigned } from './route53-zone-dnssec-signed.ts';
import { route53ZoneIssuersRestricted } from './route53-zone-issuers-restricted.ts';
import { route53ZoneMailSpoofingPrevented } from './route53-zone-mail-spoofing-prevented.ts';
import { route53ZoneQueriesLogged } from './route53-zone-queries-logged.ts';

export const route53Rules: readonly AnyRule[] = [
  route53DomainContactsPrivate,
  route53DomainNameserversOwned,
  route53DomainRenewalAssured,
  route53DomainTransferLocked,
  route53RecordAddressNotDangling,
  route53RecordTargetNotDangling,
  route53ZoneDelegationNotDangling,
  route53ZoneDnssecSigned,
  route53ZoneIssuersRestricted,
  route53ZoneMailSpoofingPrevented,
  route53ZoneQueriesLogged,
];
