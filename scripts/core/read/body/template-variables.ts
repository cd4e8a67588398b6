import type { Mention } from '../../model/body-facts.js'
import type { Collect } from './collector.js'
import { textFinder } from './text-finder.js'

const TEMPLATE_VARIABLE = /\{\{[^{}]*\}\}|\{%[^{}%]*%\}|\$\{[^{}]*\}/g

export const collectTemplateVariables: Collect<readonly Mention[]> = (body) =>
  textFinder(body, { pattern: TEMPLATE_VARIABLE, signs: ['{'] })
