// @ts-nocheck: neither the loader nor WebAssembly has types here.
// Yoga without waiting at the top of a module: the bytes of its WebAssembly are at hand (scripts/synchronous.mjs).
import loadYoga, {
  wasm,
} from '../../node_modules/yoga-layout/dist/binaries/yoga-wasm-base64-esm.js';
import wrapAssembly from '../../node_modules/yoga-layout/dist/src/wrapAssembly.js';

export * from '../../node_modules/yoga-layout/dist/src/generated/YGEnums.js';

const yoga = {
  instantiateWasm: (imports, receive) => {
    const module = new WebAssembly.Module(Buffer.from(wasm, 'base64'));
    const instance = new WebAssembly.Instance(module, imports);
    receive(instance);
    return instance.exports;
  },
};
// The promise that it gives comes later than what it promises.
loadYoga(yoga);

export default wrapAssembly(yoga);
