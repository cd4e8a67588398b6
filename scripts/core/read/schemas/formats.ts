import { fullFormats } from 'ajv-formats/dist/formats.js'
import { COLOUR } from '../../values/colour.js'
import { once } from '../../values/once.js'

const { date, time, duration, email, hostname, ipv4, ipv6, uri, uuid, regex } = fullFormats

/** To ask the system takes as long as to read a short document. */
const isTimeZone = once((name: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
})

/** The formats that schemas may name. Compiled validators take them from here, too. */
export const formats = {
  ...{ date, time, duration, email, hostname, ipv4, ipv6, uri, uuid, regex },
  'date-time': fullFormats['date-time'],
  'uri-reference': fullFormats['uri-reference'],
  'json-pointer': fullFormats['json-pointer'],
  'time-zone': isTimeZone,
  colour: COLOUR,
  language: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/,
  'id-format': /N|\{(document|slug|name)\}/,
}
