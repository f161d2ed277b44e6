import type { ComponentPropsWithRef, ComponentType, SVGProps } from 'react';
import { BusyIcon } from './icons.tsx';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled'> {
  /** `primary`: the one thing to do here; `danger`: cannot be undone; `quiet`: without a frame. Default: `plain`. */
  readonly look?: 'plain' | 'primary' | 'danger' | 'quiet';
  readonly icon?: ComponentType<SVGProps<SVGSVGElement>>;
  /**
   * Why it cannot be pressed now, for a person: shown on hover, and told to assistive technology. The button keeps the
   * keyboard's focus meanwhile. Undefined: it can be pressed.
   */
  readonly obstacle?: string | undefined;
  /** What it does is under way. Default: false. */
  readonly busy?: boolean;
}

const looks = { plain: '', primary: 'button-primary', danger: 'button-danger', quiet: 'button-quiet' };

/** A button. Without children its `aria-label` is its name, and it is as wide as its icon. */
export function Button(props: ButtonProps) {
  const { look = 'plain', icon, obstacle, busy = false, className = '', children, onClick, ...rest } = props;
  const Icon = busy ? BusyIcon : icon;
  const off = obstacle !== undefined || busy;
  return (
    <button
      type="button"
      {...rest}
      title={obstacle ?? rest.title ?? (children === undefined ? rest['aria-label'] : undefined)}
      aria-disabled={off || undefined}
      className={`button ${looks[look]} ${children === undefined ? 'button-icon' : ''} ${className}`}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {Icon && <Icon width="13" height="13" className={busy ? 'turning' : ''} />}
      {children}
    </button>
  );
}
