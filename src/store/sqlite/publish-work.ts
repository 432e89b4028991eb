import type { Published } from '../store.ts';

/** What the thread can do (`publish-thread.ts`). */
export interface PublishWork {
  publish: {
    readonly asked: { readonly path: string; readonly place: string | null; readonly published: Published };
    readonly answer: number;
  };
}
