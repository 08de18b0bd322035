import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { sendUpload } from '../../api/send-upload.ts';
import { discardUpload } from '../../api/store.ts';
import type { Load, LoadMode, UploadOnItsWay } from '../../api/wire.ts';

export interface FileToSend {
  readonly resource: string;
  readonly file: File;
  readonly mode: LoadMode;
}

/** How far a file has gone out. `from` and `since` give the rate of this sitting, not of the days before. */
export interface Sent {
  readonly upload: UploadOnItsWay;
  readonly sent: number;
  readonly from: number;
  readonly since: number;
  /** Attempts at a line that is broken now; 0 while it holds. */
  readonly trouble: number;
}

export interface SendingFile {
  readonly progress: Sent | undefined;
  readonly isSending: boolean;
  /** Stopped by the person; what has arrived waits. */
  readonly isPaused: boolean;
  readonly error: Error | null;
  start(what: FileToSend): void;
  pause(): void;
  /** Removes from the server what has arrived. */
  discard(): Promise<void>;
  reset(): void;
}

/** Sends one file, with pause, going on and giving up. Leaving the page pauses. */
export function useSending(onLoad: (load: Load) => void): SendingFile {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Sent>();
  const stop = useRef<AbortController>(undefined);
  const call = useMutation({
    mutationFn: (what: FileToSend) => {
      stop.current = new AbortController();
      return sendUpload({
        ...what,
        signal: stop.current.signal,
        onProgress: (upload, sent) =>
          setProgress((before) =>
            before?.upload.id === upload.id && sent >= before.from
              ? { ...before, upload, sent, trouble: 0 }
              : { upload, sent, from: sent, since: performance.now(), trouble: 0 },
          ),
        onTrouble: (trouble) => setProgress((before) => (before ? { ...before, trouble } : before)),
      });
    },
    onSettled: (_load, _error, { resource }) => void queries.invalidateQueries({ queryKey: ['uploads', resource] }),
    onSuccess: onLoad,
  });
  useEffect(() => () => stop.current?.abort(), []);
  const isPaused = call.error?.name === 'AbortError';
  const reset = () => {
    setProgress(undefined);
    call.reset();
  };
  return {
    progress,
    isSending: call.isPending,
    isPaused,
    error: isPaused ? null : call.error,
    start(what) {
      setProgress(undefined);
      call.mutate(what);
    },
    pause: () => stop.current?.abort(),
    async discard() {
      stop.current?.abort();
      if (progress) await discardUpload(progress.upload.id);
      reset();
      await queries.invalidateQueries({ queryKey: ['uploads'] });
    },
    reset,
  };
}
