/** The command was asked for something that it cannot do. The message says what, and what to do instead. */
export class Misuse extends Error {
  /** @param place the file that the message is about, if it is about one */
  constructor(
    message: string,
    readonly place?: string,
  ) {
    super(message)
  }
}
