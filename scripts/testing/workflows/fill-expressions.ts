/** A value in an expression of GitHub Actions. */
export type Value = string | number | boolean | null | undefined | { readonly [name: string]: Value }

export type Functions = Readonly<Record<string, (...given: Value[]) => Value>>

/** @returns the text with every `${{ … }}` replaced by what it stands for */
export function fillExpressions(text: string, context: Value, functions: Functions): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_all, expression: string) =>
    asText(evaluateExpression(expression, context, functions)),
  )
}

/** Works out as much of GitHub's expression language as our workflows use. */
export function evaluateExpression(expression: string, context: Value, functions: Functions): Value {
  const tokens = expression.match(/'(?:[^']|'')*'|[\w.-]+|&&|\|\||[!=]=|[!(),]/g) ?? []
  let at = 0
  const take = () => tokens[at++] ?? ''
  const takes = (token: string) => tokens[at] === token && take() === token
  const either = (): Value => {
    let left = both()
    while (takes('||')) {
      const right = both()
      left = isTrue(left) ? left : right
    }
    return left
  }
  const both = (): Value => {
    let left = equal()
    while (takes('&&')) {
      const right = equal()
      left = isTrue(left) ? right : left
    }
    return left
  }
  const equal = (): Value => {
    const left = single()
    if (takes('==')) return asText(left) === asText(single())
    if (takes('!=')) return asText(left) !== asText(single())
    return left
  }
  const single = (): Value => {
    if (takes('!')) return !isTrue(single())
    const token = take()
    if (token === '(') {
      const inner = either()
      take()
      return inner
    }
    if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'")
    if (takes('(')) return call(token)
    return token === 'true' ? true : token === 'false' ? false : lookUp(context, token)
  }
  const call = (name: string): Value => {
    const given: Value[] = []
    while (!takes(')')) {
      given.push(either())
      takes(',')
    }
    const run = functions[name]
    if (!run) throw new Error(`The tests do not know the function ${name}.`)
    return run(...given)
  }
  const value = either()
  if (at !== tokens.length) throw new Error(`The tests cannot read “${expression}”.`)
  return value
}

function lookUp(context: Value, path: string): Value {
  return path.split('.').reduce<Value>((value, name) => (isGroup(value) ? value[name] : undefined), context)
}

function isGroup(value: Value): value is { readonly [name: string]: Value } {
  return typeof value === 'object' && value !== null
}

export function isTrue(value: Value): boolean {
  return Boolean(value)
}

function asText(value: Value): string {
  return value === undefined || value === null ? '' : String(value)
}
