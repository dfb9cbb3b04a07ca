import type { ModelFolder } from './folder.js';
import { ModelFolderError } from './folder.js';

/** What goes into a model or comes out: numbers in rows, by the sizes of their dimensions. */
export interface Tensor {
  readonly type: string;
  readonly data: ArrayLike<number | bigint>;
  readonly dims: readonly number[];
}

/** A model that was loaded. */
export interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
}

/** What is used of ONNX Runtime; the same in both of its packages. */
export interface Runtime {
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => Tensor;
  readonly InferenceSession: {
    create(model: string, options: Readonly<Record<string, unknown>>): Promise<Session>;
  };
}

/** Both are for who brings models to install: the one as machine code, 288 MB; the other as WebAssembly, 139 MB. */
const packages = ['onnxruntime-node', 'onnxruntime-web'] as const;
const VERSION = '1.30.0';

const remedy = `install what runs models beside clearmark: npm install onnxruntime-node@${VERSION}, or onnxruntime-web@${VERSION} where that does not run`;

/**
 * ONNX Runtime, whichever package of it is installed.
 * @throws {ModelFolderError} when none is
 */
export async function loadRuntime({ path }: Pick<ModelFolder, 'path'>): Promise<Runtime> {
  for (const name of packages) {
    try {
      const module = (await import(name)) as Partial<Runtime> & { readonly default?: Runtime };
      const runtime = module.default ?? module;
      if (runtime.InferenceSession && runtime.Tensor) return runtime as Runtime;
    } catch {
      // Not installed, or not for this system: the next one.
    }
  }
  throw new ModelFolderError(`${path}: no ONNX Runtime is installed; ${remedy}`);
}
