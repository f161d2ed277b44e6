import { useEffect, useRef, useState } from 'react';
import type { Sample } from '../../data/metrics-history.ts';
import { onColoursChange } from '../../prefs/theme.ts';

/** A line of a plot. */
export interface Series {
  /** Tailwind's name of the text colour that the line takes. */
  readonly colour: string;
  readonly value: (sample: Sample) => number | undefined;
}

interface PlotProps {
  readonly samples: readonly Sample[];
  readonly series: readonly Series[];
  /** The top of the scale; undefined takes the largest value shown. */
  readonly max?: number;
  readonly label: string;
  /** Called with the sample under the pointer, and with undefined when it leaves. */
  readonly onHover: (sample: Sample | undefined) => void;
}

/** The spans that a plot may show, in milliseconds. */
const minute = 60_000;
const spans = [minute, 2 * minute, 5 * minute, 10 * minute, 30 * minute, 60 * minute] as const;

/** The span that a plot of these samples shows: the shortest that has room for all, at most an hour. */
export function plotSpan(samples: readonly Sample[]): number {
  const length = (samples.at(-1)?.at ?? 0) - (samples[0]?.at ?? 0);
  return spans.find((span) => length <= span) ?? spans[5];
}
/** A hole at least this long, and three times the usual distance, is not bridged by a line. */
const HOLE_MS = 20_000;

/** A small plot over the last minutes, ending at the newest sample. Drawn on a canvas, when samples or colours change. */
export function Plot({ samples, series, max, label, onHover }: PlotProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [hovered, setHovered] = useState<number | undefined>(undefined);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const draw = () => drawPlot(element, samples, series, max, hovered);
    draw();
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    const unsubscribe = onColoursChange(draw);
    return () => {
      observer.disconnect();
      unsubscribe();
    };
  }, [samples, series, max, hovered]);
  const hover = (sample: Sample | undefined) => {
    setHovered(sample?.at);
    onHover(sample);
  };
  return (
    <div className="relative h-14">
      {series.map(({ colour }) => (
        <i key={colour} data-series="" className={`absolute size-0 ${colour}`} />
      ))}
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        className="absolute inset-0 size-full text-line"
        onPointerMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          hover(sampleAt(samples, (event.clientX - box.left) / box.width));
        }}
        onPointerLeave={() => hover(undefined)}
      />
    </div>
  );
}

/** The sample nearest to a place along the plot, 0 to 1. */
function sampleAt(samples: readonly Sample[], along: number): Sample | undefined {
  const end = samples.at(-1)?.at ?? 0;
  const at = end - plotSpan(samples) * (1 - along);
  let nearest: Sample | undefined;
  for (const sample of samples) {
    if (!nearest || Math.abs(sample.at - at) <= Math.abs(nearest.at - at)) nearest = sample;
  }
  return nearest;
}

function drawPlot(
  canvas: HTMLCanvasElement,
  samples: readonly Sample[],
  series: readonly Series[],
  max: number | undefined,
  hovered: number | undefined,
): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = canvas.getContext('2d');
  if (!context || width === 0) return;
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  context.scale(ratio, ratio);
  const end = samples.at(-1)?.at ?? 0;
  const span = plotSpan(samples);
  const shown = samples.filter(({ at }) => at >= end - span);
  const values = series.flatMap(({ value }) => shown.map((sample) => value(sample) ?? 0));
  const top = max ?? Math.max(1024, ...values) * 1.1;
  const x = (at: number) => width - ((end - at) / span) * width;
  const y = (value: number) => height - 1 - (value / top) * (height - 3);
  context.strokeStyle = getComputedStyle(canvas).color;
  context.lineWidth = 1;
  for (const share of [0, 0.5, 1]) {
    const line = Math.round(y(top * share)) + 0.5;
    context.beginPath();
    context.moveTo(0, line);
    context.lineTo(width, line);
    context.stroke();
  }
  const marks = canvas.parentElement?.querySelectorAll('[data-series]');
  series.forEach(({ value }, index) => {
    const mark = marks?.[index];
    if (!mark) return;
    const colour = getComputedStyle(mark).color;
    for (const run of runsOf(shown, value)) drawRun(context, run, x, y, height, colour, series.length === 1);
  });
  if (hovered === undefined) return;
  context.strokeStyle = getComputedStyle(canvas.parentElement ?? canvas).color;
  context.beginPath();
  context.moveTo(Math.round(x(hovered)) - 0.5, 0);
  context.lineTo(Math.round(x(hovered)) - 0.5, height);
  context.stroke();
}

interface Point {
  readonly at: number;
  readonly value: number;
}

/** Points in runs without holes: an outage is not drawn as if it had been measured. */
function runsOf(samples: readonly Sample[], value: Series['value']): Point[][] {
  const usual = (samples.at(-1)?.at ?? 0) - (samples.at(-2)?.at ?? 0);
  const longest = Math.max(HOLE_MS, usual * 3);
  const runs: Point[][] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (const sample of samples) {
    const measured = value(sample);
    if (measured === undefined) continue;
    const point = { at: sample.at, value: measured };
    const run = runs.at(-1);
    if (run && sample.at - previous <= longest) run.push(point);
    else runs.push([point]);
    previous = sample.at;
  }
  return runs;
}

function drawRun(
  context: CanvasRenderingContext2D,
  run: readonly Point[],
  x: (at: number) => number,
  y: (value: number) => number,
  height: number,
  colour: string,
  filled: boolean,
): void {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return;
  context.beginPath();
  // A single sample is drawn as a short stroke: a point would not be seen.
  context.moveTo(run.length === 1 ? x(first.at) - 3 : x(first.at), y(first.value));
  for (const { at, value } of run) context.lineTo(x(at), y(value));
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.lineJoin = 'round';
  context.stroke();
  if (!filled) return;
  context.lineTo(x(last.at), height);
  context.lineTo(x(first.at), height);
  context.closePath();
  context.globalAlpha = 0.14;
  context.fillStyle = colour;
  context.fill();
  context.globalAlpha = 1;
}
