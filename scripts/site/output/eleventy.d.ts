/** Eleventy ships no types: what we use of it. */
declare module '@11ty/eleventy' {
  export interface UserConfig {
    setIncludesDirectory(folder: string): void
    setDataDirectory(folder: string): void
    setTemplateFormats(formats: readonly string[]): void
    addTemplateFormats(formats: readonly string[] | string): void
    addPassthroughCopy(files: Readonly<Record<string, string>>): void
    setUseGitIgnore(use: boolean): void
    readonly benchmarkManager: { get(name: string): { setIsVerbose(isVerbose: boolean): void } }
    addGlobalData(name: string, value: unknown): void
    // biome-ignore lint/suspicious/noExplicitAny: a filter takes whatever a template gives it
    addFilter(name: string, filter: (...values: any[]) => unknown): void
    addTransform(name: string, change: (content: string) => string): void
    on(event: string, listener: (...values: never[]) => void): void
  }
  interface Options {
    readonly quietMode: boolean
    readonly configPath: false
    readonly source: 'script'
    readonly loader: 'esm'
    config(config: UserConfig): void | Promise<void>
  }
  export default class Eleventy {
    constructor(input: string, output: string, options: Options)
    write(): Promise<void>
    toJSON(): Promise<readonly { readonly outputPath: string; readonly content: string }[]>
    disableLogger(): void
  }
}

declare module '@11ty/eleventy-dev-server' {
  import type { Server } from 'node:http'

  interface Options {
    readonly port: number
    readonly domDiff: boolean
    readonly logger: Readonly<Record<'info' | 'log' | 'error', (text: string) => void>>
  }
  export default class DevServer {
    constructor(name: string, folder: string, options: Options)
    readonly server: Server
    /** To which open pages connect, to be told what changed. */
    readonly updateServer?: { on(event: 'connection', listener: () => void): void }
    serve(port: number): Promise<void>
    reload(event: { readonly files: readonly string[] }): void
    close(): Promise<void>
    /** Adds the script that follows changes to a page. */
    augmentContentWithNotifier(content: string, inlineContents: boolean, options: object): string
    protected _serverListen(port: number): void
  }
}
