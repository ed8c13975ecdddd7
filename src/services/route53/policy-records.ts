import type { HostedZone } from '@aws-sdk/client-route-53';
import type { SharedReads } from '../../core/collector.ts';
import type { PolicyRecords } from './facts.ts';
import { dnsName, zoneIdOf } from './names.ts';
import { publicRecords, unwrapped, type ZoneRecords, zones } from './shared-reads.ts';

const valuesAt = ({ records }: ZoneRecords, name: string, ...types: readonly string[]): readonly string[] => [
  ...new Set(records.filter((record) => record.name === name && types.includes(record.type)).flatMap(({ values }) => values)),
];

const textsAt = (zone: ZoneRecords, name: string, version: string) =>
  valuesAt(zone, name, 'TXT').filter((text) => text.toLowerCase().startsWith(version));

/** Returns the tag and the issuer of `0 issue "ca.example; validationmethods=dns-01"`. */
function caaOf(value: string): PolicyRecords['caa'][number] {
  const { tag = '', issuer = '' } = /^\s*\d+\s+(?<tag>\w+)\s+"?(?<issuer>[^";]*)/.exec(value)?.groups ?? {};
  return { tag: tag.toLowerCase(), issuer: issuer.trim().toLowerCase() };
}

/** Names from a name up to its top-level domain. */
const upwards = (name: string): readonly string[] => name.split('.').map((_, index, labels) => labels.slice(index).join('.'));

/** Returns the records of a public zone, and of zones of the account above it, that say who may send mail and get certificates for its name. */
export async function policyRecordsOf(raw: HostedZone, shared: SharedReads): Promise<PolicyRecords> {
  const [all = [], byZone] = await Promise.all([shared(zones), shared(publicRecords)]);
  const recordsOf = ({ Id = '' }: HostedZone) => unwrapped(byZone?.get(zoneIdOf(Id)) ?? { records: [], complete: false });
  const name = dnsName(raw.Name ?? '');
  const above = all
    .filter(({ Name = '', Config }) => Config?.PrivateZone !== true && name.endsWith(`.${dnsName(Name)}`))
    .toSorted((a, b) => (b.Name ?? '').length - (a.Name ?? '').length);
  const own = recordsOf(raw);
  // Receivers ask the name itself and then the organizational domain (https://www.rfc-editor.org/rfc/rfc7489#section-6.6.3).
  const top = above.at(-1);
  const dmarc = textsAt(own, `_dmarc.${name}`, 'v=dmarc1');
  const isElsewhere = valuesAt(own, `_dmarc.${name}`, 'CNAME', 'NS').length > 0;
  const parent = top === undefined || dmarc.length > 0 || isElsewhere ? undefined : { name: dnsName(top.Name ?? ''), zone: recordsOf(top) };
  // Certification authorities climb from the name to the top (https://www.rfc-editor.org/rfc/rfc8659#section-3).
  const ownCaa = valuesAt(own, name, 'CAA');
  const inherited = () => upwards(name).map((at) => above.flatMap((zone) => valuesAt(recordsOf(zone), at, 'CAA')));
  const caa = ownCaa.length > 0 ? ownCaa : (inherited().find((values) => values.length > 0) ?? []);
  return {
    spf: textsAt(own, name, 'v=spf1'),
    dmarc: parent === undefined ? dmarc : textsAt(parent.zone, `_dmarc.${parent.name}`, 'v=dmarc1'),
    dmarcElsewhere: isElsewhere,
    ...(top === undefined ? {} : { parent: dnsName(top.Name ?? '') }),
    dmarcInherited: parent !== undefined,
    caa: caa.map(caaOf),
    complete: own.complete && above.every((zone) => recordsOf(zone).complete),
  };
}
