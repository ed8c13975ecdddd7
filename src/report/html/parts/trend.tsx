import type { TrendPoint } from '../../../core/result/changes.ts';
import { day, mostSevereFirst, number, severityLabels } from '../labels.ts';
import { severityWords, sumOf } from './bars.tsx';

const MAX_RUNS = 30;
const MIN_RUNS = 8;
/** Fewer runs are a sentence: two bars in an empty chart show nothing. */
const MIN_CHART_RUNS = 3;
const width = 720;
const height = 96;

/** Open failures by severity over the last runs, the newest at the right; an incomplete run has a dot above it. */
export function Trend({ points: all }: { readonly points: readonly TrendPoint[] }) {
  const points = all.slice(-MAX_RUNS);
  const top = Math.max(1, ...points.map(({ failures }) => sumOf(failures)));
  // A few runs are drawn at the right; later runs push them to the left.
  const step = width / Math.max(points.length, MIN_RUNS);
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) return null;
  if (points.length < MIN_CHART_RUNS) {
    return (
      <p class="trend">
        Open failures: {number(sumOf(first.failures))} on {day(first.finishedAt)}, {number(sumOf(last.failures))} on {day(last.finishedAt)}.
      </p>
    );
  }
  return (
    <figure class="trend">
      <svg
        viewBox={`0 0 ${width} ${height + 14}`}
        role="img"
        aria-label={`Open failures over ${points.length} runs: ${number(sumOf(first.failures))} on ${day(first.finishedAt)}, ${number(sumOf(last.failures))} on ${day(last.finishedAt)}, now ${severityWords(last.failures)}`}
      >
        <path class="axis" d={`M0 ${height + 10.5}H${width}`} />
        {points.map(({ failures, complete, finishedAt }, index) => {
          let y = height + 10;
          const x = width - (points.length - index) * step + step * 0.15;
          return (
            <g>
              <title>{`${day(finishedAt)}: ${severityWords(failures)}${complete ? '' : '; incomplete'}`}</title>
              {mostSevereFirst.map((severity) => {
                const tall = (failures[severity] / top) * height;
                y -= tall;
                return tall > 0 && <rect class={`is-${severity}`} x={x} y={y} width={step * 0.7} height={tall} />;
              })}
              {!complete && <circle class="is-UNKNOWN" cx={x + step * 0.35} cy={y - 6} r="3" />}
            </g>
          );
        })}
      </svg>
      <figcaption>
        Open failures by severity, run by run, from {day(first.finishedAt)} to {day(last.finishedAt)}. A dot marks an incomplete run.
      </figcaption>
      <details class="numbers">
        <summary>Show as a table</summary>
        <table class="list">
          <thead>
            <tr>
              <th scope="col">Run</th>
              {mostSevereFirst.map((severity) => (
                <th scope="col" class="amount">
                  {severityLabels[severity]}
                </th>
              ))}
              <th scope="col">Complete</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ failures, complete, finishedAt }) => (
              <tr>
                <th scope="row">{day(finishedAt)}</th>
                {mostSevereFirst.map((severity) => (
                  <td class="amount">
                    <span class="narrow">{severityLabels[severity]}: </span>
                    {number(failures[severity])}
                  </td>
                ))}
                <td>
                  <span class="narrow">Complete: </span>
                  {complete ? 'yes' : 'no'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
