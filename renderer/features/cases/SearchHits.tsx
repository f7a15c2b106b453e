import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '@contract/operations/cases';
import { useOperation } from '../../api/queries';
import { casePath } from '../caseFile/casePaths';
import styles from './SearchHits.module.css';

/** Shorter words match too much to help. */
const shortestSearch = 3;
const mostHits = 8;

/** An excerpt with its matched words marked; the excerpt is text, never markup. */
function Excerpt({ hit }: { hit: SearchHit }) {
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const [start, length] of hit.matches) {
    pieces.push(hit.excerpt.slice(at, start));
    pieces.push(<mark key={start}>{hit.excerpt.slice(start, start + length)}</mark>);
    at = start + length;
  }
  return (
    <>
      {pieces}
      {hit.excerpt.slice(at)}
    </>
  );
}

/** Where the words stand inside cases, as the vault's own search found them. */
export function SearchHits({ words }: { words: string }) {
  const { t } = useTranslation();
  const asked = words.trim();
  const hits = useOperation('search', { words: asked }, asked.length >= shortestSearch);
  if (asked.length < shortestSearch || hits.data === undefined) return null;
  return (
    <section className={styles.hits} aria-labelledby="hits-title">
      <h2 id="hits-title" role="status">
        {t('cases.found', { count: hits.data.length })}
      </h2>
      <ul>
        {hits.data.slice(0, mostHits).map((hit) => (
          <li key={`${hit.record} ${hit.excerpt}`}>
            <Link {...casePath(hit.case, 'file', hit.record)}>{hit.codeName}</Link>
            <span>
              <Excerpt hit={hit} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
