import { useEffect } from 'react';
import { useI18n } from '../i18n/index.tsx';
import { useToast } from '../ui/toast.tsx';

/** Stands where a part of the page could not be loaded, says so, and has it closed again. */
export function NotLoaded({ onClose }: { readonly onClose: () => void }) {
  const { connection } = useI18n().t;
  const say = useToast();
  useEffect(() => {
    say({ tone: 'warn', text: `${connection.unreachableTitle}. ${connection.unreachableBody}` });
    onClose();
  }, [say, connection, onClose]);
  return null;
}
