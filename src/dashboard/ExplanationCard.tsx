import { useId } from 'react';
import { BarList } from '../controls/BarList.tsx';
import { selectCompared } from '../store/selectors/compared.ts';
import { selectExplanation } from '../store/selectors/views.ts';
import { baselinePeriod, comparisonPeriod } from '../views/Compared.ts';
import { useActions, useDashboard } from './DashboardContext.tsx';
import { describeOneYear } from './describeOneYear.ts';
import { LeaveOut } from './LeaveOut.tsx';

const TITLE = 'Why did it change?';

/** The reasons for the selected change, and what is left of it without its largest parts. */
export function ExplanationCard() {
  const { parts, sensitivity, empty } = useDashboard(selectExplanation);
  const compared = useDashboard(selectCompared);
  const { highlight } = useActions();
  const heading = useId();
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
        {empty === null && <LeaveOut compared={compared} sensitivity={sensitivity} />}
      </div>
    </section>
  );
}
