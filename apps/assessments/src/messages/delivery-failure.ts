/** Why a message did not arrive, in words for HR: never an address, a text of ours, or what a stranger's server answered. */
export class DeliveryFailure extends Error {
  constructor(
    message: string,
    /** Trying again would end the same way. */
    readonly forGood: boolean,
    /** It was waited for, for as long as anything is. */
    readonly silent = false,
  ) {
    super(message);
  }
}
