import { Link } from 'wouter';
import { LeftIcon } from './icons.tsx';

/** Leads from one thing back to the list of them; stands before a page's title. */
export function BackLink({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <Link href={href} className="button button-quiet button-icon" aria-label={label} title={label}>
      <LeftIcon />
    </Link>
  );
}
