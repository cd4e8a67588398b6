import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** Made for short calls in the cloud; here they make it unstable. */
const UNWANTED = new Set(['--single-process', '--no-zygote'])

/** @param executablePath of Chromium */
export function launchBrowser(executablePath: string): Promise<Browser> {
  const args = sparticuz.args.filter((argument) => !UNWANTED.has(argument))
  return chromium.launch({ executablePath, args, headless: true })
}
