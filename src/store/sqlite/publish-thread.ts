import { answerWith, type Handlers } from '../../engine/answering.ts';
import type { PublishWork } from './publish-work.ts';

answerWith(async (): Promise<Handlers<PublishWork>> => {
  const { openFile, requireInPlace } = await import('./file.ts');
  const { publisherIn } = await import('./publish.ts');
  return {
    publish: async ({ path, place, published }) => {
      requireInPlace(path, place);
      const file = openFile(path);
      try {
        return publisherIn(file).publish(published);
      } finally {
        file.close();
      }
    },
  };
});
