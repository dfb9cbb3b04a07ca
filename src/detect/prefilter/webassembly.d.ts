/** The part of the platform's WebAssembly that is used here: the compiler's library has it for browsers only. */
declare namespace WebAssembly {
  type ModuleImports = Record<string, unknown>;
  class Memory {
    constructor(descriptor: { initial: number });
    readonly buffer: ArrayBuffer;
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: Record<string, ModuleImports>);
    readonly exports: unknown;
  }
}
