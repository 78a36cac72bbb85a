/** Whether structured data keeps to the vocabulary of https://schema.org, by the types of schema-dts. */
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(import.meta.dirname, '../..');
const DATA = path.join(ROOT, 'structured-data.check.ts');
const GLOBALS = path.join(ROOT, 'structured-data.globals.d.ts');
/** All that types of data need of the language, as its own libraries take longer to read. */
const LANGUAGE = `
interface Array<T> { length: number; [index: number]: T }
interface ReadonlyArray<T> { readonly length: number; readonly [index: number]: T }
interface Boolean {} interface CallableFunction {} interface Function {} interface IArguments {}
interface NewableFunction {} interface Number {} interface Object {} interface RegExp {}
interface String { readonly length: number }
type Extract<T, U> = T extends U ? T : never;
type Exclude<T, U> = T extends U ? never : T;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type Partial<T> = { [P in keyof T]?: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Record<K extends keyof any, T> = { [P in K]: T };
`;
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  noLib: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** Files that never change are read once, and so is the program that begins anew with each check. */
const files = new Map<string, ts.SourceFile | undefined>();
let program: ts.Program | undefined;

/** What is wrong with each of `inputs`, which are JSON-LD, in words of the compiler. */
export function allSchemaErrors(inputs: object[]): string[][] {
  const lines = inputs.map(
    (json, at) =>
      `export const data${at}: Graph | WithContext<Thing> = ${JSON.stringify(json).replaceAll('\n', ' ')};`,
  );
  const text = [`import type { Graph, Thing, WithContext } from 'schema-dts';`, ...lines].join(
    '\n',
  );
  const globals = ts.createSourceFile(GLOBALS, LANGUAGE, ts.ScriptTarget.ES2022, true);
  const data = ts.createSourceFile(DATA, text, ts.ScriptTarget.ES2022, true);
  const host = ts.createCompilerHost(OPTIONS);
  const read = host.getSourceFile.bind(host);
  host.getCurrentDirectory = () => ROOT;
  host.fileExists = (file) => file === DATA || file === GLOBALS || ts.sys.fileExists(file);
  host.getSourceFile = (file, ...rest) => {
    if (file === DATA) return data;
    if (file === GLOBALS) return globals;
    if (!files.has(file)) files.set(file, read(file, ...rest));
    return files.get(file);
  };
  program = ts.createProgram([GLOBALS, DATA], OPTIONS, host, program);
  const found = [...program.getGlobalDiagnostics(), ...program.getOptionsDiagnostics()];
  if (found.length > 0) throw new Error(words(found[0]!));
  const faults = [
    ...program.getSyntacticDiagnostics(data),
    ...program.getSemanticDiagnostics(data),
  ];
  const errors = inputs.map((): string[] => []);
  for (const fault of faults) {
    const line = data.getLineAndCharacterOfPosition(fault.start ?? 0).line;
    if (line === 0) throw new Error(words(fault)); // schema-dts is not there
    errors[line - 1]!.push(words(fault));
  }
  return errors;
}

/** What is wrong with `json`, one string for each fault; none if it keeps to the vocabulary. */
export const schemaErrors = (json: object): string[] => allSchemaErrors([json])[0]!;

const words = ({ messageText }: ts.Diagnostic) =>
  ts.flattenDiagnosticMessageText(messageText, '\n');
