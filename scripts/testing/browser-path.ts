import sparticuz from '@sparticuz/chromium'

/** @returns where Chromium is, unpacked from its npm package; CHROMIUM_PATH names another one */
export async function browserPath(): Promise<string> {
  return process.env.CHROMIUM_PATH ?? (await sparticuz.executablePath())
}
