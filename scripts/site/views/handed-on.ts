import type { ProcessCard } from './process-cards.js'

/** @returns what goes from one process to another: outputs of the first that the second names as its inputs, in the words of the second */
export function handedOn(from: ProcessCard, to: ProcessCard): readonly string[] {
  const outputs = from.outputs.map((one) => one.toLowerCase())
  return to.inputs.filter((input) => {
    const taken = input.toLowerCase()
    return outputs.some((given) => given.includes(taken) || taken.includes(given))
  })
}
