import type { Metric } from '../model/metric.js'
import type { Arguments, Parameter, ParameterName } from '../model/parameter.js'
import type { Qms } from '../model/qms.js'
import { didYouMean } from '../values/nearest-name.js'
import { PERIOD_FORMS, parsePeriod } from '../values/period.js'

/** What was asked about cannot be: the message says why, and what can. */
export class ArgumentFault extends Error {}

type Reader<Name extends ParameterName> = (qms: Qms, text: string) => NonNullable<Arguments[Name]>

const readers: { readonly [Name in ParameterName]: Reader<Name> } = {
  document: (qms, text) => {
    const ids = qms.documents.map(({ id }) => id)
    const found = qms.find(text) ?? qms.documents.find(({ id }) => id.toLowerCase() === text.toLowerCase())
    return found ?? fault(`There is no document “${text}”. ${didYouMean(text, ids, '“qms list” shows them all.')}`)
  },
  type: (qms, text) => {
    const names = [...qms.types.keys()]
    const others = `There are ${names.join(', ')}.`
    return qms.types.get(text) ?? fault(`There is no document type “${text}”. ${didYouMean(text, names, others)}`)
  },
  seed: (_qms, text) => text,
  period: (_qms, text) => parsePeriod(text) ?? fault(`“${text}” is not a period. Write it like ${PERIOD_FORMS}.`),
}

/**
 * Reads what people ask a report or a metric about.
 *
 * @param given texts by the names of parameters
 * @throws ArgumentFault for a name that it does not have, a required one that is missing, or a text that names nothing
 */
export function readArguments(
  qms: Qms,
  { id, parameters }: { readonly id: string; readonly parameters: readonly Parameter[] },
  given: Readonly<Record<string, string>>,
): Arguments {
  const names = parameters.map(({ name }) => name)
  for (const name of Object.keys(given)) {
    if (names.some((one) => one === name)) continue
    fault(
      `${id} cannot be asked about “${name}”. ${names.length > 0 ? `It takes ${names.join(' and ')}.` : 'It takes nothing.'}`,
    )
  }
  const missing = parameters.find(({ name, isRequired }) => isRequired && given[name] === undefined)
  if (missing) fault(`${id} needs to know which ${missing.name}. Write ${missing.name}=… after it.`)
  const read = names.flatMap((name) => {
    const text = given[name]
    return text === undefined ? [] : [[name, readers[name](qms, text)] as const]
  })
  return Object.fromEntries(read)
}

/** Every metric can be asked about a period. */
export function readMetricArguments(qms: Qms, metric: Metric, given: Readonly<Record<string, string>>): Arguments {
  const parameters = [{ name: 'period', isRequired: false } as const, ...metric.parameters]
  return readArguments(qms, { id: metric.id, parameters }, given)
}

function fault(message: string): never {
  throw new ArgumentFault(message)
}
