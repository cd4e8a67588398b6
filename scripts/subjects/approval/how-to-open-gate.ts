import type { Qms } from '../../core/model/qms.js'
import { namesInShort } from '../../core/words/names-in-short.js'
import type { TrainingGate } from './training-gate.js'

/** @returns what to do so that a revision that waits for its readers can come into force, in sentences */
export function howToOpenGate(qms: Qms, gate: TrainingGate): string {
  if (gate.needed.length === 0) {
    return 'No person holds a role that must know it, so this will never happen: give the role to a person in people.yml, or begin a revision that names another one.'
  }
  const missing = gate.needed.filter((person) => !gate.acknowledged.includes(person))
  return `Not yet: ${namesInShort(missing.map(qms.nameOf))}. Once they have read it, record that they have.`
}

export function acknowledgeCommand(id: string, revision: string): string {
  return `qms new acknowledgement --set document=${id} --set revision=${revision}`
}
