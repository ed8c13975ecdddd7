import type { AccountResult, AuditResult } from '../../../core/result/result.ts';
import { findingsLink } from '../links.ts';
import { SeverityBar, sumOf } from '../parts/bars.tsx';
import { StateSign } from '../parts/signs.tsx';
import { Brief } from '../parts/text.tsx';
import { accountSigns, count, number } from '../labels.ts';
import { Section } from './section.tsx';

const MAX_SHOWN = 15;
const MAX_LISTED = 500;

interface AccountsProps {
  readonly result: AuditResult;
  /** Folder of the pages of single accounts; absent: not next to this page. */
  readonly folder: string | undefined;
}

/** The accounts of the run, highest severity first. */
export function Accounts({ result: { accounts, omitted, run }, folder }: AccountsProps) {
  if (accounts === undefined) return null;
  const { length } = accounts.filter(({ state }) => state === 'audited');
  const sorted = accounts.toSorted(mostSevereFirst);
  const widest = Math.max(1, ...accounts.map(({ failures }) => sumOf(failures)));
  return (
    <Section id="accounts" title="Accounts" lead={`${number(length)} of ${count(accounts.length, 'account')} audited completely.`}>
      {folder !== undefined ? (
        <p class="note">
          Each account has its own page with all of its findings. The links work if the files of the run are together, as in a copy of{' '}
          <Folder run={run.id} />; <code>onus open --account</code> opens one from the bucket.
        </p>
      ) : (
        omitted !== undefined && (
          <p class="note">
            This page lists the most severe findings. Each account has its own page with all of them: <Folder run={run.id} />
            <code>accounts/</code>
            <i>account</i>
            <code>/index.html</code>.
          </p>
        )
      )}
      <Table accounts={sorted.slice(0, MAX_SHOWN)} widest={widest} folder={folder} />
      {sorted.length > MAX_SHOWN && (
        <details class="fold">
          <summary>
            <h3>Other accounts</h3> <span class="amount">{number(sorted.length - MAX_SHOWN)}</span>
          </summary>
          <Table accounts={sorted.slice(MAX_SHOWN, MAX_LISTED)} widest={widest} folder={folder} />
          {sorted.length > MAX_LISTED && <p class="note">and {number(sorted.length - MAX_LISTED)} more, all in result.json</p>}
        </details>
      )}
    </Section>
  );
}

const Folder = ({ run }: { readonly run: string }) => (
  <code>
    runs/
    <Brief text={run} />/
  </code>
);

interface TableProps {
  readonly accounts: readonly AccountResult[];
  readonly widest: number;
  readonly folder: string | undefined;
}

const Table = ({ accounts, widest, folder }: TableProps) => (
  <table class="list accounts">
    <thead>
      <tr>
        <th scope="col">Account</th>
        <th scope="col">State</th>
        <th scope="col">Open failures</th>
        <th scope="col" class="amount">
          Total
        </th>
        <th scope="col" class="amount">
          Resources
        </th>
      </tr>
    </thead>
    <tbody>
      {accounts.map(({ id, name, alias, state, reason, failures, resources }) => (
        <tr>
          <th scope="row">
            {sumOf(failures) > 0 ? <a href={findingsLink({ status: 'FAIL', account: id })}>{id}</a> : id}
            {[name, alias].map(
              (text) =>
                text !== undefined && (
                  <span class="note">
                    <Brief text={text} />
                  </span>
                ),
            )}
            {folder !== undefined && state !== 'not-audited' && (
              <a class="other" href={`${folder}${id}/index.html`}>
                Account page<span class="unsighted">: account {id}</span>
              </a>
            )}
          </th>
          <td>
            <StateSign {...accountSigns[state]} />
            {reason !== undefined && (
              <span class="note">
                <Brief text={reason} />
              </span>
            )}
          </td>
          <td>
            <SeverityBar counts={failures} max={widest} name={id} />
          </td>
          <td class="amount">
            <span class="narrow">Open failures: </span>
            {sumOf(failures) > 0 ? <a href={findingsLink({ status: 'FAIL', account: id })}>{number(sumOf(failures))}</a> : 0}
          </td>
          <td class="amount">
            <span class="narrow">Resources: </span>
            {number(resources)}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

function mostSevereFirst(a: AccountResult, b: AccountResult): number {
  return b.failures.critical - a.failures.critical || b.failures.high - a.failures.high || sumOf(b.failures) - sumOf(a.failures);
}
