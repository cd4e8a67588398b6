import type { Rule } from '../../core/model/rule.js'
import { findNamed } from './find-named.js'

/** @throws Misuse that suggests the nearest rule */
export function findRule(rules: readonly Rule[], id: string): Rule {
  return findNamed('rule', rules, id, '“qms explain” lists them all.')
}
