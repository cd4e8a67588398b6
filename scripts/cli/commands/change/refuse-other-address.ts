import { readUrl } from '../../../core/values/read-url.js'
import { Misuse } from '../../command/misuse.js'

/** @throws Misuse for anything but an address of a web page */
export function refuseOtherAddress(flag: string, url: string | undefined): void {
  if (url === undefined || /^https?:$/.test(readUrl(url)?.protocol ?? '')) return
  throw new Misuse(`“${url}” is not the address of a web page. ${flag} takes one that begins with https://.`)
}
