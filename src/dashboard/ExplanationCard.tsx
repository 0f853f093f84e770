import { useId } from 'react';
import { BarList } from '../controls/BarList.tsx';
import { selectCompared } from '../store/selectors/compared.ts';
import { selectExplanation } from '../store/selectors/views.ts';
import { baselinePeriod, comparisonPeriod } from '../views/Compared.ts';
import { useActions, useDashboard } from './DashboardContext.tsx';
import { describeOneYear } from './describeOneYear.ts';

const TITLE = 'Why did it change?';
const SENSITIVITY = 'Does it hold if some are left out?';

/** The reasons for the selected change, and what is left of it without its largest parts. */
export function ExplanationCard() {
  const { parts, sensitivity, empty } = useDashboard(selectExplanation);
  const compared = useDashboard(selectCompared);
  const { include, highlight } = useActions();
  const heading = useId();
  const rows = compared.dimension.id;
  const measure = compared.choice.label;
  const [first, last] = [baselinePeriod(compared).label, comparisonPeriod(compared).label];
  return (
    <section className="card card-wide" aria-labelledby={heading} data-card="explanation">
      <header className="card-head">
        <div>
          <h2 id={heading}>{TITLE}</h2>
          <p>
            {first === last
              ? describeOneYear(measure, last, compared.time)
              : `${measure}, ${first} to ${last}`}
          </p>
        </div>
      </header>
      {empty !== null && <p className="empty">{empty}</p>}
      <div className="explanation">
        {parts.map(({ id, question, answer, bars }) => (
          <section key={id} data-part={id}>
            <h3>{question}</h3>
            <p>{answer}</p>
            {bars.length > 0 && <BarList items={bars} onHighlight={highlight} />}
          </section>
        ))}
        {sensitivity.length > 0 && (
          <section data-part="sensitivity">
            <h3>{SENSITIVITY}</h3>
            {sensitivity.map(({ id, text, label, codes }) => (
              <p key={id}>
                {text}{' '}
                <button type="button" className="button" onClick={() => include(rows, codes, false)}>
                  {label}
                </button>
              </p>
            ))}
          </section>
        )}
      </div>
    </section>
  );
}
