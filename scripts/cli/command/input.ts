/** What a command takes from the command line: an argument, or an option with a value or without. */
export interface Input<Value = unknown, IsSure extends boolean = boolean> {
  readonly description: string
  /** What stands for its value in the help, such as `date`; missing if it is a switch. */
  readonly takes?: string
  /** Whether the command always gets a value: because it must be given, or has a default. */
  readonly isSure: IsSure
  /** Taken if nothing is given. */
  readonly usual?: Value
  readonly choices?: readonly string[]
  /** It may be given several times. */
  readonly isRepeated?: boolean
  /** Of an option: its one-letter form. */
  readonly short?: string
  /** Of an option: its value may be left out. */
  readonly mayBeBare?: boolean
  /** Of an option: what `--no-…` does. */
  readonly negation?: string
  /**
   * @param name how the input is called on the command line, such as `--on`
   * @throws Misuse if the text is no such value
   */
  readonly parse?: (text: string, name: string) => Value
}

export type Inputs = Readonly<Record<string, Input>>

type SureNames<All extends Inputs> = { [Name in keyof All]: All[Name]['isSure'] extends true ? Name : never }[keyof All]
type ValueOf<One> = One extends Input<infer Value> ? Value : never

/** The values of inputs, by name. What is not given has no property. */
export type Given<All extends Inputs> = { readonly [Name in SureNames<All>]: ValueOf<All[Name]> } & {
  readonly [Name in Exclude<keyof All, SureNames<All>>]?: ValueOf<All[Name]>
}
