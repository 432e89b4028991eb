import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Problem } from '../../document/problem.ts';
import type { Progress } from '../../workbench/workbench.ts';
import { useHeard } from './notices.ts';
import { refresh } from './refresh.ts';
import { type FileToAdd, lineOf, useSource } from './source.ts';

export interface Uploading {
  readonly canAdd: boolean;
  readonly state: 'at rest' | 'sending' | 'done' | 'failed';
  readonly files: number;
  /** While the server reads; `null` while the files travel. */
  readonly progress: Progress | null;
  /** Ids of the documents that were new. */
  readonly added: readonly string[];
  readonly problems: readonly Problem[];
  readonly failure: string | null;
  add(files: readonly FileToAdd[]): Promise<void>;
  dismiss(): void;
}

const atRest = { state: 'at rest', files: 0, added: [], problems: [], failure: null } as const;

/** Adds files to the case file. */
export function useUpload(): Uploading {
  const source = useSource();
  const queries = useQueryClient();
  const { progress } = useHeard();
  const [is, setIs] = useState<Omit<Uploading, 'canAdd' | 'progress' | 'add' | 'dismiss'>>(atRest);
  const add = useCallback(
    async (files: readonly FileToAdd[]) => {
      if (files.length === 0) return;
      setIs({ ...atRest, state: 'sending', files: files.length });
      try {
        const { documents, problems, revision } = await source.add(files);
        setIs({ state: 'done', files: files.length, added: documents, problems, failure: null });
        refresh(queries, revision, []);
      } catch (error) {
        setIs({ ...atRest, state: 'failed', files: files.length, failure: lineOf(error) });
      }
    },
    [source, queries],
  );
  const dismiss = useCallback(() => setIs(atRest), []);
  return { ...is, canAdd: source.writable, progress: is.state === 'sending' ? progress : null, add, dismiss };
}
