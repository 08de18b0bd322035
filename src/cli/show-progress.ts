import type { Progress } from '../kernel/backup/index.ts';

/** Milliseconds between two lines: in a terminal one line that changes, in a file one that follows the other. */
const pace = { terminal: 200, file: 5_000 };

/** Shows how far long work has come. */
export function showProgress(stream: NodeJS.WriteStream): { step(progress: Progress): void; end(): void } {
  const terminal = stream.isTTY;
  let last = performance.now();
  let shown = false;
  return {
    step({ what, done, of, bytes }) {
      const now = performance.now();
      if (now - last < (terminal ? pace.terminal : pace.file)) return;
      last = now;
      shown = true;
      const line = `${done + 1}/${of} ${what}${bytes > 0 ? ` ${(bytes / 1e6).toFixed(1)} MB` : ''}`;
      stream.write(terminal ? `\r\x1b[2K${line.slice(0, (stream.columns || 80) - 1)}` : `${line}\n`);
    },
    end() {
      if (terminal && shown) stream.write('\r\x1b[2K');
    },
  };
}
