/** The migrated, empty database that every test starts from a copy of. */
export type TestTemplate =
  | { readonly kind: "embedded"; readonly file: string }
  | { readonly kind: "server"; readonly url: string; readonly name: string };

declare module "vitest" {
  export interface ProvidedContext {
    /** Made by the global set-up; copied by each worker. */
    readonly testTemplate: TestTemplate;
    /** For what outlives a test file; removed after the last one. */
    readonly testFolder: string;
  }
}
