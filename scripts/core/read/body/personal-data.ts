import type { Mention } from '../../model/body-facts.js'
import type { Collect } from './collector.js'
import { textFinder } from './text-finder.js'

const PERSONAL_DATA = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|(?<![\w+])\+\d[\d ()/-]{7,20}\d/g

export const collectPersonalData: Collect<readonly Mention[]> = (body) =>
  textFinder(body, { pattern: PERSONAL_DATA, signs: ['@', '+'] })
