import type { ReactNode, SVGProps } from 'react';

type IconProps = Omit<SVGProps<SVGSVGElement>, 'children'>;

/** Icons say nothing on their own: a text or a label always stands beside them. */
function icon(children: ReactNode) {
  return function Icon(props: IconProps) {
    return (
      <svg
        viewBox="0 0 16 16"
        width="14"
        height="14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
        {...props}
        className={`shrink-0 ${props.className ?? ''}`}
      >
        {children}
      </svg>
    );
  };
}

export const PlayIcon = icon(<path d="M5 3.2v9.6L12.5 8z" fill="currentColor" />);
export const StopIcon = icon(<rect x="4" y="4" width="8" height="8" rx="1" fill="currentColor" />);
export const PauseIcon = icon(<path d="M5.5 3.5v9M10.5 3.5v9" />);
export const RestartIcon = icon(<path d="M13 8a5 5 0 1 1-1.5-3.55M13 2v3h-3" />);
export const CheckIcon = icon(<path d="m3.5 8.5 3 3 6-7" />);
export const CrossIcon = icon(<path d="m4 4 8 8M12 4l-8 8" />);
export const AlertIcon = icon(<path d="M8 2.2 14.3 13H1.7zM8 6.5v3M8 11.4v.1" />);
export const InfoIcon = icon(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.3v3.5M8 5.1v.1" />
  </>,
);
export const ErrorIcon = icon(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="m6 6 4 4M10 6l-4 4" />
  </>,
);
export const QuestionIcon = icon(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M6.3 6.3a1.75 1.75 0 1 1 2.5 1.6c-.5.25-.8.6-.8 1.1M8 11.3v.1" />
  </>,
);
export const BusyIcon = icon(<path d="M8 2a6 6 0 1 1-6 6" />);
export const SquareIcon = icon(<rect x="3.5" y="3.5" width="9" height="9" rx="1.5" />);
export const DotIcon = icon(<circle cx="8" cy="8" r="4.5" fill="currentColor" stroke="none" />);
export const ClockIcon = icon(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 4.7V8l2.2 1.5" />
  </>,
);
export const UnplugIcon = icon(
  <path d="M2 14l3-3M9 3.5 11 1.5M12.5 7l2-2M6 5.5 10.5 10l-1.7 1.7a3.2 3.2 0 0 1-4.5-4.5z" />,
);
export const CopyIcon = icon(
  <>
    <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
    <path d="M10.5 5V3.5A1.5 1.5 0 0 0 9 2H3.5A1.5 1.5 0 0 0 2 3.5V9a1.5 1.5 0 0 0 1.5 1.5H5" />
  </>,
);
export const WrapIcon = icon(<path d="M2 3.5h12M2 8h10a2.25 2.25 0 0 1 0 4.5H8m2-2-2 2 2 2M2 12.5h2.5" />);
export const DownIcon = icon(<path d="M8 2.5v10m-4-4 4 4 4-4" />);
export const SunIcon = icon(
  <>
    <circle cx="8" cy="8" r="3" />
    <path d="M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1" />
  </>,
);
export const MoonIcon = icon(<path d="M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7z" />);
export const ScreenIcon = icon(
  <>
    <rect x="2" y="3" width="12" height="8" rx="1.5" />
    <path d="M6 14h4M8 11v3" />
  </>,
);
export const GlobeIcon = icon(
  <>
    <circle cx="8" cy="8" r="6" />
    <path d="M2 8h12M8 2c2.5 2.7 2.5 9.3 0 12M8 2c-2.5 2.7-2.5 9.3 0 12" />
  </>,
);
export const HookIcon = icon(<path d="M6.5 9.5 4 13M9.5 9.5 12 13M8 7V3M5 13h6" />);
export const RocketIcon = icon(
  <path d="M6 10 4 8c1-4 4-6 9-6 0 5-2 8-6 9l-1-1M4.5 8H2l1.5-2.5H5M8 11.5V14l2.5-1.5V11M4 12l-1.5 1.5" />,
);

export const HomeIcon = icon(<path d="M2.5 7.5 8 2.8l5.5 4.7M4 6.8v6.4h8V6.8" />);
export const ServerIcon = icon(
  <>
    <rect x="2.5" y="2.5" width="11" height="4.5" rx="1.2" />
    <rect x="2.5" y="9" width="11" height="4.5" rx="1.2" />
    <path d="M5 4.75h.1M5 11.25h.1" />
  </>,
);
export const LinesIcon = icon(<path d="M2.5 3.5h11M2.5 6.5h7M2.5 9.5h11M2.5 12.5h5" />);
export const BellIcon = icon(<path d="M4 11V7a4 4 0 0 1 8 0v4l1.2 1.2H2.8zM6.7 14a1.5 1.5 0 0 0 2.6 0" />);
export const PhoneIcon = icon(
  <path d="M3 2.8h2.6l1.2 3-1.6 1.1a8 8 0 0 0 3.9 3.9L10.2 9.200l3 1.200V13a1 1 0 0 1-1 1A10.2 10.2 0 0 1 2 3.800a1 1 0 0 1 1-1z" />,
);
export const EyeIcon = icon(
  <>
    <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" />
    <circle cx="8" cy="8" r="1.8" />
  </>,
);
export const SlidersIcon = icon(
  <path d="M2.5 4.500h6M11.5 4.500h2M2.5 11.500h2M7.5 11.500h6M10 3v3M6 10v3" />,
);
export const SearchIcon = icon(
  <>
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 3.5 3.5" />
  </>,
);
export const MoreIcon = icon(<path d="M3.5 8h.1M8 8h.1M12.5 8h.1" strokeWidth="2.5" />);
export const LeftIcon = icon(<path d="M9.5 3.5 5 8l4.5 4.5" />);
export const RightIcon = icon(<path d="M6.5 3.5 11 8l-4.5 4.5" />);
export const SaveIcon = icon(<path d="M8 2.500v7.500m-3-3 3 3 3-3M2.5 13.500h11" />);

/** The product's mark: a hamster's head with a pulse. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false" className="shrink-0">
      <g className="fill-accent">
        <circle cx="8" cy="9" r="5" />
        <circle cx="24" cy="9" r="5" />
        <rect x="3" y="6" width="26" height="23" rx="11" />
      </g>
      <path
        d="M7 18h4l2-5 4 10 3-7 1.5 2H25"
        fill="none"
        className="stroke-on-accent"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
