/** How far a long work has come. */
export interface ShownProgress {
  readonly step: number;
  readonly steps: number;
  readonly name: string;
  /** A day that the work is about, before its name. */
  readonly day?: string;
  readonly rows: number;
  /** 0 to 1. */
  readonly share: number;
}

/** The part of a stream that the bar writes to. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface ProgressBar {
  show(progress: ShownProgress): void;
  /** Writes something else in between: the bar steps aside and comes back. */
  beside(write: () => void): void;
  /** Takes the bar away. */
  end(): void;
}

const redrawMilliseconds = 100;
/** Where there is no terminal a line is written at each tenth of the way, and no oftener than this. */
const lineMilliseconds = 1_000;
const barCells = 20;

/**
 * Shows progress on a terminal as one line drawn over and over: bar, share, matters, rows, rows a second, seconds left, the
 * matter at hand. Where the stream is no terminal, plain lines.
 * @param now milliseconds of a clock that does not jump.
 */
export function openProgressBar(stream: ProgressStream, now: () => number = () => performance.now()): ProgressBar {
  const began = now();
  let drawn = Number.NEGATIVE_INFINITY;
  let tenth = -1;
  let line = '';
  const clear = () => stream.isTTY && line !== '' && stream.write('\r\u001b[2K');
  return {
    show(progress) {
      const at = now();
      const text = describe(progress, (at - began) / 1000);
      if (stream.isTTY) {
        if (at - drawn < redrawMilliseconds) return;
        drawn = at;
        clear();
        line = fit(`${draw(progress.share)} ${text}`, (stream.columns ?? 80) - 1);
        stream.write(line);
        return;
      }
      const reached = Math.floor(progress.share * 10);
      if (reached <= tenth || at - drawn < lineMilliseconds) return;
      tenth = reached;
      drawn = at;
      stream.write(`${text}\n`);
    },
    beside(write) {
      clear();
      write();
      if (stream.isTTY && line !== '') stream.write(line);
    },
    end() {
      clear();
      line = '';
    },
  };
}

function draw(share: number): string {
  const full = Math.round(share * barCells);
  return `${'█'.repeat(full)}${'░'.repeat(barCells - full)}`;
}

function describe({ step, steps, name, day, rows, share }: ShownProgress, seconds: number): string {
  const left = share > 0.02 ? Math.ceil((seconds * (1 - share)) / share) : undefined;
  const parts = [
    `${String(Math.floor(share * 100)).padStart(3)}%`,
    `${step}/${steps}`,
    `${rows.toLocaleString('en')} 行 rows`,
    ...(seconds >= 1 && rows > 0 ? [`${Math.round(rows / seconds).toLocaleString('en')}/s`] : []),
    ...(left === undefined ? [] : [`余 left ${left} s`]),
    `${day === undefined ? '' : `${day} `}${name}`,
  ];
  return parts.join(' · ');
}

/** Cuts a text to so many cells of a terminal, on which Chinese characters take two. */
function fit(text: string, cells: number): string {
  let left = cells;
  let cut = '';
  for (const character of text) {
    left -= /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(character)
      ? 2
      : 1;
    if (left < 0) break;
    cut += character;
  }
  return cut;
}
