import { catalogue } from '@watchhamster/shared-types';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { useQueryState } from '../../router/query-state.ts';
import { Select } from '../../ui/field.tsx';
import type { FrameFilter } from './frame-log.ts';
import { inspectorTexts } from './i18n.ts';

const directions = ['all', 'sent', 'received'] as const;
const validities = ['all', 'valid', 'invalid'] as const;
const names = ['all', ...Object.keys(catalogue).sort()];

/** What the address says of the filters, and how to change it. */
export function useFrameFilter() {
  const [direction, setDirection] = useQueryState<FrameFilter['direction']>('direction', 'all', directions);
  const [validity, setValidity] = useQueryState<FrameFilter['validity']>('validity', 'all', validities);
  const [name, setName] = useQueryState('name', 'all', names);
  const [text, setText] = useQueryState('q', '');
  return { filter: { direction, validity, name, text }, setDirection, setValidity, setName, setText };
}

/** Narrows the list; all of it is in the address. */
export function Filters({ direction, validity, name, text }: FrameFilter) {
  const { filters: t } = usePageTexts(inspectorTexts);
  const { setDirection, setValidity, setName, setText } = useFrameFilter();
  return (
    <search aria-label={t.label} className="flex flex-wrap gap-1.5 border-line border-b p-2">
      <input
        type="search"
        className="field min-w-0 basis-full"
        placeholder={t.search}
        aria-label={t.search}
        value={text}
        onChange={(event) => setText(event.target.value)}
        data-testid="frame-search"
      />
      <Select
        aria-label={t.direction}
        value={direction}
        options={directions.map((value) => ({ value, label: t.directions[value] }))}
        onChoose={(value) => setDirection(value as FrameFilter['direction'])}
        className="flex-auto"
        data-testid="frame-direction"
      />
      <Select
        aria-label={t.name}
        value={name}
        options={names.map((value) => ({ value, label: value === 'all' ? t.everyName : value }))}
        onChoose={setName}
        className="min-w-0 flex-auto"
        data-testid="frame-name"
      />
      <Select
        aria-label={t.validity}
        value={validity}
        options={validities.map((value) => ({ value, label: t.validities[value] }))}
        onChoose={(value) => setValidity(value as FrameFilter['validity'])}
        className="flex-auto"
        data-testid="frame-validity"
      />
    </search>
  );
}
