/** Eleventy ships no types: what we use of it. */
declare module '@11ty/eleventy' {
  interface Config {
    readonly ignores: Set<string>
    setTemplateFormats(formats: readonly string[]): void
    setUseGitIgnore(use: boolean): void
    addTemplate(name: string, template: { readonly data: object; render(data: never): string | Promise<string> }): void
  }
  interface Options {
    readonly quietMode: boolean
    readonly configPath: false
    config(config: Config): void
  }
  export default class Eleventy {
    constructor(input: string, output: string, options: Options)
    write(): Promise<void>
    disableLogger?(): void
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
    serve(port: number): Promise<void>
    reload(event: { readonly files: readonly string[] }): void
    close(): Promise<void>
    /** Adds the script that follows changes to a page. */
    augmentContentWithNotifier(content: string, inlineContents: boolean, options: object): string
    protected _serverListen(port: number): void
  }
}
