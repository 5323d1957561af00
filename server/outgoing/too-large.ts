/** More bytes came than were asked for. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}
