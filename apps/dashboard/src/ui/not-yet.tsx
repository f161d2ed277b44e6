import { usePageTexts } from '../i18n/page-texts.ts';
import { shellTexts } from '../shell/i18n.ts';

/** What stands where a page is still to come. */
export function NotYet() {
  const t = usePageTexts(shellTexts);
  return (
    <div className="panel grid min-h-64 place-items-center p-6 text-center">
      <h1 className="text-soft">{t.notYetTitle}</h1>
    </div>
  );
}
