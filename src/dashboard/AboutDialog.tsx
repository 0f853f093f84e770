import { Dialog } from '../controls/Dialog.tsx';
import type { Note } from '../dataset/Dataset.ts';
import { formatBreakMonth } from '../format/formatPeriod.ts';
import { selectDataset } from '../store/selectors/compared.ts';
import { useDashboard } from './DashboardContext.tsx';
import { ReconciliationNote } from './ReconciliationNote.tsx';

/** Where the open table comes from and what to know before quoting it. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { title, publisher, question, source, notes, breaks, dimensions } = useDashboard(selectDataset);
  const groupings = dimensions.flatMap((dimension) =>
    dimension.type === 'category' && dimension.grouping !== undefined ? [dimension.grouping.note] : [],
  );
  return (
    <Dialog title={`About: ${title}`} className="dialog-about" onClose={onClose}>
      <dl>
        <dt>Publisher</dt>
        <dd>{publisher}</dd>
        <dt>Source</dt>
        <dd>
          <SourceText label={source.label} {...(source.url === undefined ? {} : { url: source.url })} />
          {source.date !== undefined && `, ${source.date}`}
          {source.licence !== undefined && <p>{source.licence}</p>}
        </dd>
        {question !== undefined && (
          <>
            <dt>The question asked</dt>
            <dd>{question}</dd>
          </>
        )}
        <dt>Checks</dt>
        <dd>
          <ReconciliationNote />
        </dd>
      </dl>
      {breaks.length > 0 && (
        <>
          <h3>Rule changes</h3>
          <ul>
            {breaks.map((rule) => (
              <li key={rule.id}>
                <strong>
                  {rule.label}, {formatBreakMonth(rule)}.
                </strong>{' '}
                {rule.text} <SourceText {...rule.source} />
              </li>
            ))}
          </ul>
        </>
      )}
      {groupings.length + notes.length > 0 && (
        <>
          <h3>Notes</h3>
          <ul>
            {groupings.map((text) => (
              <li key={text}>{text}</li>
            ))}
            {notes.map((note) => (
              <NoteItem key={note.id} note={note} />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

function NoteItem({ note }: { readonly note: Note }) {
  return (
    <li>
      {note.text} {note.source !== undefined && <SourceText {...note.source} />}
    </li>
  );
}

function SourceText({ label, url }: { readonly label: string; readonly url?: string }) {
  if (url === undefined) return <cite>{label}</cite>;
  return (
    <cite>
      <a href={url} rel="noreferrer">
        {label}
      </a>
    </cite>
  );
}
