import type { InferenceSession, Tensor } from 'onnxruntime-common';
import { warnOnce } from '../../warned-once.ts';

/** What runs a model: the native library, or WebAssembly where it does not load. */
export type RuntimeName = 'native' | 'wasm';

export interface Runtime {
  readonly name: RuntimeName;
  readonly InferenceSession: {
    create(model: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: typeof Tensor;
}

/** One thread, so that sums are made in one order; the engine's own threads share the work. */
const options: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  logSeverityLevel: 3,
};

let loaded: Promise<Runtime> | undefined;

/** The runtime of this machine. `CASETRAIL_RUNTIME=wasm` leaves the native library out, to compare the two. */
export const runtime = (): Promise<Runtime> => (loaded ??= load(process.env.CASETRAIL_RUNTIME === 'wasm'));

async function load(withoutNative: boolean): Promise<Runtime> {
  if (!withoutNative)
    try {
      const { InferenceSession, Tensor } = await import('onnxruntime-node');
      return { name: 'native', InferenceSession, Tensor };
    } catch {
      // An optional dependency: it is missing where its library could not be installed, and fails where the system is too old for it.
      warnOnce(
        'the native library of the reader does not load here: WebAssembly reads instead, five times as slowly. Where npm left it out, "npm install -g --ignore-scripts" keeps it.',
      );
    }
  const { InferenceSession, Tensor, env } = await import('onnxruntime-web');
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  return { name: 'wasm', InferenceSession, Tensor };
}

/** @throws what the runtime throws for bytes that are no model */
export async function sessionOf(model: Uint8Array): Promise<InferenceSession> {
  const { name, InferenceSession } = await runtime();
  return await InferenceSession.create(model, name === 'wasm' ? { ...options, executionProviders: ['wasm'] } : options);
}
