import { createRoot } from 'react-dom/client';
import './gallery.css';
import { states as comparison } from './comparison.tsx';
import { states as contributions } from './contributions.tsx';
import type { GalleryState } from './GalleryState.ts';
import { states as shares } from './shares.tsx';
import { states as trend } from './trend.tsx';

const charts: Readonly<Record<string, readonly GalleryState[]>> = {
  trend,
  comparison,
  shares,
  contributions,
};

/** `?chart=trend&width=560`: every state of one chart, or of all. */
const query = new URLSearchParams(location.search);
const width = Number(query.get('width') ?? 560);
const names = query.get('chart')?.split(',') ?? Object.keys(charts);

createRoot(document.getElementById('root')!).render(
  names.flatMap((name) =>
    (charts[name] ?? []).map((state) => (
      <section key={`${name} ${state.name}`} style={{ width }}>
        <h2>
          {name}: {state.name}
        </h2>
        {state.draw(width)}
      </section>
    )),
  ),
);
