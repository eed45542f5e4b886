/** A failure whose message is written for the person at the terminal, so no stack is shown with it. */
export class ScriptFailure extends Error {
  override name = 'ScriptFailure'
}
