/** Eleventy ships no types: what we use of it. */
declare module '@11ty/eleventy' {
  interface Config {
    readonly ignores: Set<string>
    setTemplateFormats(formats: readonly string[]): void
    setUseGitIgnore(use: boolean): void
    addTemplate(name: string, template: { readonly data: object; render(data: never): string }): void
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
  interface Options {
    readonly port: number
    readonly domDiff?: boolean
    readonly liveReload?: boolean
    readonly logger: { info(text: string): void; log(text: string): void; error(text: string): void }
  }
  interface Server {
    serve(port: number): Promise<void>
    reload(event: { readonly files: readonly string[] }): void
    close(): Promise<void>
    ready(): Promise<void>
    getPort(): number
  }
  const DevServer: { getServer(name: string, folder: string, options: Options): Server }
  export default DevServer
}
